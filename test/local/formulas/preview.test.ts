// CONTACT_PLAN typed into a cell of the sample workbook, beside what the menu's action then builds.
import { beforeAll, expect, it } from 'vitest'
import { type Built, build } from '../../../src/build/build.ts'
import { sampleWorkbook } from '../../../src/local/cli/page.ts'
import { createCalculator } from '../../../src/local/formulas/calculator.ts'
import { openAddon } from '../../../src/local/runtime.ts'

/** A Monday and the Wednesday after it, in the ISO week 2026-W48. */
const MONDAY = 20_780
const WEDNESDAY = 20_782
const MS_A_DAY = 86_400_000

let built: Built
beforeAll(async () => {
  built = await build()
})

interface Plan {
  readonly contacts: readonly Readonly<Record<'date' | 'prospectId' | 'tier' | 'owner', unknown>>[]
}

it.each([
  ['en', MONDAY, { certainty: '80%' }],
  ['ru', WEDNESDAY, { deals: '7', contactsPerDeal: '4', planSize: 'norms', maxPerWeek: '1' }],
] as const)('has the same contacts, days and owners (%s)', async (language, today, values) => {
  const now = () => (today + 0.5) * MS_A_DAY
  const workbook = await sampleWorkbook(language, now())
  const addon = openAddon({
    code: built.code,
    html: Object.fromEntries(built.html),
    workbook,
    now,
    calculator: functions => createCalculator(workbook, functions, () => today),
  })
  const call = (name: string, args: unknown) => {
    const answer = addon.rpc('rpc', name, args) as { readonly ok: boolean; readonly value: Plan }
    expect(answer).toMatchObject({ ok: true })
    return answer.value
  }
  call('saveSettings', { values })
  const [prospects, log, settings] =
    language === 'en' ? ['Prospects', 'Contact log', 'Settings'] : ['Клиенты', 'Журнал контактов', 'Настройки']
  const deals = 'deals' in values ? values.deals : '3'
  const sheet = workbook.addSheet('Preview', { rows: 200, columns: 12 })
  const day = new Date(now()).toISOString().slice(0, 10)
  const formula = `=CONTACT_PLAN(${prospects}!A:BZ;${deals};"2026-W48";'${log}'!A:Z;${settings}!A:Z;"${day}")`
  sheet.set(0, 0, { value: '', formula })
  addon.calculator.refresh()
  const rows = Array.from({ length: sheet.rowCount - 1 }, (_, row) =>
    [0, 2, 4, 5].map(column => sheet.value(row + 1, column)),
  )
  const { contacts } = call('buildPlan', { week: '2026-W48' })
  expect(contacts.length).toBeGreaterThan(20)
  expect(rows.filter(([date]) => date !== '')).toEqual(
    contacts.map(({ date, prospectId, tier, owner }) => [date, prospectId, tier ?? '', owner]),
  )
})
