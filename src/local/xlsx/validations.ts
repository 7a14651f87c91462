// What a cell accepts, to and from exceljs.
import type ExcelJS from 'exceljs'
import { quoteSheet } from '../workbook/a1.ts'
import type { Area, Validation } from '../workbook/model.ts'
import { fromExcelFormula, toExcelFormula } from './formula-text.ts'
import { absoluteArea, type Names, readAbsolute } from './references.ts'

/** Excel takes no longer list, and no longer help, than this. */
const LONGEST = 255
const CHECKBOX = 'TRUE,FALSE'
/** How Google writes "a valid date" into files, which Excel has no rule for. */
const GOOGLE_DATE = /DATEVALUE\(.*CELL\(\s*"format"/i
const FIRST_DAY = new Date(Date.UTC(1900, 0, 1))

/** Null for what a file has no place for: a list too long or with commas in its words, a formula that Excel lacks. */
export function toFileValidation(rule: Validation, names: Names): ExcelJS.DataValidation | null {
  if (rule.kind === 'checkbox') return { ...strictness(true, ''), type: 'list', formulae: [`"${CHECKBOX}"`] }
  const common = strictness(rule.strict, rule.help)
  if (rule.kind === 'list') {
    const joined = rule.values.join(',')
    if (joined.length > LONGEST || rule.values.some(value => /[",]/.test(value) || value !== value.trim())) return null
    return { ...common, type: 'list', formulae: [`"${joined}"`] }
  }
  if (rule.kind === 'listFrom') {
    const sheet = quoteSheet(names.sheetName(rule.sheet))
    return { ...common, type: 'list', formulae: [`${sheet}!${absoluteArea(rule.area)}`] }
  }
  if (rule.kind === 'date') {
    return { ...common, type: 'date', operator: 'greaterThanOrEqual', formulae: [FIRST_DAY] }
  }
  if (rule.kind === 'number') {
    if (rule.max === Number.POSITIVE_INFINITY) {
      return { ...common, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [rule.min] }
    }
    if (rule.min === Number.NEGATIVE_INFINITY) {
      return { ...common, type: 'decimal', operator: 'lessThanOrEqual', formulae: [rule.max] }
    }
    return { ...common, type: 'decimal', operator: 'between', formulae: [rule.min, rule.max] }
  }
  const formula = toExcelFormula(rule.formula, names)
  return formula === null ? null : { ...common, type: 'custom', formulae: [formula] }
}

/** Null for rules that a sheet here does not know. */
export function fromFileValidation(
  file: ExcelJS.DataValidation,
  home: string,
  areaOf: (sheet: string, reference: string) => Area | null,
): Validation | null {
  const strict = file.showErrorMessage === true && (file.errorStyle ?? 'stop') === 'stop'
  const help = file.prompt ?? ''
  const [first, second] = (file.formulae ?? []) as readonly unknown[]
  if (file.type === 'list') {
    const text = String(first ?? '')
    const inline = /^"([\s\S]*)"$/.exec(text.trim())
    if (inline) {
      const joined = inline[1]!.replace(/""/g, '"')
      if (joined.toUpperCase() === CHECKBOX) return { kind: 'checkbox' }
      return { kind: 'list', values: joined.split(',').map(value => value.trim()), strict, help }
    }
    const found = readAbsolute(text, home)
    const area = found && areaOf(found.sheet, found.reference)
    return area ? { kind: 'listFrom', sheet: found.sheet, area, strict, help } : null
  }
  if (file.type === 'date') return { kind: 'date', strict, help }
  if (file.type === 'whole' || file.type === 'decimal') {
    const bounds = numberBounds(file.operator ?? 'between', Number(first), Number(second))
    return bounds && { kind: 'number', ...bounds, strict, help }
  }
  if (file.type === 'custom' && first !== undefined) {
    if (GOOGLE_DATE.test(String(first))) return { kind: 'date', strict, help }
    return { kind: 'formula', formula: fromExcelFormula(String(first)), strict, help }
  }
  return null
}

function strictness(strict: boolean, help: string): Omit<ExcelJS.DataValidation, 'type' | 'formulae'> {
  const file: Omit<ExcelJS.DataValidation, 'type' | 'formulae'> = {
    allowBlank: true,
    showErrorMessage: strict,
    errorStyle: strict ? 'stop' : 'warning',
  }
  if (help !== '') Object.assign(file, { showInputMessage: true, prompt: help.slice(0, LONGEST) })
  return file
}

function numberBounds(operator: string, first: number, second: number): { min: number; max: number } | null {
  if (Number.isNaN(first)) return null
  if (operator === 'between') return Number.isNaN(second) ? null : { min: first, max: second }
  if (operator === 'equal') return { min: first, max: first }
  if (operator.startsWith('greaterThan')) return { min: first, max: Number.POSITIVE_INFINITY }
  return operator.startsWith('lessThan') ? { min: Number.NEGATIVE_INFINITY, max: first } : null
}
