// What the page lets an add-on's pages do, as Google documents `google.script`.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OpenDocument } from '../../src/local/page/document.ts'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { type OpenedPage, openDesk } from './harness.ts'

const CODE = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Show', 'show').addItem('Ask', 'ask').addItem('Fail', 'fail').addItem('Dialog', 'dialog').addToUi() }
  function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('side').setTitle('Side')) }
  function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<button onclick="google.script.host.close()">Done</button>').setWidth(333).setHeight(222), 'Box') }
  function ask() {
    const ui = SpreadsheetApp.getUi()
    const cell = SpreadsheetApp.getActiveSheet().getRange('A1')
    cell.setValue(cell.getValue() + 'x')
    if (ui.alert('Sure?', ui.ButtonSet.YES_NO) !== ui.Button.YES) return cell.setValue('no')
    cell.setValue(cell.getValue() + ui.prompt('Name?').getResponseText())
  }
  function fail() { throw new Error('out of milk') }
  function echo(value) { return value }
  function hidden_() { return 1 }
  function add(a, b) { SpreadsheetApp.getActiveSheet().getRange('B1').setValue(a + b); return a + b }`
const SIDE = '<!doctype html><html><head><title>x</title></head><body><p id="out">ready</p></body></html>'

describe('google.script in a sidebar', () => {
  let sheets: OpenedPage
  beforeAll(async () => {
    const workbook = new Workbook()
    workbook.addSheet('Sheet1')
    const html = { side: SIDE }
    sheets = await openDesk(new OpenDocument({ workbook, code: CODE, html, now: Date.now, userLocale: 'en' }))
    await sheets.menu('Extensions', 'Contact Planner', 'Show')
  })
  afterAll(() => sheets?.close())

  /** The answer of a call, or the failure. */
  const call = (name: string, ...args: readonly string[]): Promise<unknown> =>
    sheets
      .sidebar('Side')
      .locator('#out')
      .evaluate(
        (_, [called, given]) =>
          new Function(`return new Promise(resolve => google.script.run
          .withSuccessHandler((value, user) => resolve({ value, user }))
          .withFailureHandler(error => resolve({ failed: error.message, stack: error.stack }))
          .withUserObject('me')[${JSON.stringify(called)}](${given}))`)(),
        [name, args.join(', ')] as const,
      )

  it('answers with plain data, the user object beside it', async () => {
    expect(await call('echo', '{ a: [1, "x", null, true] }')).toEqual({
      value: { a: [1, 'x', null, true] },
      user: 'me',
    })
    expect(await call('echo')).toEqual({ value: null, user: 'me' })
  })

  it('changes the workbook before everybody’s eyes', async () => {
    expect(await call('add', '2', '3')).toEqual({ value: 5, user: 'me' })
    await sheets.idle()
    await expect.poll(() => sheets.shown('B1')).toBe('5')
  })

  it('tells of failures without a stack, and does not know private names', async () => {
    expect(await call('fail')).toEqual({ failed: expect.stringContaining('out of milk'), stack: '' })
    expect(await call('nowhere')).toEqual({ failed: expect.stringContaining('nowhere'), stack: '' })
    await expect(call('hidden_')).rejects.toThrow('not a function')
  })

  it.each(['new Date()', '() => 1', '{ a: new Map() }', 'document.body'])('refuses %s', async value => {
    await expect(call('echo', value)).rejects.toThrow('Failed due to illegal value in property')
  })

  it('takes more than ten calls and answers them all', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, (_, index) => call('echo', String(index))))
    expect(answers).toEqual(Array.from({ length: 25 }, (_, index) => ({ value: index, user: 'me' })))
  })

  it('has nothing of the page in reach', async () => {
    const reached = await sheets
      .sidebar('Side')
      .locator('#out')
      .evaluate(
        () => new Function('try { return parent.document.title } catch (error) { return error.name }')() as string,
      )
    expect(reached).toBe('SecurityError')
  })

  it('a question stops the script until it is answered', async () => {
    await sheets.page.getByRole('menubar').getByRole('menuitem', { name: 'Extensions' }).click()
    await sheets.page.getByRole('menuitem', { name: 'Contact Planner' }).click()
    await sheets.page.getByRole('menuitem', { name: 'Ask' }).click()
    await sheets.page.getByRole('button', { name: 'Yes' }).click()
    await sheets.page.getByRole('dialog').getByRole('textbox').fill('Zoe')
    await sheets.page.getByRole('button', { name: 'OK' }).click()
    await sheets.page.getByRole('dialog').waitFor({ state: 'detached' })
    await sheets.idle()
    await expect.poll(() => sheets.shown('A1')).toBe('xZoe')
  })

  it('a dialog has its size and closes itself; the sidebar is 300 pixels wide and closes', async () => {
    await sheets.menu('Extensions', 'Contact Planner', 'Dialog')
    const box = await sheets.page.getByRole('dialog', { name: 'Box' }).boundingBox()
    expect(box?.width).toBe(333)
    await sheets.dialog().getByRole('button', { name: 'Done' }).click()
    await sheets.page.getByRole('dialog').waitFor({ state: 'detached' })
    const side = sheets.page.locator('.sidebar')
    expect((await side.boundingBox())?.width).toBe(300)
    await side.getByRole('button', { name: 'Close' }).click()
    expect(await side.isVisible()).toBe(false)
  })

  it('a failing menu item says so in a dialog', async () => {
    await sheets.menu('Extensions', 'Contact Planner', 'Fail')
    await sheets.page.getByRole('dialog').getByText('out of milk').waitFor()
    await sheets.page.getByRole('button', { name: 'OK' }).click()
    expect(sheets.problems).toEqual([])
  })
})
