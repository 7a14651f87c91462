// Real exports of other programs; skipped where the folder with them is absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../../src/core/domain/day.ts'
import { planImport } from '../../../src/core/import/plan-import.ts'
import { DEFAULT_TIERS } from '../../../src/core/words/settings.ts'
import { readProspectBytes } from '../../../src/local/files/contacts.ts'
import { readText } from '../../../src/local/files/text.ts'

const FOLDER = join(import.meta.dirname, '../../../../shared/data')
const options = { tiers: DEFAULT_TIERS, today: 20780, language: 'en' as const }
const read = (name: string) => readProspectBytes(readFileSync(join(FOLDER, name)))

describe.skipIf(!existsSync(FOLDER))('real files (../shared/data; skipped where it is absent)', () => {
  it('500 contacts of a CRM in snake case', () => {
    const { rows, error } = read('atomic-crm-contacts.csv')
    expect(error).toBeNull()
    const done = planImport([], rows, options)
    expect([done.read, done.additions.length, done.merged, done.rejected.length]).toEqual([500, 500, 0, 0])
    for (const { id, name, organisation, added, owner } of done.additions) {
      expect(id).toMatch(/^\d+$/)
      expect(name).toMatch(/^\S+ \S/)
      expect(organisation).not.toBe('')
      expect(added).not.toBeNull()
      expect(owner).toBe('Jane Doe')
    }
    const { added, ...first } = done.additions[0]!
    expect(formatDay(added!)).toBe('2024-08-13')
    expect(first).toMatchObject({
      id: '2',
      name: 'Shelley Kerluke',
      organisation: 'Gottlieb and Sons',
      phone: '1-955-371-0847 x371',
      email: 'Shelley_Kerluke47@hotmail.com',
      status: null,
    })
    const again = planImport(done.additions, rows, options)
    expect(again).toMatchObject({ additions: [], merges: [], merged: 500 })
  })

  it('423 accounts of Salesforce in Windows-1252', () => {
    const done = planImport([], read('salesforce-accounts.csv').rows, options)
    expect([done.read, done.additions.length, done.merged, done.rejected.length]).toEqual([423, 423, 0, 0])
    const names = new Set(done.additions.map(({ organisation }) => organisation))
    expect(names).toContain('Crédito Inmobiliario Terras')
    expect(names).toContain('Pébéo of America')
    expect([...names].join()).not.toContain('\uFFFD')
    expect(done.additions.every(({ name, id }) => name === '' && /^001\w{15}$/.test(id))).toBe(true)
  })

  it('samples of encodings and quotes', () => {
    const text = (name: string) => readText(readFileSync(join(FOLDER, name)))
    expect(text('salesforce-csvtext_BOM_UTF16LE.csv')).toContain(
      '"column1","column2","column3"\nrow1-1,row1-2,row1-3\n',
    )
    expect(text('salesforce-csvtext_BOM_UTF8.csv').startsWith('"column1"')).toBe(true)
  })

  it.each([
    ['vcard-ANDROID.vcf', 6, 4],
    ['vcard-EVOLUTION.vcf', 1, 1],
    ['vcard-GMAIL.vcf', 1, 1],
    ['vcard-MS_OUTLOOK.vcf', 1, 1],
    ['vcard-outlook-2007.vcf', 1, 1],
    ['vcard-rfc6350.vcf', 1, 1],
  ])('%s: %i cards, %i with a name', (name, cards, kept) => {
    const done = planImport([], read(name).rows, options)
    expect([done.read, done.additions.length, done.rejected.length]).toEqual([cards, kept, cards - kept])
  })

  it('every file is read without an exception', () => {
    for (const name of readdirSync(FOLDER)) expect(read(name).rows.length >= 0).toBe(true)
  })

  it('the details of cards come through', () => {
    const [android] = read('vcard-ANDROID.vcf').rows.slice(4)
    expect(android!.cells).toMatchObject({ name: 'Ñ Ñ Ñ Ñ', organisation: 'ÑÑÑÑÑÑÑÑÑÑÑÑ', phone: '123456' })
    expect(read('vcard-outlook-2007.vcf').rows[0]!.cells).toMatchObject({
      name: 'Mr. Michael Angstadt Jr.',
      organisation: 'TheCompany',
      phone: '(111) 555-1111; (111) 555-2222; (111) 555-4444',
      address: '222 Broadway, TheOffice, New York, NY, 99999, USA',
      personal: 'TheJobTitle; TheDepartment',
    })
    expect(read('vcard-rfc6350.vcf').rows[0]!.cells.phone).toBe('+1-418-656-9254 ext. 102; +1-418-262-6501')
  })
})
