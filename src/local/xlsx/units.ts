// Sizes and texts between a sheet on screen and an .xlsx file.

/** A sheet's own size of columns and rows, in pixels. */
export const DEFAULT_WIDTH = 100
export const DEFAULT_HEIGHT = 21

/** A column's width in the file's unit: digits of the default font (Arial 10, 7 pixels), with 5 pixels of padding. */
export function toFileWidth(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 10000) / 10000
}

export function fromFileWidth(width: number): number {
  return Math.round(width * 7 + 5)
}

/** A row's height in points. */
export function toFileHeight(pixels: number): number {
  return pixels * 0.75
}

export function fromFileHeight(points: number): number {
  return Math.round(points / 0.75)
}

/** The file format's own escape for characters that XML has no place for, and for text that looks like that escape. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, letter =>
      letter === '\n' || letter === '\t'
        ? letter
        : `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}
