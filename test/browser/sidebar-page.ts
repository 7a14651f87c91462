// A sidebar alone in a browser, 300 px wide, its calls answered by the shipped add-on; for what needs no spreadsheet beside it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { Addon } from '../../src/local/runtime.ts'

/** Whatever stands in the way of a call: what it throws reaches the page as Google's failure. */
export type Hindrance = (name: string) => void | Promise<void>

export interface SidebarOptions {
  readonly dark?: boolean
  readonly hindrance?: Hindrance
  /** The handler opens a dialog, which is as wide as it asks to be. */
  readonly dialog?: boolean
  /** Runs in the page before its own script. */
  readonly script?: string
}

/** Opens a sidebar by its menu handler and waits until it has something to say. */
export async function openSidebarPage(
  browser: Browser,
  addon: Addon,
  handler: string,
  options: SidebarOptions = {},
): Promise<Page> {
  addon.run(handler)
  const { content, title, width } = (options.dialog ? addon.dialog : addon.sidebar)!
  const context = await browser.newContext({
    viewport: { width: options.dialog ? (width ?? 300) : 300, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.exposeFunction('callAddon', async (name: string, args: unknown) => {
    try {
      await options.hindrance?.(name)
      return { answer: addon.rpc('rpc', name, args) }
    } catch (error) {
      const { message } = error as Error
      return { failure: { name: message.split(':')[0], message } }
    }
  })
  await page.addInitScript(SHIM)
  if (options.script !== undefined) await page.addInitScript(options.script)
  const url = 'http://sidebar.test/'
  await page.route(`${url}**`, route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: content }))
  await page.goto(url)
  await page.evaluate(`document.title = ${JSON.stringify(title)}`)
  await page
    .getByRole('status')
    .filter({ hasText: /Loading|Загружаем/ })
    .waitFor({ state: 'detached' })
  return page
}

/** google.script.run as the page sees it: handlers are kept by each runner, and answers come later. */
const SHIM = `(() => {
  const runner = (good, bad) => ({
    withSuccessHandler: handler => runner(handler, bad),
    withFailureHandler: handler => runner(good, handler),
    rpc: (name, args) => {
      callAddon(name, args).then(({ answer, failure }) => (failure ? bad && bad(failure) : good && good(answer)))
    },
  })
  window.google = { script: { run: runner(null, null), host: { close: () => document.body.replaceChildren('closed') } } }
})()`

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 AA and its best practices, each as one line. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  // The sidebar stands in an iframe of a titled page: its own heading order and landmarks are what counts.
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.target.join(' ')).join(', ')))`)
}
