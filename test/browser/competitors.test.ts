// The competitors' sidebar as a person uses it, in a browser, by role and label.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { age, type CompetitorDesk, competitorDesk } from '../addon/competitors/desk.ts'
import { launch } from './harness.ts'
import { openSidebarPage, type SidebarOptions, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

async function openCompetitors(desk: CompetitorDesk, options: SidebarOptions = {}): Promise<Page> {
  const page = await openSidebarPage(browser, desk.addon, 'menuCompetitors', options)
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor()
  return page
}

const open = (page: Page, name: string) => page.getByRole('button', { name }).click()
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const value = (page: Page, label: string) => page.getByLabel(label, { exact: true }).inputValue()

describe('the list', () => {
  it('shows the three nearest with what is known and decided, marks what is stale, and folds the others', async () => {
    const desk = competitorDesk()
    desk.save(desk.view('Near Inn'), { decisionKind: 'price', who: 'Anna', byWhen: '2026-12-04' })
    age(desk, 3, 91)
    const page = await openCompetitors(desk)
    const cards = page.getByRole('article')
    await expect(cards.count()).resolves.toBe(3)
    const near = await cards.first().textContent()
    expect(near).toContain('1. Near Inn4 minutes on foot')
    expect(near).toContain('Strengths 2 of 5, weaknesses 1 of 5')
    expect(near).toContain('Our decision: Cut a price (Anna, by Fri, Dec 4)')
    expect(near).toContain('Older than 90 days')
    await expect(cards.nth(1).textContent()).resolves.not.toContain('Older than 90 days')
    await page.getByText('1 further away').click()
    await open(page, 'Unknown Inn')
    await page.getByRole('heading', { name: 'Unknown Inn' }).waitFor()
    await page.context().close()
  })

  it('begins with the first competitor, from the keyboard alone, and says how many are wanting', async () => {
    const desk = competitorDesk('en', [])
    const page = await openCompetitors(desk)
    await page.getByText('No competitors yet').waitFor()
    await page.getByRole('button', { name: 'New competitor' }).press('Enter')
    await page.keyboard.type('Old Mill Inn')
    await page.keyboard.press('Tab')
    await page.keyboard.type('6')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Free parking')
    await page.keyboard.press('Enter')
    await page.getByText('Saved.').waitFor()
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('Old Mill Inn')
    await page.getByRole('button', { name: 'Back' }).press('Enter')
    await page.getByText('2 more to enter').waitFor()
    expect(desk.view('Old Mill Inn').values).toMatchObject({
      walkMinutes: '6',
      strength1: 'Free parking',
      threat1: expect.stringMatching(/come by car/) as string,
    })
    await page.context().close()
  })
})

describe('the form', () => {
  it('proposes threats and opportunities, which can be edited, and keeps one decision with who and by when', async () => {
    const desk = competitorDesk()
    const page = await openCompetitors(desk)
    await open(page, 'Far Inn')
    await expect(value(page, 'Threat to us 1')).resolves.toMatch(/come by car/)
    await expect(value(page, 'Our opportunity 1')).resolves.toMatch(/breakfast/)
    await page.getByLabel('Strength 2', { exact: true }).fill('Polite staff')
    await expect(value(page, 'Threat to us 2')).resolves.toMatch(/greet ours by name/)
    await page.getByLabel('Threat to us 1', { exact: true }).fill('Rent two places in the yard')
    await page.getByLabel('Decision', { exact: true }).selectOption('Improve a service')
    await page.getByLabel('What we do about it').fill('Parking places')
    await page.getByLabel('Who', { exact: true }).fill('Max')
    await page.getByLabel('By when').fill('2026-12-11')
    await save(page)
    await page.getByText('Saved.').waitFor()
    expect(desk.view('Far Inn').values).toMatchObject({
      strength2: 'Polite staff',
      threat1: 'Rent two places in the yard',
      threat2: expect.stringMatching(/greet ours/) as string,
      opportunity1: expect.stringMatching(/breakfast/) as string,
      decisionKind: 'service',
      who: 'Max',
      byWhen: '2026-12-11',
    })
    await page.context().close()
  })

  it('leaves blank what was taken out, and proposes again when asked', async () => {
    const desk = competitorDesk()
    const page = await openCompetitors(desk)
    await open(page, 'Near Inn')
    await page.getByLabel('Threat to us 2', { exact: true }).fill('')
    await save(page)
    await page.getByText('Saved.').waitFor()
    await expect(value(page, 'Threat to us 2')).resolves.toBe('')
    await page.getByRole('button', { name: 'Propose: Threat to us 2' }).click()
    await expect(value(page, 'Threat to us 2')).resolves.toContain('“Rare books”')
    await page.context().close()
  })

  it('says what can’t be used and leads there', async () => {
    const desk = competitorDesk()
    const page = await openCompetitors(desk)
    await open(page, 'Near Inn')
    await page.getByLabel('Walk minutes').fill('-1')
    await save(page)
    await page.getByText('Walk minutes: this takes minutes').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('-1')
    await page.getByLabel('Walk minutes').fill('5')
    await page.getByLabel('Competitor', { exact: true }).fill('Far Inn')
    await save(page)
    await page.getByRole('alert').filter({ hasText: 'There is a competitor called “Far Inn” already' }).waitFor()
    expect(desk.view('Near Inn').values.walkMinutes).toBe('4')
    await page.context().close()
  })

  it('keeps what was typed when one goes to another competitor and back, until it is dropped', async () => {
    const page = await openCompetitors(competitorDesk())
    await open(page, 'Near Inn')
    await page.getByLabel('Who', { exact: true }).fill('Max')
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('article').first().getByText('not saved').waitFor()
    await page.getByRole('button', { name: 'Lay out the SWOT sheet' }).click()
    await page.getByRole('alert').filter({ hasText: '“Near Inn” has changes that are not saved' }).waitFor()
    await open(page, 'Far Inn')
    await page.getByRole('heading', { name: 'Far Inn' }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await open(page, 'Near Inn')
    await expect(value(page, 'Who')).resolves.toBe('Max')
    await page.getByRole('button', { name: 'Drop my changes' }).click()
    await page.getByRole('article').first().waitFor()
    await expect(page.getByText('not saved').count()).resolves.toBe(0)
    await page.context().close()
  })

  it('dates an old entry anew when it still holds', async () => {
    const desk = competitorDesk()
    age(desk, 3, 200)
    const page = await openCompetitors(desk)
    await open(page, 'Near Inn')
    await page.getByText('Older than 90 days').waitFor()
    await page.getByLabel('All of this holds today').check()
    await save(page)
    await page.getByText('Saved.').waitFor()
    await expect(page.getByText('Older than 90 days').count()).resolves.toBe(0)
    expect(desk.view('Near Inn').entered).toBe('2026-11-25')
    await page.context().close()
  })
})

describe('two people on one competitor', () => {
  it('both versions are shown, and what is chosen is saved beside what only one has changed', async () => {
    const desk = competitorDesk()
    const [first, second] = [await openCompetitors(desk), await openCompetitors(desk)]
    for (const page of [first, second]) await open(page, 'Middle Inn')
    await first.getByLabel('Who', { exact: true }).fill('Anna')
    await first.getByLabel('Address').fill('By the first')
    await save(first)
    await first.getByText('Saved.').waitFor()
    await second.getByLabel('Who', { exact: true }).fill('Max')
    await second.getByLabel('What we do about it').fill('By the second')
    await save(second)
    await second.getByText('Someone changed the same fields').waitFor()
    await second.getByText('Mine: Who').waitFor()
    expect(await violations(second)).toEqual([])
    const choice = second.getByRole('group', { name: 'Who' })
    await expect(choice.getByRole('radio', { name: 'Mine' }).isChecked()).resolves.toBe(true)
    await choice.getByRole('radio', { name: 'Theirs' }).check()
    await save(second)
    await second.getByText('Saved.').waitFor()
    expect(desk.view('Middle Inn').values).toMatchObject({
      who: 'Anna',
      address: 'By the first',
      decision: 'By the second',
    })
    await Promise.all([first.context().close(), second.context().close()])
  })

  it('one that was deleted can be added again', async () => {
    const desk = competitorDesk()
    const page = await openCompetitors(desk)
    await open(page, 'Near Inn')
    await page.getByLabel('Who', { exact: true }).fill('Kept')
    desk.workbook.deleteLines(desk.workbook.sheet('Competitors')!, 'row', 2, 1)
    await save(page)
    await page.getByText('was deleted or renamed').waitFor()
    await save(page)
    await page.getByText('Saved.').waitFor()
    expect(desk.view('Near Inn').values).toMatchObject({ who: 'Kept', strength2: 'Rare books' })
    await page.context().close()
  })
})

describe('the SWOT sheet', () => {
  it('is laid out with one press; what was only proposed is kept and said', async () => {
    const desk = competitorDesk()
    const page = await openCompetitors(desk)
    await page.getByRole('button', { name: 'Lay out the SWOT sheet' }).click()
    await page.getByText('The sheet “SWOT” is ready: Near Inn, Middle Inn, Far Inn.').waitFor()
    await page.getByText('were proposed for Near Inn, Far Inn: read them through').waitFor()
    expect(desk.values('SWOT')[7]![0]).toMatch(/^1\. Clients who compare prices/)
    expect(desk.view('Near Inn').values.threat1).toMatch(/^Clients who compare prices/)
    expect(desk.view('Middle Inn').values.threat1).toBe('Ours already')
    await page.context().close()
  })
})

describe('when something is in the way', () => {
  it('columns of an older workbook are added with one press', async () => {
    const desk = competitorDesk()
    const sheet = desk.workbook.sheet('Competitors')!
    const at = desk.workbook.named('cp_competitors_decisionKind')!.area.column
    desk.workbook.deleteLines(sheet, 'column', at, 1)
    const page = await openCompetitors(desk)
    await page.getByText('The Competitors sheet lacks a column: Decision.').waitFor()
    await page.getByRole('button', { name: 'Add them' }).click()
    await page.getByText('Saved.').waitFor()
    await expect(page.getByText('lacks a column').count()).resolves.toBe(0)
    expect(desk.cell('Near Inn', 'Decision')).toBe('')
    await page.context().close()
  })

  it('says what to do about several accounts, keeps what was typed, and saves later', async () => {
    const desk = competitorDesk()
    let isDenied = false
    const page = await openCompetitors(desk, {
      hindrance: () => {
        if (isDenied) throw new Error('PERMISSION_DENIED')
      },
    })
    await open(page, 'Near Inn')
    isDenied = true
    await page.getByLabel('Who', { exact: true }).fill('Max')
    await save(page)
    await page.getByRole('alert').filter({ hasText: 'several accounts are signed in' }).waitFor()
    isDenied = false
    await save(page)
    await page.getByText('Saved.').waitFor()
    expect(desk.view('Near Inn').values.who).toBe('Max')
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
    const desk = competitorDesk(language)
    age(desk, 3, 100)
    const page = await openCompetitors(desk, { dark })
    expect(await violations(page)).toEqual([])
    await open(page, 'Near Inn')
    await page.locator('textarea').first().waitFor()
    expect(await violations(page)).toEqual([])
    await expect(page.evaluate('document.documentElement.scrollWidth')).resolves.toBeLessThanOrEqual(300)
    await expect(page.evaluate('document.documentElement.lang')).resolves.toBe(language)
    await page.context().close()
  })

  it('speaks Russian throughout, and its main button can be read under the pointer', async () => {
    const desk = competitorDesk('ru', [{ name: 'Гостиница', walkMinutes: '5', strength1: 'Цена', weakness1: 'Шум' }])
    const page = await openCompetitors(desk, { dark: true })
    const words = async () => (await page.locator('main').innerText()).replace(/SWOT/g, '')
    expect(await words()).not.toMatch(/[A-Za-z]{2,}/)
    await open(page, 'Гостиница')
    expect(await words()).not.toMatch(/[A-Za-z]{2,}/)
    await page.getByLabel('Решение').selectOption('Снизить цену')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Сохранено.').waitFor()
    expect(desk.cell('Гостиница', 'Решение')).toBe('Снизить цену')
    await page.getByRole('button', { name: 'Сохранить' }).hover()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})
