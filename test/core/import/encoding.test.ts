// Texts come back from their bytes in every encoding of the contract.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, detectEncoding, type Encoding } from '../../../src/core/import/encoding.ts'
import { decode } from '../../../src/local/files/text.ts'

/** The bytes of a text; characters outside a code page must not be asked for. */
function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const page = decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  )
  return Uint8Array.from(text, char => page.indexOf(char))
}

const BOM = '\uFEFF'
const RUSSIAN =
  'Клиент;Организация;Телефон\r\nАнна Ёлкина;ООО «Ромашка»;+7 916 123-45-67\r\nИ. Петров;Отель «Аврора» — №1;'
const FRENCH = 'Name,Organisation\nAndré Gagné,"Crédito Inmobiliario Terras"\nZoë,Pébéo of America – “Élite”\n'

describe('encodings', () => {
  it.each<[Encoding, string]>([
    ['utf-8', RUSSIAN],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['utf-8', FRENCH],
    ['utf-16le', FRENCH],
    ['utf-16be', FRENCH],
    ['windows-1252', FRENCH],
    ['windows-1251', 'Имя\nЯ'],
    ['windows-1251', 'ИМЯ;ТЕЛЕФОН;E-MAIL\nИВАН;1;ivan@example.com\n'],
    ['windows-1252', 'name\nMÜLLER\nGrüße\nSão Paulo\nà la carte\n'],
  ])('%s is told from its bytes: %j', (encoding, text) => {
    const bytes = encode(text, encoding)
    expect(detectEncoding(bytes)).toBe(encoding)
    expect(decodeText(bytes, decode)).toBe(text)
  })

  it('of Windows have their quotes, dashes and the euro', () => {
    expect(decode(Uint8Array.of(0x80, 0x93, 0x94, 0x96, 0x92, 0x9f), 'windows-1252')).toBe('€“”–’Ÿ')
    expect(decode(Uint8Array.of(0x88, 0x93, 0x94, 0x96, 0xb9), 'windows-1251')).toBe('€“”–№')
  })

  it('with a byte order mark lose it', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const)
      for (const text of [RUSSIAN, 'a', '']) expect(decodeText(encode(BOM + text, encoding), decode)).toBe(text)
  })

  it('of ASCII and of nothing are UTF-8', () => {
    expect(detectEncoding(encode('Name,Phone\nAnna,1', 'utf-8'))).toBe('utf-8')
    expect(detectEncoding(new Uint8Array())).toBe('utf-8')
  })

  it('stay UTF-8 with a few bad bytes', () => {
    const short = Buffer.concat([encode('Zoë,Müller,Gagné', 'utf-8'), Uint8Array.of(0xe4)])
    expect(decodeText(short, decode)).toBe('Zoë,Müller,Gagné\uFFFD')
    const bytes = Buffer.concat([encode(RUSSIAN, 'utf-8'), Uint8Array.of(0xff, 0x0a)])
    expect(decodeText(bytes, decode)).toBe(`${RUSSIAN}\uFFFD\n`)
  })

  it('give back whatever was written', () => {
    const word = (letters: string) =>
      fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 12 }).map(chars => chars.join(''))
    const latin = word('abcdefghijklmnopqrstuvwxyz0123456789,;\n')
    const russian = word('абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВ')
    const table = (words: fc.Arbitrary<string>) =>
      fc.array(fc.oneof(words, latin), { minLength: 4, maxLength: 30 }).map(list => `Name,Phone\n${list.join(',')}`)
    const has = (text: string) => /[^\n -~]/.test(text)
    fc.assert(
      fc.property(
        table(russian).filter(has),
        fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1251'),
        (text, encoding) => decodeText(encode(text, encoding), decode) === text,
      ),
    )
    const french = fc
      .tuple(word('bcdfghlmnprst'), fc.constantFrom(...'éèàçôüñö'), word('aeioubcd'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(
        table(french).filter(has),
        fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
        (text, encoding) => decodeText(encode(text, encoding), decode) === text,
      ),
    )
  })

  it('never fail', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => typeof decodeText(bytes, decode) === 'string'))
    expect(decode(Uint8Array.of(0x41), 'no-such-encoding')).toBe('A')
  })
})
