// Validations and conditional formats of a sheet into exceljs.
import type ExcelJS from 'exceljs'
import { formatArea } from '../workbook/a1.ts'
import type { Area, Validation } from '../workbook/model.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { toExcelFormula } from './formula-text.ts'
import type { Names } from './references.ts'
import { toFileDifference } from './styles.ts'
import { toFileValidation } from './validations.ts'

/** Left out of exceljs's own types. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
}

export function writeRules(file: ExcelJS.Worksheet, sheet: Sheet, names: Names): void {
  const { dataValidations } = file as unknown as RangeValidations
  for (const [area, rule] of ruledAreas(sheet)) {
    const written = toFileValidation(rule, names)
    if (written) dataValidations.add(formatArea(area), written)
  }
  let priority = 1
  for (const { areas, formula, style } of sheet.conditionalFormats) {
    const written = toExcelFormula(formula, names)
    if (written === null || areas.length === 0) continue
    file.addConditionalFormatting({
      ref: areas.map(formatArea).join(' '),
      rules: [{ type: 'expression', priority: priority++, formulae: [written], style: toFileDifference(style) }],
    })
  }
}

/** Runs of cells down a column under one rule, and such runs side by side as one. */
function ruledAreas(sheet: Sheet): [Area, Validation][] {
  const runs = new Map<number, [Area, string, Validation][]>()
  for (const [row, column, { validation }] of sheet.cells()) {
    if (!validation) continue
    const key = JSON.stringify(validation)
    const inColumn = runs.get(column) ?? []
    const last = inColumn.at(-1)
    if (last && last[1] === key && last[0].row + last[0].rows === row) {
      last[0] = { ...last[0], rows: last[0].rows + 1 }
    } else inColumn.push([{ row, column, rows: 1, columns: 1 }, key, validation])
    runs.set(column, inColumn)
  }
  const merged: [Area, string, Validation][] = []
  for (const run of [...runs.keys()].sort((a, b) => a - b).flatMap(column => runs.get(column)!)) {
    const [area, key] = run
    // A formula is relative to the area's first cell, so it never joins across columns by its text alone.
    const left = merged.find(
      ([other, otherKey, rule]) =>
        rule.kind !== 'formula' &&
        otherKey === key &&
        other.row === area.row &&
        other.rows === area.rows &&
        other.column + other.columns === area.column,
    )
    if (left) left[0] = { ...left[0], columns: left[0].columns + 1 }
    else merged.push(run)
  }
  return merged.map(([area, , rule]) => [area, rule])
}
