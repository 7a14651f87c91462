// What the plan's calls are given and give, beside the build itself.
import type { Explanation } from '../domain/explain-prospect.ts'
import type { Channel, NormChannel } from '../domain/model.ts'

/** What building a week would change on its sheet. */
export interface PlanPreview {
  readonly week: string
  /** The week has no plan sheet yet. */
  readonly isNew: boolean
  /** Rows that would leave; dates as `2026-11-23`. */
  readonly removed: readonly {
    readonly contactId: string
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

/** Why a prospect is in a week's plan or not, as the next build would make it. */
export interface PlanExplanation {
  readonly week: string
  readonly kind: Explanation['kind']
  /** One sentence in the workbook's language, of a planned prospect too. */
  readonly sentence: string
  /** Dates as `2026-11-23`; empty where none is planned. */
  readonly contacts: readonly { readonly date: string; readonly channel: NormChannel; readonly why: string }[]
}

/** A week as a calendar file, for a download. */
export interface WeekCalendar {
  readonly week: string
  /** The file's name. */
  readonly name: string
  readonly text: string
  readonly events: number
  /** Rows added by hand since the last build, which are in the file only after the next one. */
  readonly leftOut: number
}

export interface PlanCalls {
  /** Works a build out and writes nothing; takes the week and owner that `buildPlan` takes. */
  previewPlan: { args: { week?: string; owner?: string }; result: PlanPreview }
  /** `week` is the week of today when left out. */
  whyNot: { args: { id: string; week?: string }; result: PlanExplanation }
  /** The plan sheet of a week as an .ics file; `owner` takes only the rows of that owner. */
  weekAsIcs: { args: { week?: string; owner?: string }; result: WeekCalendar }
  /** Makes or shows an owner's own sheet of the planned week. */
  myWeek: { args: { owner: string }; result: { readonly sheet: string; readonly rows: number } }
  /** Every card of one owner names another from then on. */
  handOver: { args: { from: string; to: string }; result: { from: string; to: string; prospects: number } }
  /** Takes the last build back as one step; refused where anything of it was changed since. */
  undoBuild: { args: Record<string, never>; result: { readonly week: string } }
}
