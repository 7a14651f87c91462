// Copy, cut and paste: within the workbook by the server, so that formulas and looks come along; from and to elsewhere as a table.
import type { Area, Edit } from '../wire.ts'
import { CopyMark } from './copy-mark.ts'
import type { Grid } from './grid.ts'
import { areaOf } from './grid-data.ts'
import { readHtml, readText, type Table, writeHtml, writeText } from './pasted.ts'

/** Travels with what is copied, and only within the browser: tells this page's own from anything else. */
const MARK = 'application/x-local-sheets'

type Part = 'all' | 'values' | 'format'

interface Copied {
  readonly mark: string
  readonly sheet: number
  readonly area: Area
  readonly cut: boolean
  readonly text: string
}

export class Clipboard {
  readonly mark: CopyMark
  readonly #grid: Grid
  readonly #edit: (edit: Edit) => void
  readonly #refused: () => void
  #copied: Copied | null = null
  /** From a menu the focus is not in the grid. */
  #fromMenu = false
  /** What the paste that follows a key is to take. */
  #part: Part = 'all'

  /** `refused` hears that the browser keeps its clipboard from menus. */
  constructor(grid: Grid, edit: (edit: Edit) => void, refused: () => void) {
    this.#grid = grid
    this.mark = new CopyMark(grid)
    this.#edit = edit
    this.#refused = refused
    const own = (event: Event) => this.#fromMenu || isInGrid(event.target)
    addEventListener('keydown', event => own(event) && this.#hear(event), true)
    // The browser asks whether there is anything to copy; it sees no selected text.
    for (const name of ['beforecopy', 'beforecut']) {
      document.addEventListener(name, event => own(event) && event.preventDefault(), true)
    }
    for (const name of ['copy', 'cut', 'paste'] as const) {
      document.addEventListener(
        name,
        event => {
          if (!own(event) || !event.clipboardData) return
          if (name === 'paste') this.#take(event.clipboardData)
          else this.#give(event.clipboardData, name === 'cut')
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        true,
      )
    }
  }

  /** From a menu. */
  copy(cut: boolean): void {
    this.#fromMenu = true
    document.execCommand(cut ? 'cut' : 'copy')
    this.#fromMenu = false
  }

  /** From a menu, where the browser tells no more than the text. */
  async paste(part: Part): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => null)
    if (text === null && !this.#copied) this.#refused()
    else if (text === null || sameText(this.#copied?.text, text)) this.#putCopied(part)
    else this.#put(readText(text), part)
  }

  /** The browser's own event follows, with what is to be pasted or to be filled; the grid must not act on the key as well. */
  #hear(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    if (key === 'escape') this.mark.clear()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !/^[cxv]$/.test(key)) return
    this.#part = key === 'v' && event.shiftKey ? 'values' : 'all'
    event.stopImmediatePropagation()
  }

  #give(data: DataTransfer, cut: boolean): void {
    const sheet = this.#grid.front
    const [range] = this.#grid.selections()
    if (sheet === null || !range) return
    const area = areaOf(range, this.#grid.layout(sheet))
    const table = this.#tableOf(area)
    const copied = { mark: Math.random().toString(36).slice(2), sheet, area, cut, text: writeText(table) }
    this.#copied = copied
    this.mark.show(area)
    data.setData('text/plain', copied.text)
    data.setData('text/html', writeHtml(table))
    data.setData(MARK, copied.mark)
  }

  #take(data: DataTransfer): void {
    const part = this.#part
    this.#part = 'all'
    const mark = data.getData(MARK)
    if (mark !== '' && mark === this.#copied?.mark) this.#putCopied(part)
    else this.#put(readHtml(data.getData('text/html')) ?? readText(data.getData('text/plain')), part)
  }

  #putCopied(only: Part): void {
    const target = this.#target()
    if (!target || !this.#copied) return
    const { sheet, area, cut } = this.#copied
    this.#edit({ kind: 'copy', ...target, from: { sheet, area }, cut, only })
    if (!cut) return
    this.#copied = null
    this.mark.clear()
  }

  #put(texts: Table, part: Part): void {
    const target = this.#target()
    if (!target || texts.length === 0 || part === 'format') return
    this.mark.clear()
    this.#edit({ kind: 'paste', ...target, texts })
  }

  #target(): { readonly sheet: number; readonly target: Area } | null {
    const sheet = this.#grid.front
    const [range] = this.#grid.selections()
    return sheet === null || !range ? null : { sheet, target: areaOf(range, this.#grid.layout(sheet)) }
  }

  /** What the cells show; rows that a filter hides are left out. */
  #tableOf(area: Area): string[][] {
    const sheet = this.#grid.workbook?.getActiveSheet(true)
    const filtered = this.#grid.filteredRows()
    const rows: string[][] = []
    const last = Math.min(area.row + area.rows, Math.max(sheet?.getCellMatrix().getLength() ?? 0, area.row + 1))
    for (let row = area.row; sheet && row < last; row++) {
      if (filtered.has(row)) continue
      const cells: string[] = []
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.getCellRaw(row, column)
        cells.push(cell?.t === 3 ? (cell.v === 1 ? 'TRUE' : 'FALSE') : String(cell?.v ?? ''))
      }
      rows.push(cells)
    }
    return rows
  }
}

/** Not in a dialog, a menu or a cell that is being typed in. */
export function isInGrid(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true
  if (target.closest('.cover, .sidebar, .menu, .topbar, .tools, .popover')) return false
  return !document.querySelector('[data-editing="true"]')
}

function sameText(a: string | undefined, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  return a !== undefined && plain(a) === plain(b)
}
