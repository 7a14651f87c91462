// Validations and conditional formats of a sheet out of exceljs.
import type ExcelJS from 'exceljs'
import { formatArea, parseReference } from '../workbook/a1.ts'
import type { Area, ConditionalFormat, Validation } from '../workbook/model.ts'
import { rewriteReferences } from '../workbook/references.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { fromExcelFormula } from './formula-text.ts'
import { areaIn } from './references.ts'
import { fromFileStyle } from './styles.ts'
import { fromFileValidation } from './validations.ts'

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
}

/** Left out of exceljs's own types. */
interface Rules {
  readonly dataValidations: { readonly model: Readonly<Record<string, ExcelJS.DataValidation>> }
  readonly conditionalFormattings: readonly {
    readonly ref: string
    readonly rules: readonly {
      readonly type: string
      readonly operator?: string
      readonly priority: number
      readonly formulae?: readonly unknown[]
      readonly style?: Partial<ExcelJS.Style>
    }[]
  }[]
}

export function readRules(file: ExcelJS.Worksheet, sheet: Sheet): void {
  const { dataValidations, conditionalFormattings } = file as unknown as Rules
  readValidations(dataValidations.model, sheet)
  const found: { priority: number; format: ConditionalFormat }[] = []
  for (const { ref, rules } of conditionalFormattings) {
    const areas = ref.split(/\s+/).flatMap(one => areaOf(sheet, one) ?? [])
    const first = areas[0]
    if (!first) continue
    for (const { type, operator, priority, formulae, style } of rules) {
      const formula = ruleFormula(type, operator, formulae ?? [], first)
      // A difference says only what it changes, so no font is the standard one.
      const look = style && fromFileStyle(style, { name: '', size: 0 })
      if (formula && look) found.push({ priority, format: { areas, formula, style: look } })
    }
  }
  sheet.conditionalFormats = found.sort((a, b) => a.priority - b.priority).map(({ format }) => format)
}

/** exceljs lists one rule a cell; the cells of one range share the object. */
function readValidations(model: Rules['dataValidations']['model'], sheet: Sheet): void {
  const read = new Map<ExcelJS.DataValidation, { rule: Validation | null; first: Area }>()
  for (const [address, file] of Object.entries(model)) {
    const area = areaOf(sheet, address)
    if (!area || area.row >= sheet.rowCount || area.column >= sheet.columnCount) continue
    let known = read.get(file)
    if (!known) {
      const rule = fromFileValidation(file, sheet.name, (name, reference) => areaIn(sheet.workbook, name, reference))
      known = { rule, first: area }
      read.set(file, known)
    }
    const { rule, first } = known
    if (rule)
      sheet.patch(area.row, area.column, { validation: moved(rule, area.row - first.row, area.column - first.column) })
  }
}

/** A formula is written for the first cell of its range; each other cell has it moved along. */
function moved(rule: Validation, rows: number, columns: number): Validation {
  if (rule.kind !== 'formula' || (rows === 0 && columns === 0)) return rule
  const shift = (line: number | null, by: number, fixed: boolean) => (line === null || fixed ? line : line + by)
  const formula = rewriteReferences(rule.formula, found => ({
    sheet: found.sheet,
    row: shift(found.row, rows, found.fixed.row),
    column: shift(found.column, columns, found.fixed.column),
    lastRow: shift(found.lastRow, rows, found.fixed.lastRow),
    lastColumn: shift(found.lastColumn, columns, found.fixed.lastColumn),
  }))
  return { ...rule, formula }
}

/** Null for colour scales, bars and icons. */
function ruleFormula(
  type: string,
  operator: string | undefined,
  formulae: readonly unknown[],
  first: Area,
): string | null {
  const [one, two] = formulae.map(String)
  if (one === undefined) return null
  const cell = formatArea({ ...first, rows: 1, columns: 1 })
  if (type === 'cellIs') {
    if (operator === 'between' && two !== undefined) return fromExcelFormula(`AND(${cell}>=${one},${cell}<=${two})`)
    if (operator === 'notBetween' && two !== undefined) return fromExcelFormula(`OR(${cell}<${one},${cell}>${two})`)
    const sign = OPERATORS[operator ?? '']
    return sign ? fromExcelFormula(`${cell}${sign}${one}`) : null
  }
  return type === 'expression' || type === 'containsText' || type === 'timePeriod' ? fromExcelFormula(one) : null
}

function areaOf(sheet: Sheet, reference: string): Area | null {
  return parseReference(reference, () => ({ rows: sheet.rowCount, columns: sheet.columnCount }))?.area ?? null
}
