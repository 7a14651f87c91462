// Goal, limits and days off of each owner in the settings sidebar, by keyboard alone.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { open } from '../addon/sheets/open.ts'
import { launch } from './harness.ts'
import { openSidebarPage, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

it.each([
  ['en', 'Eve’s own goal and limits', 'Deals a week', 'Days off', 'Save', 'Saved.'],
  ['ru', 'Цель и пределы: Eve', 'Сделок в неделю', 'Выходные дни', 'Сохранить', 'Сохранено.'],
] as const)(
  'an owner’s own goal and days off, refused and mended: %s',
  async (userLocale, own, goal, off, save, saved) => {
    const opened = open({ formulas: false, userLocale })
    opened.call('setUp', {})
    opened.call('importProspects', { rows: [{ row: 2, cells: { name: 'Anna' } }] })
    opened.call('saveSettings', { values: { owners: 'Eve, Oleg' } })
    const page = await openSidebarPage(browser, opened.addon, 'menuSettings', { dark: userLocale === 'ru' })
    const group = page.getByRole('group', { name: 'Eve', exact: true })
    await page.getByLabel(/^(?:Owner|Ответственный) 1$/).focus()
    // Past the button that takes the owner away, on to what folds out.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain(own)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('two')
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
    await page.keyboard.type('2026-12-24')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.labels?.[0]?.textContent')).toBe(goal)
    await expect.poll(() => group.getByLabel(goal).getAttribute('aria-invalid')).toBe('true')
    expect(opened.call('readSettings', {}).owners[0]!.daysOff).toBe('')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+A')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: saved }).waitFor()
    expect(opened.call('readSettings', {}).owners).toEqual([
      { name: 'Eve', goal: '2', callsPerDay: '', meetingsPerDay: '', daysOff: '2026-12-24' },
      { name: 'Oleg', goal: '', callsPerDay: '', meetingsPerDay: '', daysOff: '' },
    ])
    await expect.poll(() => page.getByText(`${goal}: 2; ${off}`).count()).toBe(1)
    await page.getByRole('button', { name: save, exact: true }).waitFor()
    await page.context().close()
  },
)
