// Edits on their way to a slow, a failing or an absent server: their order, and what the page shows then.
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { OpenDocument } from '../../src/local/page/document.ts'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { type OpenedPage, openDesk } from './harness.ts'

const CODE = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Double', 'double').addItem('Show', 'show').addToUi() }
  function double() { const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setValue(cell.getValue() * 2) }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p id="out">ready</p>').setTitle('Side')) }
  function put(a1, value) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue(value); return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() }`

describe('edits made faster than the server answers', { timeout: 20_000 }, () => {
  const workbook = new Workbook()
  const sheet = workbook.addSheet('Sheet1')
  let sheets: OpenedPage
  beforeAll(async () => {
    sheets = await openDesk(new OpenDocument({ workbook, code: CODE, html: {}, now: Date.now, userLocale: 'en' }))
  })
  afterEach(async () => {
    await sheets.page.unrouteAll({ behavior: 'ignoreErrors' })
    // What a failed try leaves open would take the keys of the next.
    const ok = sheets.page.getByRole('dialog').getByRole('button', { name: 'OK' })
    if (await ok.isVisible()) await ok.click()
  })
  afterAll(() => sheets?.close())

  /** Holds back each request, the first the longest; or its answer. */
  const delay = async (what: 'request' | 'answer', milliseconds: readonly number[], names = /\/(edit|menu|rpc)$/) => {
    const asked: string[] = []
    await sheets.page.route(names, async route => {
      const wait = () => new Promise(resolve => setTimeout(resolve, milliseconds[asked.length - 1] ?? 0))
      asked.push(route.request().url().replace(/.*\//, ''))
      if (what === 'request') {
        await wait()
        await route.continue()
      } else {
        const pause = wait()
        const response = await route.fetch()
        await pause
        await route.fulfill({ response })
      }
    })
    return asked
  }
  /** Types into the selected cell and goes on, waiting for nothing but the editor. */
  const enter = async (text: string) => {
    await sheets.page.keyboard.type(text)
    await sheets.page.keyboard.press('Enter')
  }
  /** Long enough for the rest to be typed: a dialog would take the keys. */
  const typed = () => new Promise(resolve => setTimeout(resolve, 1500))
  const cells = (...places: string[]) => Promise.all(places.map(a1 => sheets.shown(a1)))

  it('ten of them arrive in their order, with an undo amid them', async () => {
    const asked = await delay('answer', [400, 10, 200, 5])
    await sheets.click('A1')
    for (const text of ['1', '2', '3', '4', '5']) await enter(text)
    await sheets.page.keyboard.press('Control+z')
    for (const text of ['6', '7', '8', '9', '=SUM(A1:A9)']) await enter(text)
    await sheets.idle()
    expect(asked).toHaveLength(11)
    const values = (await sheets.values('Sheet1')).map(([value]) => value)
    expect(values).toEqual([1, 2, 3, 4, '', 6, 7, 8, 9, 40])
    expect(await cells('A4', 'A5', 'A6', 'A10')).toEqual(['4', '', '6', '40'])
    for (let step = 0; step < 9; step++) await sheets.page.keyboard.press('Control+z')
    await sheets.idle()
    expect(await sheets.values('Sheet1')).toEqual([])
  })

  it('however late the first sets out, and the same cell keeps the last', async () => {
    await delay('request', [300, 150])
    await sheets.click('C1')
    await enter('third')
    await sheets.page.keyboard.press('ArrowUp')
    await sheets.page.keyboard.press('Delete')
    await sheets.idle()
    expect([await sheets.shown('C1'), sheet.get(0, 2)?.value ?? '']).toEqual(['', ''])
    await sheets.page.keyboard.press('Control+z')
    await sheets.idle()
    expect([await sheets.shown('C1'), sheet.get(0, 2)?.value]).toEqual(['third', 'third'])
  })

  it('an answer for the cell that is being typed into leaves the typing alone', async () => {
    let arrived = () => {}
    const answered = new Promise<void>(resolve => (arrived = resolve))
    let release = () => {}
    const held = new Promise<void>(resolve => (release = resolve))
    // A failed try would hold up whatever comes after it.
    onTestFinished(() => release())
    await sheets.page.route(/\/edit$/, async route => {
      await held
      await route.continue()
    })
    sheets.page.on('requestfinished', arrived)
    await sheets.click('D1')
    await enter('first')
    await sheets.page.keyboard.press('ArrowUp')
    await sheets.page.keyboard.type('sec')
    release()
    await answered
    await typed()
    await sheets.page.keyboard.type('ond')
    await sheets.page.keyboard.press('Enter')
    await sheets.idle()
    expect([await sheets.shown('D1'), sheet.get(0, 3)?.value]).toEqual(['second', 'second'])
    await sheets.click('D1')
    await sheets.page.keyboard.type('given up')
    await sheets.page.keyboard.press('Escape')
    expect(await sheets.shown('D1')).toBe('second')
  })

  it('what is typed before a menu item runs is there for it, and what is typed meanwhile comes after', async () => {
    await delay('request', [200, 300])
    await sheets.click('A1')
    await enter('21')
    const { page } = sheets
    for (const name of ['Extensions', 'Contact Planner', 'Double']) {
      await page.getByRole('menuitem', { name, exact: true }).last().click()
    }
    await page.getByRole('status').getByText('Running script').waitFor()
    await sheets.click('B1')
    await enter('=A1+1')
    await sheets.idle()
    expect(await cells('A1', 'B1')).toEqual(['42', '43'])
    expect((await page.getByRole('status').first().textContent()) ?? '').toBe('')
  })

  it('a sidebar’s calls go side by side, after what was typed before them, and the view ends as the workbook', async () => {
    await sheets.menu('Extensions', 'Contact Planner', 'Show')
    const out = sheets.sidebar('Side').locator('#out')
    // The first edit is slow to answer; so is the first of the calls, which the others overtake.
    const asked = await delay('answer', [250, 400, 20, 20])
    await sheets.click('A1')
    await enter('5')
    const answers = await out.evaluate(
      (_, body) => new Function(`return ${body}`)() as Promise<unknown[]>,
      `Promise.all([1, 2, 3].map(value => new Promise((resolve, reject) =>
        google.script.run.withSuccessHandler(resolve).withFailureHandler(reject).put('E' + value, value))))`,
    )
    await sheets.idle()
    expect(asked).toEqual(['edit', 'rpc', 'rpc', 'rpc'])
    expect(answers).toEqual([5, 5, 5])
    expect(await cells('A1', 'E1', 'E2', 'E3')).toEqual(['5', '1', '2', '3'])
  })

  it('a lost answer is said once, the page shows what was done, and the next edit goes through', async () => {
    let count = 0
    await sheets.page.route('**/edit', async route => {
      if (++count > 1) return route.continue()
      await route.fetch()
      await typed()
      await route.abort('connectionreset')
    })
    await sheets.click('G1')
    await enter('done')
    await enter('next')
    await sheets.page.getByRole('dialog').getByText('The server did not answer').waitFor()
    await sheets.page.getByRole('button', { name: 'OK' }).click()
    await sheets.idle()
    expect(await cells('G1', 'G2')).toEqual(['done', 'next'])
    // Looked at where it was.
    await enter('below')
    await sheets.idle()
    expect(await sheets.shown('G3')).toBe('below')
    expect([sheet.get(0, 6)?.value, sheet.get(1, 6)?.value]).toEqual(['done', 'next'])
  })

  it('an edit that the server can’t do is said with its reason; those after it go through', async () => {
    let count = 0
    await sheets.page.route('**/edit', async route => {
      if (++count > 1) return route.continue()
      await typed()
      await route.fulfill({ status: 500, body: 'Out of paper.' })
    })
    await sheets.click('H1')
    await enter('lost')
    await enter('kept')
    await sheets.page.getByRole('dialog').getByText('Out of paper.').waitFor()
    await sheets.page.getByRole('button', { name: 'OK' }).click()
    await sheets.idle()
    expect(await cells('H1', 'H2')).toEqual(['', 'kept'])
  })

  it('without a server nothing is shown as done, which is said once; with it again all is well', async () => {
    await sheets.page.route(/\/(edit|open|sync)$/, async route => {
      await typed()
      await route.abort('connectionrefused')
    })
    await sheets.click('I1')
    for (const text of ['a', 'b', 'c']) await enter(text)
    const dialog = sheets.page.getByRole('dialog')
    await dialog.getByText('npm start').waitFor()
    await sheets.idle()
    expect(await dialog.count()).toBe(1)
    await sheets.page.getByRole('button', { name: 'OK' }).click()
    expect(await cells('I1', 'I2', 'I3')).toEqual(['', '', ''])
    await sheets.page.unrouteAll()
    await sheets.type('I1', 'back')
    expect([await sheets.shown('I1'), sheet.get(0, 8)?.value]).toEqual(['back', 'back'])
    expect(await sheets.page.evaluate('document.querySelectorAll(".dialog").length')).toBe(0)
  })

  it('two pages on one workbook end with the same view, whichever was quicker', async () => {
    const other = await sheets.page.context().newPage()
    await other.goto(sheets.url)
    await other.locator('#page[data-ready=true]').waitFor()
    const shown = (a1: string) => other.evaluate(`localSheets.shown('${a1}')`)
    await delay('answer', [300])
    await sheets.click('K1')
    await enter('one')
    await other.bringToFront()
    const { x, y } = (await other.evaluate(`localSheets.reveal('K2')`)) as { x: number; y: number }
    await other.mouse.click(x + 20, y + 8)
    await other.keyboard.type('two')
    await other.keyboard.press('Enter')
    await other.evaluate('localSheets.idle()')
    await sheets.idle()
    await sheets.page.bringToFront()
    for (const page of [other, sheets.page]) {
      await page.evaluate(`dispatchEvent(new Event('focus'))`)
      await page.evaluate('localSheets.idle()')
    }
    expect([await shown('K1'), await shown('K2')]).toEqual(['one', 'two'])
    expect(await cells('K1', 'K2')).toEqual(['one', 'two'])
    await other.close()
    expect(sheets.problems).toEqual([])
  })
})
