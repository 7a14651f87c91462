// The page's script and style as one file each, made once from the sources and kept for the next start.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface Bundle {
  readonly script: string
  readonly style: string
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const VIEW = fileURLToPath(new URL('view', import.meta.url))

let made: Promise<Bundle> | null = null

/** Built at most once in a process, and not at all where the last build was of the same sources. */
export function bundlePage(): Promise<Bundle> {
  made ??= readOrBuild()
  return made
}

async function readOrBuild(): Promise<Bundle> {
  const key = keyOfSources()
  for (const folder of cacheFolders()) {
    try {
      return {
        script: readFileSync(join(folder, `${key}.js`), 'utf8'),
        style: readFileSync(join(folder, `${key}.css`), 'utf8'),
      }
    } catch {
      // Not there yet.
    }
  }
  const bundle = await bundleView()
  keep(key, bundle)
  return bundle
}

async function bundleView(): Promise<Bundle> {
  const result = await build({
    entryPoints: [join(VIEW, 'main.ts')],
    outdir: VIEW,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
  })
  const text = (ending: string) => result.outputFiles.find(file => file.path.endsWith(ending))?.text ?? ''
  return { script: text('.js'), style: text('.css') }
}

/** Of everything that goes in: the view's files, what it imports of ours, and the versions of the packages. */
function keyOfSources(): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(ROOT, 'package-lock.json')))
  hash.update(readFileSync(fileURLToPath(import.meta.url)))
  for (const folder of [VIEW, join(ROOT, 'src/core/i18n')]) {
    for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
      const path = join(folder, name)
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path))
    }
  }
  return hash.digest('hex').slice(0, 24)
}

function cacheFolders(): string[] {
  return [join(ROOT, 'node_modules/.cache/contact-planner'), join(tmpdir(), 'contact-planner')]
}

/** Where nothing can be written, the next start builds again. */
function keep(key: string, { script, style }: Bundle): void {
  for (const folder of cacheFolders()) {
    try {
      mkdirSync(folder, { recursive: true })
      for (const [ending, text] of [
        ['css', style],
        ['js', script],
      ] as const) {
        const draft = join(folder, `.${key}.${process.pid}.${ending}`)
        writeFileSync(draft, text)
        renameSync(draft, join(folder, `${key}.${ending}`))
      }
      return
    } catch {
      // Read-only: try the next place.
    }
  }
}
