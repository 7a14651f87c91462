// The looks of cells as Univer's grid takes them, each kept once under a number.
import type { Scalar, Style } from '../workbook/model.ts'

/** Univer's names: ff font, fs size, it italic, bl bold, ul underline, st strikethrough, cl colour, bg background, ht, vt, tb wrap, bd border. */
type GridStyle = Readonly<Record<string, unknown>>

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const
const WRAP = { overflow: 1, clip: 2, wrap: 3 } as const
/** A thin line, as Univer numbers them. */
const THIN = 1
const DEFAULT_SIZE = 10

export type ValueKind = 'text' | 'number' | 'centred'

export function kindOf(value: Scalar): ValueKind {
  if (typeof value === 'number') return 'number'
  return typeof value === 'string' ? 'text' : 'centred'
}

/** All styles of a workbook's pages; numbers stay what they are. */
export class StyleTable {
  readonly #byContent = new Map<string, string>()
  readonly #all: GridStyle[] = []
  readonly #known = new Map<Style | undefined, Map<Style | undefined, Map<ValueKind, string>>>()

  /** The number of a cell's looks, under those that a condition adds; undefined for none at all. */
  of(style: Style | undefined, look: Style | undefined, kind: ValueKind): string | undefined {
    if (!style && !look && kind === 'text') return undefined
    const byKind = entry(
      entry(this.#known, style, () => new Map()),
      look,
      () => new Map<ValueKind, string>(),
    )
    const number = entry(byKind, kind, () => this.#number(gridStyle({ ...style, ...look }, kind)))
    return number === '' ? undefined : number
  }

  get size(): number {
    return this.#all.length
  }

  /** Those numbered from `first` on. */
  since(first: number): Record<string, GridStyle> {
    return Object.fromEntries(this.#all.slice(first).map((style, index) => [`c${first + index}`, style]))
  }

  #number(style: GridStyle): string {
    if (Object.keys(style).length === 0) return ''
    const content = JSON.stringify(style)
    let number = this.#byContent.get(content)
    if (number === undefined) {
      number = `c${this.#all.length}`
      this.#all.push(style)
      this.#byContent.set(content, number)
    }
    return number
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

function gridStyle(style: Style, kind: ValueKind): GridStyle {
  const made: Record<string, unknown> = {}
  if (style.bold) made.bl = 1
  if (style.italic) made.it = 1
  if (style.underline) made.ul = { s: 1 }
  if (style.strikethrough) made.st = { s: 1 }
  if (style.color) made.cl = { rgb: style.color }
  if (style.background) made.bg = { rgb: style.background }
  // Said even where it is the default: dropdowns have one of their own.
  made.fs = style.fontSize ?? DEFAULT_SIZE
  if (style.fontFamily) made.ff = style.fontFamily
  // The grid holds all values as text, so that what a value's kind decides is said here.
  if (style.horizontal) made.ht = HORIZONTAL[style.horizontal]
  else if (kind !== 'text') made.ht = HORIZONTAL[kind === 'number' ? 'right' : 'center']
  if (style.vertical) made.vt = VERTICAL[style.vertical]
  if (style.wrap) made.tb = WRAP[style.wrap]
  else if (kind === 'number') made.tb = WRAP.clip
  const { border } = style
  if (border) {
    made.bd = Object.fromEntries(
      Object.entries(border).map(([side, color]) => [side.charAt(0), { s: THIN, cl: { rgb: color } }]),
    )
  }
  return made
}
