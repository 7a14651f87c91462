// The third step and the last: the rows go in part by part, then the report.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { IMPORT_COUNTS, IMPORT_FORM } from '../../../core/i18n/import-form.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { sayNumber, spoken, text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'
import type { Job } from './import.tsx'
import { Duplicates, LeftOut, Warnings } from './lists.tsx'
import { BEGUN, type Progress, Run, type RunState } from './run.ts'
import { Undo } from './undo.tsx'

interface RunningProps {
  readonly job: Job
  readonly onRestart: (status?: StatusText) => void
}

export function Running({ job, onRestart }: RunningProps) {
  const [progress, setProgress] = useState(BEGUN)
  const [state, setState] = useState<RunState>({ kind: 'running' })
  const [id, setId] = useState<string | null>(null)
  const run = useRef<Run | null>(null)
  run.current ??= new Run(job, { setProgress, setState, setId })
  useEffect(() => {
    run.current!.go()
    return () => run.current!.stop()
  }, [])
  const stop = () => {
    run.current!.stop()
    setState({ kind: 'stopping' })
  }
  const isOver = state.kind === 'done' || state.kind === 'stopped'
  if (isOver)
    return <Report job={job} progress={progress} id={id} isWhole={state.kind === 'done'} onRestart={onRestart} />
  const out = IMPORT_COUNTS.outOf[spoken.language](sayNumber(progress.sent), sayNumber(job.rows.length))
  return (
    <>
      <Heading>{job.file}</Heading>
      <progress aria-label={text(IMPORT_FORM.progress)} max={job.rows.length} value={progress.sent} />
      <Status
        status={
          state.kind === 'failed'
            ? { kind: 'bad', text: state.message }
            : { kind: 'busy', text: state.kind === 'stopping' ? text(IMPORT_FORM.stopping) : out }
        }
      />
      {state.kind === 'failed' ? (
        <Buttons>
          <Button kind="main" onClick={() => run.current!.go()}>
            {text(IMPORT_FORM.goOn)}
          </Button>
          <Button onClick={() => run.current!.end('stopped')}>{text(IMPORT_FORM.stopHere)}</Button>
        </Buttons>
      ) : (
        <Button disabled={state.kind === 'stopping'} onClick={stop}>
          {text(IMPORT_FORM.stop)}
        </Button>
      )}
    </>
  )
}

interface ReportProps {
  readonly job: Job
  readonly progress: Progress
  readonly id: string | null
  readonly isWhole: boolean
  readonly onRestart: (status?: StatusText) => void
}

function Report({ job, progress, id, isWhole, onRestart }: ReportProps) {
  const { language } = spoken
  const { kept, merged, rejected, repairs, sent } = progress
  const notSent = job.rows.length - sent
  const duplicates = isWhole ? job.plan.placed.filter(row => row.kind !== 'new') : []
  return (
    <>
      <Heading>{text(isWhole ? IMPORT_FORM.done : IMPORT_FORM.stopped)}</Heading>
      <div role="status">
        <p>{IMPORT_COUNTS.cameIn[language](sayNumber(kept), kept)}</p>
        {merged > 0 && <p>{IMPORT_COUNTS.merged[language](sayNumber(merged), merged)}</p>}
        {notSent > 0 && <p>{IMPORT_COUNTS.notSent[language](sayNumber(notSent), notSent)}</p>}
      </div>
      {rejected.length > 0 && <LeftOut rows={rejected} open />}
      {duplicates.length > 0 && <Duplicates rows={duplicates} />}
      <Warnings texts={[...repairs, ...(isWhole ? job.plan.warnings : [])]} />
      <Buttons>
        <Button kind="main" onClick={() => onRestart()}>
          {text(IMPORT_FORM.otherFile)}
        </Button>
        <Button onClick={() => rpc('showSidebar', { name: 'card' })}>{text(IMPORT_FORM.toCard)}</Button>
      </Buttons>
      {id !== null && kept + merged > 0 && (
        <>
          <hr />
          <Undo id={id} onDone={onRestart} />
        </>
      )}
    </>
  )
}

/** The heading of a step, to which the focus goes as it appears. */
function Heading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
