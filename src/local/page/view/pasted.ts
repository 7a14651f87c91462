// Tables as they cross the clipboard: tab-separated text and HTML, there and back.

export type Table = readonly (readonly string[])[]

/** Tab-separated, with quotes around what holds tabs, line ends or quotes. */
export function writeText(table: Table): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return table.map(row => row.map(cell).join('\t')).join('\n')
}

/** Excel takes a `<br>` for a new cell unless told otherwise. */
export function writeHtml(table: Table): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`
  return `<style>br{mso-data-placement:same-cell}</style><table><tbody>${table.map(row).join('')}</tbody></table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r\n|\r|\n/g, '<br>')
}

/** Quotes hold a cell together only where they surround the whole of it. */
export function readText(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, content = '', end] = match
    row.push(/^".*"$/s.test(content) && content.length > 1 ? content.slice(1, -1).replaceAll('""', '"') : content)
    if (end !== '\t') {
      rows.push(row)
      row = []
    }
    if (end === '' || (end !== '\t' && cell.lastIndex === text.length)) break
    if (whole === '') break
  }
  return rows
}

/** Null unless a table is all there is: of a whole page its text is taken. */
export function readHtml(html: string): string[][] | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const table = body.querySelector('table')
  if (!table) return null
  const size = textOf(body).replaceAll(/\s/g, '').length
  if (size !== textOf(table).replaceAll(/\s/g, '').length) return null
  const rows: string[][] = []
  for (const [index, { cells }] of [...table.rows].entries()) {
    const row = lineAt(rows, index)
    for (const cell of cells) {
      // Cells of the rows above may reach down into this one.
      let column = 0
      while (row[column] !== undefined) column++
      for (let down = 0; down < Math.max(1, cell.rowSpan); down++) {
        if (index + down >= table.rows.length) break
        const line = lineAt(rows, index + down)
        for (let right = 0; right < cell.colSpan; right++) line[column + right] = ''
      }
      row[column] = textOf(cell)
    }
  }
  const width = Math.max(0, ...rows.map(row => row.length))
  return rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

function lineAt(rows: string[][], index: number): string[] {
  const row = rows[index] ?? []
  rows[index] = row
  return row
}

/** As a browser shows it: white space as one space, lines where lines are broken. */
function textOf(node: Element): string {
  const parts: string[] = []
  const read = (one: Node) => {
    if (one.nodeType === Node.TEXT_NODE) parts.push((one.textContent ?? '').replaceAll(/[ \t\r\n]+/g, ' '))
    if (!(one instanceof Element) || /^(STYLE|SCRIPT)$/.test(one.tagName)) return
    const isBlock = /^(P|DIV|LI)$/.test(one.tagName)
    if (one.tagName === 'BR' || (isBlock && parts.join('').trim() !== '')) parts.push('\n')
    for (const child of one.childNodes) read(child)
  }
  read(node)
  return parts
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(' ', ' ')
    .trim()
}
