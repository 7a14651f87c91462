// Values in and out of ranges, as Google documents them and as its users report them.
import { describe, expect, it } from 'vitest'
import { newWorkbook, run } from './open.ts'

/** Writes one text and gives value, type, formula, display and number format of the cell. */
function typed(text: string, locale = 'en_US', format = ''): unknown {
  const workbook = newWorkbook({ locale })
  return run(
    `const cell = sheet.getRange('A1')
    if (${JSON.stringify(format)}) cell.setNumberFormat(${JSON.stringify(format)})
    cell.setValue(${JSON.stringify(text)})
    const value = cell.getValue()
    return value instanceof Date ? 'Date ' + Utilities.formatDate(value, 'Etc/UTC', 'yyyy-MM-dd HH:mm')
      : cell.getFormula() || value`,
    { workbook },
  )
}

describe('getValues', () => {
  it('gives blanks as empty text, dates in the zone of the spreadsheet, truth as truth, errors as their code', () => {
    const workbook = newWorkbook({ timeZone: 'Europe/Moscow' })
    const sheet = workbook.sheets[0]!
    sheet.set(0, 0, { value: 46_349, style: { numberFormat: 'dd.mm.yyyy' } })
    sheet.set(0, 1, { value: true })
    sheet.set(1, 0, { value: { error: '#REF!', message: 'gone' } })
    const read = run(
      `const [[date, truth], [error, blank]] = sheet.getRange('A1:B2').getValues()
      return [date instanceof Date, date.toISOString(), truth, error, blank]`,
      { workbook },
    )
    expect(read).toEqual([true, '2026-11-22T21:00:00.000Z', true, '#REF!', ''])
  })

  it('gives the number itself where the format is no date', () => {
    expect(run("return sheet.getRange('A1').setValue(46349).getValue()")).toBe(46_349)
  })

  it('refreshes the calculator first', () => {
    const workbook = newWorkbook()
    const sheet = workbook.sheets[0]!
    sheet.set(0, 0, { value: '', formula: '=1+1' })
    const calculator = { refresh: () => sheet.setComputed(0, 0, 2) }
    expect(run("return sheet.getRange('A1').getValue()", { workbook, calculator })).toBe(2)
  })
})

describe('setValues', () => {
  it.each([
    [
      'A1:A2',
      [['x']],
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'A1:B1',
      [['x']],
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
  ])('of the wrong size for %s throws in Google’s words', (range, data, message) => {
    expect(() => run(`sheet.getRange('${range}').setValues(${JSON.stringify(data)})`)).toThrow(`Exception: ${message}`)
  })

  it('throws an error of the script’s own realm', () => {
    const caught = run(
      `try { sheet.getRange(0, 1) } catch (error) { return [error instanceof Error, error.name, error.message] }`,
    )
    expect(caught).toEqual([true, 'Exception', 'The starting row of the range is too small.'])
  })

  it('writes dates of the script in the zone of the spreadsheet, under the locale’s date format', () => {
    const workbook = newWorkbook({ locale: 'ru_RU', timeZone: 'Asia/Yekaterinburg' })
    run("sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 10, 22, 19)))", { workbook })
    expect(workbook.sheets[0]!.get(0, 0)).toEqual({ value: 46_349, style: { numberFormat: 'dd.mm.yyyy' } })
  })

  it('keeps a number format that stands', () => {
    const workbook = newWorkbook()
    run("sheet.getRange('A1').setNumberFormat('ddd d mmm').setValue(new Date(0))", { workbook })
    expect(workbook.sheets[0]!.get(0, 0)?.style?.numberFormat).toBe('ddd d mmm')
  })

  it('refuses by name what Google would garble', () => {
    expect(() => run("sheet.getRange('A1').setValue(undefined)")).toThrow('not in the local Sheets: writing undefined')
    expect(() => run("sheet.getRange('A1').setValue({})")).toThrow('not in the local Sheets: writing an object')
    expect(() => run("sheet.getRange('A1').setValue(NaN)")).toThrow('writing NaN')
  })

  it('writes nothing at all when one value is refused', () => {
    const workbook = newWorkbook()
    expect(() => run("sheet.getRange('A1:B1').setValues([['x', undefined]])", { workbook })).toThrow()
    expect(workbook.sheets[0]!.get(0, 0)).toBeUndefined()
  })

  it('takes at most 50,000 characters a cell', () => {
    expect(() => run("sheet.getRange('A1').setValue('x'.repeat(50001))")).toThrow('maximum of 50000 characters')
  })
})

describe('text that is written', () => {
  it.each([
    ['=A2+1', '=A2+1'],
    ["'=A2", '=A2'],
    ["'01234", '01234'],
    ['01234', 1234],
    ['12.5', 12.5],
    ['1,234', 1234],
    ['10%', 0.1],
    ['TRUE', true],
    ['false', false],
    ['1/2/2026', 'Date 2026-01-02 00:00'],
    ['2026-11-23', 'Date 2026-11-23 00:00'],
    ['2026-11-23 10:30', 'Date 2026-11-23 10:30'],
    ['2026-W48', '2026-W48'],
    ['P-0001', 'P-0001'],
    ['8-916-123-45-67', '8-916-123-45-67'],
    ['+79161234567', 79161234567],
    ['+7 (916) 123-45-67', '=+7 (916) 123-45-67'],
    ['-call back', '=-call back'],
    ['@home', '@home'],
    ['\t=1+1', '=1+1'],
    [' -x', '=-x'],
    ['31/31/2026', '31/31/2026'],
    ['Room 12', 'Room 12'],
  ])('in en_US: %s', (text, expected) => {
    expect(typed(text)).toBe(expected)
  })

  it.each([
    ['3,5', 3.5],
    ['1 234,5', 1234.5],
    ['истина', true],
    ['1.2.2026', 'Date 2026-02-01 00:00'],
    ['23.11.2026', 'Date 2026-11-23 00:00'],
    ['2026-11-23', 'Date 2026-11-23 00:00'],
  ])('in ru_RU: %s', (text, expected) => {
    expect(typed(text, 'ru_RU')).toBe(expected)
  })

  it.each(['01234', '1/2/2026', 'TRUE', '+7 916'])('stays text under the format @: %s', text => {
    expect(typed(text, 'en_US', '@')).toBe(text)
  })
})

describe('getDisplayValues', () => {
  it('shows by format and locale', () => {
    const shown = (locale: string) =>
      run(
        `sheet.getRange('A1:E1').setValues([[1.5, 0.256, 46349, true, 1234567.891]])
        sheet.getRange('B1:E1').setNumberFormats([['0%', 'ddd dd.mm', '', '#,##0.00']])
        return sheet.getRange('A1:E1').getDisplayValues()[0]`,
        { workbook: newWorkbook({ locale }) },
      )
    expect(shown('en_US')).toEqual(['1.5', '26%', 'Mon 23.11', 'TRUE', '1,234,567.89'])
    expect(shown('ru_RU')).toEqual(['1,5', '26%', 'пн 23.11', 'ИСТИНА', '1\u00a0234\u00a0567,89'])
  })
})

describe('appendRow, getLastRow and getDataRange', () => {
  it('go by the last content, spilled values counted', () => {
    const workbook = newWorkbook()
    workbook.sheets[0]!.setSpilled(9, 2, 'x')
    expect(
      run("sheet.appendRow(['a', 'b']); return [sheet.getLastRow(), sheet.getLastColumn()]", { workbook }),
    ).toEqual([11, 3])
  })

  it('count empty text that a formula spilled, as whole-column formulas do', () => {
    const workbook = newWorkbook()
    workbook.sheets[0]!.setSpilled(999, 0, '')
    expect(run('return [sheet.getLastRow(), sheet.getDataRange().getNumRows()]', { workbook })).toEqual([1000, 1000])
    expect(workbook.sheets[0]!.extent().rows).toBe(0)
  })

  it('answer 0 and A1 for an empty sheet', () => {
    expect(run('return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]')).toEqual([
      0,
      0,
      'A1',
    ])
  })

  it('appendRow grows a full sheet', () => {
    expect(run("sheet.getRange('A1000').setValue('x'); sheet.appendRow(['y']); return sheet.getMaxRows()")).toBe(1001)
  })
})

describe('clearing', () => {
  const before =
    "const cell = sheet.getRange('A1'); cell.setValue('x').setNote('n').setBackground('red').insertCheckboxes().setValue(true);"
  it.each([
    ['clear()', ['', 'n', '#ffffff', false]],
    ['clearContent()', ['', 'n', '#ff0000', true]],
    ['clear({ formatOnly: true })', [true, 'n', '#ffffff', false]],
    ['clearFormat()', [true, 'n', '#ffffff', true]],
    ['clearNote()', [true, '', '#ff0000', true]],
    ['clearDataValidations()', [true, 'n', '#ff0000', false]],
  ])('%s', (call, expected) => {
    const after = 'return [cell.getValue(), cell.getNote(), cell.getBackground(), cell.getDataValidation() !== null]'
    expect(run(`${before} cell.${call}; ${after}`)).toEqual(expected)
  })

  it('clearFormat leaves the number format', () => {
    const look = "sheet.getRange('A1').setNumberFormat('0%').setBackground('red').clearFormat()"
    expect(run(`const cell = ${look}; return [cell.getNumberFormat(), cell.getBackground()]`)).toEqual([
      '0%',
      '#ffffff',
    ])
  })
})

it('10,000 rows of 30 columns go in and out in a fraction of a second', () => {
  const times = run(`
    const rows = []
    for (let i = 0; i < 10000; i++) {
      const row = []
      for (let j = 0; j < 30; j++) row.push(j % 3 ? 'Prospect ' + i : i * j)
      rows.push(row)
    }
    sheet.insertRowsAfter(1000, 9000); sheet.insertColumnsAfter(26, 4)
    const range = sheet.getRange(1, 1, 10000, 30)
    const started = Date.now()
    range.setValues(rows)
    const values = range.getValues()
    return [Date.now() - started, values[9999][0] === 0 && values[9999][2] === 'Prospect 9999']`) as [number, boolean]
  expect(times[1]).toBe(true)
  // A generous bound for a machine that does other work at the same time; alone it takes a tenth of it.
  expect(times[0]).toBeLessThan(2000)
})
