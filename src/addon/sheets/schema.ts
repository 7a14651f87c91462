// What a sheet of ours is: its columns in order, what each holds, shows and means.
import type { Language } from '../../core/domain/model.ts'
import type { CellKind } from '../../core/words/columns.ts'
import type { SheetKey } from '../../core/words/sheets.ts'
import type { Names } from '../../core/words/word.ts'
import type { FormulaPlaces } from './formulas.ts'

export type Text = Readonly<Record<Language, string>>

export interface ColumnSpec {
  readonly key: string
  readonly names: Names
  /** What people and the add-on put there; null for a column that a formula reckons. */
  readonly cell: CellKind | null
  /** A spilling formula's body, for every row at once; the heading is put in front of it. */
  readonly formula?: (at: FormulaPlaces, language: Language) => string
  /** Pixels. */
  readonly width: number
  /** The note on the heading. */
  readonly help?: Text | undefined
  /** Where the kind of cell does not settle it. */
  readonly format?: string | ((language: Language) => string)
  /** Words offered where the cell is free text. */
  readonly offers?: (language: Language) => readonly string[]
  readonly hidden?: true
  readonly wrap?: true
  /** Not in the sheets of earlier versions, which are ours without it. */
  readonly later?: true
}

/** Colours by a condition on the row; `when` is for the first row below the heading, columns as `$D2`. */
export interface ColourRule {
  /** The columns it colours. */
  readonly columns: readonly string[]
  readonly when: (cellOf: (column: string) => string, language: Language) => string
  readonly background?: string
  readonly color?: string
}

export interface SheetSpec {
  readonly key: SheetKey
  readonly names: Names
  readonly columns: readonly ColumnSpec[]
  readonly frozenColumns: number
  /** Its absence is nothing to warn of: an earlier version had none, or it holds nothing that people put in. */
  readonly mayLack?: true
  /** How many rows a new sheet keeps, where it is a short one; people insert more as they need. */
  readonly rows?: number
  readonly colours: readonly ColourRule[]
  /** What a new sheet starts with, by column key, row by row. */
  readonly firstRows?: (language: Language) => readonly Readonly<Record<string, string>>[]
}

/** The columns that hold what people put in, for the reading and writing of records. */
export function inputColumns(spec: SheetSpec): readonly (ColumnSpec & { readonly cell: CellKind })[] {
  return spec.columns.filter((column): column is ColumnSpec & { readonly cell: CellKind } => column.cell !== null)
}
