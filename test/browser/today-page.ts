// The Today sidebar in a browser: opening it, and what is looked for there.
import type { Browser, Page } from 'playwright-core'
import type { TodayDesk } from '../addon/today/desk.ts'
import { openSidebarPage, type SidebarOptions } from './sidebar-page.ts'

export async function openTodayIn(browser: Browser, desk: TodayDesk, options: SidebarOptions = {}): Promise<Page> {
  const page = await openSidebarPage(browser, desk.addon, 'menuToday', options)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const toggle = (page: Page, client: string) => page.getByRole('button', { name: client, expanded: false }).first()
/** What the sidebar says of what was done. */
export const told = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
export const item = (page: Page, client: string) => page.getByRole('listitem').filter({ hasText: client }).first()

/** Unfolds the first contact with a client and gives it. */
export async function unfold(page: Page, client: string) {
  await toggle(page, client).click()
  return item(page, client)
}
