// Whether the week's plan has this client, and why not: asked for, since it works out a whole week.
import { useState } from 'preact/hooks'
import { CARD } from '../../../core/i18n/card.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { Button } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'

export function Planned({ id }: { readonly id: string }) {
  const [status, setStatus] = useState<StatusText | null>(null)
  async function ask() {
    setStatus({ kind: 'busy', text: text(SIDEBAR.loading) })
    const answer = await rpc('whyNot', { id })
    setStatus(answer.ok ? { kind: 'quiet', text: answer.value.sentence } : { kind: 'bad', text: answer.message })
  }
  return (
    <section aria-label={text(CARD.planned)}>
      <Button kind="link" disabled={status?.kind === 'busy'} onClick={ask}>
        {text(CARD.planned)}
      </Button>
      <Status status={status} />
    </section>
  )
}
