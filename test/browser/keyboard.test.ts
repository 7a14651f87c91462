// Today and the client card from end to end without a mouse: the focus is always somewhere sensible, and what was done is said.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardDesk } from '../addon/card/desk.ts'
import { todayDesk } from '../addon/today/desk.ts'
import { openCardIn, prospects } from './card-page.ts'
import { launch } from './harness.ts'
import { inFocus, tabTo } from './keyboard.ts'
import { openTodayIn, told } from './today-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe('by keyboard alone', () => {
  it('Today: read, choose how, write, log, answer a question, leave it, add one, refresh', async () => {
    const desk = todayDesk()
    const page = await openTodayIn(browser, desk)
    const focus = (name: string | RegExp) => expect.poll(() => inFocus(page)).toMatch(name)

    // The promise with Anna: arrow keys choose how, the note and the next action are typed.
    await tabTo(page, /^Anna Petrova/)
    await page.keyboard.press('Enter')
    await tabTo(page, 'Call')
    await page.keyboard.press('ArrowRight')
    await focus('Meeting')
    await page.keyboard.press('ArrowLeft')
    await tabTo(page, 'Note')
    await page.keyboard.type('likes the menu')
    await page.keyboard.press('Escape')
    await focus(/^Anna Petrova/)
    expect(await page.locator('#today').isVisible()).toBe(true)
    // What was typed is still there when it is unfolded again.
    await page.keyboard.press('Space')
    await tabTo(page, 'Note')
    expect(await page.locator('textarea:focus').inputValue()).toBe('likes the menu')
    await tabTo(page, 'Next action')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('show the rooms')
    await tabTo(page, 'Talked')
    await page.keyboard.press('Enter')
    await told(page, 'Logged: Anna Petrova, talked.').waitFor()
    expect(desk.logRows.at(-1)).toMatchObject({ Channel: 'Call', Outcome: 'Talked', Notes: 'likes the menu' })
    expect(desk.card('P-0001')).toMatchObject({ 'Next action': 'show the rooms' })

    // The focus is on the next contact; a question is left and asked again.
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-expanded")')).toBe('false')
    await focus(/^Clara Orlova/)
    await page.keyboard.press('Enter')
    await tabTo(page, 'No answer')
    await page.keyboard.press('Space')
    await focus(/No answer\./)
    await page.keyboard.press('Escape')
    await focus(/^No answer$/)
    await page.keyboard.press('Space')
    await focus(/No answer\./)
    await tabTo(page, /^Tomorrow, /)
    await page.keyboard.press('Enter')
    await told(page, 'no answer.').waitFor()
    expect(desk.logRows.at(-1)).toMatchObject({ Outcome: 'No answer' })
    await expect.poll(() => inFocus(page)).not.toBe('')

    // One that was not planned: begun, left, begun again.
    await tabTo(page, '+ contact')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('INPUT')
    await tabTo(page, 'Back')
    await page.keyboard.press('Enter')
    await focus(/^\+ contact$/)
    await page.keyboard.press('Space')
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('INPUT')
    await page.keyboard.type('Yan Berg')
    await tabTo(page, 'Talked')
    await page.keyboard.press('Enter')
    await told(page, 'Logged: Yan Berg, talked.').waitFor()
    await focus(/^\+ contact$/)
    await page.keyboard.press('Tab')
    await focus(/^Refresh$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('status').filter({ hasText: 'Loading' }).count()).toBe(0)
    await focus(/^Refresh$/)
    await page.context().close()
  })

  it('the card: find, judge, be led to a mistake, mend, save, drop, go on, begin a new one', async () => {
    const desk = cardDesk()
    const page = await openCardIn(browser, desk)
    const focus = (name: string | RegExp) => expect.poll(() => inFocus(page)).toMatch(name)

    await tabTo(page, 'Find by name, organisation or phone')
    await page.keyboard.type('boris')
    await page.getByRole('list', { name: 'Found' }).waitFor()
    await tabTo(page, /^Boris Ivanov/)
    await page.keyboard.press('Enter')
    await focus(/^Boris Ivanov\s+P-0002$/)

    // Arrow keys in lists and marks, Space for what folds.
    await tabTo(page, 'Income')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'How promising')
    await page.keyboard.press('Space')
    await tabTo(page, 'Not given')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await tabTo(page, 'Contact information')
    await page.keyboard.press('Space')
    await tabTo(page, 'Walk minutes')
    await page.keyboard.type('-5')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Some fields need mending' }).waitFor()
    await focus(/^Walk minutes$/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Boris Ivanov is saved (P-0002)' }).waitFor()
    await focus(/^Walk minutes$/)
    expect([prospects(desk, 'Walk minutes')[1], prospects(desk, 'Need')[1]]).toEqual([5, 1])
    expect(prospects(desk, 'Income')[1]).not.toBe('')

    // What is dropped is said, and the focus is not lost with the button.
    await page.keyboard.type('7')
    await tabTo(page, 'Undo changes')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Nothing of it was saved' }).waitFor()
    await focus(/^Boris Ivanov/)
    expect(prospects(desk, 'Walk minutes')[1]).toBe(5)

    await tabTo(page, 'Next card', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('Aurora Spa')
    await focus(/^Next card$/)
    await page.keyboard.press('Tab')
    await focus(/^New card$/)
    await page.keyboard.press('Space')
    await focus(/^Name$/)
    await page.keyboard.type('Vera Orlova')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Vera Orlova is saved (P-0004)' }).waitFor()
    await focus(/^Name$/)
    await page.context().close()
  })
})
