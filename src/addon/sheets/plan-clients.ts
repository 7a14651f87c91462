// Which prospect a person means who typed a client into a row of the plan.
import type { Prospect } from '../../core/domain/model.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { isAsWritten } from './plan-entry.ts'
import type { PlanRow } from './plan-rows.ts'

/** The one prospect that the text names, or null: then `several` says whether more than one could be meant. */
export interface FoundClient {
  readonly id: string | null
  readonly several: boolean
}

/**
 * Finds a prospect by its ID, its name or its organisation, or by name and organisation together; the row's own
 * organisation tells namesakes apart.
 */
export function findClient(
  typed: { readonly client: string; readonly organisation: string },
  prospects: ReadonlyMap<string, Prospect>,
): FoundClient {
  const client = normaliseWord(typed.client || typed.organisation)
  if (client === '') return { id: null, several: false }
  const found: Prospect[] = []
  for (const prospect of prospects.values()) {
    const [name, organisation] = [normaliseWord(prospect.name), normaliseWord(prospect.organisation)]
    if (normaliseWord(prospect.id) === client) return { id: prospect.id, several: false }
    if ([name, organisation, `${name}, ${organisation}`, `${name} (${organisation})`].includes(client)) {
      found.push(prospect)
    }
  }
  const organisation = normaliseWord(typed.organisation)
  const narrowed = found.length > 1 && organisation !== '' ? found.filter(isAt(organisation)) : found
  return { id: narrowed.length === 1 ? narrowed[0]!.id : null, several: found.length > 1 }
}

function isAt(organisation: string): (prospect: Prospect) => boolean {
  return prospect => normaliseWord(prospect.organisation) === organisation
}

/** Whether a row still names its card, as it was written there or as the card is named now. */
export function namesCard(row: PlanRow, { name, organisation }: Prospect): boolean {
  return isAsWritten(row) || row.client === '' || row.client === (name || organisation)
}
