// Ranges and sheets as things: addresses, names, rules, merges, filters, protections, copying, rows and columns.
import { describe, expect, it } from 'vitest'
import { run } from './open.ts'

describe('getRange', () => {
  it.each([
    ["getRange('B2:C5')", 'B2:C5'],
    ['getRange(3, 2)', 'B3'],
    ['getRange(3, 2, 4)', 'B3:B6'],
    ['getRange(3, 2, 4, 5)', 'B3:F6'],
    ["getRange('A:A')", 'A1:A1000'],
    ["getRange('Y990:Z')", 'Y990:Z1000'],
    ["getRange('Sheet1!A1')", 'A1'],
    ["getRange('A1').offset(2, 3, 4, 5)", 'D3:H6'],
    ["getRange('C3:D4').getCell(2, 1)", 'C4'],
  ])('%s', (call, address) => {
    expect(run(`return sheet.${call}.getA1Notation()`)).toBe(address)
  })

  it.each([
    ['getRange(0, 1)', 'The starting row of the range is too small.'],
    ['getRange(1, 0)', 'The starting column of the range is too small.'],
    ['getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['getRange(1000, 1, 2)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["getRange('nowhere')", 'Range not found'],
    [
      "getRange(1, '2')",
      "The parameters (Number,String,Number,Number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ])('%s throws', (call, message) => {
    expect(() => run(`sheet.${call}`)).toThrow(`Exception: ${message}`)
  })

  it('counts rows and columns from 1', () => {
    expect(
      run(
        "const r = sheet.getRange('B3:D9'); return [r.getRow(), r.getColumn(), r.getLastRow(), r.getLastColumn(), r.getNumRows(), r.getNumColumns()]",
      ),
    ).toEqual([3, 2, 9, 4, 7, 3])
  })
})

describe('what is not there', () => {
  it.each([
    ["sheet.getRange('A1').setRichTextValue(null)", 'Range.setRichTextValue'],
    ['sheet.getSlicers()', 'Sheet.getSlicers'],
    ['book.addEditor("a@b.c")', 'Spreadsheet.addEditor'],
    ['SpreadsheetApp.create("x")', 'SpreadsheetApp.create'],
    ['SpreadsheetApp.BorderStyle.WAVY', 'BorderStyle.WAVY'],
    ['UrlFetchApp.fetch("https://example.com")', 'UrlFetchApp.fetch'],
    ['sheet.title = "x"', 'setting Sheet.title'],
  ])('%s throws its name', (statement, name) => {
    expect(() => run(statement)).toThrow(`not in the local Sheets: ${name}`)
  })
})

describe('what is gone', () => {
  it('a deleted sheet, or cells that were deleted, can no longer be written to', () => {
    const gone = "const other = book.insertSheet('Other'); const cell = other.getRange('A1'); book.deleteSheet(other);"
    expect(() => run(`${gone} cell.setValue(1)`)).toThrow('Exception: Sheet 1 not found')
    expect(() => run(`${gone} other.getName()`)).toThrow('Sheet 1 not found')
    expect(() => run("const cell = sheet.getRange('A1000'); sheet.deleteRow(5); cell.setValue(1)")).toThrow(
      'outside the dimensions',
    )
  })

  it('room: ten million cells are the most', () => {
    expect(() => run('sheet.insertRowsAfter(1000, 400000)')).toThrow('above the limit of 10000000 cells')
  })
})

describe('named ranges', () => {
  it('are set, found in any case, listed by sheet, renamed and removed', () => {
    const seen = run(`
      book.setNamedRange('tiers', sheet.getRange('B2:C4'))
      book.insertSheet('Other')
      book.setNamedRange('elsewhere', book.getRange('Other!A1'))
      sheet.getRange('E1').setFormula('=VLOOKUP("tiers";Tiers;2)')
      const name = sheet.getNamedRanges()[0]
      sheet.insertRowBefore(1)
      name.setName('levels')
      const list = book.getNamedRanges().map(one => one.getName() + '=' + one.getRange().getA1Notation())
      book.removeNamedRange('elsewhere')
      return [list.sort(), sheet.getNamedRanges().length, book.getNamedRanges().length, book.getRangeByName('LEVELS').getA1Notation(), book.getRangeByName('tiers'), sheet.getRange('levels').getA1Notation(), sheet.getRange('E2').getFormula()]`)
    expect(seen).toEqual([['elsewhere=A1', 'levels=B3:C5'], 1, 1, 'B3:C5', null, 'B3:C5', '=VLOOKUP("tiers";levels;2)'])
  })

  it.each(['A1', 'two words', '1st', 'true', 'R1C1', ''])('%j is no name', name => {
    expect(() => run(`book.setNamedRange(${JSON.stringify(name)}, sheet.getRange('A1'))`)).toThrow('invalid')
  })
})

describe('sheets', () => {
  it('are inserted behind the active one or where told, moved, copied, hidden and deleted', () => {
    const names = run(`
      book.insertSheet('B')
      book.insertSheet('A', 0)
      book.setActiveSheet(book.getSheetByName('B'))
      book.moveActiveSheet(1)
      sheet.getRange('A1').setValue('x')
      book.insertSheet('Copy', 3, { template: sheet })
      book.getSheetByName('A').hideSheet()
      book.deleteSheet(book.getSheetByName('b'))
      return [book.getSheets().map(one => one.getName()), book.getActiveSheet().getName(), book.getSheetByName('Copy').getRange('A1').getValue(), book.getSheetByName('A').isSheetHidden(), book.getSheetByName('nowhere')]`)
    expect(names).toEqual([['A', 'Sheet1', 'Copy'], 'Copy', 'x', true, null])
  })

  it.each([
    ["book.insertSheet('sheet1')", 'A sheet with the name "sheet1" already exists. Please enter another name.'],
    ['book.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    [
      "book.insertSheet('B').hideSheet(); book.deleteSheet(sheet)",
      "You can't remove all the visible sheets in a document.",
    ],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet.setFrozenRows(1); sheet.deleteRows(2, 999)', "You can't delete all the non-frozen rows."],
    ['sheet.deleteRow(1001)', 'Those rows are out of bounds.'],
    ['sheet.insertColumnsAfter(27, 1)', 'Those columns are out of bounds.'],
  ])('%s throws', (statement, message) => {
    expect(() => run(statement)).toThrow(`Exception: ${message}`)
  })

  it('insert, delete and move rows and columns with what stands in them', () => {
    const seen = run(`
      sheet.getRange('A1:C1').setValues([['a', 'b', 'c']])
      sheet.getRange('A2').setFormula('=B1')
      sheet.setColumnWidth(1, 222)
      sheet.moveColumns(sheet.getRange('A:A'), 4)
      sheet.insertRowsBefore(1, 2)
      sheet.deleteColumn(1)
      return [sheet.getRange('A3:B3').getValues()[0], sheet.getRange('B4').getFormula(), sheet.getColumnWidth(2), sheet.getMaxRows(), sheet.getMaxColumns()]`)
    expect(seen).toEqual([['c', 'a'], '=#REF!', 222, 1002, 25])
  })

  it('hide and show rows and columns, freeze, colour and fit', () => {
    const seen = run(`
      sheet.hideRows(2, 3); sheet.showRows(3); sheet.hideColumns(1)
      sheet.setFrozenRows(2); sheet.setFrozenColumns(1); sheet.moveColumns(sheet.getRange('A1'), 4); sheet.setTabColor('#ABC'); sheet.setHiddenGridlines(true)
      sheet.getRange('B1').setValue('x'.repeat(40)); sheet.autoResizeColumn(2)
      return [2, 3, 4, 5].map(row => sheet.isRowHiddenByUser(row)).concat(
        sheet.isColumnHiddenByUser(3), sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getTabColor(),
        sheet.hasHiddenGridlines(), sheet.getColumnWidth(2) > 200)`)
    expect(seen).toEqual([true, false, true, false, true, 2, 1, '#aabbcc', true, true])
  })
})

describe('merges', () => {
  it('keep the top left value and come apart again', () => {
    const seen = run(`
      const range = sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]).merge()
      const merged = [range.getValues(), sheet.getRange('B2').isPartOfMerge(), sheet.getRange('A1:C3').getMergedRanges().map(one => one.getA1Notation())]
      range.breakApart()
      sheet.getRange('A5:C6').mergeAcross()
      return merged.concat([range.isPartOfMerge(), sheet.getRange('A5:C6').getMergedRanges().length])`)
    expect(seen).toEqual([
      [
        ['a', ''],
        ['', ''],
      ],
      true,
      ['A1:B2'],
      false,
      2,
    ])
  })

  it('do not join what is frozen with what scrolls', () => {
    expect(() => run("sheet.setFrozenColumns(1); sheet.getRange('A1:C1').merge()")).toThrow(
      'frozen and non-frozen columns',
    )
    expect(() => run("sheet.getRange('A1:A3').merge(); sheet.setFrozenRows(2)")).toThrow('part of a merged cell')
    expect(() => run("sheet.getRange('A1:C1').merge(); sheet.setFrozenRows(1)")).not.toThrow()
  })

  it('are not cut, nor sorted', () => {
    expect(() => run("sheet.getRange('A1:B2').merge(); sheet.getRange('B2:C3').merge()")).toThrow(
      'select all cells in a merged range',
    )
    expect(() => run("sheet.getRange('A1:B2').merge(); sheet.getRange('A1:B9').sort(1)")).toThrow('merged')
  })
})

describe('protections', () => {
  it('of sheets and ranges are listed by kind, changed and removed', () => {
    const seen = run(`
      const { RANGE, SHEET } = SpreadsheetApp.ProtectionType
      sheet.protect().setDescription('all').setWarningOnly(true)
      const own = sheet.getRange('A1:A9').protect().setDescription('ids')
      sheet.insertRowBefore(1)
      const seen = [sheet.getProtections(SHEET).map(one => one.getDescription() + one.isWarningOnly()), book.getProtections(RANGE).map(one => one.getRange().getA1Notation())]
      sheet.getProtections(RANGE)[0].remove()
      return seen.concat([sheet.getProtections(RANGE).length])`)
    expect(seen).toEqual([['alltrue'], ['A2:A10'], 0])
  })
})

describe('filters', () => {
  it('hide rows by value or condition', () => {
    const seen = run(`
      sheet.getRange('A1:B4').setValues([['id', 'status'], ['1', 'Open'], ['2', 'Lost'], ['3', '']])
      const filter = sheet.getRange('A1:B4').createFilter()
      const hidden = () => [1, 2, 3, 4].map(row => sheet.isRowHiddenByFilter(row))
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Lost']).build())
      const byValue = hidden()
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenCellNotEmpty().build())
      const byCondition = hidden()
      filter.removeColumnFilterCriteria(2)
      const none = hidden()
      sheet.getFilter().remove()
      return [byValue, byCondition, none, sheet.getFilter()]`)
    expect(seen).toEqual([[false, false, true, false], [false, false, false, true], [false, false, false, false], null])
  })

  it('are one a sheet', () => {
    expect(() => run("sheet.getRange('A1:B2').createFilter(); sheet.getRange('C1:D2').createFilter()")).toThrow(
      'already has a filter',
    )
  })
})

describe('sorting and copying', () => {
  it('sorts by columns of the sheet', () => {
    expect(
      run(
        "return sheet.getRange('B1:C3').setValues([['x', 2], ['y', 1], ['z', 2]]).sort([{ column: 3, ascending: false }, { column: 2, ascending: false }]).getValues().map(row => row[0]).join('')",
      ),
    ).toBe('zxy')
  })

  it('sheet.sort leaves frozen rows alone', () => {
    expect(
      run(
        "sheet.getRange('A1:A3').setValues([['head'], ['b'], ['a']]); sheet.setFrozenRows(1); sheet.sort(1); return sheet.getRange('A1:A3').getValues().join()",
      ),
    ).toBe('head,a,b')
  })

  it('copies formulas with their references moved, formats and rules; or values alone', () => {
    const seen = run(`
      sheet.getRange('A1').setFormula('=B1+$C$1').setNote('n').setFontWeight('bold')
      sheet.getRange('A1').copyTo(sheet.getRange('A2:A3'))
      sheet.getRange('D1').setValue('x').setBackground('red')
      sheet.getRange('D1').copyTo(sheet.getRange('E1'), { contentsOnly: true })
      sheet.getRange('D1').copyTo(sheet.getRange('F1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false)
      return [sheet.getRange('A3').getFormula(), sheet.getRange('A3').getNote(), sheet.getRange('A3').getFontWeight(),
        sheet.getRange('E1').getValue(), sheet.getRange('E1').getBackground(), sheet.getRange('F1').getValue(), sheet.getRange('F1').getBackground()]`)
    expect(seen).toEqual(['=B3+$C$1', 'n', 'bold', 'x', '#ffffff', '', '#ff0000'])
  })
})
