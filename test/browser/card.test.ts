// The client card as a person uses it, in a browser, by role and label.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CardDesk, cardDesk } from '../addon/card/desk.ts'
import { focused, heading, openCardIn, prospects } from './card-page.ts'
import { launch } from './harness.ts'
import { type SidebarOptions, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())
const openCardPage = (desk: CardDesk, row: number | null = 2, options: SidebarOptions = {}) =>
  openCardIn(browser, desk, row, options)

describe('the client card', () => {
  it('opens on the selected row with five fields first, and the rest folded', async () => {
    const page = await openCardPage(cardDesk())
    await expect(heading(page).textContent()).resolves.toContain('Anna Petrova')
    const fields = page.locator('form input:visible, form select:visible, form textarea:visible')
    const labels = await page.locator('form .field:visible > label').allTextContents()
    expect(labels).toEqual([
      'Find by name, organisation or phone',
      'Name',
      'Organisation',
      'Phone',
      'Income',
      'Relationship',
    ])
    await expect(fields.count()).resolves.toBe(6)
    await expect(page.getByLabel('Phone', { exact: true }).inputValue()).resolves.toBe('+7 921 123-45-67')
    await page.context().close()
  })

  it('says live what the tier needs, what it is and why, the score by its parts, norm and zone', async () => {
    const page = await openCardPage(cardDesk())
    const standing = page.getByRole('region', { name: 'Tier' })
    const figures = page.getByRole('region', { name: 'Score, norm and zone' })
    await expect(standing.textContent()).resolves.toContain('For a tier: the relationship.')
    await page.getByLabel('Relationship').selectOption('Rare')
    await expect(standing.textContent()).resolves.toMatch(
      /Tier 1 high income, rarely uses the service, the most promising/,
    )
    await expect(figures.textContent()).resolves.toContain('Calls: 1 of 5 done, 4 left')
    await page.getByText('How promising').click()
    await page.getByRole('group', { name: 'Need' }).getByRole('radio', { name: '2' }).check()
    await expect(figures.textContent()).resolves.toMatch(/84.*income 40 of 40, need 23 of 35, power not given/)
    await page.getByLabel('Tier by hand').selectOption('3')
    await page.getByLabel('Why by hand').fill('my cousin')
    await expect(standing.textContent()).resolves.toContain('Set by hand (by the table it would be 1): my cousin')
    await page.getByText('Contact information').click()
    await page.getByLabel('Walk minutes').fill('12')
    await expect(figures.textContent()).resolves.toContain('Outside: 12 minutes on foot, the zone ends at 10')
    await page.context().close()
  })

  it('says whether the client is in the week’s plan, or why not', async () => {
    const page = await openCardPage(cardDesk())
    const planned = page.getByRole('region', { name: 'Is this client in the week’s plan?' })
    await planned.getByRole('button').click()
    await planned.getByRole('status').getByText(/\.$/).waitFor()
    // A card without a relationship has no tier; its one call of the cycle is done.
    await expect(planned.getByRole('status').textContent()).resolves.toMatch(/^Not planned: the norm is done, 1 of 1/)
    await page.context().close()
  })

  it('reckons income from four marks, says where show is not stability, and asks no organisation for its car', async () => {
    const page = await openCardPage(cardDesk(), 4)
    await page.getByText('How promising').click()
    await expect(page.getByRole('group', { name: 'Car' }).count()).resolves.toBe(0)
    await page.getByLabel('Name', { exact: true }).fill('Vera')
    const mark = (name: string, value: string) =>
      page.getByRole('group', { name }).getByRole('radio', { name: value }).check()
    await mark('Workplace', '3')
    await mark('Appearance', '3')
    await mark('Car', '3')
    const income = page.getByLabel('Income').locator('option').first()
    await expect(income.textContent()).resolves.toBe('From the marks: High')
    await mark('Stability', '1')
    await expect(income.textContent()).resolves.toBe('From the marks: Medium')
    await page.getByText('with stability 1 the level is Medium at most').waitFor()
    await page.context().close()
  })

  it('offers Rare for New after a first deal', async () => {
    const page = await openCardPage(cardDesk(), 3)
    await page.getByLabel('Relationship').selectOption('New')
    await page.getByRole('button', { name: 'Make it “Rare”' }).click()
    await expect(page.getByLabel('Relationship').inputValue()).resolves.toBe('rare')
    await expect(page.getByRole('button', { name: 'Make it “Rare”' }).count()).resolves.toBe(0)
    await page.context().close()
  })

  it('saves what was changed, by Enter too, and tells so', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk)
    await page.getByLabel('Organisation', { exact: true }).fill('Grand Hotel')
    await page.getByText('Not saved yet').waitFor()
    await page.getByLabel('Organisation', { exact: true }).press('Enter')
    await page.getByText('Anna Petrova is saved (P-0001).').waitFor()
    expect(prospects(desk, 'Organisation')[0]).toBe('Grand Hotel')
    await page.context().close()
  })

  it('makes a new card from the keyboard alone', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk, null)
    await page.getByRole('button', { name: 'New card' }).press('Enter')
    await page.keyboard.type('Vera Orlova')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('+7 900 000-00-00')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter').catch(() => undefined)
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText('is saved (P-0004)').waitFor()
    expect(desk.values('Prospects')[4]).toEqual(expect.arrayContaining(['P-0004', 'Vera Orlova', '+7 900 000-00-00']))
    await page.context().close()
  })

  it('finds by name, organisation or phone, and goes to the next and the previous', async () => {
    const page = await openCardPage(cardDesk())
    await page.getByRole('searchbox').fill('921 765')
    await page.getByRole('list', { name: 'Found' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('list', { name: 'Found' }).getByRole('button').click()
    await page.getByRole('heading', { name: 'Boris Ivanov' }).waitFor()
    await expect.poll(() => focused(page)).toContain('Boris Ivanov')
    await page.getByRole('button', { name: 'Next card' }).press('Enter')
    await page.getByRole('heading', { name: 'Aurora Spa' }).waitFor()
    await expect(page.getByRole('button', { name: 'Next card' }).isDisabled()).resolves.toBe(true)
    await expect(focused(page)).resolves.toBe('›')
    await page.getByRole('button', { name: 'Previous card' }).click()
    await page.getByRole('heading', { name: 'Boris Ivanov' }).waitFor()
    await page.getByRole('searchbox').fill('nobody')
    await page.getByText('No card has that.').waitFor()
    await page.context().close()
  })

  it('marks what can’t be used, unfolds it and leads there', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk)
    await page.getByText('Contact information').click()
    await page.getByLabel('Walk minutes').fill('-3')
    await page.getByText('Contact information').click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Walk minutes: this takes a number from 0.').waitFor()
    await expect(page.evaluate('document.activeElement.closest(".field").textContent')).resolves.toContain(
      'Walk minutes',
    )
    await page.getByLabel('Walk minutes').fill('3')
    await page.getByLabel('Name', { exact: true }).fill('')
    await page.getByLabel('Organisation', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A card needs a name or an organisation.').waitFor()
    expect(prospects(desk, 'Name')[0]).toBe('Anna Petrova')
    await page.context().close()
  })
})
