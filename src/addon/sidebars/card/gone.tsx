// What is said when a card was removed while someone typed in it.
import { CARD } from '../../../core/i18n/card.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'
import { Panel } from './compare.tsx'

interface GoneProps {
  readonly status: StatusText | null
  readonly busy: boolean
  readonly onSaveAsNew: () => void
  readonly onBack: () => void
}

export function Gone({ status, busy, onSaveAsNew, onBack }: GoneProps) {
  return (
    <Panel title={text(CARD.goneTitle)}>
      <p>{text(CARD.gone)}</p>
      <Status status={status} />
      <Buttons>
        <Button kind="main" disabled={busy} onClick={onSaveAsNew}>
          {text(CARD.saveAsNew)}
        </Button>
        <Button onClick={onBack}>{text(CARD.backToForm)}</Button>
      </Buttons>
    </Panel>
  )
}
