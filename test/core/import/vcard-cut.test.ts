// Files of vCards that were cut or lost an end: no card is dropped without a word.
import { expect, it } from 'vitest'
import { readVcardFile } from '../../../src/core/import/vcard-file.ts'
import { decode } from '../../../src/local/files/text.ts'

const names = (...lines: string[]) => readVcardFile(lines.join('\r\n'), decode).rows.map(({ cells }) => cells.name)

it('a last card without an end comes in as far as it goes', () => {
  expect(names('BEGIN:VCARD', 'VERSION:3.0', 'FN:Ann', 'END:VCARD', 'BEGIN:VCARD', 'FN:Bob', 'TEL:1')).toEqual([
    'Ann',
    'Bob',
  ])
})

it('a card whose end is missing does not swallow the next ones', () => {
  expect(names('BEGIN:VCARD', 'FN:Ann', 'BEGIN:VCARD', 'FN:Bob', 'END:VCARD', 'BEGIN:VCARD', 'FN:Eve')).toEqual([
    'Ann',
    'Bob',
    'Eve',
  ])
})

it('an agent’s card inside another stays out', () => {
  const agent = ['AGENT:', 'BEGIN:VCARD', 'FN:Secretary', 'END:VCARD']
  expect(
    names('BEGIN:VCARD', 'VERSION:2.1', ...agent, 'FN:Ann', 'END:VCARD', 'BEGIN:VCARD', 'FN:Bob', 'END:VCARD'),
  ).toEqual(['Ann', 'Bob'])
})
