// The calls that sidebars and the command line make into the add-on, as plain data that crosses google.script.run.

import type { Language, NormChannel, SourceName, Tier } from './domain/model.ts'
import type { Purpose } from './domain/plan/types.ts'
import type { OwnerTexts } from './import/owner-fields.ts'
import type { CardCalls } from './protocol/card.ts'
import type { CompetitorCalls } from './protocol/competitors.ts'
import type { ImportCalls } from './protocol/import.ts'
import type { PlanCalls } from './protocol/plan.ts'
import type { SettingsCalls } from './protocol/settings.ts'
import type { TodayCalls } from './protocol/today.ts'
import type { LogKey, ProspectKey } from './words/columns.ts'
import type { SettingKey } from './words/settings.ts'

/** One row of a file, as text by column, with the number that a person sees beside it in the file. */
export interface FileRow<K extends string> {
  readonly row: number
  readonly cells: Readonly<Partial<Record<K, string>>>
}

export interface RowReport {
  readonly row: number
  readonly reason: string
}

export interface ImportReport {
  /** Rows that came in. */
  readonly read: number
  /** Rows that stand in the sheet now, merged ones left out. */
  readonly kept: number
  readonly merged: number
  readonly rejected: readonly RowReport[]
  readonly warnings: readonly string[]
}

export interface PlanReport {
  readonly week: string
  readonly sheet: string
  readonly deals: number
  readonly needed: number
  readonly logged: number
  readonly planned: number
  readonly shortfall: number
  readonly capacity: { calls: number; meetings: number; asked: number; share: number; hours: number }
  readonly contacts: readonly {
    readonly date: string
    readonly channel: NormChannel
    readonly prospectId: string
    readonly prospect: string
    readonly tier: Tier | null
    readonly owner: string
    readonly purpose: Purpose
    readonly why: string
  }[]
  readonly notReached: Readonly<Partial<Record<Tier, number>>>
  readonly prospects: {
    readonly read: number
    readonly kept: number
    readonly withoutTier: number
    readonly merged: number
    readonly rejected: readonly RowReport[]
  }
  readonly sourcesToWork: readonly SourceName[]
  readonly warnings: readonly string[]
}

/** What a sidebar has to know before it can say a word. */
export interface SidebarStart {
  /** The workbook's language; the user's own while there is no workbook to ask. */
  readonly language: Language
  /** The spreadsheet's locale, such as `en_GB`. */
  readonly locale: string
  /** The spreadsheet's day, as `2026-11-23`. */
  readonly today: string
  readonly isSetUp: boolean
}

/** Every call by name: what it is given and what it answers. */
export interface Calls extends CardCalls, CompetitorCalls, TodayCalls, PlanCalls, ImportCalls, SettingsCalls {
  /** Each sidebar's first call. */
  openSidebar: { args: Record<string, never>; result: SidebarStart }
  /** Makes the sheets that are missing. `language` counts only for a workbook that has no Settings yet. */
  setUp: {
    args: { language?: Language }
    result: { language: Language; made: readonly string[]; warnings: readonly string[] }
  }
  /** Puts settings as a person would type them; refuses the whole call when one can't be used. */
  saveSettings: {
    /** `owners` are all there are to be, each with what is to change of it; fields left out stay as they are. */
    args: {
      values: Partial<Record<SettingKey, string>>
      owners?: readonly ({ name: string } & Partial<OwnerTexts>)[]
    }
    result: { saved: readonly SettingKey[] }
  }
  importProspects: { args: { rows: readonly FileRow<ProspectKey>[] }; result: ImportReport }
  importLog: { args: { rows: readonly FileRow<LogKey>[] }; result: ImportReport }
  /** Builds or rebuilds a week's plan sheet. `owner` shows only that owner's rows; the team is planned all the same. */
  buildPlan: { args: { week?: string; owner?: string; agreed?: readonly string[] }; result: PlanReport }
}

export type CallName = keyof Calls

/** Success and failure as one union, since google.script.run has no typed errors. */
export type Answer<N extends CallName> =
  | { readonly ok: true; readonly value: Calls[N]['result'] }
  | { readonly ok: false; readonly message: string }
