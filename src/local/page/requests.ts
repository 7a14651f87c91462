// What a page may send, held against its shape before anything is done with it.
import type { Area, Edit, Place, RequestName, Requests } from './wire.ts'

/** A request that is not done. `status` is HTTP's; the message is one sentence for whoever sent it. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What `save` and every request of a page is made with. */
export type Asked = RequestName | 'save'

type Check = (value: unknown) => boolean
/** A check for each part of what is sent; every part must be there. */
type Checks<T> = { readonly [K in keyof Required<T>]: Check }
type EditOf<K extends Edit['kind']> = Omit<Extract<Edit, { readonly kind: K }>, 'kind'>
type Own<N extends RequestName> = Omit<Requests[N], keyof Place>

/** As many cells as Sheets lets a workbook have, and as many columns a sheet. */
export const MOST_CELLS = 10_000_000
const MOST_COLUMNS = 18_278

const text: Check = value => typeof value === 'string'
const flag: Check = value => typeof value === 'boolean'
const number: Check = value => typeof value === 'number' && Number.isFinite(value)
const whole: Check = value => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_CELLS
const some: Check = value => whole(value) && Number(value) > 0
const oneOf =
  (...words: readonly unknown[]): Check =>
  value =>
    words.includes(value)
const orNull =
  (check: Check): Check =>
  value =>
    value === null || check(value)
const list =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check)
const has =
  <T>(checks: Checks<T>): Check =>
  value =>
    isObject(value) && Object.entries<Check>(checks).every(([key, check]) => check(value[key]))

const area: Check = value => {
  if (!has<Area>({ row: whole, column: whole, rows: some, columns: some })(value)) return false
  const { row, column, rows, columns } = value as Area
  return row + rows <= MOST_CELLS && column + columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS
}
const axis = oneOf('row', 'column')
const style: Check = value =>
  isObject(value) &&
  Object.entries(value).every(([key, part]) =>
    key === 'border' ? part === null || isObject(part) : part === null || text(part) || flag(part) || number(part),
  )

const EDITS: { readonly [K in Edit['kind']]: Checks<EditOf<K>> } = {
  type: { sheet: whole, area, text },
  tick: { sheet: whole, areas: list(area), ticked: flag },
  clear: { sheet: whole, areas: list(area) },
  paste: { sheet: whole, target: area, texts: value => list(list(text))(value) && (value as unknown[]).length > 0 },
  copy: {
    sheet: whole,
    target: area,
    from: has({ sheet: whole, area }),
    cut: flag,
    only: oneOf('all', 'values', 'format'),
  },
  fill: { sheet: whole, from: area, to: area },
  insert: { sheet: whole, axis, at: whole, count: some, likeNext: flag },
  delete: { sheet: whole, axis, at: whole, count: some },
  move: { sheet: whole, axis, from: whole, count: some, before: whole },
  resize: { sheet: whole, axis, lines: list(whole), pixels: orNull(number) },
  hide: { sheet: whole, axis, at: whole, count: some, hidden: flag },
  freeze: { sheet: whole, rows: orNull(whole), columns: orNull(whole) },
  sort: { sheet: whole, area: orNull(area), column: whole, ascending: flag },
  style: { sheet: whole, areas: list(area), style },
  decimals: { sheet: whole, areas: list(area), step: oneOf(1, -1) },
  borders: {
    sheet: whole,
    areas: list(area),
    place: oneOf('all', 'inner', 'horizontal', 'vertical', 'outer', 'left', 'right', 'top', 'bottom', 'none'),
    color: text,
  },
  merge: { sheet: whole, area, merged: flag },
  note: { sheet: whole, row: whole, column: whole, text },
  checkboxes: { sheet: whole, areas: list(area) },
  filter: { sheet: whole, area: orNull(area) },
  filterColumn: { sheet: whole, column: whole, hidden: list(text) },
  addSheet: { after: orNull(whole) },
  copySheet: { sheet: whole },
  removeSheet: { sheet: whole },
  renameSheet: { sheet: whole, name: text },
  moveSheet: { sheet: whole, index: whole },
  hideSheet: { sheet: whole, hidden: flag },
  tabColor: { sheet: whole, color: orNull(text) },
  rename: { name: text },
  settings: { locale: text, timeZone: text },
  undo: {},
  redo: {},
}

const edit: Check = value => {
  if (!isObject(value) || typeof value.kind !== 'string' || !Object.hasOwn(EDITS, value.kind)) return false
  return has<unknown>(EDITS[value.kind as Edit['kind']] as Checks<unknown>)(value)
}
const language = oneOf('en', 'ru')

const REQUESTS: { readonly [N in RequestName]: Checks<Own<N>> } & { readonly save: object } = {
  open: {},
  sync: {},
  edit: { edit },
  menu: { run: text },
  rpc: { name: text, args: Array.isArray },
  filterValues: { sheet: whole, column: whole },
  language: { language },
  file: { name: text, bytes: orNull(text), language },
  save: {},
}

const place: Checks<Place> = {
  page: text,
  at: value => value === undefined || orNull(has({ sheet: whole, area }))(value),
  answers: value =>
    value === undefined ||
    list(
      has({
        button: oneOf('OK', 'CANCEL', 'YES', 'NO', 'CLOSE'),
        text: given => given === undefined || text(given),
      }),
    )(value),
}

export function isAsked(name: string): name is Asked {
  return Object.hasOwn(REQUESTS, name)
}

/** The request in the JSON text. Throws a `Refusal` that says what is amiss. */
export function readRequest(name: Asked, json: string): Place & Record<string, unknown> {
  let body: unknown
  try {
    body = JSON.parse(json)
  } catch {
    throw new Refusal(400, 'The request is not JSON.')
  }
  if (!isObject(body)) throw new Refusal(400, 'The request is not an object.')
  for (const [part, check] of Object.entries<Check>({ ...place, ...REQUESTS[name] })) {
    if (!check(body[part])) throw new Refusal(400, `The request "${name}" has no right "${part}".`)
  }
  return { ...body, at: body.at ?? null } as Place & Record<string, unknown>
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
