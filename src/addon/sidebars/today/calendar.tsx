// The week as a file for one's own calendar.
import { useState } from 'preact/hooks'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { TODAY } from '../../../core/i18n/today.ts'
import { Button } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'

export function Calendar({ week, person }: { readonly week: string; readonly person: string | null }) {
  const [status, setStatus] = useState<StatusText | null>(null)
  async function download() {
    setStatus({ kind: 'busy', text: text(SIDEBAR.loading) })
    const answer = await rpc('weekAsIcs', person ? { week, owner: person } : { week })
    if (!answer.ok) return setStatus({ kind: 'bad', text: answer.message })
    const address = URL.createObjectURL(new Blob([answer.value.text], { type: 'text/calendar' }))
    const link = document.createElement('a')
    link.href = address
    link.download = answer.value.name
    link.click()
    // The browser has the file once this turn is over.
    setTimeout(() => URL.revokeObjectURL(address))
    setStatus({ kind: 'good', text: text(answer.value.leftOut > 0 ? TODAY.calendarLeftOut : TODAY.calendarDone) })
  }
  return (
    <div>
      <Button kind="link" disabled={status?.kind === 'busy'} onClick={download}>
        {text(TODAY.calendar)}
      </Button>
      <Status status={status} />
    </div>
  )
}
