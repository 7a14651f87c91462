// Builds and pushes dist/ to Apps Script with clasp.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, ROOT, writeBuilt } from './build.ts'

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE'

function scriptId(): string {
  const settings = JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8')) as { scriptId?: string }
  return settings.scriptId ?? ''
}

/** The program behind the `clasp` command of the installed package. */
function claspProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('@google/clasp/package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { clasp: string } }
  return join(dirname(manifest), bin.clasp)
}

if (scriptId() === PLACEHOLDER || scriptId() === '') {
  console.error(
    'Put the id of your Apps Script project (Extensions > Apps Script > Project settings > Script ID) into .clasp.json as "scriptId", run "npx clasp login" once, and deploy again.',
  )
  process.exitCode = 1
} else {
  writeBuilt(await build())
  const push = spawnSync(process.execPath, [claspProgram(), 'push', '--force'], { cwd: ROOT, stdio: 'inherit' })
  process.exitCode = push.status ?? 1
}
