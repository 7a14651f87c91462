// Dropdowns and check boxes, kept in Univer's data validation as the server has them, but for what it says of wrong values.
import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core'
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation'
import type { Changes, RuleView } from '../wire.ts'
import type { Grid } from './grid.ts'
import { rangeOf } from './grid-data.ts'

export class RuleSync {
  readonly #grid: Grid
  readonly #known = new Map<number, string[]>()
  /** By the number of the rule. */
  readonly #values = new Map<string, ReadonlySet<string>>()
  #count = 0

  constructor(grid: Grid) {
    this.#grid = grid
  }

  /** What a dropdown offers; undefined for any other rule. */
  valuesOf(ruleId: string): ReadonlySet<string> | undefined {
    return this.#values.get(ruleId)
  }

  start(changes: Changes): void {
    // Univer would check each cell of a block that changed; a value is looked up when it is drawn (dropdown-buttons.ts).
    const { univer } = this.#grid.running
    univer.__getInjector().get(SheetsDataValidationValidatorService).validatorRanges = async () => []
    this.#known.clear()
    this.#values.clear()
    this.apply(changes)
  }

  apply({ sheets, order }: Changes): void {
    for (const id of this.#known.keys()) if (!order.includes(id)) this.#known.delete(id)
    for (const { id, layout } of sheets) if (layout.rules) this.#replace(id, layout.rules)
  }

  #replace(id: number, rules: readonly RuleView[]): void {
    const old = this.#known.get(id) ?? []
    for (const ruleId of old) {
      this.#mutate('removeRule', id, { ruleId })
      this.#values.delete(ruleId)
    }
    const made = rules.map(rule => univerRule(rule, `rule-${this.#count++}`))
    for (const [index, { values }] of rules.entries()) if (values) this.#values.set(made[index]!.uid, new Set(values))
    for (const rule of made) this.#mutate('addRule', id, { rule })
    this.#known.set(
      id,
      made.map(rule => rule.uid),
    )
  }

  #mutate(name: string, id: number, params: object): void {
    this.#grid.mutate(`data-validation.mutation.${name}`, id, { source: 'patched', ...params })
  }
}

/** The server alone refuses a value, so here a wrong one is let through with a mark. */
function univerRule({ values, areas }: RuleView, uid: string) {
  const common = { uid, ranges: areas.map(rangeOf), allowBlank: true, errorStyle: DataValidationErrorStyle.WARNING }
  if (values === null) return { ...common, type: DataValidationType.CHECKBOX, formula1: '1', formula2: '0' }
  return {
    ...common,
    type: DataValidationType.LIST,
    formula1: JSON.stringify(values),
    // The triangle is our own.
    renderMode: DataValidationRenderMode.TEXT,
    showDropDown: true,
  }
}
