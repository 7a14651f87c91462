// What the import sidebar asks of the add-on and gets back.
import type { Prospect, TierTable } from '../domain/model.ts'
import type { FileRow, RowReport } from '../protocol.ts'
import type { ProspectKey } from '../words/columns.ts'

/** The sheet's cards column by column, as the method's records hold them; columns without anything are left out. */
export type CardColumns = { readonly [K in ProspectKey]?: readonly Prospect[K][] }

/** The import that can be taken back: the last one. */
export interface LastImport {
  readonly id: string
  readonly file: string
  /** Rows of the file that have come in so far, and all that were to come. */
  readonly done: number
  readonly rows: number
  /** Cards that it made, and cards of the sheet in which it filled blanks. */
  readonly added: number
  readonly filled: number
}

/** What it takes to work out in the page what an import will do. */
export interface ImportDesk {
  readonly count: number
  readonly cards: CardColumns
  readonly tiers: TierTable
  /** Names of the owners' table, or of the cards where it is empty. */
  readonly owners: readonly string[]
  readonly last: LastImport | null
}

export interface PartReport {
  readonly kept: number
  readonly merged: number
  readonly rejected: readonly RowReport[]
  /** What the reading of the sheet mended, in sentences. */
  readonly repairs: readonly string[]
}

export type UndoAnswer =
  /** `left` rows are still to be taken out: ask again. `kept` are cards that were left as they are. */
  | {
      readonly kind: 'done'
      readonly removed: number
      readonly emptied: number
      readonly kept: number
      readonly left: number
    }
  /** Cards that somebody has changed or contacted since; nothing was taken back. */
  | { readonly kind: 'changed'; readonly count: number; readonly cards: readonly string[] }

export interface ImportCalls {
  openImport: { args: Record<string, never>; result: ImportDesk }
  /** Begins an import and gives its ID; the one before it can no longer be taken back. */
  startImport: { args: { file: string; rows: number }; result: { id: string } }
  /**
   * Brings in a part of the rows. Rows that are one prospect belong into one part. `reserved` is the largest ID of the
   * whole file. A part that came in already is not brought in again.
   */
  importPart: {
    args: { id: string; part: number; rows: readonly FileRow<ProspectKey>[]; reserved?: string }
    result: PartReport
  }
  /** Says that no more parts will come. */
  endImport: { args: { id: string }; result: { last: LastImport | null } }
  /** Takes the last import back. Cards changed since are left alone with `keepChanged`; without it they stop it all. */
  undoImport: { args: { id: string; keepChanged: boolean }; result: UndoAnswer }
}
