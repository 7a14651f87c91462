// What the plan's calls are given and give, beside the build itself.
import type { Channel } from '../domain/model.ts'

/** What building a week would change on its sheet. */
export interface PlanPreview {
  readonly week: string
  /** The week has no plan sheet yet. */
  readonly isNew: boolean
  /** Rows that would leave; dates as `2026-11-23`. */
  readonly removed: readonly {
    readonly client: string
    readonly date: string | null
    readonly channel: Channel | null
  }[]
  /** Rows on another day than before. */
  readonly moved: number
  readonly added: number
  /** The question to ask before building, in the workbook's language; '' where no row would leave. */
  readonly question: string
}

export interface PlanCalls {
  /** Works a build out and writes nothing; takes what `buildPlan` takes. */
  previewPlan: { args: { week?: string; owner?: string }; result: PlanPreview }
  /** Takes the last build back as one step; refused where anything of it was changed since. */
  undoBuild: { args: Record<string, never>; result: { readonly week: string } }
}
