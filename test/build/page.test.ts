// A sidebar's folder becomes one file that HtmlService can serve.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundlePages } from '../../src/build/page.ts'

const root = mkdtempSync(join(tmpdir(), 'pages-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): void {
  const file = join(root, 'src/addon/sidebars', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

describe('pages', () => {
  it('hold their style and script, and no template literals, which HtmlService spoils', async () => {
    write('shared/page.html', '<!doctype html>\n<style></style>\n<main></main>\n<script></script>\n')
    write('shared/money.ts', `export const price = (n: number): string => \`\${n} // $& </script>\`\n`)
    write('card/style.css', 'body {\n  margin: 0;\n}\n')
    write(
      'card/page.tsx',
      "import './style.css'\nimport { price } from '../shared/money.ts'\ndocument.title = price(document.body.children.length)\n",
    )
    write('notes/readme.txt', 'a folder without a page')
    const pages = await bundlePages(root)
    expect([...pages.keys()]).toEqual(['card'])
    const page = pages.get('card')!
    expect(page).toContain('<style>body{margin:0}</style>')
    expect(page).toContain('<main></main>')
    expect(page).not.toMatch(/<link|src=|`/)
    expect(page).toContain('// $& <\\/script>')
    expect(page.match(/<\/script>/g)).toHaveLength(1)
  })

  it('of the add-on are each at most 120 KB', async () => {
    const pages = await bundlePages(join(import.meta.dirname, '../..'))
    for (const [name, page] of pages) expect(Buffer.byteLength(page), name).toBeLessThanOrEqual(120_000)
  })
})
