// Cells are never changed in place; these give the changed copy.
import type { Cell, Scalar, Style, Validation } from './model.ts'

/** What to change of a cell; null takes the part away. */
export interface CellPatch {
  readonly value?: Scalar
  readonly formula?: string | null
  readonly style?: Style | null
  readonly validation?: Validation | null
  readonly note?: string | null
}

/** The changed cell, or undefined when nothing is left in it. */
export function patchCell(old: Cell | undefined, patch: CellPatch): Cell | undefined {
  const value = patch.value ?? old?.value ?? ''
  const formula = patch.formula === undefined ? old?.formula : (patch.formula ?? undefined)
  const style = patch.style === undefined ? old?.style : (patch.style ?? undefined)
  const validation = patch.validation === undefined ? old?.validation : (patch.validation ?? undefined)
  const note = patch.note === undefined ? old?.note : patch.note || undefined
  if (value === '' && formula === undefined && !style && !validation && !note) return undefined
  const cell: { -readonly [K in keyof Cell]: Cell[K] } = { value }
  if (formula !== undefined) cell.formula = formula
  if (style) cell.style = style
  if (validation) cell.validation = validation
  if (note) cell.note = note
  return cell
}

/** The style with parts changed; undefined parts are taken away. Null when nothing is left. */
export function patchStyle(old: Style | undefined, patch: { [K in keyof Style]?: Style[K] | undefined }): Style | null {
  const entries = Object.entries({ ...old, ...patch }).filter(([, part]) => part !== undefined)
  return entries.length > 0 ? (Object.fromEntries(entries) as Style) : null
}
