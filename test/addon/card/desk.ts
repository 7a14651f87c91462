// A workbook with cards and a log, and the calls of the client card on it.
import { type Opened, open, snapshot } from '../sheets/open.ts'

export interface Refusal {
  readonly ok: boolean
  readonly message: string
}

export interface CardDesk extends Opened {
  /** The answer as it comes, refusals too. */
  readonly ask: (name: string, args: unknown) => Refusal
  readonly snapshot: () => unknown
  /** Puts the cursor on a row of a sheet, from 1. */
  readonly select: (sheet: string, row: number) => void
}

export const ANNA = 'P-0001'
export const BORIS = 'P-0002'
export const AURORA = 'P-0003'

/** Three cards and four log entries; today is Wednesday, 2026-11-25. */
export function cardDesk(language: 'en' | 'ru' = 'en'): CardDesk {
  const opened = open({ formulas: false })
  const { addon, call, workbook } = opened
  call('setUp', { language })
  const cells = [
    {
      name: 'Anna Petrova',
      organisation: 'Hotel Aurora',
      phone: '+7 921 123-45-67',
      income: 'High',
      added: '2026-11-02',
    },
    { name: 'Boris Ivanov', phone: '8 (921) 765-43-21', email: 'boris@example.com', owner: 'Olga', notes: 'likes tea' },
    { organisation: 'Aurora Spa', workplace: '2', walkMinutes: '7' },
  ]
  call('importProspects', { rows: cells.map((row, index) => ({ row: index + 2, cells: row })) })
  const entries = [
    { date: '2026-10-05', prospectId: ANNA, channel: 'Meeting' },
    { date: '2026-11-09', prospectId: ANNA, channel: 'Call', outcome: 'Talked', notes: 'asked for prices' },
    { date: '2026-11-10', prospectId: ANNA, channel: 'Call', outcome: 'No answer' },
    { date: '2026-11-11', prospectId: BORIS, channel: 'Call', outcome: 'Deal' },
  ]
  call('importLog', { rows: entries.map((row, index) => ({ row: index + 2, cells: row })) })
  return {
    ...opened,
    ask: (name, args) => addon.rpc('rpc', name, args) as Refusal,
    snapshot: () => snapshot(workbook),
    select: (name, row) => {
      const sheet = workbook.sheet(name)!
      workbook.activeSheet = sheet
      sheet.selection = { row: row - 1, column: 1, rows: 1, columns: 1 }
    },
  }
}
