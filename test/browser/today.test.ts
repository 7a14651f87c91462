// The Today sidebar as a salesperson uses it, in a browser, by role and label.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people, serial } from '../addon/plan/desk.ts'
import { TodayDesk as Team, type TodayDesk, todayDesk } from '../addon/today/desk.ts'
import { launch } from './harness.ts'
import { openSidebarPage, type SidebarOptions, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

async function openPage(desk: TodayDesk, options: SidebarOptions = {}): Promise<Page> {
  const page = await openSidebarPage(browser, desk.addon, 'menuToday', options)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const toggle = (page: Page, client: string) => page.getByRole('button', { name: client, expanded: false }).first()
/** What the sidebar says of what was done. */
const told = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const item = (page: Page, client: string) => page.getByRole('listitem').filter({ hasText: client }).first()

/** Unfolds the first contact with a client and gives it. */
async function unfold(page: Page, client: string) {
  await toggle(page, client).click()
  return item(page, client)
}

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

describe('+ contact', () => {
  it('logs a chance acquaintance from the keyboard alone: name, phone, one tap', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    await page.getByRole('button', { name: '+ contact' }).press('Enter')
    await page.keyboard.type('Yan Berg')
    await page.keyboard.press('Tab')
    await page.keyboard.type('+7 900 111-22-33')
    await page.getByRole('button', { name: 'Talked' }).filter({ visible: true }).press('Enter')
    await told(page, 'Logged: Yan Berg, talked.').waitFor()
    expect(desk.card('P-0005')).toMatchObject({ Name: 'Yan Berg', Phone: '+7 900 111-22-33', Source: 'Communities' })
    expect(desk.logRows.at(-1)).toMatchObject({ 'Prospect ID': 'P-0005', Outcome: 'Talked' })
    await page.locator('button:focus', { hasText: '+ contact' }).waitFor()
    await page.context().close()
  })

  it('finds a known client, and leads to the contact of the plan where there is one', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    await page.getByRole('button', { name: '+ contact' }).click()
    await page.getByLabel('Who').fill('orlo')
    await page.getByRole('list', { name: 'Known clients' }).getByRole('button').click()
    await page.getByText('Clara Orlova is in this week’s plan for Mon, Nov 23.').waitFor()
    await page.getByRole('button', { name: 'Log the planned one' }).click()
    await item(page, 'Clara Orlova').getByRole('button', { name: 'Talked' }).click()
    await told(page, 'Logged: Clara Orlova').waitFor()
    expect(desk.logRows.at(-1)).toMatchObject({ 'Contact ID': '2026-W48/P-0003/1' })
    await page.context().close()
  })

  it('shows the card that has the same phone', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    await page.getByRole('button', { name: '+ contact' }).click()
    await page.getByLabel('Who').fill('Anya')
    await page.getByLabel('Phone').fill('89211234567')
    await page.getByRole('button', { name: 'Talked' }).filter({ visible: true }).click()
    const alike = page.getByRole('alert').filter({ hasText: 'This phone is on a card already:' })
    await alike.waitFor()
    expect(await violations(page)).toEqual([])
    await alike.getByRole('button', { name: 'Anna Petrova' }).click()
    await told(page, 'Logged: Anna Petrova, talked.').waitFor()
    expect(desk.register('Prospects')).toHaveLength(4)
    await page.context().close()
  })
})

describe('together with others', () => {
  it('two pages log the same contact: once, and what was typed second is not lost', async () => {
    const desk = todayDesk()
    const [one, two] = [await openPage(desk), await openPage(desk)]
    const [first, second] = [await unfold(one, 'Clara Orlova'), await unfold(two, 'Clara Orlova')]
    await second.getByLabel('Note').fill('wants it in May')
    await first.getByRole('button', { name: 'Talked' }).click()
    await told(one, 'Logged: Clara Orlova').waitFor()
    await second.getByRole('button', { name: 'Offer sent' }).click()
    await told(two, 'The log has this contact already (talked); nothing was added.').waitFor()
    const contacts = () => desk.logRows.filter(row => row['Prospect ID'] === 'P-0003')
    expect(contacts()).toMatchObject([{ Outcome: 'Talked' }])
    await expect(second.getByLabel('Note').inputValue()).resolves.toBe('wants it in May')
    expect(await violations(two)).toEqual([])
    await second.getByRole('button', { name: 'Log it as one more contact' }).click()
    await told(two, 'Logged: Clara Orlova, offer sent.').waitFor()
    expect(contacts()).toMatchObject([{ Outcome: 'Talked' }, { Outcome: 'Offer sent', Notes: 'wants it in May' }])
    await one.context().close()
    await two.context().close()
  })

  it('a tick in the sheet counts here after a refresh', async () => {
    const desk = todayDesk()
    const page = await openPage(desk)
    desk.plan().type(desk.plan().find('contactId', '2026-W48/P-0003/1').line, { done: true })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('1 of 15 contacts this week').waitFor()
    await page.getByText('Done: 1').waitFor()
    await page.context().close()
  })
})

describe('when it fails', () => {
  it('keeps what was typed, says what to do, and the next tap logs it', async () => {
    const desk = todayDesk()
    let failure = 'NetworkError: connection lost'
    const page = await openPage(desk, {
      hindrance: name => {
        if (name === 'logContact' && failure !== '') throw new Error(failure)
      },
    })
    const clara = await unfold(page, 'Clara Orlova')
    await clara.getByLabel('Note').fill('likes the hall')
    await clara.getByRole('button', { name: 'Talked' }).click()
    await page.getByRole('alert').filter({ hasText: 'The spreadsheet did not answer' }).waitFor()
    await page.locator('button:focus', { hasText: 'Talked' }).waitFor()
    failure = 'PERMISSION_DENIED'
    await clara.getByRole('button', { name: 'Talked' }).click()
    await page.getByRole('alert').filter({ hasText: 'several accounts are signed in' }).waitFor()
    failure = ''
    await expect(clara.getByLabel('Note').inputValue()).resolves.toBe('likes the hall')
    await clara.getByRole('button', { name: 'Talked' }).click()
    await told(page, 'Logged: Clara Orlova').waitFor()
    expect(desk.logRows.at(-1)).toMatchObject({ Notes: 'likes the hall' })
    await page.context().close()
  })

  it('says so while there is no connection, and when the week can’t be read tries again', async () => {
    const desk = todayDesk()
    let isDown = true
    const page = await openSidebarPage(browser, desk.addon, 'menuToday', {
      hindrance: name => {
        if (name === 'openToday' && isDown) throw new Error('gone')
      },
    })
    await page.getByRole('alert').filter({ hasText: 'The spreadsheet did not answer' }).waitFor()
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('0 of 15 contacts this week').waitFor()
    await page.context().setOffline(true)
    await page.getByText('You are offline').waitFor()
    expect(await violations(page)).toEqual([])
    await page.context().setOffline(false)
    await page.getByText('You are offline').waitFor({ state: 'detached' })
    await page.context().close()
  })
})

describe('for everyone', () => {
  it.each([false, true])('axe finds nothing, in the list, the forms and the questions (dark: %s)', async dark => {
    const page = await openPage(todayDesk(), { dark })
    expect(await violations(page)).toEqual([])
    const dove = await unfold(page, 'Dove')
    for (const outcome of ['No answer', 'Meeting set', 'Postponed', 'Deal', 'Refused']) {
      await dove.getByRole('button', { name: outcome }).click()
      expect(await violations(page)).toEqual([])
    }
    await page.getByRole('button', { name: '+ contact' }).click()
    await page.getByText('More about the client').click()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  it('escape leaves a question, with the focus on its outcome', async () => {
    const page = await openPage(todayDesk())
    const clara = await unfold(page, 'Clara Orlova')
    await clara.getByRole('button', { name: 'Refused' }).press('Enter')
    await page.locator('legend:focus', { hasText: 'Refused. What about the card?' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('button:focus', { hasText: 'Refused' }).waitFor()
    await expect(page.getByRole('button', { name: 'Mark as lost' }).count()).resolves.toBe(0)
    await page.context().close()
  })

  it('speaks Russian in a Russian workbook, words of the log included', async () => {
    const desk = todayDesk({ language: 'ru' })
    const page = await openPage(desk)
    expect(await page.title()).toBe('Сегодня')
    expect(await page.evaluate('document.documentElement.lang')).toBe('ru')
    await page.getByText('0 из 15 контактов на этой неделе').waitFor()
    const clara = await unfold(page, 'Clara Orlova')
    await clara.getByRole('button', { name: 'Не дозвонились' }).click()
    await page.getByRole('button', { name: /^Завтра, вт, 24 нояб/ }).click()
    await told(page, 'Записано: Clara Orlova, не дозвонились.').waitFor()
    const entry = desk.logRows.at(-1)!
    expect(entry).toMatchObject({ 'Вид контакта': 'Звонок', Результат: 'Не дозвонились' })
    expect(await page.locator('body').innerText()).not.toMatch(/\b(?:Call|Next|Log|Note|contact)\b/)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})
