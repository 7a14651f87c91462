// Today: contacts beside the plan, other people at the same time, failures, every language and light.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TodayDesk, todayDesk } from '../addon/today/desk.ts'
import { launch } from './harness.ts'
import { openSidebarPage, type SidebarOptions, violations } from './sidebar-page.ts'
import { item, openTodayIn, told, unfold } from './today-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())
const openPage = (desk: TodayDesk, options: SidebarOptions = {}) => openTodayIn(browser, desk, options)

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
