// When two cards are the same prospect.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailKeys, keysOf, likeKey, nearlySameName, phoneKeys } from '../../../src/core/import/duplicates.ts'
import { BLANK_PROSPECT } from '../../../src/core/import/records.ts'

describe('phones', () => {
  it.each([
    ['+7 (916) 123-45-67', ['79161234567']],
    ['8 916 123 45 67', ['79161234567']],
    ['79161234567', ['79161234567']],
    ['0044 20 7946 0018', ['442079460018']],
    ['1-955-371-0847 x371', ['19553710847']],
    ['495 123-45-67 доб. 12', ['4951234567']],
    ['+1-418-656-9254 ext. 102', ['14186569254']],
    ['8 916 123 45 67; 123-45-68, 12 34', ['79161234567', '1234568']],
    ['123456', []],
    ['ask at reception', []],
    ['', []],
  ])('%s', (text, keys) => expect(phoneKeys(text)).toEqual(keys))
})

describe('e-mail addresses', () => {
  it('are compared in lower case, several of a cell each', () => {
    expect(emailKeys('Anna@X.com; <b@x.com>, none')).toEqual(['anna@x.com', 'b@x.com'])
  })
})

describe('names', () => {
  const keys = (name: string, organisation = '') => keysOf({ ...BLANK_PROSPECT, name, organisation })

  it('are compared as words are; of signs alone as they stand', () => {
    expect(keys(' Алёна  «Ромашка» ').name).toBe(keys('алена «ромашка').name)
    expect(keys('????').name).not.toBe(keys('???').name)
    expect(keys('', 'Aurora').name).toBe(keys('AURORA').name)
  })

  it('look alike in another order, and with one letter amiss', () => {
    expect(likeKey(keys('Petrov Ivan', 'Aurora'))).toBe(likeKey(keys('ivan petrov', 'aurora')))
    expect(likeKey(keys('Ivan Petrov', 'Aurora'))).not.toBe(likeKey(keys('Ivan Petrov', 'Borealis')))
    for (const other of ['ivan petrof', 'ivan petro', 'ivann petrov', 'ivan petrov', 'van petrov'])
      expect(nearlySameName('ivan petrov', other)).toBe(true)
    for (const other of ['ivan petrenko', 'iva petrof', 'petrov ivan', ''])
      expect(nearlySameName('ivan petrov', other)).toBe(false)
    expect(nearlySameName('anna', 'hanna')).toBe(false)
    expect(nearlySameName('school no 12', 'school no 2')).toBe(false)
    expect(nearlySameName('school no 12', 'school no 13')).toBe(false)
  })

  it('are nearly the same after one change, and whichever comes first', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 7 }), fc.nat(), fc.string({ maxLength: 1 }), (name, where, put) => {
        const at = where % name.length
        fc.pre(!/\d/.test(name[at]! + put))
        const changed = name.slice(0, at) + put + name.slice(at + 1)
        return nearlySameName(name, changed) && nearlySameName(changed, name)
      }),
    )
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => nearlySameName(a, b) === nearlySameName(b, a)))
  })
})
