// A workbook as plain data: what a spreadsheet file holds, and nothing of how Apps Script or Excel speaks of it.
// Rows and columns count from 0 in here.

/** What an error cell holds: its code as shown, and the sentence a person sees on hover. */
export interface CellError {
  readonly error: '#REF!' | '#ERROR!' | '#N/A' | '#VALUE!' | '#DIV/0!' | '#NAME?' | '#NUM!' | '#NULL!'
  readonly message: string
}

/** A stored value. '' is empty. A date is a serial number (1 is 1899-12-31) under a date format, as in Sheets. */
export type Scalar = string | number | boolean | CellError

export type Horizontal = 'left' | 'center' | 'right'
export type Vertical = 'top' | 'middle' | 'bottom'

/** Null and absent mean the sheet's default. Colours are lower-case `#rrggbb`. */
export interface Style {
  readonly numberFormat?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strikethrough?: boolean
  readonly color?: string
  readonly background?: string
  readonly fontSize?: number
  readonly fontFamily?: string
  readonly horizontal?: Horizontal
  readonly vertical?: Vertical
  readonly wrap?: 'overflow' | 'wrap' | 'clip'
  readonly border?: { readonly top?: string; readonly bottom?: string; readonly left?: string; readonly right?: string }
}

export type Validation =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean; readonly help: string }
  | {
      readonly kind: 'listFrom'
      readonly sheet: string
      readonly area: Area
      readonly strict: boolean
      readonly help: string
    }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'date'; readonly strict: boolean; readonly help: string }
  | {
      readonly kind: 'number'
      readonly min: number
      readonly max: number
      readonly strict: boolean
      readonly help: string
    }
  | { readonly kind: 'formula'; readonly formula: string; readonly strict: boolean; readonly help: string }

export interface Cell {
  readonly value: Scalar
  /** With its leading `=`; the value is then the last one computed. */
  readonly formula?: string
  readonly style?: Style
  readonly validation?: Validation
  readonly note?: string
}

/** A rectangle: first row and column, height and width. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface ConditionalFormat {
  readonly areas: readonly Area[]
  /** A formula relative to the top left cell of the first area. */
  readonly formula: string
  readonly style: Style
}

export interface Protection {
  /** Null protects the whole sheet. */
  readonly area: Area | null
  readonly description: string
  readonly warningOnly: boolean
}
