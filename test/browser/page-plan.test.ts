// The main job by mouse and keys: the sample, the add-on's menu, the plan sheet, and what a person does with it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedPage, openPage } from './harness.ts'

const PLAN = 'Plan 2026-W48'

describe('the sample', () => {
  let sheets: OpenedPage
  beforeAll(async () => {
    sheets = await openPage()
  })
  afterAll(() => sheets?.close())

  const prospects = async () => (await sheets.values('Prospects')).slice(1).filter(row => row[0] !== '')
  const planned = async () => (await sheets.values(PLAN)).filter(row => typeof row[1] === 'number' && row[4] !== '')
  /** The A1 row of a row of the plan. */
  const rowOf = async (client: unknown) => (await sheets.values(PLAN)).findIndex(row => row[4] === client) + 1

  it('is set up; the menu builds the plan, brings it to the front and says so', async () => {
    await sheets.menu('Extensions', 'Contact Planner', 'Build this week’s plan')
    await sheets.page.getByText('2026-W48: 15 contacts planned, 15 needed.').waitFor()
    expect(await sheets.page.evaluate('localSheets.sheet()')).toBe(PLAN)
    expect(await planned()).toHaveLength(15)
    // A row grows with what is wrapped in it.
    const heading = (await sheets.values(PLAN)).find(line => line.includes('Notes'))!
    const cell = `${String.fromCharCode(65 + heading.indexOf('Notes'))}14`
    const { height } = await sheets.place(cell)
    await sheets.type(cell, 'Asks for the price list once more. '.repeat(12))
    await sheets.idle()
    await expect.poll(async () => (await sheets.place(cell)).height).toBeGreaterThan(height)
  })

  it('a contact is ticked by a click, an outcome chosen from the dropdown', async () => {
    const [first] = await planned()
    const row = await rowOf(first![4])
    await sheets.click(`A${row}`)
    await sheets.idle()
    expect((await sheets.values(PLAN))[row - 1]![0]).toBe(true)
    const heading = (await sheets.values(PLAN)).find(line => line.includes('Outcome'))!
    const outcome = String.fromCharCode(65 + heading.indexOf('Outcome'))
    const { width } = await sheets.place(`${outcome}${row}`)
    await sheets.click(`${outcome}${row}`, { at: [1 - 10 / width, 0.5] })
    await sheets.page.getByText('Talked', { exact: true }).click()
    await sheets.idle()
    expect((await sheets.values(PLAN))[row - 1]![heading.indexOf('Outcome')]).toBe('Talked')
  })

  it('a rebuild keeps what was ticked and counts it', async () => {
    const done = (await sheets.values(PLAN)).find(row => row[0] === true)![4]
    const { page } = sheets
    await page.getByRole('menubar').getByRole('menuitem', { name: 'Extensions' }).click()
    await page.getByRole('menuitem', { name: 'Contact Planner' }).click()
    await page.getByRole('menuitem', { name: 'Build this week’s plan' }).click()
    // It asks before it takes rows away.
    await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await sheets.idle()
    const row = (await sheets.values(PLAN)).find(line => line[4] === done)
    expect(row?.[0]).toBe(true)
  })

  it('Prospects are sorted from the menu, computed columns and all; undo puts them back', async () => {
    await sheets.sheet('Prospects')
    const before = await prospects()
    await sheets.click('B3')
    await sheets.menu('Data', 'Sort sheet by column, Z to A')
    const sorted = await prospects()
    const names = sorted.map(row => String(row[1])).filter(Boolean)
    expect(names).toEqual([...names].sort(new Intl.Collator('en-US').compare).reverse())
    const byId = new Map(before.map(row => [row[0], row]))
    for (const row of sorted) expect(row).toEqual(byId.get(row[0]))
    await sheets.menu('Edit', 'Undo')
    expect(await prospects()).toEqual(before)
  })

  it('a new card gets its ID as it is typed', async () => {
    const count = (await prospects()).length
    await sheets.type(`B${count + 2}`, 'Quentin Rush')
    expect((await prospects()).at(-1)!.slice(0, 2)).toEqual([`P-${String(count + 1).padStart(4, '0')}`, 'Quentin Rush'])
  })

  it('has had no error of its own, and asked nobody else', () => {
    expect(sheets.problems).toEqual([])
  })
})
