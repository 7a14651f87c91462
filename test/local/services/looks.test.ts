// What cells look like and offer: validation, conditional formats, formats and sizes, as Google documents them.
import { describe, expect, it } from 'vitest'
import { newWorkbook, run } from './open.ts'

describe('data validation', () => {
  it('lets anything in until told otherwise, then refuses in Google’s words', () => {
    const rule = "SpreadsheetApp.newDataValidation().requireValueInList(['Open', 'Lost'])"
    expect(
      run(
        `const cell = sheet.getRange('B2'); cell.setDataValidation(${rule}.build()); return cell.setValue('x').getValue()`,
      ),
    ).toBe('x')
    expect(() =>
      run(`sheet.getRange('B2').setDataValidation(${rule}.setAllowInvalid(false).build()).setValue('x')`),
    ).toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: Open, Lost.',
    )
  })

  it.each([
    ["requireValueInRange(sheet.getRange('D1:D2'))", 'Low', 'Hi'],
    ['requireNumberBetween(0, 3)', '2', '4'],
    ['requireNumberGreaterThanOrEqualTo(0)', '0', '-1'],
    ['requireDate()', '2026-11-23', 'soon'],
  ])('%s takes %s, not %s', (rule, good, bad) => {
    const set = `sheet.getRange('D1:D2').setValues([['High'], ['Low']])
      const cell = sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build())`
    expect(() => run(`${set}; cell.setValue('${good}').setValue('')`)).not.toThrow()
    expect(() => run(`${set}; cell.setValue('${bad}')`)).toThrow('violates')
  })

  it('answers what it asks for', () => {
    const seen = run(`
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(false).setHelpText('Pick').build()
      const back = sheet.getRange('A1:A2').setDataValidation(rule).getDataValidations()[1][0]
      return [back.getAllowInvalid(), back.getHelpText(), back.getCriteriaValues(), back.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, sheet.getRange('B1').getDataValidation()]`)
    expect(seen).toEqual([false, 'Pick', [['a', 'b'], true], true, null])
  })

  it('check boxes are reset to FALSE when they are inserted, and not when a rule asks for them', () => {
    const seen = run(`
      const cell = sheet.getRange('A1').setValue(true)
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())
      const kept = cell.getValue()
      const reset = cell.insertCheckboxes().getValue()
      const ticked = sheet.getRange('A1:B1').check().isChecked() === null && cell.isChecked()
      return [kept, reset, ticked, cell.removeCheckboxes().getValue()]`)
    expect(seen).toEqual([true, false, true, ''])
  })
})

describe('conditional formats', () => {
  const rule = (formula: string) =>
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('#FFF2CC').setBold(true).setRanges([sheet.getRange('A2:C9')]).build()`

  it('are kept with their ranges', () => {
    const seen = run(`
      sheet.setConditionalFormatRules([${rule('=$A2=1')}])
      const [one] = sheet.getConditionalFormatRules()
      const condition = one.getBooleanCondition()
      return [one.getRanges()[0].getA1Notation(), condition.getCriteriaValues(), condition.getBackground(), condition.getBold(), condition.getItalic()]`)
    expect(seen).toEqual(['A2:C9', ['=$A2=1'], '#fff2cc', true, null])
  })

  it('can’t look at another sheet', () => {
    expect(() =>
      run(`book.insertSheet('Settings'); sheet.setConditionalFormatRules([${rule('=$A2=Settings!B1')}])`),
    ).toThrow('cannot reference a different sheet')
  })

  it('need a range and a condition', () => {
    expect(() => run('SpreadsheetApp.newConditionalFormatRule().build()')).toThrow('must have at least one range')
  })
})

describe('looks', () => {
  it('are set for all cells or each, and answered', () => {
    const workbook = newWorkbook()
    const seen = run(
      `const range = sheet.getRange('A1:B1')
      range.setFontSize(12).setFontFamily('Roboto').setFontStyle('italic').setFontLine('line-through').setVerticalAlignment('top').setWrap(true)
      range.setBackgrounds([['#EFEFEF', null]]).setHorizontalAlignments([['left', 'center']]).setFontWeights([['bold', 'normal']])
      sheet.getRange('A2').setBorder(true, null, false, true, null, null, '#ff0000', SpreadsheetApp.BorderStyle.SOLID)
      return [range.getFontSizes(), range.getFontFamily(), range.getFontStyle(), range.getFontLine(), range.getWraps(), range.getBackgrounds(),
        range.getHorizontalAlignments(), range.getFontWeights(), range.getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP, sheet.getRange('Z9').getNumberFormat()]`,
      { workbook },
    )
    expect(seen).toEqual([
      [[12, 12]],
      'Roboto',
      'italic',
      'line-through',
      [[true, true]],
      [['#efefef', '#ffffff']],
      [['left', 'center']],
      [['bold', 'normal']],
      true,
      '0.###############',
    ])
    expect(workbook.sheets[0]!.get(1, 0)?.style).toEqual({ border: { top: '#ff0000', right: '#ff0000' } })
  })

  it('of a RangeList go to every range', () => {
    expect(
      run(
        "sheet.getRangeList(['A1', 'C3']).setBackground('blue').setValue(1); return [sheet.getRange('A1').getBackground(), sheet.getRange('C3').getValue(), sheet.getRange('B2').getBackground()]",
      ),
    ).toEqual(['#0000ff', 1, '#ffffff'])
  })

  it('that are none throw', () => {
    expect(() => run("sheet.getRange('A1').setBackground('reddish')")).toThrow('reddish')
    expect(() => run("sheet.getRange('A1').setHorizontalAlignment('middle')")).toThrow('middle')
  })
})
