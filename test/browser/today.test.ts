// The Today sidebar as a salesperson uses it, in a browser, by role and label.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people, serial } from '../addon/plan/desk.ts'
import { TodayDesk as Team, type TodayDesk, todayDesk } from '../addon/today/desk.ts'
import { launch } from './harness.ts'
import { type SidebarOptions, violations } from './sidebar-page.ts'
import { item, openTodayIn, told, unfold } from './today-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())
const openPage = (desk: TodayDesk, options: SidebarOptions = {}) => openTodayIn(browser, desk, options)

describe('the week', () => {
  it('has today first, then what is overdue, then the rest; with links to call and write', async () => {
    const desk = todayDesk()
    desk.today += 1
    const page = await openPage(desk)
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Today 1',
      'Overdue 2',
      'Later this week 4',
    ])
    await page.getByText('0 of 15 contacts this week').waitFor()
    const anna = item(page, 'Anna Petrova')
    const hrefs = await anna.getByRole('link').evaluateAll(links => links.map(link => link.getAttribute('href')))
    expect(hrefs).toEqual(['tel:+79211234567', 'mailto:anna@aurora.example'])
    await page.context().close()
  })

  it('briefs in three lines', async () => {
    const page = await openPage(todayDesk())
    const anna = await unfold(page, 'Anna Petrova')
    expect(await anna.getByRole('definition').allTextContents()).toEqual([
      'Mon, Nov 9, Call, Talked, asked for prices',
      'a quiet hall for 40',
      'no competitor’s weakness is written down yet',
    ])
    await page.context().close()
  })

  it('gives the week as a calendar file', async () => {
    const page = await openPage(todayDesk())
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download this week as a calendar (.ics)' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/2026-W48.*\.ics$/)
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')))
    const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
    expect(events).toHaveLength(7)
    expect(events.some(event => event.summary.includes('Anna Petrova'))).toBe(true)
    await told(page, 'Downloaded').waitFor()
    await page.context().close()
  })

  it('without a plan builds it', async () => {
    const desk = new Team()
    desk.prospects(people(4))
    const page = await openPage(desk)
    await page.getByText('There is no plan for this week yet.').waitFor()
    await page.getByRole('button', { name: 'Build this week’s plan' }).click()
    await page.getByRole('heading', { name: 'Today' }).waitFor()
    await page.locator('h1:focus').waitFor()
    expect(desk.plan().rows.length).toBeGreaterThan(0)
    await page.context().close()
  })

  it('asks once who the user is', async () => {
    const desk = new Team()
    desk.prospects([...people(3, { owner: 'Olga' }), ...people(3, { owner: 'Pavel', phone: '' })])
    desk.build()
    const page = await openPage(desk)
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Pavel' }).click()
    await page.getByText('of 5 contacts this week').waitFor()
    await page.locator('h1:focus').waitFor()
    await page.context().close()
    const again = await openPage(desk)
    await again.getByText('of 5 contacts this week').waitFor()
    await again.getByRole('button', { name: 'Change whose contacts show' }).click()
    await again.getByRole('button', { name: 'The whole team' }).click()
    await again.getByText('of 15 contacts this week').waitFor()
    await again.context().close()
  })
})

describe('one tap', () => {
  it('logs the outcome with the note, ticks the plan, folds the contact away and leads the focus on', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const clara = await unfold(page, 'Clara Orlova')
    await clara.getByLabel('Note').fill('likes the hall')
    await clara.getByRole('button', { name: 'Talked' }).click()
    await told(page, 'Logged: Clara Orlova, talked.').waitFor()
    await page.getByText('1 of 15 contacts this week').waitFor()
    expect(desk.logRows.at(-1)).toMatchObject({ 'Prospect ID': 'P-0003', Outcome: 'Talked', Notes: 'likes the hall' })
    expect(desk.plan().find('contactId', '2026-W48/P-0003/1')).toMatchObject({ done: true, outcome: 'Talked' })
    await page.locator('button:focus', { hasText: 'Boris Ivanov' }).waitFor()
    await page.getByText('Done: 1').click()
    await page.getByText('Mon, Nov 23 · Call · Talked · likes the hall').waitFor()
    await page.context().close()
  })

  it('a double tap logs once', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const before = desk.logRows.length
    const clara = await unfold(page, 'Clara Orlova')
    await clara.getByRole('button', { name: 'Talked' }).dblclick()
    await told(page, 'Logged: Clara Orlova').waitFor()
    expect(desk.logRows).toHaveLength(before + 1)
    await page.context().close()
  })

  it('a promise that is done clears and asks for the next one', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const anna = await unfold(page, 'Anna Petrova')
    await anna.getByRole('button', { name: 'Offer sent' }).click()
    const asked = page.getByRole('group', { name: 'The promise is done and cleared. What next?' })
    await expect(asked.getByText('show the rooms').textContent()).resolves.toBe('show the rooms')
    await asked.getByLabel('What to do next').fill('Ask for the date')
    await asked.getByLabel('By when').fill('2026-11-30')
    await asked.getByRole('button', { name: 'Log it', exact: true }).click()
    await told(page, 'Logged: Anna Petrova, offer sent.').waitFor()
    expect(desk.card('P-0001')).toMatchObject({
      'Next action': 'Ask for the date',
      'Next action date': serial('2026-11-30'),
    })
    await page.context().close()
  })

  it('no answer offers tomorrow', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const clara = await unfold(page, 'Clara Orlova')
    await clara.getByRole('button', { name: 'No answer' }).click()
    await page.getByRole('button', { name: 'Tomorrow, Tue, Nov 24' }).click()
    await told(page, 'Logged: Clara Orlova, no answer.').waitFor()
    await page.getByText('0 of 15 contacts this week').waitFor()
    expect(desk.card('P-0003')).toMatchObject({
      'Next action': 'Call again',
      'Next action date': serial('2026-11-24'),
      'Next channel': 'Call',
    })
    await page.context().close()
  })

  it('a row without a tier asks need, income and relationship there and then', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const dove = await unfold(page, 'Dove')
    await dove.getByRole('group', { name: 'Need' }).getByRole('radio', { name: '3' }).check()
    await dove.getByLabel('Income').selectOption('High')
    await dove.getByLabel('Relationship').selectOption('New')
    await dove.getByRole('button', { name: 'Talked' }).click()
    await told(page, 'The card has a tier now: 2.').waitFor()
    expect(desk.card('P-0004')).toMatchObject({ Need: 3, Income: 'High', Relationship: 'New' })
    await page.context().close()
  })

  it.each([
    ['Mark as lost', { Status: 'Lost' }],
    ['Pause for 90 days', { Status: 'Paused', 'Paused until': serial('2027-02-21') }],
    ['Leave it open', { Status: '' }],
  ])('a refusal asks: %s', async (choice, card) => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const boris = await unfold(page, 'Boris Ivanov')
    await boris.getByRole('button', { name: 'Refused' }).click()
    await page.getByRole('button', { name: choice }).click()
    await told(page, 'Logged: Boris Ivanov, refused.').waitFor()
    expect(desk.card('P-0002')).toMatchObject(card)
    await page.context().close()
  })

  it('a first deal offers Rare for New', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const clara = await unfold(page, 'Clara Orlova')
    await clara.getByRole('button', { name: 'Deal' }).click()
    const asked = page.getByRole('group', { name: 'A deal! What is the relationship now?' })
    await expect(asked.getByLabel('Relationship').inputValue()).resolves.toBe('rare')
    await asked.getByRole('button', { name: 'Log it' }).click()
    await told(page, 'Logged: Clara Orlova, deal.').waitFor()
    expect(desk.card('P-0003')).toMatchObject({ Relationship: 'Rare' })
    await page.context().close()
  })

  it('a meeting agreed on by telephone is a call, and the meeting stands on its day', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    const meeting = page
      .getByRole('listitem')
      .filter({ hasText: 'Boris Ivanov' })
      .filter({ hasText: 'Arrange and hold' })
    await meeting.getByRole('button', { expanded: false }).click()
    await meeting.getByRole('button', { name: 'Meeting set' }).click()
    await page.getByText('Logged as a call: the meeting itself counts once it has taken place.').waitFor()
    await page.getByRole('button', { name: 'Log it' }).click()
    await page.getByText('Choose a day.').waitFor()
    await page.getByLabel('Day', { exact: true }).fill('2026-11-26')
    await page.getByLabel('Time and purpose').fill('15:00, show the hall')
    await page.getByRole('button', { name: 'Log it' }).click()
    await told(page, 'Logged: Boris Ivanov, meeting set.').waitFor()
    expect(desk.logRows.at(-1)).toMatchObject({ Channel: 'Call', Outcome: 'Meeting set' })
    expect(desk.card('P-0002')).toMatchObject({ 'Next action': '15:00, show the hall', 'Next channel': 'Meeting' })
    await page.context().close()
  })
})
