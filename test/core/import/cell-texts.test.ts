// Texts of a file that no cell can hold, or nobody can read.
import { describe, expect, it } from 'vitest'
import { checkTexts } from '../../../src/core/import/cell-texts.ts'
import { CELL_CHARACTERS } from '../../../src/core/words/cells.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../../../src/core/words/columns.ts'

const reading = (...notes: readonly string[]) => ({
  rows: notes.map((text, index) => {
    const cells: Partial<Record<ProspectKey, string>> = { name: `Client ${index}`, notes: text }
    return { row: index + 2, cells }
  }),
  notes: ['said before'],
  error: null,
})

describe('checkTexts', () => {
  it('leaves a reading alone whose texts all fit', () => {
    const short = reading('a', 'x'.repeat(CELL_CHARACTERS))
    expect(checkTexts(short, PROSPECT_COLUMNS, 'en')).toBe(short)
  })

  it('cuts what is longer, and says column and rows once', () => {
    const { rows, notes } = checkTexts(
      reading('a', 'x'.repeat(60_000), `${'y'.repeat(CELL_CHARACTERS - 1)}🏨`),
      PROSPECT_COLUMNS,
      'en',
    )
    expect(rows.map(row => row.cells.notes!.length)).toEqual([1, CELL_CHARACTERS, CELL_CHARACTERS - 1])
    expect(rows.map(row => row.cells.name)).toEqual(['Client 0', 'Client 1', 'Client 2'])
    expect(notes).toEqual([
      'said before',
      'Notes: the text is longer than the 50,000 characters a cell holds (2 rows, first 3, 4); its end was cut off. Shorten it in the file to choose what stays.',
    ])
  })

  it('names the rows in which letters were lost', () => {
    const { rows, notes } = checkTexts(reading('a', 'M\ufffdller', 'b', 'Z\ufffd'), PROSPECT_COLUMNS, 'en')
    expect(rows[1]!.cells.notes).toBe('M\ufffdller')
    expect(notes.slice(1)).toEqual([
      'Some letters were lost and stand as \ufffd (2 rows, first 3, 5); save the file as CSV (UTF-8) again, or correct them by hand.',
    ])
  })

  it('says so in Russian', () => {
    expect(checkTexts(reading('x'.repeat(60_000)), PROSPECT_COLUMNS, 'ru').notes[1]).toMatch(
      /^Заметки: текст длиннее 50 000 знаков.*\(строка 2\)/,
    )
  })
})
