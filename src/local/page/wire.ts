// What goes between the page and its server, as JSON. Rows and columns count from 0; sheets go by their number.
import type { Alert, AlertAnswer, ShownMenu, Toast } from '../services/host.ts'
import type { Area, Style } from '../workbook/model.ts'

export type { Alert, AlertAnswer, Area, ShownMenu, Style, Toast }

/** A cell as Univer's grid takes it: what it shows, always as text but for a check box. */
export interface CellView {
  readonly v: string | number
  /** 1 is text, 3 a check box. */
  readonly t: 1 | 3
  readonly f?: string
  /** Number of a style. */
  readonly s?: string
  readonly custom?: CellExtras
}

export interface CellExtras {
  /** What stands in the editor, where it is not what the cell shows. */
  readonly edit?: string
  readonly note?: string
  /** Why the cell shows an error, or why its value breaks its rule. */
  readonly problem?: string
  /** The value stands here because a formula elsewhere spilled it. */
  readonly spilled?: true
}

/** A dropdown or check boxes over areas. */
export interface RuleView {
  /** Null: check boxes. */
  readonly values: readonly string[] | null
  readonly areas: readonly Area[]
}

export interface FilterView {
  readonly area: Area
  /** Columns of the sheet that hide rows. */
  readonly active: readonly number[]
}

/** Everything about a sheet but its cells. */
export interface SheetLayout {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly columns: number
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly gridlines: boolean
  readonly tabColor: string | null
  readonly widths: readonly (readonly [column: number, pixels: number])[]
  /** The least heights: rows grow to fit their wrapped text. */
  readonly heights: readonly (readonly [row: number, pixels: number])[]
  /** But these don't. */
  readonly fixedRows: readonly number[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly Area[]
  readonly rules: readonly RuleView[]
  readonly filter: FilterView | null
  readonly protectedAreas: readonly {
    readonly area: Area
    readonly description: string
    readonly warningOnly: boolean
  }[]
}

/** Cells of one row; null is one that was emptied. */
export type RowChange = readonly [row: number, cells: readonly (readonly [column: number, cell: CellView | null])[]]

/** Rows that now show what others showed before. All move at once, and leave nothing where they were. */
export type MovedRows = readonly [to: number, from: number, count: number]

export interface SheetChange {
  readonly id: number
  /** Only the parts that changed; all of them for a sheet that is new to the page. */
  readonly layout: Partial<SheetLayout>
  readonly moved: readonly MovedRows[]
  /** What changed beside that. */
  readonly rows: readonly RowChange[]
}

export interface Changes {
  /** Counts the answers to one page, so that they are taken in order. */
  readonly turn: number
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  /** Sheets from left to right. */
  readonly order: readonly number[]
  readonly front: number
  readonly selection: Area
  readonly sheets: readonly SheetChange[]
  /** Styles that are new to the page, by number. */
  readonly styles: Readonly<Record<string, unknown>>
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface PageView {
  readonly title: string
  readonly content: string
  readonly width: number | null
  readonly height: number | null
}

/** What a run showed the user. */
export interface Shown {
  readonly toasts: readonly Toast[]
  readonly alerts: readonly Alert[]
  readonly sidebar: PageView | null
  readonly dialog: PageView | null
  /** The sheet that a script put in front, or null. */
  readonly moved: boolean
}

export interface Reply {
  readonly changes: Changes
  readonly shown: Shown
  readonly menus: readonly ShownMenu[]
  /** What went wrong, for the user. */
  readonly error: string | null
  /** A question that must be answered before the work can be done: send it again with the answer. */
  readonly ask: Alert | null
  readonly result?: unknown
}

export type Axis = 'row' | 'column'

/** What a person does to the workbook. */
export type Edit =
  | { readonly kind: 'type'; readonly sheet: number; readonly area: Area; readonly text: string }
  | { readonly kind: 'tick'; readonly sheet: number; readonly areas: readonly Area[]; readonly ticked: boolean }
  | { readonly kind: 'clear'; readonly sheet: number; readonly areas: readonly Area[] }
  | {
      readonly kind: 'paste'
      readonly sheet: number
      readonly target: Area
      readonly texts: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'copy'
      readonly sheet: number
      readonly target: Area
      readonly from: { readonly sheet: number; readonly area: Area }
      readonly cut: boolean
      readonly only: 'all' | 'values' | 'format'
    }
  | { readonly kind: 'fill'; readonly sheet: number; readonly from: Area; readonly to: Area }
  | {
      readonly kind: 'insert'
      readonly sheet: number
      readonly axis: Axis
      readonly at: number
      readonly count: number
      readonly likeNext: boolean
    }
  | {
      readonly kind: 'delete'
      readonly sheet: number
      readonly axis: Axis
      readonly at: number
      readonly count: number
    }
  | {
      readonly kind: 'move'
      readonly sheet: number
      readonly axis: Axis
      readonly from: number
      readonly count: number
      readonly before: number
    }
  | {
      readonly kind: 'resize'
      readonly sheet: number
      readonly axis: Axis
      readonly lines: readonly number[]
      /** Null: back to the default. */
      readonly pixels: number | null
    }
  | {
      readonly kind: 'hide'
      readonly sheet: number
      readonly axis: Axis
      readonly at: number
      readonly count: number
      readonly hidden: boolean
    }
  | { readonly kind: 'freeze'; readonly sheet: number; readonly rows: number | null; readonly columns: number | null }
  | {
      readonly kind: 'sort'
      readonly sheet: number
      /** Null: all rows below the frozen ones. */
      readonly area: Area | null
      readonly column: number
      readonly ascending: boolean
    }
  | { readonly kind: 'style'; readonly sheet: number; readonly areas: readonly Area[]; readonly style: StyleChange }
  | { readonly kind: 'decimals'; readonly sheet: number; readonly areas: readonly Area[]; readonly step: 1 | -1 }
  | {
      readonly kind: 'borders'
      readonly sheet: number
      readonly areas: readonly Area[]
      readonly place: BorderPlace
      readonly color: string
    }
  | { readonly kind: 'merge'; readonly sheet: number; readonly area: Area; readonly merged: boolean }
  | {
      readonly kind: 'note'
      readonly sheet: number
      readonly row: number
      readonly column: number
      readonly text: string
    }
  | { readonly kind: 'checkboxes'; readonly sheet: number; readonly areas: readonly Area[] }
  | { readonly kind: 'filter'; readonly sheet: number; readonly area: Area | null }
  | {
      readonly kind: 'filterColumn'
      readonly sheet: number
      readonly column: number
      readonly hidden: readonly string[]
    }
  | { readonly kind: 'addSheet'; readonly after: number | null }
  | { readonly kind: 'copySheet'; readonly sheet: number }
  | { readonly kind: 'removeSheet'; readonly sheet: number }
  | { readonly kind: 'renameSheet'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'moveSheet'; readonly sheet: number; readonly index: number }
  | { readonly kind: 'hideSheet'; readonly sheet: number; readonly hidden: boolean }
  | { readonly kind: 'tabColor'; readonly sheet: number; readonly color: string | null }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'settings'; readonly locale: string; readonly timeZone: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** Which lines of an area are drawn; `none` takes all away. */
export type BorderPlace =
  | 'all'
  | 'inner'
  | 'horizontal'
  | 'vertical'
  | 'outer'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'none'

/** Null takes a part away. */
export type StyleChange = { readonly [K in keyof Style]?: Style[K] | null }

/** What every request of a page carries besides its own. */
export interface Place {
  /** Which page is asking. */
  readonly page: string
  /** What is selected in it, as scripts see it; null when nothing was yet. */
  readonly at: { readonly sheet: number; readonly area: Area } | null
  /** For a question that was asked, first to last. */
  readonly answers?: readonly AlertAnswer[]
}

export interface Requests {
  /** A page opens: it is sent everything. */
  readonly open: { readonly page: string }
  /** Another page may have changed something. */
  readonly sync: Place
  readonly edit: Place & { readonly edit: Edit }
  readonly menu: Place & { readonly run: string }
  readonly rpc: Place & { readonly name: string; readonly args: readonly unknown[] }
  /** The values that a column of a filter offers. */
  readonly filterValues: Place & { readonly sheet: number; readonly column: number }
  /** The language of the person: of the page, and of what the add-on shows in it. */
  readonly language: Place & { readonly language: 'en' | 'ru' }
  /** A file of the user's, in base64, or null for a new workbook of the sample. */
  readonly file: Place & { readonly name: string; readonly bytes: string | null; readonly language: 'en' | 'ru' }
}

export type RequestName = keyof Requests
