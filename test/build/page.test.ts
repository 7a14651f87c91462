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
  it('are none where there are no sidebars', async () => {
    expect([...(await bundlePages(join(root, 'nowhere'))).keys()]).toEqual([])
  })

  it('hold their style and script, and no template literals, which HtmlService spoils', async () => {
    write('shared/money.ts', `export const price = (n: number): string => \`\${n} // $& </script>\`\n`)
    write('card/style.css', 'body {\n  margin: 0;\n}\n')
    write(
      'card/view.ts',
      "import { price } from '../shared/money.ts'\ndocument.title = price(document.body.children.length)\n",
    )
    write(
      'card/page.html',
      '<!doctype html>\n<link rel="stylesheet" href="style.css">\n<h1>Карточка</h1>\n<script type="module" src="view.ts"></script>\n',
    )
    const pages = await bundlePages(root)
    expect([...pages.keys()]).toEqual(['card'])
    const page = pages.get('card')!
    expect(page).toContain('<style>body{margin:0}</style>')
    expect(page).toContain('<h1>Карточка</h1>')
    expect(page).not.toMatch(/<link|src=|`/)
    expect(page).toContain('// $& <\\/script>')
    expect(page.match(/<\/script>/g)).toHaveLength(1)
  })
})
