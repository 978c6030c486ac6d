import {execFileSync} from 'node:child_process'
import {join} from 'node:path'

/**
 * Packs the project as it would be published and unpacks it; returns the program's file. In a checkout, where rules are
 * written, each run looks whether one of them was changed, which a package need not do.
 */
export function packed(root, scratch) {
  const name = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', scratch], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  }).trim()
  execFileSync('tar', ['-xzf', name], {cwd: scratch})
  return join(scratch, 'package/bin/peoplefirst.js')
}
