// The client card's page.
import { useEffect, useState } from 'preact/hooks'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import type { Answer } from '../../../core/protocol.ts'
import { Button } from '../shared/buttons.tsx'
import { mountSidebar } from '../shared/mount.tsx'
import { rpc } from '../shared/rpc.ts'
import { text } from '../shared/spoken.ts'
import { Failure, Loading } from '../shared/status.tsx'
import { Cards } from './cards.tsx'
import './card.css'

mountSidebar(({ today }) => <Opening today={today} />)

/** Opens the card of the selected row, as soon as the sheet has answered. */
function Opening({ today }: { readonly today: number }) {
  const [answer, setAnswer] = useState<Answer<'openCard'> | null>(null)
  const open = () => {
    setAnswer(null)
    rpc('openCard', {}).then(setAnswer)
  }
  useEffect(open, [])
  if (answer === null) return <Loading />
  if (answer.ok) return <Cards first={answer.value} today={today} />
  return (
    <Failure message={answer.message}>
      <Button onClick={open}>{text(SIDEBAR.again)}</Button>
    </Failure>
  )
}
