// How fast the custom functions are: ranges against loops and against the formulas people would write instead.
import vm from 'node:vm'
import { DEFAULT_TIERS } from '../../src/core/words/settings.ts'
import { createCalculator } from '../../src/local/formulas/calculator.ts'
import { openAddon } from '../../src/local/runtime.ts'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { compared, type Figure, type Lane, race } from './figure.ts'

type Custom = (...args: readonly unknown[]) => unknown
const INCOMES = ['High', 'Medium', 'Low', '']
const RELATIONSHIPS = ['Rare', 'New', 'Loyal', 'One-off', '']

function columns(rows: number): { income: string[][]; relationship: string[][] } {
  const pick = (words: readonly string[], index: number) => [words[index % words.length]!]
  return {
    income: Array.from({ length: rows }, (_, row) => pick(INCOMES, row * 7)),
    relationship: Array.from({ length: rows }, (_, row) => pick(RELATIONSHIPS, row * 11)),
  }
}

/** The shipped functions, in a context of their own as in Apps Script. */
function shipped(code: string): ReadonlyMap<string, Custom> {
  const context = vm.createContext({})
  vm.runInContext(code, context)
  const names = Object.keys(context).filter(name => /^[A-Z_]+$/.test(name))
  return new Map(names.map(name => [name, context[name] as Custom]))
}

/** PRIORITY_TIER over ranges against one loop that looks the exact words up and knows nothing else. */
function againstLoop(priorityTier: Custom): Figure {
  const rows = 100_000
  const { income, relationship } = columns(rows)
  const keys: Readonly<Record<string, string>> = {
    High: 'high',
    Medium: 'medium',
    Low: 'low',
    Rare: 'rare',
    New: 'new',
    Loyal: 'loyal',
    'One-off': 'oneOff',
  }
  const loop = () => {
    const tiers: unknown[][] = []
    for (let row = 0; row < rows; row += 1) {
      const [level, kind] = [income[row]![0]!, relationship[row]![0]!]
      tiers.push([level === '' || kind === '' ? '' : DEFAULT_TIERS[keys[level]!]![keys[kind]!]!])
    }
    return tiers
  }
  if (JSON.stringify(loop()) !== JSON.stringify(priorityTier(income, relationship))) throw new Error('the loop differs')
  const [ours, other] = race(
    40,
    () => () => priorityTier(income, relationship),
    () => loop,
  )
  return compared('PRIORITY_TIER, 100,000 rows, against one plain loop', ours, other, 5)
}

/**
 * One spilled PRIORITY_TIER against INDEX(MATCH(), MATCH()) in every row, both by the local Sheets: from a filled sheet
 * with formulas not yet looked at to every value in its cell. What crosses into the script and back is counted.
 */
function againstFormulas(code: string): Figure {
  const rows = 10_000
  const { income, relationship } = columns(rows)
  const table = [
    ['', 'Rare', 'New', 'Loyal', 'One-off'],
    ['High', 1, 2, 1, 5],
    ['Medium', 4, 4, 3, 5],
    ['Low', 5, 5, 4, 5],
  ]
  const { customFunctions } = openAddon({ code, workbook: new Workbook() })
  /** A workbook of its own for each run, filled before the clock starts. */
  const prepare =
    (formulas: readonly string[]): Lane =>
    () => {
      const workbook = new Workbook()
      const sheet = workbook.addSheet('Sheet1', { rows: rows + 1, columns: 10 })
      for (let row = 0; row < rows; row += 1) {
        sheet.set(row, 0, { value: income[row]![0]! })
        sheet.set(row, 1, { value: relationship[row]![0]! })
      }
      for (const [row, line] of table.entries()) {
        for (const [column, value] of line.entries()) sheet.set(row, 4 + column, { value })
      }
      for (const [row, formula] of formulas.entries()) sheet.set(row, 2, { value: '', formula })
      const calculator = createCalculator(workbook, customFunctions, () => 0)
      return () => {
        calculator.refresh()
        if (sheet.value(2, 2) !== 4) throw new Error('nothing was calculated')
      }
    }
  const each = Array.from(
    { length: rows },
    (_, row) => `=IFERROR(INDEX($F$2:$I$4;MATCH(A${row + 1};$E$2:$E$4;0);MATCH(B${row + 1};$F$1:$I$1;0));"")`,
  )
  const spilled = prepare([`=PRIORITY_TIER(A1:A${rows};B1:B${rows};E1:I4)`])
  const [ours, other] = race(15, spilled, prepare(each))
  return compared('PRIORITY_TIER, 10,000 rows, against INDEX(MATCH()) in each row', ours, other, 1 / 50)
}

/** CONTACTS_NEEDED at the far end of what it takes. */
function contactsNeeded(custom: Custom): Figure {
  const [ours] = race(10, () => () => custom(1000, 0.001, 0.95))
  return compared('CONTACTS_NEEDED(1000; 0.1%; 95%) against 50 ms', ours, 50, 1)
}

export function measureFunctions(code: string): Figure[] {
  const functions = shipped(code)
  return [
    againstLoop(functions.get('PRIORITY_TIER')!),
    againstFormulas(code),
    contactsNeeded(functions.get('CONTACTS_NEEDED')!),
  ]
}
