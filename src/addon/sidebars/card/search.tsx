// Finds cards by name, organisation or phone while it is typed.
import { useEffect, useState } from 'preact/hooks'
import { CARD, CARD_SAYS } from '../../../core/i18n/card.ts'
import type { CardCalls } from '../../../core/protocol/card.ts'
import { Field } from '../shared/fields.tsx'
import { rpc } from '../shared/rpc.ts'
import { spoken, text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'

/** How long typing has to rest before the sheet is asked, in milliseconds. */
const REST = 250

type Result = CardCalls['searchCards']['result']

export function Search({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [wanted, setWanted] = useState('')
  const [result, setResult] = useState<Result | null>(null)
  const [status, setStatus] = useState<StatusText | null>(null)
  useEffect(() => {
    setStatus(null)
    if (wanted.trim() === '') return setResult(null)
    let isLate = false
    const timer = setTimeout(async () => {
      const answer = await rpc('searchCards', { text: wanted.trim().slice(0, 200) })
      if (isLate) return
      setResult(answer.ok ? answer.value : null)
      if (!answer.ok) setStatus({ kind: 'bad', text: answer.message })
      else if (answer.value.found.length === 0) setStatus({ kind: 'quiet', text: text(CARD.nothingFound) })
    }, REST)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [wanted])
  const open = (id: string) => {
    setWanted('')
    onOpen(id)
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (result?.found[0]) open(result.found[0].id)
      }}
    >
      <Field label={text(CARD.search)} value={wanted} onInput={setWanted} type="search" />
      <Status status={status} />
      {result && result.found.length > 0 && (
        <ul class="plain found" aria-label={text(CARD.found)}>
          {result.found.map(({ id, name, organisation, phone, tier }) => (
            <li key={id}>
              <button type="button" class="found-card" onClick={() => open(id)}>
                <strong>{name || organisation}</strong>
                {tier !== null && <span class={`tier tier-${tier}`}>{tier}</span>}
                <span class="small quiet">{[name && organisation, phone].filter(Boolean).join(' · ') || id}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {result && result.more > 0 && <p class="note">{CARD_SAYS.more[spoken.language](result.more)}</p>}
    </form>
  )
}
