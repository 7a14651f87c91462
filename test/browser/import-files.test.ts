// Real files through the import sidebar, twice each; skipped where ../shared/data is absent.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRealFiles, REAL_CARDS, readRealFile } from '../core/import/real-files.ts'
import { launch } from './harness.ts'
import { bringIn, cards, choose, FILE, happens, openImportIn, press, type Seen } from './import-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe.skipIf(!hasRealFiles)('real files (../shared/data; skipped where it is absent)', () => {
  async function bring(seen: Seen, name: string): Promise<string> {
    await choose(seen.page, name, readRealFile(name))
    const text = (await happens(seen.page).textContent()) ?? ''
    await bringIn(seen.page)
    return text
  }

  async function again(seen: Seen, name: string): Promise<void> {
    const before = seen.values('Prospects')
    await press(seen.page, 'Choose another file')
    await seen.page.getByLabel(FILE).waitFor()
    expect(await bring(seen, name)).toContain('importing this file again adds nothing')
    expect(seen.values('Prospects')).toEqual(before)
    await seen.page.context().close()
  }

  it('500 contacts of a CRM, and again', async () => {
    const seen = await openImportIn(browser)
    await bring(seen, 'atomic-crm-contacts.csv')
    expect(cards(seen, 'Name')).toHaveLength(500)
    expect(cards(seen, 'Name').slice(0, 2)).toEqual(['Shelley Kerluke', 'Leah Boehm'])
    expect(cards(seen, 'Organisation')[0]).toBe('Gottlieb and Sons')
    expect(cards(seen, 'Phone').slice(0, 2)).toEqual(['1-955-371-0847 x371', '(415) 293-3313; (980) 494-7423'])
    expect(cards(seen, 'Email')[0]).toBe('Shelley_Kerluke47@hotmail.com')
    await again(seen, 'atomic-crm-contacts.csv')
  })

  it('423 accounts in Windows-1252, and again', async () => {
    const seen = await openImportIn(browser)
    await bring(seen, 'salesforce-accounts.csv')
    const names = cards(seen, 'Organisation')
    expect(names).toHaveLength(423)
    expect(names).toContain('Crédito Inmobiliario Terras')
    expect(cards(seen, 'Address')[0]).toBe('00045742 150 Palmer Drive, FORT COLLINS, CO, 80525, US')
    await again(seen, 'salesforce-accounts.csv')
  })

  it.each(Object.entries(REAL_CARDS))('%s, and again', async (name, people) => {
    const seen = await openImportIn(browser)
    await bring(seen, name)
    expect(cards(seen, 'Name')).toEqual(people.map(person => person.name))
    expect(cards(seen, 'Organisation')).toEqual(people.map(person => person.organisation ?? ''))
    expect(cards(seen, 'Phone')).toEqual(people.map(person => person.phone ?? ''))
    expect(cards(seen, 'Address')).toEqual(people.map(person => person.address ?? ''))
    await again(seen, name)
  })
})
