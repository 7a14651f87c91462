// How the sample says who a prospect is, in both languages side by side.
import type {
  Channel,
  IncomeLevel,
  Mark,
  Relationship,
  Size,
  SourceName,
  Status,
  Tier,
} from '../../core/domain/model.ts'

export type Text = readonly [en: string, ru: string]

/** Who in the guest house looks after the card; null has nobody yet. */
export type OwnerIndex = 0 | 1 | null

export interface Card {
  readonly name: Text
  readonly organisation?: Text
  readonly size?: Size
  readonly source: SourceName
  readonly income?: IncomeLevel
  readonly relationship?: Relationship
  readonly need?: Mark
  readonly power?: Mark
  /** Workplace, appearance, car, stability: for people whose income is not known outright. */
  readonly marks?: readonly [Mark, Mark, Mark, Mark]
  readonly tierByHand?: Tier
  /** How many weeks before the planned one the card was added. */
  readonly weeks: number
  readonly owner: OwnerIndex
  /** Street by index, and house. */
  readonly street: readonly [index: number, house: number]
  readonly minutes: number
  readonly personal?: Text
  readonly terms?: Text
  readonly promise?: Promised
  readonly further?: Text
  readonly status?: Status
  /** Days after the planned week's Monday. */
  readonly pausedFor?: number
  readonly notes?: Text
}

/** A next action; `day` counts from the planned week's Monday, so that a negative one is overdue. */
export interface Promised {
  readonly action: Text
  readonly day: number
  readonly channel: Channel
}
