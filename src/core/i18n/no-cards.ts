// Rows of the sheet of cards that are no cards, as they are named to people.
import type { Said } from './say.ts'

/** Rows that add up others, and rows that name nobody. */
export const NO_CARDS = {
  totals: {
    en: (sheet, rows) => `“${sheet}”: row ${rows} adds up others and is no client; give it an ID if it is one.`,
    ru: (sheet, rows) => `«${sheet}»: в строке ${rows} итоги, это не клиент; если это всё-таки клиент, впишите ей ID.`,
  } satisfies Said<[sheet: string, rows: string]>,
  nameless: {
    en: (sheet, rows) =>
      `“${sheet}”: row ${rows} names nobody and is left out; fill in the client, the organisation or a phone.`,
    ru: (sheet, rows) =>
      `«${sheet}»: в строке ${rows} никто не назван, она пропущена; впишите клиента, организацию или телефон.`,
  } satisfies Said<[sheet: string, rows: string]>,
} as const
