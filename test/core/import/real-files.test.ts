// The real files of ../shared/data, read as the import reads them; skipped where the folder is absent.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planImport } from '../../../src/core/import/plan-import.ts'
import { DEFAULT_TIERS } from '../../../src/core/words/settings.ts'
import { readProspectBytes } from '../../../src/local/files/contacts.ts'
import { FOLDER, hasRealFiles, REAL_CARDS, readRealFile } from './real-files.ts'

const context = { tiers: DEFAULT_TIERS, today: 20_780, language: 'en' } as const
const rowsOf = (name: string) => readProspectBytes(readRealFile(name)).rows

describe.skipIf(!hasRealFiles)('real files (../shared/data; skipped where it is absent)', () => {
  it('every file of vCards there has its people written down here', () => {
    expect(Object.keys(REAL_CARDS)).toEqual(readdirSync(FOLDER).filter(name => name.endsWith('.vcf')))
  })

  it.each(Object.entries(REAL_CARDS))(
    '%s: names, phones and addresses, and nothing new the second time',
    (name, people) => {
      const rows = rowsOf(name)
      const first = planImport([], rows, context)
      const told = first.additions.map(card => ({
        name: card.name,
        organisation: card.organisation,
        phone: card.phone,
        email: card.email,
        address: card.address,
      }))
      expect(told).toEqual(people.map(person => ({ organisation: '', phone: '', email: '', address: '', ...person })))
      expect(first.rejected.map(({ row }) => row)).toEqual(name === 'vcard-ANDROID.vcf' ? [1, 2] : [])
      const again = planImport(first.additions, rows, context)
      expect([again.additions, again.merges]).toEqual([[], []])
    },
  )

  it.each([
    ['atomic-crm-contacts.csv', 500],
    ['salesforce-accounts.csv', 423],
  ] as const)('%s: every row has a name, and nothing new comes the second time', (name, count) => {
    const rows = rowsOf(name)
    const first = planImport([], rows, context)
    expect(first.additions).toHaveLength(count)
    expect(first.rejected).toEqual([])
    const again = planImport(first.additions, rows, context)
    expect([again.additions, again.merges]).toEqual([[], []])
  })

  it('atomic-crm-contacts.csv: the phones of each row stand beside each other', () => {
    const phones = planImport([], rowsOf('atomic-crm-contacts.csv'), context).additions.map(card => card.phone)
    expect(phones.slice(0, 3)).toEqual([
      '1-955-371-0847 x371',
      '(415) 293-3313; (980) 494-7423',
      '1-365-756-9410 x4781; 262.397.7937',
    ])
    expect(phones.every(phone => /\d{3}/.test(phone))).toBe(true)
  })

  it('salesforce-accounts.csv: addresses in one line', () => {
    const cards = planImport([], rowsOf('salesforce-accounts.csv'), context).additions
    expect(cards.slice(0, 3).map(card => [card.organisation, card.address])).toEqual([
      ['Gravity Investments', '00045742 150 Palmer Drive, FORT COLLINS, CO, 80525, US'],
      ['BX Video Solutions', '00045289 306 East Main Street, CARNEGIE, PA, 15106, US'],
      ['The Rhombus Group', '00045795 405 Crest Ave, HADDON HEIGHTS, NJ, 08035, US'],
    ])
  })
})
