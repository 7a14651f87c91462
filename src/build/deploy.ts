// Builds and pushes dist/ to Apps Script with clasp.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, ROOT, writeBuilt } from './build.ts'

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE'

/** Why nothing can be pushed with these clasp settings, and what to do about it; null when all is well. */
export function refusalOf(claspSettings: string): string | null {
  const { scriptId } = JSON.parse(claspSettings) as { scriptId?: string }
  if (scriptId && scriptId !== PLACEHOLDER) return null
  return 'Put the id of your Apps Script project (Extensions > Apps Script > Project settings > Script ID) into .clasp.json as "scriptId", run "npx clasp login" once, and deploy again.'
}

/** The program behind the `clasp` command of the installed package. */
function claspProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('@google/clasp/package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { clasp: string } }
  return join(dirname(manifest), bin.clasp)
}

async function deploy(): Promise<number> {
  const refusal = refusalOf(readFileSync(join(ROOT, '.clasp.json'), 'utf8'))
  if (refusal) {
    console.error(refusal)
    return 1
  }
  writeBuilt(await build())
  const push = spawnSync(process.execPath, [claspProgram(), 'push', '--force'], { cwd: ROOT, stdio: 'inherit' })
  return push.status ?? 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await deploy()
