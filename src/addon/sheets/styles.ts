// The colours of the workbook's own sheets: calm ones, dark enough text on all of them.
import type { Tier } from '../../core/domain/model.ts'

export const COLOURS = {
  heading: '#dde7f3',
  /** Headings of columns that formulas reckon. */
  computedHeading: '#e9ebee',
  headingText: '#1f2a37',
  computedText: '#44505e',
  quiet: '#8a929c',
  late: '#b3261e',
  stale: '#fbe7c6',
  near: '#d9ead3',
  /** Cells of Settings that people change. */
  entry: '#fbfaf4',
} as const

/** Warm to cool: 1 the most promising, 5 chance clients. */
export const TIER_COLOURS: Readonly<Record<Tier, string>> = {
  1: '#f9d5c5',
  2: '#fbe9bd',
  3: '#d8ebd3',
  4: '#d3e6f4',
  5: '#e7e6ec',
}
