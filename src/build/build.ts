// Turns src/addon into dist/: what is pushed to Apps Script, and what every test of the shipped code runs.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCode, bundleHandlers, HANDLERS } from './bundle.ts'
import { bundlePages } from './page.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const DIST = join(ROOT, 'dist')

export interface Built {
  /** The text of `Code.js`. */
  readonly code: string
  /** Sidebars and dialogs, and what only handlers need, by the name their file has without `.html`. */
  readonly html: Map<string, string>
}

/** Builds everything and writes nothing. */
export async function build(): Promise<Built> {
  const [code, handlers, pages] = await Promise.all([bundleCode(ROOT), bundleHandlers(ROOT), bundlePages(ROOT)])
  return { code, html: new Map([...pages, [HANDLERS, handlers]]) }
}

/** Writes what was built to a folder, and takes out of it whatever else is there. */
export function writeBuilt(built: Built, folder: string = DIST): void {
  const files = new Map([
    ['Code.js', built.code],
    ['appsscript.json', readFileSync(join(ROOT, 'appsscript.json'), 'utf8')],
    ...[...built.html].map(([name, page]) => [`${name}.html`, page] as const),
  ])
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (!files.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  for (const [name, text] of files) {
    // Moved into place whole, so that nobody reads half a file.
    const draft = join(folder, `.${name}.${process.pid}`)
    writeFileSync(draft, text)
    renameSync(draft, join(folder, name))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await build()
  writeBuilt(built)
  const size = (Buffer.byteLength(built.code) / 1000).toFixed(1)
  console.log(
    `dist/: Code.js (${size} KB), appsscript.json${[...built.html.keys()].map(name => `, ${name}.html`).join('')}`,
  )
}
