// The sidebars: how long from the menu's call until each can be used, in the sample and among many prospects.
import type { Browser } from 'playwright-core'
import { build } from '../../src/build/build.ts'
import { formatDay } from '../../src/core/domain/day.ts'
import type { CallName, Calls } from '../../src/core/protocol.ts'
import { sampleWorkbook } from '../../src/local/cli/page.ts'
import { createCalculator } from '../../src/local/formulas/calculator.ts'
import { type Addon, openAddon } from '../../src/local/runtime.ts'
import { launch } from '../browser/page-driver.ts'
import { openSidebarPage } from '../browser/sidebar-page.ts'
import { alone, type Figure } from './figure.ts'
import { largeWorkbook, MANY, MONDAY } from './page.ts'

const MS_A_DAY = 86_400_000
const NOON = (MONDAY + 0.5) * MS_A_DAY
const ROUNDS = 5
const MOST = 300

const PAGES = [
  ['menuToday', 'Today'],
  ['menuCard', 'Client card'],
  ['menuCompetitors', 'Competitors'],
  ['menuImport', 'Import'],
  ['menuSettings', 'Settings'],
  ['menuBuild', 'the build dialog'],
] as const

/** Milliseconds by the clock: the handler, the page, its calls, what they read, and the form on the screen. */
export async function measureSidebars(): Promise<Figure[]> {
  const browser = await launch()
  const figures: Figure[] = []
  try {
    for (const [size, workbook] of [
      ['in the sample', await sampleWorkbook('en', NOON)],
      [`among ${MANY} prospects`, await largeWorkbook()],
    ] as const) {
      const { code, html } = await build()
      const addon = openAddon({
        code,
        html: Object.fromEntries(html),
        workbook,
        now: () => NOON,
        calculator: functions => createCalculator(workbook, functions, () => MONDAY),
      })
      prepare(addon)
      for (const [handler, name] of PAGES) {
        let least = Number.POSITIVE_INFINITY
        for (let round = 0; round < ROUNDS; round++) least = Math.min(least, await usableAfter(browser, addon, handler))
        figures.push(alone(`${name} can be used, ${size}`, least, 'ms', MOST))
      }
    }
  } finally {
    await browser.close()
  }
  return figures
}

/** A plan of this week for a team, one of whom looks at it; and a log as long as the list of prospects, where there is none. */
function prepare(addon: Addon): void {
  const call = <N extends CallName>(name: N, args: Calls[N]['args']) => addon.rpc('rpc', name, args)
  if (addon.workbook.sheet('Contact log')!.extent().rows < 2) {
    const rows = Array.from({ length: MANY }, (_, index) => {
      const date = formatDay(MONDAY - 1 - (index % 300))
      const prospectId = `P-${String(1 + ((index * 7) % MANY)).padStart(5, '0')}`
      return { row: index + 2, cells: { date, prospectId, channel: index % 3 ? 'Call' : 'Meeting', outcome: 'Talked' } }
    })
    call('importLog', { rows })
  }
  call('saveSettings', { values: { owners: 'Anna, Maxim' } })
  call('buildPlan', {})
  call('openToday', { person: 'Anna' })
}

async function usableAfter(browser: Browser, addon: Addon, handler: string): Promise<number> {
  const before = performance.now()
  addon.run(handler)
  const handled = performance.now() - before
  const page = await openSidebarPage(browser, addon, handler, { dialog: handler === 'menuBuild', script: WATCH })
  const usable = Number(await page.evaluate('usable'))
  await page.context().close()
  return handled + usable
}

/** Settles once the form is painted: nothing loads any more, and there is something to press or to fill in. */
const WATCH = `window.usable = new Promise(resolve => {
  const look = () => {
    const isBusy = document.querySelector('.status.busy') !== null
    const isThere = document.querySelector('#sidebar :is(button, input, select)') !== null
    if (!isBusy && isThere) resolve(performance.now())
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`
