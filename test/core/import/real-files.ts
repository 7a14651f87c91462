// What the real files of ../shared/data hold, read by a person: the files themselves are no part of the project.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const FOLDER = join(import.meta.dirname, '../../../../shared/data')

/** Tests on real files are skipped, by name, where the folder is absent. */
export const hasRealFiles = existsSync(FOLDER)

export const readRealFile = (name: string): Buffer => readFileSync(join(FOLDER, name))

interface Person {
  readonly name: string
  readonly organisation?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: string
}

/** The people of each file of vCards, in its order. */
export const REAL_CARDS: Readonly<Record<string, readonly Person[]>> = {
  // Its first two cards are bare e-mail addresses, which name nobody: they are left out.
  'vcard-ANDROID.vcf': [
    { name: 'Ñ Ñ Ñ Ñ Ñ', phone: '123456789' },
    { name: 'Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ', phone: '123456; 234567; 3456789; 45678901' },
    {
      name: 'Ñ Ñ Ñ Ñ',
      organisation: 'Ñ'.repeat(12),
      // The fax is none to call, and the work phone is the mobile one.
      phone: '123456',
      email: `bob@company.com; ${'Ñ'.repeat(14)}`,
    },
    { name: 'ÑÑÑÑ', organisation: 'Ñ'.repeat(44), phone: '55556666', email: 'henry@company.com' },
  ],
  'vcard-EVOLUTION.vcf': [
    {
      name: 'Mr. John Richter, James Doe Sr.',
      organisation: 'IBM',
      phone: '905-555-1234; 905-666-1234',
      email: 'john.doe@ibm.com',
      address: '15 Crescent moon drive, ASB-123, Albaney, New York, 12345, United States of America',
    },
  ],
  'vcard-GMAIL.vcf': [
    {
      name: 'Mr. John Richter, James Doe Sr.',
      organisation: 'IBM',
      phone: '905-555-1234; 905-666-1234',
      email: 'john.doe@ibm.com',
      address: 'Crescent moon drive, 555-asd, Nice Area, Albaney, New York 12345, United States of America',
    },
  ],
  'vcard-MS_OUTLOOK.vcf': [
    {
      name: 'Mr. John Richter James Doe Sr.',
      organisation: 'IBM',
      phone: '(905) 555-1234; (905) 666-1234',
      email: 'john.doe@ibm.cm',
      address: 'Cresent moon drive, Albaney, New York, 12345, United States of America',
    },
  ],
  'vcard-outlook-2007.vcf': [
    {
      name: 'Mr. Michael Angstadt Jr.',
      organisation: 'TheCompany',
      phone: '(111) 555-1111; (111) 555-2222; (111) 555-4444',
      email: 'mike.angstadt@gmail.com',
      address: '222 Broadway, TheOffice, New York, NY, 99999, USA',
    },
  ],
  'vcard-rfc6350.vcf': [
    {
      name: 'Simon Perreault',
      organisation: 'Viagenie',
      phone: '+1-418-656-9254 ext. 102; +1-418-262-6501',
      email: 'simon.perreault@viagenie.ca',
      address: '2875 Laurier, Suite D2-630, Quebec, QC, G1V 2M2, Canada',
    },
  ],
}
