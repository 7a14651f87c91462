// What the settings sidebar and the build dialog ask of the add-on and get back.
import type { OwnerTexts } from '../import/owner-fields.ts'
import type { SettingKey } from '../words/settings.ts'

/** The sidebars that another one can open in its place. */
export const SIDEBAR_NAMES = ['card', 'import', 'settings'] as const
export type SidebarName = (typeof SIDEBAR_NAMES)[number]

export interface SettingsView {
  /** As a person would type them; dates as `2026-11-23`. */
  readonly values: Readonly<Record<SettingKey, string>>
  readonly owners: readonly OwnerTexts[]
  /** False until there is a card: the first-run guide is shown. */
  readonly hasProspects: boolean
  /** The name of the Settings sheet, where the tables stand; '' when it is not there yet. */
  readonly sheet: string
  /** Values of the sheet that can't be used, in sentences. */
  readonly problems: readonly string[]
}

export interface BuildDesk {
  /** This week and the next; `monday` as `2026-11-23`. */
  readonly weeks: readonly { readonly week: string; readonly monday: string }[]
  /** Which of them a build without a week takes. */
  readonly usual: string
  readonly deals: number
  /** True: owners have goals of their own, so the team's goal is not the whole of it. */
  readonly hasOwnGoals: boolean
  readonly owners: readonly string[]
  readonly contactsPerDeal: number
  readonly certainty: number | null
}

export interface SettingsCalls {
  readSettings: { args: Record<string, never>; result: SettingsView }
  /** Opens another sidebar in place of the one that asks. */
  showSidebar: { args: { name: SidebarName }; result: Record<string, never> }
  openBuild: { args: Record<string, never>; result: BuildDesk }
}
