// Takes an import back; asks when cards of it were changed since.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { IMPORT_COUNTS, IMPORT_FORM } from '../../../core/i18n/import-form.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { sayNumber, spoken, text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'

export function Undo({ id, onDone }: { readonly id: string; readonly onDone: (status: StatusText) => void }) {
  const [status, setStatus] = useState<StatusText | null>(null)
  const [isAsking, setAsking] = useState(false)
  const others = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isAsking) others.current?.focus()
  }, [isAsking])
  const isBusy = status?.kind === 'busy'
  const undo = async (keepChanged: boolean) => {
    setAsking(false)
    setStatus({ kind: 'busy', text: text(IMPORT_FORM.undoing) })
    let [removed, emptied] = [0, 0]
    for (;;) {
      const answer = await rpc('undoImport', { id, keepChanged })
      if (!answer.ok) return setStatus({ kind: 'bad', text: answer.message })
      const { value } = answer
      if (value.kind === 'changed') {
        const names = value.cards.join('; ') + (value.count > value.cards.length ? ' …' : '')
        const count = sayNumber(value.count)
        setAsking(true)
        return setStatus({
          kind: 'bad',
          text: IMPORT_COUNTS.changedSince[spoken.language](count, value.count, names),
        })
      }
      removed += value.removed
      emptied += value.emptied
      if (value.left > 0) continue
      const { language } = spoken
      const kept = value.kept > 0 ? ` ${IMPORT_COUNTS.keptChanged[language](sayNumber(value.kept))}` : ''
      return onDone({
        kind: 'good',
        text: IMPORT_COUNTS.undone[language](sayNumber(removed), sayNumber(emptied)) + kept,
      })
    }
  }
  return (
    <>
      <Status status={status} />
      {isAsking ? (
        <Buttons>
          <Button kind="danger" focusRef={others} onClick={() => undo(true)}>
            {text(IMPORT_FORM.undoOthers)}
          </Button>
          <Button
            onClick={() => {
              setAsking(false)
              setStatus(null)
            }}
          >
            {text(IMPORT_FORM.leave)}
          </Button>
        </Buttons>
      ) : (
        <Button kind="danger" disabled={isBusy} onClick={() => undo(false)}>
          {text(IMPORT_FORM.undo)}
        </Button>
      )}
    </>
  )
}
