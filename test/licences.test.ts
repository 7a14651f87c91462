// What the project installs may be used freely: every package of the lock file names a permissive licence.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Package {
  readonly license?: string
}

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Zlib',
])
/** Copyleft of single files, which are used in tests as they are: nothing of them ships. */
const TESTS_ONLY = new Set(['axe-core', 'ical.js', 'lightningcss'])
/** Packages whose manifest names no licence in words, while a LICENSE file stands beside it. */
const IN_A_FILE: Readonly<Record<string, string>> = { '@univerjs/telemetry': 'Apache-2.0', fuzzy: 'MIT' }

const packages: Readonly<Record<string, Package>> = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
).packages

/** One of those that `OR` leaves to choose, all of those that `AND` joins. */
function isPermissive(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ')
  return choices.some(choice => choice.split(' AND ').every(one => PERMISSIVE.has(one)))
}

function isFree(name: string, { license }: Package): boolean {
  // Platforms' own parts go by the name of the whole: lightningcss-linux-x64-gnu.
  const whole = [...TESTS_ONLY].find(one => name === one || name.startsWith(`${one}-`))
  if (whole !== undefined) return license === 'MPL-2.0'
  return isPermissive(IN_A_FILE[name] ?? license ?? '')
}

test('every package that is installed is under a permissive licence', () => {
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  expect(installed.length).toBeGreaterThan(100)
  const name = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  expect(installed.filter(([path, one]) => !isFree(name(path), one)).map(([path]) => path)).toEqual([])
})

test('every package that is asked for stands at one version', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
  }
})
