// The sources of new clients in the order to work them, for a week that falls short.
import { SOURCE } from '../../words/lists.ts'
import { tookPlace } from '../log.ts'
import type { LogEntry, SourceName } from '../model.ts'
import type { SourceYield } from './types.ts'

/** From so many contacts on, a source is judged by what it brought (method.md 10). */
const MEASURED_FROM = 10

/** All seven: by deals a contact where enough was measured, then the others in the lecture's order (method.md 10). */
export function sourcesInOrder(
  log: readonly LogEntry[],
  sourceOf: (prospectId: string) => SourceName | null,
): readonly SourceYield[] {
  const yields = (Object.keys(SOURCE) as SourceName[]).map(source => ({ source, contacts: 0, deals: 0 }))
  const bySource = new Map<SourceName | null, (typeof yields)[number]>(yields.map(own => [own.source, own]))
  for (const entry of log) {
    if (!tookPlace(entry)) continue
    const own = bySource.get(sourceOf(entry.prospectId))
    if (!own) continue
    own.contacts++
    if (entry.outcome === 'deal') own.deals++
  }
  const measured = yields.filter(source => source.contacts >= MEASURED_FROM)
  const others = yields.filter(source => source.contacts < MEASURED_FROM)
  // a.deals / a.contacts against b.deals / b.contacts, without fractions.
  measured.sort((a, b) => b.deals * a.contacts - a.deals * b.contacts)
  return [...measured, ...others]
}
