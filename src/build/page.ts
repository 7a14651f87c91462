// A sidebar's folder as one .html file: Apps Script serves single files, so style and script go inside.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { COMMON } from './bundle.ts'

const PAGE = 'page.tsx'

/** Every sidebar by its folder's name: the folders that hold a `page.tsx`. */
export async function bundlePages(root: string): Promise<Map<string, string>> {
  const sidebars = join(root, 'src/addon/sidebars')
  const template = readFileSync(join(sidebars, 'shared/page.html'), 'utf8')
  const names = readdirSync(sidebars).filter(name => existsSync(join(sidebars, name, PAGE)))
  const pages = await Promise.all(names.sort().map(name => bundlePage(join(sidebars, name), template)))
  return new Map(names.map((name, index) => [name, pages[index]!]))
}

/** The template with the page's script and the styles that it imports written into it. */
async function bundlePage(folder: string, template: string): Promise<string> {
  const result = await esbuild({
    ...COMMON,
    entryPoints: [join(folder, PAGE)],
    outdir: folder,
    format: 'iife',
    // HtmlService takes // and /* inside template literals for comments and strips them.
    supported: { 'template-literal': false },
  })
  const textOf = (ending: string) => result.outputFiles!.find(({ path }) => path.endsWith(ending))?.text.trim() ?? ''
  return template
    .replace('<style></style>', () => `<style>${textOf('.css')}</style>`)
    .replace('<script></script>', () => `<script>${textOf('.js')}</script>`)
}
