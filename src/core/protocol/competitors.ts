// What the competitors' sidebar asks of the add-on and gets back.
import type { CompetitorValues } from '../import/competitor-values.ts'

/** Which competitor is meant: its row as it was read. Rows may have moved since; what stands in them tells. */
export interface CompetitorMark {
  readonly row: number
  readonly name: string
  /** Changes with every change of the row's cells. */
  readonly version: string
}

export interface CompetitorView extends CompetitorMark {
  readonly values: CompetitorValues
  /** `2026-11-23`, or null for an entry that nobody dated. */
  readonly entered: string | null
}

export interface CompetitorsAnswer {
  /** The nearest first. */
  readonly competitors: readonly CompetitorView[]
  /** Names for who does it. */
  readonly people: readonly string[]
  /** Headings of columns that the sheet lacks. */
  readonly missing: readonly string[]
}

export type SaveCompetitorAnswer =
  | { readonly kind: 'saved'; readonly all: CompetitorsAnswer; readonly saved: CompetitorView }
  /** Somebody changed it since it was read; null when it is gone. Nothing was written. */
  | { readonly kind: 'changed'; readonly current: CompetitorView | null }

export interface CompetitorCalls {
  openCompetitors: { args: Record<string, never>; result: CompetitorsAnswer }
  /**
   * Writes the given fields of a competitor, or adds one where there is no mark. `checked` says that all of it was found
   * to be so today; a change of what they are like says so by itself.
   */
  saveCompetitor: {
    args: { mark?: CompetitorMark; values: Partial<CompetitorValues>; checked?: boolean }
    result: SaveCompetitorAnswer
  }
  /** Lays the nearest out as SWOT tables on a sheet of their own, and shows it. */
  layOutSwot: { args: Record<string, never>; result: { readonly sheet: string; readonly names: readonly string[] } }
}
