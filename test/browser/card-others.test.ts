// The client card among others: rows that are selected, a second person, duplicates, failures, the spreadsheet beside it.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, AURORA, BORIS, type CardDesk, cardDesk } from '../addon/card/desk.ts'
import { column } from '../addon/sheets/open.ts'
import { focused, heading, openCardIn, prospects } from './card-page.ts'
import { launch, openPage } from './harness.ts'
import { openSidebarPage, type SidebarOptions, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())
const openCardPage = (desk: CardDesk, row: number | null = 2, options: SidebarOptions = {}) =>
  openCardIn(browser, desk, row, options)

describe('following the selected row', () => {
  it('opens the card of a newly selected row, and offers it where something was typed', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk)
    await page.waitForTimeout(900)
    desk.select('Prospects', 3)
    await page.evaluate('window.dispatchEvent(new Event("focus"))')
    await page.getByRole('heading', { name: 'Boris Ivanov' }).waitFor()
    await page.getByLabel('Phone', { exact: true }).fill('+7 111 111-11-11')
    await page.waitForTimeout(900)
    desk.select('Prospects', 4)
    await page.evaluate('window.dispatchEvent(new Event("focus"))')
    await page.getByText(`Another row is selected (${AURORA})`).waitFor()
    await expect(heading(page).textContent()).resolves.toContain('Boris')
    await page.getByRole('button', { name: `Open ${AURORA}` }).click()
    await page.getByRole('heading', { name: 'Aurora Spa' }).waitFor()
    await page.getByRole('button', { name: 'Boris Ivanov' }).click()
    await expect(page.getByLabel('Phone', { exact: true }).inputValue()).resolves.toBe('+7 111 111-11-11')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Boris Ivanov is saved').waitFor()
    expect(prospects(desk, 'Phone')[1]).toBe('+7 111 111-11-11')
    await page.context().close()
  })

  it('opens the selected row when asked to, and says when it has no card', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk)
    desk.select('Settings', 3)
    await page.getByRole('button', { name: 'Open the selected row' }).click()
    await page.getByText('The selected row has no card').waitFor()
    await page.context().close()
  })
})

describe('two people on one card', () => {
  it('both versions are shown field by field, and what is chosen is saved', async () => {
    const desk = cardDesk()
    const [first, second] = [await openCardPage(desk), await openCardPage(desk)]
    await first.getByLabel('Organisation', { exact: true }).fill('By the first')
    await first.getByLabel('Income').selectOption('Low')
    await first.getByRole('button', { name: 'Save' }).click()
    await first.getByText('is saved').waitFor()
    await second.getByLabel('Organisation', { exact: true }).fill('By the second')
    await second.getByLabel('Relationship').selectOption('Loyal')
    await second.getByRole('button', { name: 'Save' }).click()
    await second.getByRole('heading', { name: 'Someone else changed this card' }).waitFor()
    await expect(focused(second)).resolves.toBe('Someone else changed this card')
    const organisation = second.getByRole('group', { name: 'Organisation' })
    await expect(organisation.getByRole('radio', { name: 'Yours: By the second' }).isChecked()).resolves.toBe(true)
    await expect(second.getByRole('radio', { name: 'Theirs: Low' }).isChecked()).resolves.toBe(true)
    await expect(second.getByRole('radio', { name: 'Yours: Loyal' }).isChecked()).resolves.toBe(true)
    expect(await violations(second)).toEqual([])
    await organisation.getByRole('radio', { name: 'Theirs: By the first' }).check()
    await second.getByRole('button', { name: 'Save what is chosen' }).click()
    await second.getByText('is saved').waitFor()
    await expect.poll(() => focused(second)).toContain('Anna Petrova')
    const row = desk.values('Prospects')[1]
    expect(row).toEqual(expect.arrayContaining(['By the first', 'Low', 'Loyal']))
    expect(prospects(desk, 'ID').filter(id => id !== '')).toEqual([ANNA, BORIS, AURORA])
    await Promise.all([first.context().close(), second.context().close()])
  })

  it('a card whose row is gone can be saved as a new one', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk)
    await page.getByLabel('Organisation', { exact: true }).fill('Kept')
    desk.workbook.deleteLines(desk.workbook.sheet('Prospects')!, 'row', 1, 1)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'This card is gone' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Save as a new card' }).click()
    await page.getByText('Anna Petrova is saved').waitFor()
    expect(prospects(desk, 'Organisation')).toContain('Kept')
    await page.context().close()
  })
})

describe('likely duplicates', () => {
  it('are shown before saving; one merges into the card there is, field by field', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk, null)
    await page.getByRole('button', { name: 'New card' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Boris Ivanov')
    await page.getByLabel('Phone', { exact: true }).fill('8 999 000-11-22')
    await page.getByLabel('Relationship').selectOption('New')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Is it one of these?' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Merge: Boris Ivanov' }).click()
    expect(await violations(page)).toEqual([])
    const phone = page.getByRole('group', { name: 'Phone' })
    await expect(phone.getByRole('radio', { name: 'Both' }).isChecked()).resolves.toBe(true)
    await phone.getByRole('radio', { name: 'This form' }).check()
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('Merged.').waitFor()
    expect(prospects(desk, 'ID')).toEqual([ANNA, BORIS, AURORA])
    expect(desk.values('Prospects')[2]).toEqual(expect.arrayContaining(['8 999 000-11-22', 'New', 'likes tea']))
    await page.context().close()
  })

  it('may be other clients all the same', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk, null)
    await page.getByRole('button', { name: 'New card' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Boris Ivanov')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'It is another client: save' }).click()
    await page.getByText('Boris Ivanov is saved (P-0004).').waitFor()
    await page.context().close()
  })

  it('two cards that turn out to be one become one', async () => {
    const desk = cardDesk()
    const page = await openCardPage(desk, 2)
    await page.getByLabel('Phone', { exact: true }).fill('8 921 765 43 21')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Merge: Boris Ivanov' }).click()
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('Merged.').waitFor()
    expect(prospects(desk, 'ID')).toEqual([BORIS, AURORA])
    expect(new Set(column(desk.values('Contact log'), 'Prospect ID'))).toEqual(new Set([BORIS]))
    await page.context().close()
  })
})

describe('when a call fails', () => {
  it('says what to do about several accounts, keeps what was typed, and saves later', async () => {
    const desk = cardDesk()
    let isDenied = false
    const page = await openCardPage(desk, 2, {
      hindrance: () => {
        if (isDenied) throw new Error('PERMISSION_DENIED')
      },
    })
    isDenied = true
    await page.getByLabel('Organisation', { exact: true }).fill('Kept')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').filter({ hasText: 'several accounts are signed in' }).waitFor()
    await expect(page.getByLabel('Organisation', { exact: true }).inputValue()).resolves.toBe('Kept')
    isDenied = false
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('is saved').waitFor()
    expect(prospects(desk, 'Organisation')[0]).toBe('Kept')
    await page.context().close()
  })

  it('says so at the very start, with a way to try again', async () => {
    const desk = cardDesk()
    let isDown = true
    const page = await openSidebarPage(browser, desk.addon, 'menuCard', {
      hindrance: () => {
        if (isDown) throw new Error('NetworkError: Connection failure due to HTTP 0')
      },
    })
    await page.getByText('The spreadsheet did not answer').waitFor()
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await heading(page).waitFor()
    await page.context().close()
  })
})

describe('looks and languages', () => {
  it.each([
    ['en', false],
    ['en', true],
    ['ru', false],
    ['ru', true],
  ] as const)('%s, dark %s: no violation, nothing wider than the sidebar', async (language, dark) => {
    const desk = cardDesk(language)
    const page = await openCardPage(desk, 2, { dark })
    for (const part of await page.locator('details > summary').all()) await part.click()
    expect(await violations(page)).toEqual([])
    await expect(page.evaluate('document.documentElement.scrollWidth')).resolves.toBeLessThanOrEqual(300)
    await expect(page.evaluate('document.documentElement.lang')).resolves.toBe(language)
    const shots = process.env.CARD_SHOTS
    if (shots)
      await page.screenshot({ path: `${shots}/card-${language}-${dark ? 'dark' : 'light'}.png`, fullPage: true })
    await page.context().close()
  })

  it('speaks Russian throughout', async () => {
    const desk = cardDesk('ru')
    const page = await openCardPage(desk)
    await page.getByLabel('Отношения').selectOption('Редкий')
    const standing = page.getByRole('region', { name: 'Приоритет' })
    await expect(standing.textContent()).resolves.toContain('высокая состоятельность, редко обращается')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Сохранено: Anna Petrova (P-0001).').waitFor()
    expect(column(desk.values('Клиенты'), 'Отношения')[0]).toBe('Редкий')
    const text = await page.locator('main').innerText()
    expect(text.replace(/Anna Petrova|Hotel Aurora|P-0001|asked for prices/g, '')).not.toMatch(/[A-Za-z]{2,}/)
    await page.context().close()
  })
})

describe('beside the spreadsheet', () => {
  it('follows the rows that are clicked, and what it saves stands in the cells', async () => {
    const sheets = await openPage()
    const cards = (await sheets.values('Prospects')).slice(1)
    await sheets.sheet('Prospects')
    await sheets.click('B3')
    await sheets.menu('Extensions', 'Contact Planner', 'Client card')
    const card = sheets.sidebar('Client card')
    await card
      .getByRole('heading', { level: 1 })
      .filter({ hasText: String(cards[1]![0]) })
      .waitFor()
    await sheets.click('B6')
    await card
      .getByRole('heading', { level: 1 })
      .filter({ hasText: String(cards[4]![0]) })
      .waitFor()
    await card.getByLabel('Phone', { exact: true }).fill('+7 812 000-00-01')
    await card.getByRole('button', { name: 'Save' }).click()
    await card.getByText('is saved').waitFor()
    expect((await sheets.values('Prospects'))[5]).toContain('+7 812 000-00-01')

    // A second person has the same workbook open, and the same card.
    const second = await sheets.page.context().newPage()
    await second.goto(sheets.url)
    await second.locator('#page[data-ready=true]').waitFor()
    for (const label of ['Extensions', 'Contact Planner', 'Client card']) {
      await second.getByRole('menuitem', { name: label, exact: true }).click()
    }
    const theirs = second.frameLocator('iframe[title="Client card"]')
    await theirs.getByRole('searchbox').fill('812 000-00-01')
    await theirs.getByRole('list', { name: 'Found' }).getByRole('button').click()
    await theirs
      .getByRole('heading', { level: 1 })
      .filter({ hasText: String(cards[4]![0]) })
      .waitFor()
    await theirs.getByLabel('Organisation', { exact: true }).fill('By the second')
    await card.getByLabel('Organisation', { exact: true }).fill('By the first')
    await card.getByRole('button', { name: 'Save' }).click()
    await card.getByText('is saved').waitFor()
    await theirs.getByRole('button', { name: 'Save' }).click()
    await theirs.getByRole('radio', { name: 'Theirs: By the first' }).waitFor()
    await theirs.getByRole('radio', { name: 'Yours: By the second' }).check()
    expect((await sheets.values('Prospects'))[5]).toContain('By the first')
    await theirs.getByRole('button', { name: 'Save what is chosen' }).click()
    await theirs.getByText('is saved').waitFor()
    expect((await sheets.values('Prospects'))[5]).toContain('By the second')
    expect(sheets.problems).toEqual([])
    await sheets.close()
  }, 120_000)
})
