// How far the week is towards its target, and whose week it is.
import { TODAY, TODAY_SAYS } from '../../../core/i18n/today.ts'
import type { TodayView } from '../../../core/protocol/today.ts'
import { Button } from '../shared/buttons.tsx'
import { spoken, text } from '../shared/spoken.ts'

export function Progress({ view, onChange }: { readonly view: TodayView; readonly onChange: () => void }) {
  const { done, needed, people, person } = view
  const isReached = needed > 0 && done >= needed
  return (
    <div class="towards">
      <p>
        <strong>{TODAY_SAYS.progress[spoken.language](done, needed)}</strong>
        {isReached && <span class="good-text"> {TODAY_SAYS.reached[spoken.language]()}</span>}
      </p>
      <progress aria-label={text(TODAY.target)} value={Math.min(done, needed)} max={Math.max(1, needed)} />
      {people.length > 0 && (
        <p class="small quiet">
          {person || text(TODAY.everyone)}{' '}
          <Button kind="link" onClick={onChange} label={text(TODAY.changePerson)}>
            {text(TODAY.change)}
          </Button>
        </p>
      )}
    </div>
  )
}
