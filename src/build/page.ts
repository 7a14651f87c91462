// A sidebar's folder as one .html file: Apps Script serves single files, so style and script go inside.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { COMMON } from './bundle.ts'

const STYLE = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g
const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/g

/** Every sidebar by its folder's name: the folders that hold a `page.html`. */
export async function bundlePages(root: string): Promise<Map<string, string>> {
  const sidebars = join(root, 'src/addon/sidebars')
  const pages = new Map<string, string>()
  if (!existsSync(sidebars)) return pages
  for (const name of readdirSync(sidebars).sort()) {
    const folder = join(sidebars, name)
    if (existsSync(join(folder, 'page.html'))) pages.set(name, await bundlePage(folder))
  }
  return pages
}

/** `page.html` with the styles and scripts that it links, relative to itself, written into it. */
async function bundlePage(folder: string): Promise<string> {
  const page = readFileSync(join(folder, 'page.html'), 'utf8')
  const styled = await replaceEach(page, STYLE, async href => `<style>${await compile(join(folder, href))}</style>`)
  return replaceEach(styled, SCRIPT, async src => `<script>${await compile(join(folder, src))}</script>`)
}

async function compile(file: string): Promise<string> {
  const result = await esbuild({
    ...COMMON,
    entryPoints: [file],
    format: 'iife',
    // HtmlService takes // and /* inside template literals for comments and strips them.
    supported: { 'template-literal': false },
  })
  return result.outputFiles![0]!.text.trim()
}

async function replaceEach(text: string, pattern: RegExp, make: (file: string) => Promise<string>): Promise<string> {
  let replaced = text
  for (const match of text.matchAll(pattern)) {
    const made = await make(match[1]!)
    replaced = replaced.replace(match[0], () => made)
  }
  return replaced
}
