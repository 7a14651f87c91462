// The team's own ratio of deals to contacts, with how sure it is (method.md 5).

/** The normal quantile of 97.5%, for an interval of 95%. */
const Z = 1.959963984540054

export interface ConversionRate {
  /** Deals per contact, 0 to 1. */
  readonly rate: number
  /** The Wilson interval of 95% around it. */
  readonly low: number
  readonly high: number
}

/** Deals per contact with Wilson's 95% interval; null without contacts or with more deals than contacts. */
export function wilson(deals: number, contacts: number): ConversionRate | null {
  if (!(contacts > 0) || deals < 0 || deals > contacts) return null
  const rate = deals / contacts
  const square = Z * Z
  const centre = (rate + square / (2 * contacts)) / (1 + square / contacts)
  const half =
    (Z * Math.sqrt((rate * (1 - rate)) / contacts + square / (4 * contacts * contacts))) / (1 + square / contacts)
  // At the ends the formula gives exactly 0 and 1; rounding must not step past them.
  return {
    rate,
    low: deals === 0 ? 0 : Math.max(0, centre - half),
    high: deals === contacts ? 1 : Math.min(1, centre + half),
  }
}
