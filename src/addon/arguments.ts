// Checks of what comes in through google.script.run, which anyone who can open the sheet may call with anything.
import type { Language } from '../core/domain/model.ts'
import { REFUSALS, TAKES } from '../core/i18n/menu.ts'
import { MOST_FILE_ROWS } from '../core/import/file-table.ts'
import type { FileRow } from '../core/protocol.ts'
import { CELL_CHARACTERS } from '../core/words/cells.ts'
import { UserError } from './user-error.ts'

type Takes = Readonly<Record<Language, string>>

/** Refuses an argument by name unless the condition holds. */
export function ask(condition: boolean, name: string, takes: Takes): asserts condition {
  if (condition) return
  const shown = name.slice(0, 60)
  throw new UserError({
    en: () => REFUSALS.badArgument.en(shown, takes),
    ru: () => REFUSALS.badArgument.ru(shown, takes),
  })
}

/** The own entries of a plain object; anything else is refused. What an object inherits is never looked at. */
export function ownEntries(value: unknown, name: string, takes: Takes): [string, unknown][] {
  ask(typeof value === 'object' && value !== null && !Array.isArray(value), name, takes)
  return Object.entries(value)
}

/** An argument that is there; null counts as absent, since google.script.run makes it of undefined. */
export function argument(args: ReadonlyMap<string, unknown>, name: string): unknown {
  return args.get(name) ?? undefined
}

export function readText(value: unknown, name: string): string {
  ask(typeof value === 'string' && value.length <= CELL_CHARACTERS, name, TAKES.text)
  return value
}

/** Rows of a file, copied field by field; a cell of an unknown column is refused. */
export function readRows<K extends string>(value: unknown, keys: readonly K[]): FileRow<K>[] {
  ask(Array.isArray(value) && value.length <= MOST_FILE_ROWS, 'rows', TAKES.rows)
  return value.map((item: unknown) => {
    const fields = new Map(ownEntries(item, 'rows', TAKES.rows))
    const row = fields.get('row')
    ask(typeof row === 'number' && Number.isInteger(row) && row >= 0, 'row', TAKES.rows)
    const cells: Partial<Record<K, string>> = {}
    for (const [name, text] of ownEntries(fields.get('cells'), 'cells', TAKES.rows)) {
      const key = keys.find(known => known === name)
      ask(key !== undefined, name, TAKES.rows)
      if (text !== undefined && text !== null) cells[key] = readText(text, name)
    }
    return { row, cells }
  })
}
