// The local Sheets in a browser: how long a person waits.
import { formatDay } from '../../src/core/domain/day.ts'
import { startAddon } from '../../src/local/cli/addon.ts'
import { newWorkbook } from '../../src/local/cli/plan-file.ts'
import { makeSample } from '../../src/local/sample/sample.ts'
import type { Workbook } from '../../src/local/workbook/workbook.ts'
import { closeBrowser, type OpenedPage, openPage } from '../browser/page-driver.ts'
import { alone, type Figure } from './figure.ts'

export const MONDAY = 20_780
const ROUNDS = 5
export const MANY = 10_000

/** Milliseconds by the clock, for it is the waiting that counts. */
export async function measurePage(): Promise<Figure[]> {
  // The first page makes the bundle and unpacks the browser.
  const first = await openPage({ today: formatDay(MONDAY) })
  await first.close()
  const sheets = await openPage({ today: formatDay(MONDAY) })
  await sheets.sheet('Prospects')
  const edit = await least(() => enterName(sheets))
  await sheets.menu('Extensions', 'Contact Planner', 'Client card')
  const body = sheets.sidebar().locator('body')
  await body.waitFor()
  const call = await least(() => body.evaluate((_, script) => new Function(`return ${script}`)(), CALL))
  await sheets.close()
  const large = await openPage({ workbook: await largeWorkbook(), today: formatDay(MONDAY) })
  await large.sheet('Prospects')
  const largeEdit = await least(() => enterName(large))
  const scroll = await least(() => turnWheel(large))
  const jump = await least(() => jumpToEnd(large))
  const lastEdit = await least(() => enterName(large, `B${MANY}`))
  const sort = await sortNames(large)
  await large.close()
  await closeBrowser()
  return [
    alone('page ready, the bundle made', sheets.readyAfter, 'ms', 3000),
    alone('one edit to its recalculated view', edit, 'ms', 150),
    alone('one google.script.run call', call, 'ms', 60),
    alone(`a workbook of ${MANY} prospects opened`, large.readyAfter, 'ms', 5000),
    alone(`one edit among ${MANY} prospects`, largeEdit, 'ms', null),
    alone(`one edit in the last row of ${MANY}`, lastEdit, 'ms', null),
    alone(`a jump to the end of ${MANY} prospects, painted`, jump, 'ms', null),
    alone(`${MANY} prospects sorted by a column`, sort, 'ms', null),
    alone(`one turn of the wheel among ${MANY} prospects, painted`, scroll, 'ms', null),
  ]
}

let count = 0

/** From the key that enters the text to the cell that shows it. */
async function enterName(sheets: OpenedPage, cell = 'B3'): Promise<number> {
  const text = `Name ${++count}`
  await sheets.click(cell)
  await sheets.page.keyboard.type(text)
  return (await sheets.page.evaluate(`new Promise(resolve => {
    const before = performance.now()
    const look = () => localSheets.shown('${cell}') === ${JSON.stringify(text)} ? resolve(performance.now() - before) : setTimeout(look, 1)
    const target = document.activeElement
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }))
    look()
  })`)) as number
}

/** A screen further down: from the wheel to the picture after it, on average. */
async function turnWheel({ page }: OpenedPage): Promise<number> {
  const turns = 10
  const before = performance.now()
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 700)
    await page.evaluate('new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
  }
  return (performance.now() - before) / turns
}

/** From Ctrl+Down at the top of a column to the picture of its end. */
async function jumpToEnd(sheets: OpenedPage): Promise<number> {
  await sheets.click('B3')
  const before = performance.now()
  await sheets.page.keyboard.press('Control+ArrowDown')
  await sheets.page.evaluate('new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
  return performance.now() - before
}

/** From the choice in the menu to the answer taken; once, for the second time there would be nothing to move. */
async function sortNames(sheets: OpenedPage): Promise<number> {
  await sheets.click('B3')
  const before = performance.now()
  await sheets.menu('Data', 'Sort sheet by column, Z to A')
  return performance.now() - before
}

/** From a sidebar to the server and back: a call that the add-on refuses, so that nothing but the way is measured. */
const CALL = `new Promise(resolve => {
  const before = performance.now()
  google.script.run.withSuccessHandler(() => resolve(performance.now() - before)).rpc('nothing', {})
})`

async function least(measure: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, Number(await measure()))
  return least
}

/** A workbook of `MANY` prospects made of the sample's, with the promises of one sample: nobody keeps thousands. No log. */
export async function largeWorkbook(): Promise<Workbook> {
  const sample = makeSample(MONDAY, 'en')
  const workbook = newWorkbook('en', `${MANY} prospects`)
  const addon = await startAddon(workbook, null)
  addon.call('setUp', { language: 'en' })
  const rows = Array.from({ length: MANY }, (_, index) => {
    const { cells } = sample.prospects[index % sample.prospects.length]!
    const promise = index < sample.prospects.length ? {} : { nextAction: '', nextActionDate: '' }
    const id = `P-${String(index + 1).padStart(5, '0')}`
    return {
      row: index + 2,
      cells: {
        ...cells,
        ...promise,
        id,
        name: `${cells.name ?? 'Client'} ${index}`,
        email: `${id}@lilac.example`,
        phone: '',
      },
    }
  })
  addon.call('importProspects', { rows })
  return workbook
}
