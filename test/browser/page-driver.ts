// Drives a real browser on the local Sheets: a server and a page of its own for each `openPage`, one browser for all.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core'
import { build } from '../../src/build/build.ts'
import { parseDay } from '../../src/core/domain/day.ts'
import type { Language } from '../../src/core/domain/model.ts'
import { localTimeZone, noonIn } from '../../src/local/cli/clock.ts'
import { deskOf, sampleWorkbook, workbookOf } from '../../src/local/cli/page.ts'
import { newWorkbook } from '../../src/local/cli/plan-file.ts'
import { Desk } from '../../src/local/page/desk.ts'
import type { OpenDocument } from '../../src/local/page/document.ts'
import { servePage } from '../../src/local/page/server.ts'
import type { Workbook } from '../../src/local/workbook/workbook.ts'

export interface OpenOptions {
  /** `sample` is set up and filled but not planned; `blank` is an empty workbook. The sample if left out. */
  readonly start?: 'sample' | 'blank'
  /** A .csv, .vcf or .xlsx in place of both. */
  readonly file?: string
  /** Or a workbook made by the test. */
  readonly workbook?: Workbook
  readonly language?: Language
  /** The clock stands still at noon of this day; Monday 2026-11-23 if left out. */
  readonly today?: string
}

export interface WorkbookJson {
  readonly sheets: readonly { readonly name: string; readonly values: readonly (readonly unknown[])[] }[]
}

export interface OpenedPage {
  readonly page: Page
  readonly url: string
  /** `GET /workbook.json`. */
  workbook(): Promise<WorkbookJson>
  /** The values of one sheet. Throws when it is not there. */
  values(sheet: string): Promise<readonly (readonly unknown[])[]>
  /** Clicks through menus by their labels, such as `menu('Extensions', 'Contact Planner', 'Set up')`, and waits for what they do. */
  menu(...labels: readonly string[]): Promise<void>
  /** The open sidebar, once there is one; by its title if given. */
  sidebar(title?: string): FrameLocator
  /** The open dialog's frame. */
  dialog(): FrameLocator
  /** Brings a sheet to the front by its tab. */
  sheet(name: string): Promise<void>
  /** Clicks a cell of the sheet in front; `at` is where in it, from 0 to 1. */
  click(a1: string, options?: { at?: readonly [x: number, y: number]; button?: 'left' | 'right' }): Promise<void>
  /** Where a cell of the sheet in front is in the window, once scrolled to. */
  place(a1: string): Promise<{ x: number; y: number; width: number; height: number }>
  /** Pastes from elsewhere at what is selected: text, and HTML beside it if given. */
  paste(text: string, html?: string): Promise<void>
  /** Chooses from the menu of a sheet's tab. */
  tabMenu(sheet: string, label: string): Promise<void>
  /** Types into a cell of the sheet in front, and Enter. */
  type(a1: string, text: string): Promise<void>
  /** What a cell of the sheet in front shows. */
  shown(a1: string): Promise<string>
  /** Waits until the server has answered everything. */
  idle(): Promise<void>
  /** Milliseconds from asking for the page to its being ready for work. */
  readonly readyAfter: number
  /** Errors of the page's own, and requests it made to anywhere but its server. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

/** What the package asks of its Chromium that would hide mistakes, or that makes it frail. */
const UNWANTED =
  /^--(?:single-process|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content)$/
const MONDAY = '2026-11-23'
const VIEWPORT = { width: 1440, height: 860 }

let browser: Promise<Browser> | null = null

export async function closeBrowser(): Promise<void> {
  const open = await browser
  browser = null
  await open?.close()
}

export async function openPage(options: OpenOptions = {}): Promise<OpenedPage> {
  const language = options.language ?? 'en'
  const clock = noonIn(parseDay(options.today ?? MONDAY)!, localTimeZone())
  const [built, workbook] = await Promise.all([build(), options.workbook ?? makeWorkbook(options, language, clock)])
  return openServed(deskOf({ workbook, built, clock, language }), language)
}

/** A page on a document of the test's own making, such as one with another add-on. */
export function openDesk(document: OpenDocument): Promise<OpenedPage> {
  const openFile = () => Promise.reject(new Error('There is no file to open here.'))
  return openServed(new Desk({ document, language: 'en', openFile }), 'en')
}

async function openServed(desk: Desk, language: Language): Promise<OpenedPage> {
  const served = await servePage(desk, 0)
  browser ??= launch()
  const context = await (await browser).newContext({
    viewport: VIEWPORT,
    locale: language,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.stack ?? error.message))
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(served.url) && !/^(?:data|blob|about):/.test(url)) problems.push(`request to ${url}`)
  })
  const asked = performance.now()
  await page.goto(served.url)
  await page.locator('#page[data-ready=true]').waitFor()
  const readyAfter = performance.now() - asked

  const idle = async () => {
    await page.evaluate('localSheets.idle()')
  }
  const place: OpenedPage['place'] = a1 => page.evaluate(`localSheets.reveal(${JSON.stringify(a1)})`)
  let clicked = ''
  const click: OpenedPage['click'] = async (a1, { at = [0.5, 0.5], button = 'left' } = {}) => {
    const box = await place(a1)
    const [x, y] = [box.x + box.width * at[0], box.y + box.height * at[1]]
    // The grid takes a second click at the same place for a double one, whatever was typed in between.
    const again = clicked === `${x} ${y}`
    clicked = again ? '' : `${x} ${y}`
    await page.mouse.click(x - (again ? 4 : 0), y, { button })
  }
  const tab = (name: string) =>
    page.locator('[data-u-comp=slide-tab-item]', { hasText: new RegExp(`^${literal(name)}$`) })
  const workbookJson = async () => (await (await fetch(`${served.url}workbook.json`)).json()) as WorkbookJson
  return {
    page,
    url: served.url,
    problems,
    readyAfter,
    idle,
    click,
    workbook: workbookJson,
    async values(name) {
      const { sheets } = await workbookJson()
      const sheet = sheets.find(one => one.name === name)
      if (!sheet) throw new Error(`no sheet ${name} among ${sheets.map(one => one.name).join(', ')}`)
      return sheet.values
    },
    async menu(...labels) {
      for (const [index, label] of labels.entries()) {
        const within = index === 0 ? page.getByRole('menubar') : page.getByRole('menu').last()
        await within.getByRole('menuitem', { name: label, exact: true }).click()
      }
      await idle()
    },
    sidebar: title =>
      page.frameLocator(title === undefined ? '.sidebar iframe' : `iframe[title=${JSON.stringify(title)}]`),
    dialog: () => page.frameLocator('.dialog iframe'),
    async sheet(name) {
      await tab(name).click()
      await idle()
    },
    place,
    async paste(text, html = '') {
      await page.evaluate(`{
        const data = new DataTransfer()
        data.setData('text/plain', ${JSON.stringify(text)})
        if (${html !== ''}) data.setData('text/html', ${JSON.stringify(html)})
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      }`)
      await idle()
    },
    async tabMenu(name, label) {
      await tab(name).click({ button: 'right' })
      await page.getByRole('menu').getByRole('menuitem', { name: label, exact: true }).click()
      await idle()
    },
    async type(a1, text) {
      await click(a1)
      // The first key opens the editor; the rest comes at once, since the grid thinks about a formula at every key.
      await page.keyboard.type(text.slice(0, 1))
      await page.locator('body[data-editing=true]').waitFor()
      await page.keyboard.insertText(text.slice(1))
      await page.keyboard.press('Enter')
      await idle()
    },
    shown: a1 => page.evaluate(`localSheets.shown(${JSON.stringify(a1)})`),
    async close() {
      await context.close()
      await served.close()
    },
  }
}

async function makeWorkbook({ start, file }: OpenOptions, language: Language, clock: number): Promise<Workbook> {
  if (file !== undefined) return workbookOf({ name: basename(file), bytes: readFileSync(file) }, language, clock)
  return start === 'blank' ? newWorkbook(language, 'Untitled spreadsheet') : sampleWorkbook(language, clock)
}

/** The Chromium of an npm package; where it has none for this machine, the installed Chrome. */
export async function launch(): Promise<Browser> {
  const installed = process.env.CHROME_PATH
  if (installed !== undefined) return chromium.launch({ executablePath: installed })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' })
  // Makes the package unpack the libraries that it needs, too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  if (!existsSync(executablePath)) return chromium.launch({ channel: 'chrome' })
  // In a single process the browser ends with the first page that is closed.
  const args = packed.args.filter(arg => !UNWANTED.test(arg))
  return chromium.launch({ executablePath, args, headless: true })
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
