// The client card in a browser: opening it, and what is looked for there.
import type { Browser, Page } from 'playwright-core'
import type { CardDesk } from '../addon/card/desk.ts'
import { column } from '../addon/sheets/open.ts'
import { openSidebarPage, type SidebarOptions } from './sidebar-page.ts'

export async function openCardIn(
  browser: Browser,
  desk: CardDesk,
  row: number | null = 2,
  options: SidebarOptions = {},
): Promise<Page> {
  desk.select(desk.workbook.sheet('Prospects') ? 'Prospects' : 'Клиенты', row ?? 60)
  const page = await openSidebarPage(browser, desk.addon, 'menuCard', options)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

export const focused = (page: Page) => page.evaluate('document.activeElement.textContent')
export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
export const prospects = (desk: CardDesk, name: string) => column(desk.values('Prospects'), name)
