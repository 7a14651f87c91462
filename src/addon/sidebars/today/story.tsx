// The form that tells how a contact went: what is typed first, then one tap on the outcome, which asks where it has to.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { parseDay } from '../../../core/domain/day.ts'
import type { Channel, Outcome } from '../../../core/domain/model.ts'
import { TODAY } from '../../../core/i18n/today.ts'
import type { ContactStory, TodayContact, TodayView } from '../../../core/protocol/today.ts'
import { CHANNEL, OUTCOME } from '../../../core/words/lists.ts'
import { DateField, Field, Marks, TextArea } from '../shared/fields.tsx'
import { sayDay, text } from '../shared/spoken.ts'
import { wordOf } from '../shared/words.ts'
import { Ask } from './ask.tsx'
import { type Learned, LearnedFields, UNKNOWN } from './learned.tsx'

/** What the form has to know of whom it is about. */
export type About = Pick<
  TodayContact,
  'date' | 'channel' | 'what' | 'isPromise' | 'following' | 'need' | 'income' | 'relationship' | 'deals' | 'tier'
>

export interface Draft extends Learned {
  readonly channel: Channel
  readonly notes: string
  readonly when: 'today' | 'planned'
  readonly nextText: string
  readonly nextDate: string
  readonly nextChannel: Channel
}

interface StoryProps {
  readonly about: About
  readonly view: TodayView
  readonly today: number
  readonly busy: boolean
  readonly onSend: (story: ContactStory) => void
  /** What has to be there before anything is sent; answers whether it is. */
  readonly onCheck?: () => boolean
  /** Fields that go with what was learned, all of it folded away then; null is none of them. */
  readonly more?: ComponentChildren
}

/** The outcomes as buttons, the usual ones first. */
const OUTCOMES: readonly Outcome[] = ['talked', 'noAnswer', 'meetingSet', 'offerSent', 'postponed', 'deal', 'refused']

export function StoryForm({ about, view, today, busy, onSend, onCheck = () => true, more }: StoryProps) {
  const [draft, setDraft] = useState<Draft>({
    ...UNKNOWN,
    channel: about.channel,
    notes: '',
    when: 'today',
    nextText: '',
    nextDate: '',
    nextChannel: 'call',
  })
  const [asked, setAsked] = useState<Outcome | null>(null)
  const outcomes = useRef<HTMLFieldSetElement>(null)
  const change = (fields: Partial<Draft>) => setDraft(before => ({ ...before, ...fields }))
  const channels = (Object.keys(CHANNEL) as Channel[]).map(value => ({ value, label: wordOf(CHANNEL, value) }))

  function send(outcome: Outcome, more: Partial<ContactStory> = {}) {
    const { channel, notes, when, nextText, nextDate, nextChannel, need, income, relationship } = draft
    const story = {
      outcome,
      channel,
      notes,
      day: about.date < view.today && when === 'today' ? view.today : '',
      nextText,
      nextDate,
      nextChannel: nextText === '' && nextDate === '' ? '' : outcome === 'meetingSet' ? 'meeting' : nextChannel,
      need,
      income,
      relationship,
      after: '',
      ...more,
    } as const satisfies ContactStory
    onSend(story)
  }

  function tap(outcome: Outcome) {
    if (!onCheck()) return
    // What agreed a meeting was a call; the meeting itself is still to come.
    if (outcome === 'meetingSet' && draft.channel === 'meeting') change({ channel: 'call' })
    if (hasToAsk(outcome, draft, about)) setAsked(outcome)
    else send(outcome)
  }

  const learned = <LearnedFields values={draft} about={about} view={view} onInput={change} />
  return (
    <div class="story">
      {more === undefined && about.tier === null && learned}
      {about.date < view.today && (
        <Marks
          label={text(TODAY.when)}
          value={draft.when}
          onInput={when => change({ when: when as Draft['when'] })}
          choices={[
            { value: 'today', label: text(TODAY.today) },
            { value: 'planned', label: sayDay(parseDay(about.date)!, today) },
          ]}
        />
      )}
      <Marks
        label={text(TODAY.how)}
        value={draft.channel}
        onInput={channel => change({ channel: channel as Channel })}
        choices={channels}
      />
      <TextArea label={text(TODAY.note)} value={draft.notes} onInput={notes => change({ notes })} lines={2} />
      <details hidden={asked !== null}>
        <summary>{text(TODAY.next)}</summary>
        <div class="inside">
          <NextFields draft={draft} onInput={change} />
        </div>
      </details>
      {(more || (more === null && about.tier === null)) && (
        <details>
          <summary>{text(TODAY.more)}</summary>
          <div class="inside">
            {more}
            {about.tier === null && learned}
          </div>
        </details>
      )}
      <fieldset class="outcomes" ref={outcomes}>
        <legend>{text(TODAY.outcome)}</legend>
        {OUTCOMES.map(outcome => (
          <button
            key={outcome}
            type="button"
            class={`button ${asked === outcome ? 'chosen' : ''}`}
            aria-disabled={busy}
            onClick={() => busy || tap(outcome)}
          >
            {wordOf(OUTCOME, outcome)}
          </button>
        ))}
      </fieldset>
      {asked && (
        <Ask
          key={asked}
          outcome={asked}
          about={about}
          draft={draft}
          view={view}
          today={today}
          busy={busy}
          onInput={change}
          onSend={more => send(asked, more)}
          onCancel={() => {
            outcomes.current?.querySelector<HTMLButtonElement>('.chosen')?.focus()
            setAsked(null)
          }}
        />
      )}
    </div>
  )
}

/** Whether an outcome needs an answer that was not typed yet. */
function hasToAsk(outcome: Outcome, { nextText, nextDate }: Draft, { isPromise }: About): boolean {
  if (outcome === 'refused' || outcome === 'deal') return true
  if (outcome === 'noAnswer' || outcome === 'postponed' || outcome === 'meetingSet') return nextDate === ''
  return isPromise && nextText === '' && nextDate === ''
}

interface NextProps {
  readonly draft: Pick<Draft, 'nextText' | 'nextDate' | 'nextChannel'>
  readonly onInput: (fields: Partial<Draft>) => void
}

/** What to do next, by when and how. */
export function NextFields({ draft, onInput }: NextProps) {
  const channels = (Object.keys(CHANNEL) as Channel[]).map(value => ({ value, label: wordOf(CHANNEL, value) }))
  return (
    <>
      <Field label={text(TODAY.nextWhat)} value={draft.nextText} onInput={nextText => onInput({ nextText })} />
      <DateField label={text(TODAY.nextDate)} value={draft.nextDate} onInput={nextDate => onInput({ nextDate })} />
      <Marks
        label={text(TODAY.nextHow)}
        value={draft.nextChannel}
        onInput={channel => onInput({ nextChannel: channel as Channel })}
        choices={channels}
      />
    </>
  )
}

/** Takes the focus to a question as it appears. */
export function useFocus<T extends HTMLElement>() {
  const place = useRef<T>(null)
  useLayoutEffect(() => {
    place.current?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return place
}
