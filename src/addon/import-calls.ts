// The import sidebar's calls: what comes in is checked as hostile, then handed to the actions.
import { TAKES } from '../core/i18n/menu.ts'
import type { ImportCalls } from '../core/protocol/import.ts'
import { PROSPECT_COLUMNS } from '../core/words/columns.ts'
import { endImport, importPart, openImport, startImport } from './actions/import-parts.ts'
import { undoImport } from './actions/import-undo.ts'
import { argument, ask, readRows, readText } from './arguments.ts'
import type { Call } from './call.ts'

type Arguments = ReadonlyMap<string, unknown>

/** More rows in one part might not be done within a run's six minutes. */
const MOST_ROWS = 5_000
const SHORT = 300
const KEYS = PROSPECT_COLUMNS.map(column => column.key)

export const IMPORT_CALLS: { readonly [N in keyof ImportCalls]: Call<N> } = {
  openImport: { take: () => ({}), run: openImport },
  startImport: { take: args => ({ file: short(args, 'file'), rows: whole(args, 'rows') }), run: startImport },
  importPart: {
    take: args => {
      const rows = readRows(argument(args, 'rows'), KEYS)
      ask(rows.length <= MOST_ROWS, 'rows', TAKES.rows)
      const given = { id: short(args, 'id'), part: whole(args, 'part'), rows }
      return argument(args, 'reserved') === undefined ? given : { ...given, reserved: short(args, 'reserved') }
    },
    run: importPart,
  },
  endImport: { take: args => ({ id: short(args, 'id') }), run: endImport },
  undoImport: {
    take: args => {
      const keepChanged = argument(args, 'keepChanged')
      ask(typeof keepChanged === 'boolean', 'keepChanged', TAKES.flag)
      return { id: short(args, 'id'), keepChanged }
    },
    run: undoImport,
  },
}

export const IMPORT_ARGUMENTS: { readonly [N in keyof ImportCalls]: readonly (keyof ImportCalls[N]['args'])[] } = {
  openImport: [],
  startImport: ['file', 'rows'],
  importPart: ['id', 'part', 'rows', 'reserved'],
  endImport: ['id'],
  undoImport: ['id', 'keepChanged'],
}

function short(args: Arguments, name: string): string {
  const text = readText(argument(args, name), name)
  ask(text.length <= SHORT, name, TAKES.text)
  return text
}

function whole(args: Arguments, name: string): number {
  const value = argument(args, name)
  ask(typeof value === 'number' && Number.isInteger(value) && value >= 0, name, TAKES.number)
  return value
}
