// Examples of the functions' help that speak of the workbook's own sheets.
import { expect, it } from 'vitest'
import { FUNCTION_TEXTS } from '../../../src/core/i18n/function-texts.ts'
import { PROSPECT_COLUMNS } from '../../../src/core/words/columns.ts'
import { PROSPECT_EXTRAS } from '../../../src/core/words/sheets.ts'

it('the preview of a plan is given every column of Prospects, the owner and the status among them', () => {
  const last = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1, 0)
  for (const [example] of Object.values(FUNCTION_TEXTS.CONTACT_PLAN.example)) {
    const letters = /!A:([A-Z]+);/.exec(example)![1]!
    expect(last(letters)).toBe(PROSPECT_COLUMNS.length + Object.keys(PROSPECT_EXTRAS).length)
  }
})
