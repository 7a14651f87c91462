// What is text in a file, and what the file is when it is none.
import { describe, expect, it } from 'vitest'
import { openProspectFile } from '../../../src/core/import/contacts-file.ts'
import { readFileText } from '../../../src/core/import/file-text.ts'
import { readProspectBytes } from '../../../src/local/files/contacts.ts'
import { decode } from '../../../src/local/files/text.ts'

const bytes = (text: string) => Buffer.from(text, 'utf8')
const read = (text: string | Uint8Array) => readFileText(typeof text === 'string' ? bytes(text) : text, decode)

describe('the text of a file', () => {
  it('loses what nobody sees: padding, marks of direction and width', () => {
    const text = 'Name,Phone\nAn\0na,\u202a+7 921 123-45-67\u202c\n\ufeffBoris,1\u200b234\u0007567\n\0\0'
    expect(read(text)).toEqual({ kind: 'text', text: 'Name,Phone\nAnna,+7 921 123-45-67\nBoris,1234567\n' })
    expect(readProspectBytes(bytes(text)).rows.map(({ cells }) => cells)).toEqual([
      { name: 'Anna', phone: '+7 921 123-45-67' },
      { name: 'Boris', phone: '1234567' },
    ])
  })

  it('keeps tabs, line breaks, and what joins letters', () => {
    expect(read('a\tb\r\n👩\u200d👧 می\u200cخواهم')).toEqual({ kind: 'text', text: 'a\tb\r\n👩\u200d👧 می\u200cخواهم' })
    expect(read('one\vtwo')).toEqual({ kind: 'text', text: 'one two' })
  })

  it.each([
    ['empty', ''],
    ['empty', '\ufeff \n\t'],
    ['workbook', Buffer.from('PK\u0003\u0004\u0014\u0000and so on', 'latin1')],
    ['workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['page', '%PDF-1.4\n1 0 obj'],
    ['page', '\n <!DOCTYPE html><title>Sign in</title>'],
    ['page', '<table><tr><td>Name</td></tr></table>'],
    ['page', '<?xml version="1.0"?><Workbook/>'],
    ['binary', Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 32)],
  ] as const)('is not there, but %s: %j', (kind, content) => {
    expect(read(content)).toEqual({ kind })
  })

  it('may begin with a name in angle brackets', () => {
    expect(read('<b>Anna</b>,1')).toMatchObject({ kind: 'text' })
  })

  it('of a contact log is no list of clients', () => {
    const opened = openProspectFile(bytes('Date,Prospect ID,Channel,Outcome\n2026-11-23,P-0001,Call,Talked\n'), {
      decode,
      parse: text => ({
        data: text
          .trim()
          .split('\n')
          .map(line => line.split(',')),
        errors: [],
        meta: { delimiter: ',' },
      }),
    })
    expect(opened).toMatchObject({ kind: 'unreadable', error: expect.stringContaining('contact log') })
  })
})
