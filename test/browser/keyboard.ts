// A person without a mouse: Tab until what is wanted has the focus, and what that is called.
import type { Page } from 'playwright-core'

/** What has the focus, as a screen reader would name it: its label, the words on it, '' when nothing has. */
export async function inFocus(page: Page): Promise<string> {
  const name = await page.evaluate(`(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const label = element.getAttribute('aria-label') || element.labels?.[0]?.textContent
    return (label || element.textContent || '').trim()
  })()`)
  return String(name)
}

/** Presses Tab until the element of this name has the focus; throws after a whole round. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = []
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press(key)
    const now = await inFocus(page)
    if (typeof name === 'string' ? now === name : name.test(now)) return
    seen.push(now)
  }
  throw new Error(`Tab does not lead to ${name}; it went over: ${seen.join(' | ')}`)
}
