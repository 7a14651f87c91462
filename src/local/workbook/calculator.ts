// What brings formula cells and spilled values up to date; a workbook without one keeps the values it was read with.

export interface Calculator {
  /** Called before computed values are read. Cheap when nothing changed since the last call. */
  refresh(): void
}

/** For a workbook without live formulas. */
export const noCalculator: Calculator = { refresh() {} }
