// A row's change that takes several writes, written down before it is made: where it was cut off, the next try puts it back.
import { type RawCell, textOf } from '../../core/words/cells.ts'
import type { ModelValue } from './cells.ts'
import type { Table, TableRecord, TableRow } from './table.ts'

interface RowStep {
  readonly sheet: number
  readonly row: number
  readonly id: string
  readonly before: Readonly<Record<string, RawCell>>
  /** As text, once it is written and read. */
  readonly after: Readonly<Record<string, string>>
  /** The ID of the row that goes last, where the change is whole without it alone. */
  readonly other: string | null
}

const KEY = 'rowStep'
/** Characters that one property holds for sure. */
const MOST = 2_900

/**
 * Before the row is changed. Gives whether there is a step: one write alone needs none, and a change too long for a
 * property goes without.
 */
export function keepRowStep<K extends string>(
  table: Table<K>,
  { row, id }: TableRow,
  fields: TableRecord<K>,
  other: string | null = null,
): boolean {
  const keys = (Object.keys(fields) as K[]).filter(key => table.columnOf(key) !== null)
  if (keys.length === 0 || (other === null && table.countWrites(keys) < 2)) return false
  const step: RowStep = {
    sheet: table.sheet.getSheetId(),
    row,
    id,
    before: Object.fromEntries(keys.map(key => [key, table.rawAt(row, key)])),
    after: Object.fromEntries(keys.map(key => [key, table.textOnceWritten(key, fields[key])])),
    other,
  }
  const text = JSON.stringify(step)
  if (text.length > MOST) return false
  PropertiesService.getDocumentProperties().setProperty(KEY, text)
  return true
}

/** All is written. */
export function dropRowStep(): void {
  try {
    PropertiesService.getDocumentProperties().deleteProperty(KEY)
  } catch (error) {
    // What stands is whole, and the next try sees that it is.
    if (typeof console !== 'undefined') console.warn(String(error))
  }
}

/**
 * Puts the row back if it is changed in part and nobody has changed it since; `isSeen` when whoever changes it now has
 * seen it as it is. Gives whether it did; one read.
 */
export function takeBackRowStep<K extends string>(table: Table<K>, { row, id }: TableRow, isSeen: boolean): boolean {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY)
  if (text === null) return false
  const { sheet, before, after, other, ...step } = JSON.parse(text) as RowStep
  if (sheet !== table.sheet.getSheetId() || step.row !== row || step.id !== id) return false
  const keys = Object.keys(before) as K[]
  const isBefore = (key: K) => table.textAt(row, key) === textOf(before[key]!)
  const isAfter = (key: K) => table.textAt(row, key) === after[key]
  const isWhole = other === null ? keys.every(isAfter) : table.rows.every(one => one.id !== other)
  const isHalf = !isSeen && !isWhole && !keys.every(isBefore) && keys.every(key => isBefore(key) || isAfter(key))
  if (isHalf) {
    const fields = Object.fromEntries(keys.map(key => [key, asValue(before[key]!)]))
    table.changeRows(new Map([[row, fields as TableRecord<K>]]))
  }
  dropRowStep()
  return isHalf
}

function asValue(raw: RawCell): ModelValue {
  if (typeof raw === 'object') return raw.day
  return typeof raw === 'boolean' ? textOf(raw) : raw
}
