// The client card as a person uses it, in a browser, by role and label.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, AURORA, BORIS, type CardDesk, cardDesk } from '../addon/card/desk.ts'
import { column } from '../addon/sheets/open.ts'
import { launch, openPage } from './harness.ts'
import { openSidebarPage, type SidebarOptions, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

async function openCardPage(desk: CardDesk, row: number | null = 2, options: SidebarOptions = {}): Promise<Page> {
  desk.select(desk.workbook.sheet('Prospects') ? 'Prospects' : 'Клиенты', row ?? 60)
  const page = await openSidebarPage(browser, desk.addon, 'menuCard', options)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const focused = (page: Page) => page.evaluate('document.activeElement.textContent')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const prospects = (desk: CardDesk, name: string) => column(desk.values('Prospects'), name)

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
