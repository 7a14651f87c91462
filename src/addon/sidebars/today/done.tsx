// What is done this week, folded away.
import { parseDay } from '../../../core/domain/day.ts'
import { TODAY_SAYS } from '../../../core/i18n/today.ts'
import type { DoneContact } from '../../../core/protocol/today.ts'
import { CHANNEL, OUTCOME } from '../../../core/words/lists.ts'
import { sayDay, spoken } from '../shared/spoken.ts'
import { wordOf } from '../shared/words.ts'

export function DoneList({ done, today }: { readonly done: readonly DoneContact[]; readonly today: number }) {
  if (done.length === 0) return null
  return (
    <details class="done">
      <summary>{TODAY_SAYS.done[spoken.language](done.length)}</summary>
      <ul class="plain inside">
        {done.map(({ key, client, date, channel, outcome, notes }) => (
          <li key={key}>
            <strong>{client}</strong>
            <div class="small quiet">
              {[sayDay(parseDay(date)!, today), wordOf(CHANNEL, channel), outcome && wordOf(OUTCOME, outcome), notes]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
