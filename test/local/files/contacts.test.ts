// Files from their bytes to rows: delimiters, quotes, encodings, cards.
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readLogBytes, readProspectBytes } from '../../../src/local/files/contacts.ts'

const bytes = (text: string) => Buffer.from(text)
const rows = (text: string) => readProspectBytes(bytes(text)).rows

describe('delimited text', () => {
  it.each([
    ['comma', 'Name,Phone,Walk minutes\r\nAnna,1,"3,5"\r\n'],
    ['semicolon', 'Name;Phone;Walk minutes\nAnna;1;3,5\n'],
    ['tab', 'Name\tPhone\tWalk minutes\nAnna\t1\t3,5'],
    ['declared', 'sep=;\r\nName;Phone;Walk minutes\r\nAnna;1;3,5\r\n'],
    ['old line ends', 'Name;Phone;Walk minutes\rAnna;1;3,5'],
  ])('%s', (_, text) =>
    expect(rows(text)).toEqual([{ row: 2, cells: { name: 'Anna', phone: '1', walkMinutes: '3,5' } }]),
  )

  it('may have commas in the title above and in many cells', () => {
    const text = 'Clients, prospects, friends, and others\n\nName;Notes\nAnna;a, b, c, d\nBoris;e, f, g, h\n'
    expect(rows(text)).toEqual([
      { row: 4, cells: { name: 'Anna', notes: 'a, b, c, d' } },
      { row: 5, cells: { name: 'Boris', notes: 'e, f, g, h' } },
    ])
  })

  it('keeps quotes, line breaks and row numbers', () => {
    const text = 'Name,Notes\n"The ""Best"" Hotel","one\ntwo, three"\n\n,\nBoris,x\n'
    expect(rows(text)).toEqual([
      { row: 2, cells: { name: 'The "Best" Hotel', notes: 'one\ntwo, three' } },
      { row: 5, cells: { name: 'Boris', notes: 'x' } },
    ])
  })

  it('loses no row where lines end in more than one way', () => {
    const read = rows('Name,Phone\r\nAnna,1\nBoris,2\r\n\rVera,3')
    expect(read.map(({ row, cells }) => [row, cells.name, cells.phone])).toEqual([
      [2, 'Anna', '1'],
      [3, 'Boris', '2'],
      [5, 'Vera', '3'],
    ])
  })

  it('loses no row to quotation marks that do not close, and names the row', () => {
    const reading = readProspectBytes(bytes('Name;Notes\n"Аврора" ООО;a\nBoris;b\n"Vera;c\nGleb;"d"\n'))
    expect(reading.rows.map(({ cells }) => cells.name)).toEqual(['"Аврора" ООО', 'Boris', '"Vera', 'Gleb'])
    expect(reading.rows[3]!.cells.notes).toBe('d')
    expect(reading.notes[0]).toContain('Row 2')
    expect(rows('Name;Notes\nHotel "Aurora";a\n')[0]!.cells.name).toBe('Hotel "Aurora"')
  })

  it('comes back from any table, whatever stands in it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'ab1 ,;\t"\n«ё'), maxLength: 8 })
      .map(text => `x${text.trimEnd()}`)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (data, delimiter, newline) => {
          const text = Papa.unparse([['Name', 'District', 'Next action'], ...data], { delimiter, newline })
          expect(rows(text)).toEqual(
            data.map(([name, district, nextAction], index) => ({
              row: index + 2,
              cells: { name, district, nextAction },
            })),
          )
        },
      ),
    )
  })

  it('is refused in one sentence when it is none', () => {
    for (const text of ['', '  \n ', 'PK\u0000\u0003', 'a,b\n1,2'])
      expect(readProspectBytes(bytes(text))).toMatchObject({ rows: [], error: expect.stringMatching(/\.$/) })
  })
})

describe('encodings', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('\uFEFFКлиент;Район\nАнна;Центр')],
    ['UTF-16', Buffer.from('\uFEFFКлиент;Район\nАнна;Центр', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('Клиент;Район\nАнна;Центр', 'utf16le')],
    [
      'Windows-1251',
      Uint8Array.from('Клиент;Район\nАнна;Центр', char => {
        const code = char.charCodeAt(0)
        return code < 0x80 ? code : code - 0x410 + 0xc0
      }),
    ],
  ])('%s', (_, file) =>
    expect(readProspectBytes(file).rows).toEqual([{ row: 2, cells: { name: 'Анна', district: 'Центр' } }]),
  )
})

describe('any bytes', () => {
  it('never fail', () => {
    const heading = bytes('Name,Phone,Added\n')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (junk, headed) => {
        const file = headed ? Buffer.concat([heading, junk]) : junk
        const { rows: read, error } = readProspectBytes(file)
        return error === null ? read.every(({ row }) => row > 1 || !headed) : read.length === 0
      }),
    )
  })
})

describe('other files', () => {
  it('of cards are known by what is in them', () => {
    expect(rows('BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD\n')).toEqual([{ row: 1, cells: { name: 'Anna' } }])
  })

  it('of the log have their own headings', () => {
    const text = 'Date,Prospect ID,Channel,Outcome,Owner,Notes\n2026-11-23,P-0001,Call,Talked,Jane,"a, b"\n'
    expect(readLogBytes(bytes(text)).rows).toEqual([
      {
        row: 2,
        cells: {
          date: '2026-11-23',
          prospectId: 'P-0001',
          channel: 'Call',
          outcome: 'Talked',
          owner: 'Jane',
          notes: 'a, b',
        },
      },
    ])
    expect(readLogBytes(bytes('Name,Phone\nAnna,1')).error).toContain('contact log')
  })
})
