// Heights for rows that Sheets fits to their wrapped text: a file has to say them, since not every program works them out.
import type { Style } from '../workbook/model.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { DEFAULT_FONT } from './styles.ts'
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from './units.ts'

/** Pixels at size 10, roughly, as in Arial. */
const NARROW = { letters: /[ ijlft.,;:'’!|()[\]-]/, width: 4 }
const WIDE = { letters: /[\p{Lu}mwшщжюмфы@%—]/u, width: 9.5 }
const CYRILLIC = { letters: /[а-яё]/, width: 7.6 }
const USUAL = 7.2
/** Pixels of a line at size 10, and around the text of a cell. */
const LINE = 17
const PADDING = 4
const MARGIN = 6

/** Pixels by row, for rows without a height of their own in which some text takes more than one line. */
export function fittedHeights(sheet: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>()
  for (const [row, column] of sheet.cells()) {
    if (sheet.rowHeights.has(row)) continue
    const height = fittedHeight(sheet, row, column)
    if (height > Math.max(DEFAULT_HEIGHT, heights.get(row) ?? 0)) heights.set(row, height)
  }
  return heights
}

/** Pixels that the wrapped text of a cell takes; 0 for anything else. */
export function fittedHeight(sheet: Sheet, row: number, column: number): number {
  const style = sheet.get(row, column)?.style
  if (style?.wrap !== 'wrap') return 0
  const value = sheet.value(row, column)
  if (typeof value !== 'string' || value === '' || sheet.mergeAt(row, column)) return 0
  const width = (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) - MARGIN
  const scale = (style.fontSize ?? DEFAULT_FONT.size) / DEFAULT_FONT.size
  return Math.ceil(countLines(value, style, width / scale) * LINE * scale + PADDING)
}

function countLines(text: string, style: Style, width: number): number {
  const boldness = style.bold ? 1.08 : 1
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines++
    let used = 0
    for (const word of paragraph.match(/\S+\s*/g) ?? []) {
      const needed = widthOf(word.trimEnd()) * boldness
      if (used > 0 && used + needed > width) {
        lines++
        used = 0
      }
      // A word longer than the column is broken.
      lines += Math.max(0, Math.ceil(needed / width) - 1)
      used = (used + widthOf(word) * boldness) % Math.max(width, 1)
    }
  }
  return lines
}

function widthOf(text: string): number {
  let width = 0
  for (const letter of text) {
    width += [NARROW, WIDE, CYRILLIC].find(({ letters }) => letters.test(letter))?.width ?? USUAL
  }
  return width
}
