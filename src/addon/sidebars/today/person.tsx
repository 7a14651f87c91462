// Who the user is: asked once and remembered by the add-on.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { TODAY } from '../../../core/i18n/today.ts'
import { Button } from '../shared/buttons.tsx'
import { text } from '../shared/spoken.ts'

interface PersonProps {
  readonly people: readonly string[]
  readonly chosen: string | null
  readonly busy: boolean
  readonly onChoose: (person: string) => void
  /** Null where nobody was chosen yet. */
  readonly onCancel: (() => void) | null
}

export function Person({ people, chosen, busy, onChoose, onCancel }: PersonProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <div class="stack">
      <h1 tabIndex={-1} ref={heading}>
        {text(TODAY.whoAreYou)}
      </h1>
      <p class="note">{text(TODAY.whoHint)}</p>
      <ul class="plain people">
        {[...people, ''].map(name => (
          <li key={name}>
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              aria-current={name === chosen ? 'true' : undefined}
              onClick={() => busy || onChoose(name)}
            >
              {name || text(TODAY.everyone)}
            </button>
          </li>
        ))}
      </ul>
      {onCancel && (
        <Button kind="link" onClick={onCancel}>
          {text(SIDEBAR.cancel)}
        </Button>
      )}
    </div>
  )
}
