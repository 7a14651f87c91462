// A sort of the columns that show leaves the hidden ones where they were: each row gets its own hidden cells back.
import { PLAN_COLUMNS } from './plan-columns.ts'
import { clientOf } from './plan-entry.ts'
import { BLANK_ROW, type PlanRow, type SheetRow, writePlanRow } from './plan-rows.ts'

/**
 * The rows, each with the hidden cells that were written for what it shows: the very same ones unless some row shows a
 * client that was written into another, which shows it no more. Touches nothing.
 */
export function rejoinHalves(lines: readonly SheetRow[]): readonly SheetRow[] {
  const apart = lines.filter(({ row }) => row.plannedClient !== '' && row.plannedClient !== clientOf(row))
  const lost = new Set(apart.map(({ row }) => row.plannedClient))
  if (!apart.some(({ row }) => lost.has(clientOf(row)))) return lines
  // Of rows that an earlier version wrote nobody can tell whose cells are hidden there.
  if (lines.some(({ row }) => row.contactId !== '' && row.plannedClient === '')) return lines
  const halves = matchHalves(lines)
  return lines
    .map(line => (halves.get(line) === line ? line : joined(line, halves.get(line) ?? NO_HALF)))
    .filter(line => writePlanRow(line, 'en').some(cell => cell !== '' && cell !== false))
}

const NO_HALF: Pick<SheetRow, 'row' | 'unread'> = { row: BLANK_ROW, unread: {} }

type Key = readonly unknown[]

/** What a row shows, and what was written for the row that its hidden cells belong to; the surest first. */
const SIGNS: readonly ((row: PlanRow) => readonly [shown: Key, written: Key])[] = [
  row => [
    [clientOf(row), row.date, row.channel, row.owner],
    [row.plannedClient, row.plannedDate, row.plannedChannel, row.plannedOwner],
  ],
  row => [
    [clientOf(row), row.date, row.channel],
    [row.plannedClient, row.plannedDate, row.plannedChannel],
  ],
  row => [
    [clientOf(row), row.channel, row.done],
    [row.plannedClient, row.plannedChannel, row.logged !== null],
  ],
  row => [[clientOf(row)], [row.plannedClient]],
]

/** Whose hidden cells each row gets: its own before those of others that are just like them. */
function matchHalves(lines: readonly SheetRow[]): ReadonlyMap<SheetRow, SheetRow> {
  const halves = new Map<SheetRow, SheetRow>()
  const free = new Set(lines.filter(({ row }) => row.plannedClient !== ''))
  const give = (line: SheetRow, half: SheetRow) => {
    halves.set(line, half)
    free.delete(half)
  }
  for (const sign of SIGNS) {
    const written = new Map<string, SheetRow[]>()
    for (const line of free) {
      const key = JSON.stringify(sign(line.row)[1])
      written.set(key, [...(written.get(key) ?? []), line])
    }
    for (const line of lines) {
      if (halves.has(line)) continue
      const alike = (written.get(JSON.stringify(sign(line.row)[0])) ?? []).filter(half => free.has(half))
      const half = alike.includes(line) ? line : alike[0]
      if (half) give(line, half)
    }
  }
  // A client was typed over, or the row was added: what no other row shows stays beside it.
  for (const line of lines) if (!halves.has(line) && free.has(line)) give(line, line)
  return halves
}

function joined(line: SheetRow, half: Pick<SheetRow, 'row' | 'unread'>): SheetRow {
  const row: Record<string, unknown> = { ...line.row }
  const unread = { ...line.unread }
  for (const { key, hidden } of PLAN_COLUMNS) {
    if (!hidden) continue
    row[key] = half.row[key]
    delete unread[key]
    if (half.unread[key] !== undefined) unread[key] = half.unread[key]
  }
  return { ...line, row: row as unknown as PlanRow, unread }
}
