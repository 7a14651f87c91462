// Two people on one workbook at once: one brings a file in, part by part, while the other builds the plan.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { column, type Opened, open } from '../addon/sheets/open.ts'
import { launch } from './harness.ts'
import { bringIn, cards, choose, press } from './import-page.ts'
import { openSidebarPage } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const COUNT = 3000
const PLAN = 'Plan 2026-W48'
const names = Array.from({ length: COUNT }, (_, at) => `Client ${at}`)

/** The IDs that the plan's rows name, none of them twice on one day. */
function planned(opened: Opened): string[] {
  const values = opened.values(PLAN)
  const top = values.findIndex(line => line.includes('prospectId'))
  const [id, date, contact] = ['prospectId', 'date', 'contactId'].map(key => values[top]!.indexOf(key))
  const rows = values.slice(top + 2).filter(line => String(line[id!] ?? '') !== '')
  expect(new Set(rows.map(line => `${line[id!]} ${line[date!]}`)).size).toBe(rows.length)
  expect(new Set(rows.map(line => line[contact!])).size).toBe(rows.length)
  return rows.map(line => String(line[id!]))
}

it('an import in parts and a build in between: nothing is lost or doubled, and the import can be taken back', async () => {
  const opened = open({ formulas: false })
  opened.call('setUp', {})
  opened.call('importProspects', {
    rows: [{ row: 2, cells: { name: 'Here before', income: 'High', relationship: 'Rare' } }],
  })
  const parts: string[] = []
  const importer = await openSidebarPage(browser, opened.addon, 'menuImport', {
    hindrance: async name => {
      if (name !== 'importPart') return
      parts.push(name)
      // Between the first part and the second; the third is on its way after it.
      if (parts.length === 2) await buildInOtherPage()
    },
  })
  const builder = await openSidebarPage(browser, opened.addon, 'menuBuild', { dialog: true })
  await builder.getByText('A new plan sheet is made.').waitFor()
  async function buildInOtherPage(): Promise<void> {
    await press(builder, 'Build the plan')
    await builder.getByRole('heading', { name: 'The plan is built' }).waitFor()
    expect(cards(opened, 'Name')).toHaveLength(1001)
  }

  const lines = names.map((name, at) => `${name},+7 900 ${1_000_000 + at},High,New`)
  await choose(importer, 'many.csv', `Name,Phone,Income,Relationship\n${lines.join('\n')}\n`)
  await bringIn(importer)
  expect(parts).toHaveLength(3)
  expect(cards(opened, 'Name')).toEqual(['Here before', ...names])
  const ids = cards(opened, 'ID')
  expect(new Set(ids).size).toBe(COUNT + 1)
  const first = planned(opened)
  expect(first.length).toBeGreaterThanOrEqual(15)
  expect(first.every(id => ids.includes(id))).toBe(true)

  // Built again, now among all: what stood in the plan still stands there once.
  await builder.context().close()
  opened.call('buildPlan', {})
  expect(new Set(planned(opened))).toEqual(new Set(first))

  await press(importer, 'Take this import back')
  await importer.getByText(/The import is taken back: cards removed: 3,000/).waitFor({ timeout: 60_000 })
  expect(cards(opened, 'Name')).toEqual(['Here before'])
  opened.call('buildPlan', {})
  expect(new Set(planned(opened))).toEqual(new Set([ids[0]]))
  expect(column(opened.values('Prospects'), 'Name').filter(name => name !== '')).toEqual(['Here before'])
  await importer.context().close()
})
