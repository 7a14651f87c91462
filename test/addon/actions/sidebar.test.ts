// Sidebars: how they open, what the first call answers, and what their files hold.
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/build/build.ts'
import { HANDLERS } from '../../../src/build/bundle.ts'
import { open } from '../sheets/open.ts'

const { html } = await build()

describe('a sidebar', () => {
  it('opens from the menu under the words of its item, in the language of the workbook', () => {
    const { addon, call } = open({ formulas: false })
    addon.run('menuCard')
    expect(addon.sidebar).toMatchObject({ title: 'Client card', content: html.get('card') })
    call('setUp', { language: 'ru' })
    addon.run('menuCard')
    expect(addon.sidebar?.title).toBe('Карточка клиента')
    expect(addon.alerts).toEqual([])
  })

  it('learns language, locale and day from its first call, which changes nothing', () => {
    const { addon, call } = open({ formulas: false, userLocale: 'ru' })
    expect(call('openSidebar', {})).toEqual({ language: 'ru', locale: 'en_US', today: '2026-11-25', isSetUp: false })
    call('setUp', { language: 'en' })
    addon.calls.reset()
    expect(call('openSidebar', {})).toMatchObject({ language: 'en', isSetUp: true })
    expect(addon.calls.write).toBe(0)
  })
})

describe.each([...html].filter(([name]) => name !== HANDLERS))('%s.html', (_, page) => {
  it('is one file below 120 KB that loads nothing', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(120_000)
    expect(page).not.toMatch(/<script[^>]+src|<link|@import|url\(/)
  })

  it('has no template literal and no scriptlet, which HtmlService would cut', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(page)![1]!
    expect(script.length).toBeGreaterThan(1000)
    expect(script).not.toContain('`')
    expect(page).not.toMatch(/<\?|\?>/)
  })
})
