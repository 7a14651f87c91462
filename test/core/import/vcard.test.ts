// vCards of every version to rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVcards } from '../../../src/core/import/vcard.ts'
import { readVcardFile } from '../../../src/core/import/vcard-file.ts'
import { decode } from '../../../src/local/files/text.ts'

const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')
const rows = (text: string) => readVcardFile(text, decode).rows
const only = (version: string, ...lines: string[]) => rows(card(version, ...lines))[0]!.cells
const quoted = (text: string, encoding: BufferEncoding = 'utf8') =>
  [...Buffer.from(text, encoding)].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

describe('version 2.1', () => {
  it('decodes quoted-printable, with its soft breaks and its own encoding', () => {
    const name = quoted('Анна Ёлкина')
    expect(only('2.1', `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${name.slice(0, 30)}=`, name.slice(30))).toEqual({
      name: 'Анна Ёлкина',
    })
    expect(only('2.1', 'FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C0=ED=ED=E0').name).toBe('Анна')
    expect(only('2.1', 'FN;QUOTED-PRINTABLE:=C0=ED=ED=E0').name).toBe('Анна')
    expect(only('2.1', 'FN:A', 'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=', 'two=3B three').notes).toBe(
      'one\ntwo; three',
    )
    expect(only('2.1', 'FN:A', 'NOTE;ENCODING=QUOTED-PRINTABLE:cut=', '', 'ORG:Aurora')).toEqual({
      name: 'A',
      notes: 'cut',
      organisation: 'Aurora',
    })
  })

  it('keeps the parts of a structured value apart', () => {
    const n = `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted('Ёлкина')};${quoted('Анна')};${quoted('П.')};;`
    expect(only('2.1', n).name).toBe('Анна П. Ёлкина')
    expect(only('2.1', 'N:Doe;John', 'NOTE:C:\\temp\\new').notes).toBe('C:\\temp\\new')
  })

  it('folds at a blank that stays, and takes the preferred phone first', () => {
    expect(
      only(
        '2.1',
        'FN:John',
        ' Doe',
        'TEL;HOME:555-0001',
        'TEL;WORK;FAX:555-0002',
        'TEL;CELL;PREF:555-0003',
        'TEL;PAGER:9',
      ),
    ).toEqual({ name: 'John Doe', phone: '555-0003; 555-0001' })
  })

  it('passes over photos and a card inside the card', () => {
    const inner = card('2.1', 'FN:Agent', 'TEL:1').trimEnd().split('\r\n')
    expect(
      only('2.1', 'FN:Anna', 'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ', ' TEL:555', '', 'AGENT:', ...inner, 'TEL:2'),
    ).toEqual({ name: 'Anna', phone: '2' })
  })
})

describe('versions 3.0 and 4.0', () => {
  it('unfold, unescape and drop groups', () => {
    expect(
      only(
        '3.0',
        'N:Smith;Anna;;Dr.;',
        'FN:Dr. Anna',
        '  Smith\\, PhD',
        'item1.ORG:Aurora\\; Sons;Sales;North',
        'item1.X-ABLabel:_$!<Work>!$_',
        'item2.TEL;type=CELL;type=VOICE;type=pref:+7 916 123-45-67',
        'TITLE:Head\\nof sales',
        'NOTE:one\\ntwo \\"three\\" http\\://x',
        'EMAIL;TYPE=INTERNET;TYPE=HOME:home@x.com',
        'EMAIL;TYPE="WORK":work@x.com',
        'ADR;TYPE=HOME:;;Elm St 1;Dover;;;UK',
        'ADR;TYPE=WORK:Box 5;Room 2;Main St 2;London;;E1 6AN;UK',
      ),
    ).toEqual({
      name: 'Dr. Anna Smith, PhD',
      organisation: 'Aurora; Sons',
      phone: '+7 916 123-45-67',
      email: 'work@x.com; home@x.com',
      personal: 'Head\nof sales; Sales; North',
      address: 'Main St 2, Room 2, Box 5, London, E1 6AN, UK',
      notes: 'one\ntwo "three" http://x\nElm St 1, Dover, UK',
    })
  })

  it('put an address written into one of its parts, line by line, into one line', () => {
    expect(
      only('3.0', 'FN:Ann', 'ADR;TYPE=HOME:;Moon Drive\\n555-asd\\nNice Area\\, Albany 12', ' 345\\nUSA;;;;;').address,
    ).toBe('Moon Drive, 555-asd, Nice Area, Albany 12345, USA')
    expect(only('4.0', 'FN:Ann', 'ADR;TYPE=work:;Suite 2;Laurier 5;', ' Quebec;QC;G1V 2M2;Canada').address).toBe(
      'Laurier 5, Suite 2, Quebec, QC, G1V 2M2, Canada',
    )
  })

  it('take phones and addresses written as links', () => {
    expect(
      only(
        '4.0',
        'FN:Simon',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-418-656-9254;ext=102',
        'EMAIL:mailto:s@x.ca',
      ),
    ).toEqual({ name: 'Simon', phone: '+1-418-656-9254 ext. 102', email: 's@x.ca' })
  })

  it('know the card of a firm', () => {
    expect(only('3.0', 'N:;;;;', 'FN:Aurora', 'ORG:Aurora', 'X-ABShowAs:COMPANY')).toEqual({ organisation: 'Aurora' })
    expect(only('3.0', 'N:Aurora;;;;', 'FN:Aurora')).toEqual({ name: 'Aurora' })
  })
})

describe('a file', () => {
  it('has its cards numbered from 1, whatever the line ends', () => {
    const text = card('3.0', 'FN:A') + card('2.1', 'FN:B') + card('4.0', 'EMAIL:c@x.com')
    for (const each of [text, text.replace(/\r\n/g, '\n'), `\n\n${text}`])
      expect(rows(each)).toEqual([
        { row: 1, cells: { name: 'A' } },
        { row: 2, cells: { name: 'B' } },
        { row: 3, cells: { email: 'c@x.com' } },
      ])
  })

  it('without a card has an error', () => {
    expect(readVcardFile('BEGIN:VCARD\n', decode, 'ru')).toMatchObject({ rows: [], error: expect.any(String) })
  })

  it('gives back any text that was escaped and folded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 70 }),
        (text, width) => {
          const note = text.replace(/\s/g, ' ').trim()
          const line = `NOTE:${note.replace(/[\\;,]/g, '\\$&')}`
          const folded = line.match(new RegExp(`[^]{1,${width + 10}}`, 'g'))!.join('\r\n ')
          const [read] = readVcards(card('3.0', folded), decode)
          expect(read![0]).toMatchObject({ name: 'NOTE', text: note, parts: [note] })
        },
      ),
    )
  })

  it('gives back any text in quoted-printable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const note = text.replace(/\s/g, ' ').trim()
        const lines = (quoted(note).match(new RegExp(`.{1,${width * 3}}`, 'g')) ?? ['']).join('=\r\n')
        const [read] = readVcards(card('2.1', `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${lines}`), decode)
        expect(read![0]!.text).toBe(note)
      }),
    )
  })

  it('never fails', () => {
    const line = fc.string({ unit: fc.constantFrom(...'BEGIN:VCARDEND;=\\"\n =FTL12.') })
    fc.assert(fc.property(line, text => Array.isArray(readVcardFile(`BEGIN:VCARD\n${text}\nEND:VCARD`, decode).rows)))
  })
})
