// A workbook with competitors in it, for the tests of their sidebar.
import { expect } from 'vitest'
import type { Language } from '../../../src/core/domain/model.ts'
import type { CompetitorValues } from '../../../src/core/import/competitor-values.ts'
import type { CompetitorView, SaveCompetitorAnswer } from '../../../src/core/protocol/competitors.ts'
import type { Addon } from '../../../src/local/runtime.ts'
import { columnOf, type Opened, type OpenOptions, open } from '../sheets/open.ts'

export interface CompetitorDesk extends Opened {
  readonly sheetName: string
  /** The views, the nearest first. */
  readonly views: () => readonly CompetitorView[]
  readonly view: (name: string) => CompetitorView
  readonly save: (
    view: CompetitorView | null,
    values: Partial<CompetitorValues>,
    checked?: boolean,
  ) => SaveCompetitorAnswer
  /** The cell of a competitor under a heading. */
  readonly cell: (name: string, heading: string) => unknown
}

/** Three of these have minutes; the entry of the nearest is stale. */
const ROWS: readonly Partial<CompetitorValues>[] = [
  { name: 'Far Inn', walkMinutes: '12', strength1: 'Free parking', weakness1: 'No breakfast' },
  { name: 'Near Inn', walkMinutes: '4', strength1: 'Lowest price', strength2: 'Rare books', weakness1: 'Noisy street' },
  { name: 'Unknown Inn' },
  { name: 'Middle Inn', walkMinutes: '8', threat1: 'Ours already' },
]

export function competitorDesk(
  language: Language = 'en',
  rows: readonly Partial<CompetitorValues>[] = ROWS,
  options: OpenOptions = { formulas: false },
): CompetitorDesk {
  const opened = open(options)
  opened.call('setUp', { language })
  const sheetName = language === 'en' ? 'Competitors' : 'Конкуренты'
  const views = () => opened.call('openCompetitors', {}).competitors
  const save: CompetitorDesk['save'] = (view, values, checked) =>
    opened.call('saveCompetitor', {
      values,
      ...(view === null ? {} : { mark: markOf(view) }),
      ...(checked === undefined ? {} : { checked }),
    })
  for (const values of rows) expect(save(null, values).kind).toBe('saved')
  return {
    ...opened,
    sheetName,
    views,
    view: name => views().find(one => one.name === name)!,
    save,
    cell: (name, heading) => {
      const values = opened.values(sheetName)
      const nameAt = columnOf(values, language === 'en' ? 'Competitor' : 'Конкурент')
      return values.find(row => row[nameAt] === name)![columnOf(values, heading)]
    },
  }
}

export function markOf({ row, name, version }: CompetitorView) {
  return { row, name, version }
}

/** Dates an entry so many days before today. */
export function age({ workbook }: CompetitorDesk, row: number, days: number): void {
  const heading = workbook.named('cp_competitors_entered')!
  heading.sheet.patch(row - 1, heading.area.column, { value: TODAY_SERIAL - days })
}

/** 2026-11-25. */
export const TODAY_SERIAL = 20_782 + 25_569

/** Calls with whatever, as anyone who can open the sheet may. */
export function callAnything(addon: Addon, name: string, args: unknown): { ok: boolean; message?: string } {
  return addon.rpc('rpc', name, args) as { ok: boolean; message?: string }
}
