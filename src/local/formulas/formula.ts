// One formula of a sheet: its tree, what it reads, and the cells its result stands in.
import type { Area } from '../workbook/model.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { hasLibraryFunction } from './library.ts'
import { sheetFunctions } from './sheet-functions.ts'
import { type Node, parseFormula } from './syntax.ts'

/** Open ends are infinite, so that the area still fits when the sheet grows. */
export interface Read {
  readonly sheet: Sheet
  readonly area: Area
}

export class Formula {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  readonly text: string
  /** Null: it can't be read as a formula. */
  readonly node: Node | null
  readonly reads: readonly Read[]
  /** Sheets whose size it depends on. */
  readonly sized: ReadonlySet<Sheet>
  /** Asks for today's date. */
  readonly dated: boolean
  /** What it reads is known only once it is worked out, or its value differs each time. */
  readonly unsteady: boolean
  /** May give more than one cell. */
  readonly spreads: boolean

  /** Its own cell and those it spilled over; null until first worked out. */
  output: Area | null = null
  /** The area it would spill over if that were free. */
  blocked: Area | null = null
  /** Others are being worked out for it. */
  open = false

  constructor(sheet: Sheet, row: number, column: number, text: string, node: Node | null) {
    this.sheet = sheet
    this.row = row
    this.column = column
    this.text = text
    this.node = node
    const found = new Findings(sheet)
    if (node) found.walk(node, false)
    this.reads = found.reads
    this.sized = found.sized
    this.dated = found.dated
    this.unsteady = found.unsteady
    this.spreads = found.spreads
  }

  get home(): Area {
    return { row: this.row, column: this.column, rows: 1, columns: 1 }
  }
}

/** They look at where a reference points, not at the value that stands there. */
const PLACES = new Set(['ROW', 'COLUMN', 'ROWS', 'COLUMNS', 'ISREF', 'ISFORMULA', 'FORMULATEXT'])
const UNSTEADY = new Set(['INDIRECT', 'OFFSET', 'RAND', 'RANDARRAY', 'RANDBETWEEN'])
const SPREADING = new Set(
  (
    'ARRAYFORMULA FILTER SORT UNIQUE SPLIT MAP BYROW BYCOL SCAN MAKEARRAY SEQUENCE TRANSPOSE FLATTEN ARRAY_CONSTRAIN ' +
    'CHOOSECOLS CHOOSEROWS HSTACK VSTACK TOCOL TOROW TAKE DROP WRAPCOLS WRAPROWS'
  ).split(' '),
)

class Findings {
  readonly reads: Read[] = []
  readonly sized = new Set<Sheet>()
  dated = false
  unsteady = false
  spreads = false
  readonly #home: Sheet
  readonly #workbook: Workbook

  constructor(home: Sheet) {
    this.#home = home
    this.#workbook = home.workbook
  }

  walk(node: Node | null, onlyPlace: boolean): void {
    if (!node) return
    switch (node.kind) {
      case 'value':
        return
      case 'reference': {
        const sheet = node.sheet === null ? this.#home : this.#workbook.sheet(node.sheet)
        if (sheet) this.#add(sheet, node.area, onlyPlace)
        return
      }
      case 'name': {
        const named = this.#workbook.named(node.name)
        if (named) this.#add(named.sheet, named.area, onlyPlace)
        return
      }
      case 'unary':
        this.walk(node.operand, false)
        return
      case 'binary': {
        // As in evaluation, the left side may be thousands of signs deep.
        let first: Node = node
        for (; first.kind === 'binary'; first = first.left) this.walk(first.right, false)
        this.walk(first, false)
        return
      }
      case 'array':
        this.spreads = true
        for (const item of node.rows.flat()) this.walk(item, false)
        return
      case 'apply':
        this.walk(node.callee, false)
        for (const arg of node.args) this.walk(arg, false)
        return
      case 'call':
        this.#call(node.name)
        for (const arg of node.args) this.walk(arg, PLACES.has(node.name))
    }
  }

  #call(name: string): void {
    if (name === 'TODAY') this.dated = true
    if (UNSTEADY.has(name)) this.unsteady = true
    // The add-on's own functions may return arrays.
    if (SPREADING.has(name) || (!sheetFunctions.has(name) && !hasLibraryFunction(name))) this.spreads = true
  }

  #add(sheet: Sheet, area: Area, onlyPlace: boolean): void {
    if (!onlyPlace) this.reads.push({ sheet, area })
    if (area.row + area.rows > sheet.rowCount || area.column + area.columns > sheet.columnCount) this.sized.add(sheet)
  }
}

/** Trees by their text, since a sheet often holds the same formula again after an edit. */
const trees = new Map<string, Node | null>()
const TREES_KEPT = 50_000

export function readTree(text: string): Node | null {
  let tree = trees.get(text)
  if (tree === undefined) {
    tree = parseFormula(text)
    if (trees.size >= TREES_KEPT) trees.clear()
    trees.set(text, tree)
  }
  return tree
}
