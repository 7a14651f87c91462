// What a cell of a known column says: one reader for sheets and for files, so that both take the same input.
import type { Day } from '../domain/day.ts'

/** A cell as a host hands it over, dates already as zone-free days. '' is blank. */
export type RawCell = string | number | boolean | { readonly day: Day }
