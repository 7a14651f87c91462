// The import from the file to the report: choose, look, bring in, and take back.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../../core/domain/day.ts'
import type { Prospect } from '../../../core/domain/model.ts'
import { IMPORT_FORM } from '../../../core/i18n/import-form.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import type { ImportPlan } from '../../../core/import/plan-import.ts'
import type { ImportDesk } from '../../../core/protocol/import.ts'
import type { FileRow } from '../../../core/protocol.ts'
import type { ProspectKey } from '../../../core/words/columns.ts'
import { Button } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { text } from '../shared/spoken.ts'
import { Failure, Loading, type StatusText } from '../shared/status.tsx'
import { Choose, type ChosenFile } from './choose.tsx'
import { cardsOf } from './outcome.ts'
import { Preview } from './preview.tsx'
import { Running } from './running.tsx'

/** What is to be brought in, and what that will do. */
export interface Job {
  readonly file: string
  readonly rows: readonly FileRow<ProspectKey>[]
  readonly plan: ImportPlan
}

type Step =
  /** `turn` counts the times that it was begun anew. */
  | { readonly name: 'choose'; readonly status: StatusText | null; readonly turn: number }
  | { readonly name: 'preview'; readonly chosen: ChosenFile }
  | { readonly name: 'running'; readonly job: Job }

const FIRST = { name: 'choose', status: null, turn: 0 } as const

interface OpenDesk {
  readonly desk: ImportDesk
  readonly cards: readonly Prospect[]
}

export function Import({ today }: { readonly today: Day }) {
  const [open, setOpen] = useState<OpenDesk | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [step, setStep] = useState<Step>(FIRST)
  const turn = useRef(0)
  const load = () => {
    setFailure(null)
    rpc('openImport', {}).then(answer => {
      if (answer.ok) setOpen({ desk: answer.value, cards: cardsOf(answer.value) })
      else setFailure(answer.message)
    })
  }
  useEffect(load, [])
  /** Back to the beginning, with the sheet read anew. */
  const restart = (status: StatusText | null = null) => {
    setOpen(null)
    setStep({ name: 'choose', status, turn: ++turn.current })
    load()
  }
  if (failure !== null) {
    return (
      <Failure message={failure}>
        <Button onClick={load}>{text(SIDEBAR.again)}</Button>
      </Failure>
    )
  }
  if (step.name === 'running') return <Running job={step.job} onRestart={restart} />
  if (step.name === 'preview') {
    if (!open) return <Loading />
    return (
      <Preview
        chosen={step.chosen}
        desk={open.desk}
        cards={open.cards}
        today={today}
        onBack={() => setStep({ ...FIRST, turn: ++turn.current })}
        onGo={job => setStep({ name: 'running', job })}
      />
    )
  }
  return (
    <>
      <h1>{text(IMPORT_FORM.title)}</h1>
      <Choose
        key={step.turn}
        last={open?.desk.last ?? null}
        status={step.status}
        onChosen={chosen => setStep({ name: 'preview', chosen })}
        onRestart={restart}
      />
    </>
  )
}
