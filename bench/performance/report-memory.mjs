/** Loaded before a measured program where there is no /usr/bin/time: leaves its peak memory, in kilobytes, in a file. */
import {writeFileSync} from 'node:fs'

const file = process.env.PEOPLEFIRST_BENCH_MEMORY
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
