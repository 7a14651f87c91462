// Copy, cut and paste: within the workbook by the server, so that formulas and looks come along; from and to elsewhere as a table.
import type { Area, Edit } from '../wire.ts'
import { areaOf, type Grid } from './grid.ts'

interface Copied {
  readonly sheet: number
  readonly area: Area
  readonly cut: boolean
  /** What went to the clipboard, to tell whether it is still there. */
  readonly text: string
}

export class Clipboard {
  readonly #grid: Grid
  readonly #edit: (edit: Edit) => void
  #copied: Copied | null = null
  /** Until the browser has written it, the clipboard holds what was copied before. */
  #writing = 0

  constructor(grid: Grid, edit: (edit: Edit) => void) {
    this.#grid = grid
    this.#edit = edit
    const own = (handle: () => void) => (event: Event) => {
      if (!isInGrid(event.target)) return
      handle()
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // Without a selection of text the browser tells nobody that something is to be copied, so the keys are heard.
    const copyKeys = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !isInGrid(event.target)) return
      // The browser's own event follows, with what is to be pasted.
      if (key === 'v') event.stopImmediatePropagation()
      else if (key === 'c' || key === 'x') own(() => void this.copy(key === 'x'))(event)
    }
    addEventListener('keydown', copyKeys, true)
    document.addEventListener(
      'paste',
      event => own(() => this.#take(event.clipboardData?.getData('text/plain') ?? '', 'all'))(event),
      true,
    )
  }

  async copy(cut: boolean): Promise<void> {
    const text = this.#remember(cut)
    if (text === null) return
    this.#writing++
    await navigator.clipboard.writeText(text).catch(() => undefined)
    this.#writing--
  }

  /** From a menu. */
  async paste(only: 'all' | 'values' | 'format'): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => this.#copied?.text ?? '')
    this.#take(text, only)
  }

  #remember(cut: boolean): string | null {
    const sheet = this.#grid.front
    const [range] = this.#grid.selections()
    if (sheet === null || !range) return null
    const area = areaOf(range, this.#grid.layout(sheet))
    const text = this.#textOf(area)
    this.#copied = { sheet, area, cut, text }
    return text
  }

  #take(text: string, only: 'all' | 'values' | 'format'): void {
    const sheet = this.#grid.front
    const [range] = this.#grid.selections()
    if (sheet === null || !range) return
    const target = areaOf(range, this.#grid.layout(sheet))
    const copied = this.#copied
    if (copied && (this.#writing > 0 || sameText(copied.text, text))) {
      const { sheet: from, area, cut } = copied
      this.#edit({ kind: 'copy', sheet, target, from: { sheet: from, area }, cut, only })
      if (cut) this.#copied = null
      return
    }
    const texts = readTable(text)
    if (texts.length > 0 && only !== 'format') this.#edit({ kind: 'paste', sheet, target, texts })
  }

  #textOf(area: Area): string {
    const sheet = this.#grid.workbook?.getActiveSheet(true)
    const rows: string[] = []
    const last = Math.min(area.row + area.rows, (sheet?.getCellMatrix().getLength() ?? 0) + area.row)
    for (let row = area.row; sheet && row < last; row++) {
      const cells: string[] = []
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.getCellRaw(row, column)
        const text = cell?.t === 3 ? (cell.v === 1 ? 'TRUE' : 'FALSE') : String(cell?.v ?? '')
        cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
      }
      rows.push(cells.join('\t'))
    }
    return rows.join('\n')
  }
}

/** Not in a dialog, a menu or a cell that is being typed in. */
export function isInGrid(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true
  if (target.closest('.cover, .sidebar, .menu, .topbar')) return false
  return !document.querySelector('[data-editing="true"]')
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  return plain(a) === plain(b)
}

/** Tab-separated, with quotes around what holds tabs or line ends. */
export function readTable(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, content = '', end] = match
    row.push(
      content.startsWith('"') && content.length > 1 && content.endsWith('"')
        ? content.slice(1, -1).replaceAll('""', '"')
        : content,
    )
    if (end !== '\t') {
      rows.push(row)
      row = []
    }
    if (end === '' || (end !== '\t' && cell.lastIndex === text.length)) break
    if (whole === '') break
  }
  return rows
}
