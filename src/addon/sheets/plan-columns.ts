// The columns of a plan sheet: what a cell of each holds, how wide it is and how it looks.
import type { Language } from '../../core/domain/model.ts'
import { PLAN_HEADINGS, type PlanKey } from '../../core/i18n/plan.ts'
import type { CellKind } from '../../core/words/columns.ts'
import { CHANNEL, OUTCOME } from '../../core/words/lists.ts'

export interface PlanColumn {
  readonly key: PlanKey
  readonly cell: CellKind | { readonly kind: 'check' }
  /** In pixels; all that show together fit the width of a landscape A4 page at two thirds of their size. */
  readonly width: Readonly<Record<Language, number>>
  readonly align: 'left' | 'center'
  /** Hidden columns say what the last build wrote, so that the next one sees what people changed. */
  readonly hidden: boolean
}

const text = { kind: 'text' } as const
const date = { kind: 'date' } as const
const channel = { kind: 'list', words: CHANNEL } as const

/** One width for both languages, or English before Russian where the heading is much longer. */
type Width = number | readonly [en: number, ru: number]
type Shape = readonly [cell: PlanColumn['cell'], width: Width, align?: 'center']

const SHOWN = {
  done: [{ kind: 'check' }, [46, 56], 'center'],
  date: [date, 80],
  time: [text, 46, 'center'],
  channel: [channel, [70, 78]],
  client: [text, 116],
  organisation: [text, 116],
  tier: [{ kind: 'tier' }, [42, 80], 'center'],
  phone: [text, 110],
  address: [text, 114],
  what: [text, 146],
  why: [text, 300],
  owner: [text, [84, 110]],
  outcome: [{ kind: 'list', words: OUTCOME }, 100],
  nextStep: [text, 106],
  nextDate: [date, 80],
  notes: [text, 110],
} as const satisfies Partial<Record<PlanKey, Shape>>

const HIDDEN = {
  contactId: [text, 110],
  prospectId: [text, 80],
  purpose: [text, 80],
  plannedDate: [date, 78],
  plannedChannel: [channel, 78],
  plannedOwner: [text, 84],
  due: [date, 78],
  cardDate: [date, 78],
  logged: [date, 78],
  loggedAs: [text, 80],
  carried: [text, 80],
  order: [{ kind: 'number' }, 60],
  plannedClient: [text, 110],
} as const satisfies Partial<Record<PlanKey, Shape>>

const SHAPES: Readonly<Record<PlanKey, Shape>> = { ...SHOWN, ...HIDDEN }

export const PLAN_COLUMNS: readonly PlanColumn[] = (Object.keys(PLAN_HEADINGS) as PlanKey[]).map(key => {
  const [cell, width, align] = SHAPES[key]
  const [en, ru] = typeof width === 'number' ? [width, width] : width
  return { key, cell, width: { en, ru }, align: align ?? 'left', hidden: key in HIDDEN }
})
