#!/usr/bin/env node
require('../dist/chunks/cli.cjs')
