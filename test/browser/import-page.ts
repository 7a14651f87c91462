// The import sidebar in a browser: opening it, and what a person does there.
import type { Browser, Page } from 'playwright-core'
import { column, type Opened, type OpenOptions, open } from '../addon/sheets/open.ts'
import { openSidebarPage, type SidebarOptions } from './sidebar-page.ts'

export interface Seen extends Opened {
  readonly page: Page
}

/** On a new workbook that is set up. */
export async function openImportIn(
  browser: Browser,
  options: OpenOptions = {},
  sidebar: SidebarOptions = {},
): Promise<Seen> {
  const opened = open({ formulas: false, ...options })
  opened.call('setUp', {})
  const page = await openSidebarPage(browser, opened.addon, 'menuImport', sidebar)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { ...opened, page }
}

export const FILE = /^(?:File|Файл) \(/

export const choose = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page.getByLabel(FILE).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

export const press = (page: Page, name: RegExp | string): Promise<void> => page.getByRole('button', { name }).click()

export const happens = (page: Page) => page.getByRole('region', { name: /^(?:What will happen|Что произойдёт)$/ })

/** A column of the cards, from the first to the last that has an ID. */
export const cards = (opened: Opened, heading: string, sheet = 'Prospects'): unknown[] =>
  column(opened.values(sheet), heading).slice(0, column(opened.values(sheet), 'ID').filter(id => id !== '').length)

export async function bringIn(page: Page): Promise<void> {
  await press(page, /^(?:Import|Перенести) /)
  await page.getByRole('heading', { name: /^(?:Done|Готово)$/ }).waitFor({ timeout: 60_000 })
}
