// The question that an outcome asks before it is logged; every answer to it logs at once.
import { useState } from 'preact/hooks'
import { parseDay } from '../../../core/domain/day.ts'
import type { Outcome } from '../../../core/domain/model.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { TODAY, TODAY_SAYS } from '../../../core/i18n/today.ts'
import type { ContactStory, TodayView } from '../../../core/protocol/today.ts'
import { RELATIONSHIP } from '../../../core/words/lists.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { DateField, Field, Select } from '../shared/fields.tsx'
import { sayDay, spoken, text } from '../shared/spoken.ts'
import { wordOf } from '../shared/words.ts'
import { type About, type Draft, NextFields, useFocus } from './story.tsx'

interface AskProps {
  readonly outcome: Outcome
  readonly about: About
  readonly draft: Draft
  readonly view: TodayView
  readonly today: number
  readonly busy: boolean
  readonly onInput: (fields: Partial<Draft>) => void
  readonly onSend: (more?: Partial<ContactStory>) => void
  readonly onCancel: () => void
}

const QUESTIONS = {
  noAnswer: TODAY.noAnswerAsk,
  postponed: TODAY.postponedAsk,
  meetingSet: TODAY.meetingAsk,
  refused: TODAY.refusedAsk,
  deal: TODAY.dealAsk,
  talked: TODAY.promiseAsk,
  offerSent: TODAY.promiseAsk,
} as const satisfies Record<Outcome, unknown>

export function Ask(props: AskProps) {
  const { outcome, onCancel } = props
  const heading = useFocus<HTMLLegendElement>()
  return (
    <fieldset
      class="card ask"
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        // What is around folds on a further one.
        event.stopPropagation()
        onCancel()
      }}
    >
      <legend tabIndex={-1} ref={heading}>
        {text(QUESTIONS[outcome])}
      </legend>
      <Answers {...props} />
      <Button kind="link" onClick={onCancel}>
        {text(SIDEBAR.cancel)}
      </Button>
    </fieldset>
  )
}

function Answers(props: AskProps) {
  switch (props.outcome) {
    case 'noAnswer':
    case 'postponed':
      return <Again {...props} />
    case 'meetingSet':
      return <Meeting {...props} />
    case 'refused':
      return <Refused {...props} />
    case 'deal':
      return <Deal {...props} />
    default:
      return <Following {...props} />
  }
}

/** The same again, tomorrow or on another day. */
function Again({ outcome, about, draft, view, today, busy, onSend }: AskProps) {
  const [day, setDay] = useState('')
  const [isMissing, setMissing] = useState(false)
  const next = parseDay(view.nextDay)!
  const shown = sayDay(next, today)
  const again = { call: TODAY.callAgain, meeting: TODAY.visitAgain, message: TODAY.writeAgain }[draft.channel]
  // A promise that did not happen stays the same promise, on another day.
  const what = about.isPromise ? '' : outcome === 'postponed' ? about.what : text(again)
  const send = (nextDate: string) => onSend({ nextText: draft.nextText || what, nextDate, nextChannel: draft.channel })
  return (
    <>
      <Button kind="main" disabled={busy} onClick={() => send(view.nextDay)}>
        {next === today + 1 ? TODAY_SAYS.tomorrow[spoken.language](shown) : shown}
      </Button>
      <DateField
        label={text(TODAY.day)}
        value={day}
        onInput={setDay}
        problem={isMissing && day === '' ? text(TODAY.dayMissing) : undefined}
      />
      <Buttons>
        <Button disabled={busy} onClick={() => (day === '' ? setMissing(true) : send(day))}>
          {text(TODAY.onThisDay)}
        </Button>
        <Button disabled={busy} onClick={() => onSend()}>
          {text(TODAY.justLog)}
        </Button>
      </Buttons>
    </>
  )
}

function Meeting({ about, draft, busy, onInput, onSend }: AskProps) {
  const [isMissing, setMissing] = useState(false)
  const hasDay = draft.nextDate !== ''
  return (
    <>
      {about.channel === 'meeting' && draft.channel === 'call' && <p class="small">{text(TODAY.meetingAsCall)}</p>}
      <DateField
        label={text(TODAY.day)}
        value={draft.nextDate}
        onInput={nextDate => onInput({ nextDate })}
        problem={isMissing && !hasDay ? text(TODAY.dayMissing) : undefined}
      />
      <Field label={text(TODAY.meetingWhat)} value={draft.nextText} onInput={nextText => onInput({ nextText })} />
      <Button
        kind="main"
        disabled={busy}
        onClick={() =>
          hasDay
            ? onSend({ nextText: draft.nextText || text(TODAY.meeting), nextChannel: 'meeting' })
            : setMissing(true)
        }
      >
        {text(TODAY.log)}
      </Button>
    </>
  )
}

function Refused({ busy, onSend }: AskProps) {
  return (
    <Buttons>
      <Button kind="main" disabled={busy} onClick={() => onSend({ after: 'paused' })}>
        {text(TODAY.pause)}
      </Button>
      <Button kind="danger" disabled={busy} onClick={() => onSend({ after: 'lost' })}>
        {text(TODAY.lost)}
      </Button>
      <Button disabled={busy} onClick={() => onSend()}>
        {text(TODAY.leaveOpen)}
      </Button>
    </Buttons>
  )
}

/** After a first deal a new client is a rare one (method.md 10). */
function Deal({ about, draft, view, busy, onInput, onSend }: AskProps) {
  const known = draft.relationship || (about.relationship ?? '')
  const offered = known === 'new' && about.deals === 0 && view.relationships.includes('rare') ? 'rare' : known
  const [chosen, setChosen] = useState(offered)
  const unknown = known === '' ? [{ value: '', label: text(TODAY.unknown) }] : []
  return (
    <>
      <Select
        label={text(TODAY.relationship)}
        value={chosen}
        onInput={setChosen}
        choices={[...unknown, ...view.relationships.map(value => ({ value, label: wordOf(RELATIONSHIP, value) }))]}
      />
      {about.isPromise && <NextFields draft={draft} onInput={onInput} />}
      <Button
        kind="main"
        disabled={busy}
        onClick={() => onSend({ relationship: chosen === about.relationship ? '' : chosen })}
      >
        {text(TODAY.log)}
      </Button>
    </>
  )
}

/** A promise that is done asks for the next one. */
function Following({ about, draft, busy, onInput, onSend }: AskProps) {
  const isTyped = draft.nextText !== '' || draft.nextDate !== ''
  return (
    <>
      {about.following && (
        <p class="small">
          {text(TODAY.following)} <strong>{about.following}</strong>
        </p>
      )}
      <NextFields draft={draft} onInput={onInput} />
      <Buttons>
        <Button kind="main" disabled={busy || !isTyped} onClick={() => onSend()}>
          {text(TODAY.log)}
        </Button>
        <Button disabled={busy} onClick={() => onSend({ nextText: '', nextDate: '', nextChannel: '' })}>
          {text(about.following ? TODAY.logFollowing : TODAY.justLog)}
        </Button>
      </Buttons>
    </>
  )
}
