// The import sidebar as a person uses it: a file is chosen, looked at, brought in and taken back.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenOptions } from '../addon/sheets/open.ts'
import { launch } from './harness.ts'
import { bringIn, cards, choose, FILE, happens, openImportIn, press } from './import-page.ts'
import { type SidebarOptions, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())
const openImport = (options: OpenOptions = {}, sidebar: SidebarOptions = {}) => openImportIn(browser, options, sidebar)

describe('the import', () => {
  it('shows what will happen, brings it in, says so, and takes it back', async () => {
    const seen = await openImport()
    const { page } = seen
    seen.call('importProspects', { rows: [{ row: 2, cells: { name: 'Anna', phone: '8 921 123-45-67' } }] })
    await page.reload()
    await choose(
      page,
      'clients.csv',
      'Name;Phone;Email;Relationship\nAnna;+7 921 1234567;anna@x.example;\nBoris;555-0101;;Loyal\nBoris;555-0101;b@x.example;\n;;nobody@x.example;\n',
    )
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('clients.csv: 4 rows')
    await expect
      .poll(() => happens(page).textContent())
      .toMatch(/1 card will be new.*2 rows are duplicates.*1 row will be left out/)
    await page.getByText('Duplicates: 2 rows').click()
    await expect
      .poll(() => page.getByRole('listitem').filter({ hasText: 'Row 2' }).textContent())
      .toBe('Row 2, Anna is Anna (P-0001) in the sheet; fills Email')
    await expect
      .poll(() => page.getByRole('listitem').filter({ hasText: 'Row 4' }).textContent())
      .toBe('Row 4, Boris is the client of row 3; fills Email')
    await page.getByText('Left out: 1 row').click()
    await expect
      .poll(() => page.getByRole('listitem').filter({ hasText: 'Row 5' }).textContent())
      .toContain('neither Name nor Organisation')
    expect(cards(seen, 'Name')).toEqual(['Anna'])
    await bringIn(page)
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toBe('New: 1 card.Merged as duplicates: 2 rows.')
    expect(cards(seen, 'Name')).toEqual(['Anna', 'Boris'])
    expect(cards(seen, 'Email')).toEqual(['anna@x.example', 'b@x.example'])
    await press(page, 'Take this import back')
    await page.getByText('The import is taken back: cards removed: 1, cards emptied again: 1.').waitFor()
    expect(cards(seen, 'Name')).toEqual(['Anna'])
    expect(cards(seen, 'Email')).toEqual([''])
    await page.context().close()
  })

  it('lets the columns be chosen, also where no heading is known, and gives values for all rows', async () => {
    const seen = await openImport()
    const { page } = seen
    await choose(page, 'odd.csv', 'Kunde,Nummer,Land\nZoe,555-0101,Utopia\nYan,555-0102,Utopia\n')
    await page.getByText('None of the headings is known').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Import 2 rows' }).isDisabled()).toBe(true)
    await page.getByLabel('Kunde').selectOption('Name')
    await page.getByLabel('Nummer').selectOption('Phone')
    await page.getByLabel('Land').selectOption('Address: country')
    await page.getByLabel('Relationship').selectOption('One-off')
    await page.getByLabel('Source').selectOption('Partners')
    await page.getByLabel('Owner').fill('Eve')
    await bringIn(page)
    expect(cards(seen, 'Name')).toEqual(['Zoe', 'Yan'])
    expect(cards(seen, 'Phone')).toEqual(['555-0101', '555-0102'])
    expect(cards(seen, 'Address')).toEqual(['Utopia', 'Utopia'])
    expect(cards(seen, 'Relationship')).toEqual(['One-off', 'One-off'])
    expect(cards(seen, 'Source')).toEqual(['Partners', 'Partners'])
    expect(cards(seen, 'Owner')).toEqual(['Eve', 'Eve'])
    await page.context().close()
  })

  it('takes a file without headings, its first line too, and names what two columns say differently', async () => {
    const seen = await openImport()
    const { page } = seen
    await choose(page, 'bare.csv', 'Zoe,Zed,zoe@x.example\nYan,,yan@x.example\n')
    await page.getByText('None of the headings is known').waitFor()
    await expect.poll(() => page.getByLabel('The first line holds headings').isChecked()).toBe(false)
    await page.getByLabel('Column 1').selectOption('Name')
    await page.getByLabel('Column 2').selectOption('Name')
    await page.getByText('Columns 1 and 2 mean the same but differ (row 1)').waitFor()
    await page.getByLabel('Column 2').selectOption('Organisation')
    await expect.poll(() => happens(page).textContent()).toContain('2 cards will be new')
    await page.getByLabel('The first line holds headings').check()
    await expect.poll(() => happens(page).textContent()).toContain('1 card will be new')
    await page.getByLabel('The first line holds headings').uncheck()
    await page.getByLabel('Column 3').selectOption('Email')
    await bringIn(page)
    expect(cards(seen, 'Name')).toEqual(['Zoe', 'Yan'])
    expect(cards(seen, 'Organisation')).toEqual(['Zed', ''])
    expect(cards(seen, 'Email')).toEqual(['zoe@x.example', 'yan@x.example'])
    await page.context().close()
  })

  it('cuts what no cell can hold, and names its column and row', async () => {
    const seen = await openImport()
    const { page } = seen
    await choose(page, 'long.csv', `Kunde,Bemerkung\nZoe,short\nYan,${'x'.repeat(50_010)}\n`)
    await page.getByLabel('Kunde').selectOption('Name')
    await page.getByLabel('Bemerkung').selectOption('Notes')
    await page.getByText(/^Notes: the text is longer than the 50,000 characters a cell holds \(row 3\)/).waitFor()
    await bringIn(page)
    expect(cards(seen, 'Notes').map(note => String(note).length)).toEqual([5, 50_000])
    await page.context().close()
  })

  it('by keyboard alone, with the focus led from step to step', async () => {
    const { page } = await openImport()
    const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.type')
    await expect.poll(focused).toBe('file')
    await choose(page, 'a.csv', 'Name,Phone\nAnna,1234567\n')
    await happens(page).waitFor()
    await expect.poll(focused).toBe('a.csv: 1 row')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Import 1 row')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Done' }).waitFor()
    await expect.poll(focused).toBe('Done')
    await page.context().close()
  })

  it('takes a dropped file', async () => {
    const { page } = await openImport()
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File(['Name,Phone\\nAnna,1234567\\n'], 'dropped.csv', { type: 'text/csv' }))
      return data
    })()`)
    await page.getByLabel(FILE).dispatchEvent('drop', { dataTransfer: transfer })
    await page.getByRole('heading', { name: 'dropped.csv: 1 row' }).waitFor()
    await page.context().close()
  })

  it.each([
    [
      'book.xlsx',
      Buffer.from('PK\u0003\u0004\0\0\0'),
      /book\.xlsx: The file is a workbook of Excel.*save the sheet as CSV/,
    ],
    ['empty.csv', '', /The file is empty/],
    ['log.csv', 'Date,Prospect ID,Channel,Outcome\n2026-11-23,P-1,Call,Talked\n', /a contact log, not a list/],
    ['headings.csv', 'Name,Phone\n', /has headings but no clients/],
    ['cards.vcf', 'BEGIN:VCARD is all there is', /holds no vCard/],
  ])('says what to do about %s', async (name, content, sentence) => {
    const { page } = await openImport()
    await choose(page, name, content)
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(sentence)
    await page.context().close()
  })

  it('reads encodings, in Russian', async () => {
    const seen = await openImport({ userLocale: 'ru' })
    const { page } = seen
    await choose(
      page,
      'клиенты.csv',
      Buffer.from(windows1251('Клиент;Телефон;Отношения\nЁлкина Анна;8 921 000;Новый\n')),
    )
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('клиенты.csv: 1 строка')
    await expect.poll(() => happens(page).textContent()).toContain('Будет новая: 1')
    await bringIn(page)
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe('Новых: 1 карточка.')
    expect(cards(seen, 'Клиент', 'Клиенты')).toEqual(['Ёлкина Анна'])
    expect(cards(seen, 'Отношения', 'Клиенты')).toEqual(['Новый'])
    await press(page, 'Отменить этот импорт')
    await page.getByText('Импорт отменён: удалено карточек: 1').waitFor()
    await page.context().close()
  })

  it('brings in 10,000 rows, can be stopped, goes on with the same file and is then all there once', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `Client ${at},Firm ${at % 700},+7 900 ${1_000_000 + at}`)
    const file = `Name,Organisation,Phone\n${rows.join('\n')}\n`
    const calls: string[] = []
    const seen = await openImport({}, { hindrance: name => void calls.push(name) })
    const { page } = seen
    await choose(page, 'many.csv', file)
    await press(page, 'Import 10,000 rows')
    await page.getByRole('progressbar').waitFor()
    await page.getByText('of 10,000 rows').waitFor()
    await page.getByText(/^[1-9],000 of 10,000 rows/).waitFor({ timeout: 60_000 })
    await press(page, 'Stop')
    await page.getByRole('heading', { name: 'Stopped' }).waitFor({ timeout: 60_000 })
    await page.getByText(/Not brought in, because it was stopped: [1-9],000 rows/).waitFor()
    const half = cards(seen, 'Name').length
    expect(half % 1000).toBe(0)
    expect(half).toBeLessThan(10_000)
    await press(page, 'Choose another file')
    await page.getByText(/broken off after \d,000 of 10,000 rows/).waitFor({ timeout: 60_000 })
    await choose(page, 'many.csv', file)
    await bringIn(page)
    const names = cards(seen, 'Name')
    expect(names).toHaveLength(10_000)
    expect(new Set(names).size).toBe(10_000)
    expect(calls.filter(name => name === 'importPart').length).toBeLessThan(25)
    await page.context().close()
  }, 240_000)

  it('goes on after a failure with nothing twice', async () => {
    let failures = 1
    const seen = await openImport(
      {},
      {
        hindrance: name => {
          if (name === 'importPart' && failures-- > 0) throw new Error('NetworkError: connection failure')
        },
      },
    )
    const { page } = seen
    await choose(page, 'a.csv', 'Name,Phone\nAnna,1234567\nBoris,7654321\n')
    await press(page, 'Import 2 rows')
    await page.getByRole('alert').filter({ hasText: 'did not answer' }).waitFor()
    await press(page, 'Go on')
    await page.getByRole('heading', { name: 'Done' }).waitFor()
    expect(cards(seen, 'Name')).toEqual(['Anna', 'Boris'])
    await page.context().close()
  })

  it('asks before it leaves changed cards alone when it is taken back', async () => {
    const seen = await openImport()
    const { page } = seen
    await choose(page, 'a.csv', 'Name,Phone\nAnna,1234567\nBoris,7654321\n')
    await bringIn(page)
    seen.addon.edit('Prospects', 'C2', 'Firm')
    await press(page, 'Take this import back')
    await page.getByRole('alert').filter({ hasText: '1 card of this import was changed or contacted since' }).waitFor()
    expect(cards(seen, 'Name')).toEqual(['Anna', 'Boris'])
    await press(page, 'Take back all the others')
    await page.getByText('Left alone, because they were changed since: 1.').waitFor()
    expect(cards(seen, 'Name')).toEqual(['Anna'])
    await page.context().close()
  })

  it.each([
    ['light, English', 'en', false],
    ['dark, Russian', 'ru', true],
  ] as const)('has no fault that axe finds: %s', async (_, userLocale, dark) => {
    const { page } = await openImport({ userLocale }, { dark })
    const found = [...(await violations(page))]
    await choose(page, 'a.csv', 'Name,Phone,Need\nAnna,1234567,7\nAnna,1234567,\n,5,\n')
    await happens(page).waitFor()
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    found.push(...(await violations(page)))
    await bringIn(page)
    found.push(...(await violations(page)))
    expect(found).toEqual([])
    await page.context().close()
  })
})

function windows1251(text: string): number[] {
  const codes = new Map(
    [...'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'].map((char, at) => [char, 0xc0 + at]),
  )
  codes.set('Ё', 0xa8).set('ё', 0xb8)
  return [...text].map(char => codes.get(char) ?? char.charCodeAt(0))
}
