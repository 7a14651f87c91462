// Today: whose week it is, what is open, what is done, and the way to log one that was not planned.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { parseDay } from '../../../core/domain/day.ts'
import type { Outcome } from '../../../core/domain/model.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { TODAY, TODAY_SAYS } from '../../../core/i18n/today.ts'
import type { ContactStory, LogAnswer, TodayContact, TodayView } from '../../../core/protocol/today.ts'
import type { Answer } from '../../../core/protocol.ts'
import { OUTCOME } from '../../../core/words/lists.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { sayDay, spoken, text } from '../shared/spoken.ts'
import { Empty, Failure, Loading, Status, type StatusText } from '../shared/status.tsx'
import { wordOf } from '../shared/words.ts'
import { AddContact } from './add.tsx'
import { Calendar } from './calendar.tsx'
import { Contact } from './contact.tsx'
import { DoneList } from './done.tsx'
import { Person } from './person.tsx'
import { Progress } from './progress.tsx'
import { newToken } from './token.ts'

/** Opens the week; until it is there and when that fails, says so. */
export function Today() {
  const [answer, setAnswer] = useState<Answer<'openToday'> | null>(null)
  const open = () => {
    setAnswer(null)
    rpc('openToday', {}).then(setAnswer)
  }
  useEffect(open, [])
  if (answer === null) return <Loading />
  if (answer.ok) return <Week first={answer.value} />
  return (
    <Failure message={answer.message}>
      <Button onClick={open}>{text(SIDEBAR.again)}</Button>
    </Failure>
  )
}

/** How a story sent from a form ended; the form keeps what was typed unless it was logged. */
type Settled = 'logged' | 'already' | 'gone' | 'failed'

interface Kept {
  readonly contact: TodayContact
  readonly story: ContactStory
  readonly token: string
}

function Week({ first }: { readonly first: TodayView }) {
  const [view, setView] = useState(first)
  const [opened, setOpened] = useState<string | null>(null)
  /** A contact that is done elsewhere by now, kept for what was typed here about it. */
  const [kept, setKept] = useState<Kept | null>(null)
  const [place, setPlace] = useState<'week' | 'add' | 'person'>('week')
  const [status, setStatus] = useState<StatusText | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isOnline = useOnline()
  /** The element that takes the focus once what was logged has left the list. */
  const focusNext = useRef<string | null>(null)
  // Right after its own render: an effect that waits would, after a quick answer, still look at the list before it.
  useLayoutEffect(() => {
    if (focusNext.current === null) return
    ;(document.getElementById(focusNext.current) ?? document.getElementById('add'))?.focus()
    focusNext.current = null
  })
  const isAsking = view.person === null || place === 'person'
  const today = parseDay(view.today)!

  /** `focus` is for where what was pressed goes away. */
  async function load(args: { readonly person?: string } = {}, focus: string | null = null) {
    setBusy(true)
    setStatus({ kind: 'busy', text: text(SIDEBAR.loading) })
    const answer = await rpc('openToday', args)
    setBusy(false)
    setStatus(answer.ok ? null : { kind: 'bad', text: answer.message })
    if (!answer.ok) return
    focusNext.current = focus
    setView(answer.value)
    setPlace('week')
  }

  async function build() {
    setBusy(true)
    setStatus({ kind: 'busy', text: text(TODAY.building) })
    const answer = await rpc('buildPlan', { week: view.week, agreed: [] })
    setBusy(false)
    if (!answer.ok) return setStatus({ kind: 'bad', text: answer.message })
    await load({}, HEADING)
  }

  /** Takes the answer to a story; the line below the list tells of it. */
  function settle(answer: Answer<'logContact' | 'addContact'>, outcome: Outcome): Settled {
    setBusy(false)
    if (!answer.ok) {
      setStatus({ kind: 'bad', text: answer.message })
      return 'failed'
    }
    const { value } = answer
    if (value.kind === 'alike') {
      setStatus(null)
      return 'failed'
    }
    setView(value.view)
    setStatus(told(value, outcome))
    return value.kind
  }

  async function log(contact: TodayContact, story: ContactStory): Promise<Settled> {
    setBusy(true)
    setStatus({ kind: 'busy', text: text(TODAY.logging) })
    const at = listed.findIndex(other => other.key === contact.key)
    const settled = settle(await rpc('logContact', { week: view.week, key: contact.key, story }), story.outcome)
    if (settled === 'already' || settled === 'gone') {
      const isTyped = `${story.notes}${story.nextText}` !== ''
      if (isTyped) setKept({ contact, story, token: newToken() })
    }
    if (settled === 'logged') {
      const next = listed[at + 1] ?? listed[at - 1]
      focusNext.current = next ? toggleId(next) : 'add'
      setOpened(null)
    }
    return settled
  }

  async function add(args: Parameters<typeof rpc<'addContact'>>[1]): Promise<LogAnswer | null> {
    setBusy(true)
    setStatus({ kind: 'busy', text: text(TODAY.logging) })
    const answer = await rpc('addContact', args)
    const settled = settle(answer, args.story.outcome)
    if (settled === 'logged' || settled === 'already') {
      focusNext.current = 'add'
      setKept(null)
      setPlace('week')
    }
    return answer.ok ? answer.value : null
  }

  const groups = groupsOf(view, kept?.contact ?? null)
  const listed = groups.flatMap(group => group.contacts)
  if (isAsking) {
    return (
      <>
        <Person
          people={view.people}
          chosen={view.person}
          busy={isBusy}
          onChoose={person => load({ person }, HEADING)}
          onCancel={view.person === null ? null : () => setPlace('week')}
        />
        <Status status={status} />
      </>
    )
  }
  return (
    <>
      <div hidden={place === 'add'}>
        <h1 id={HEADING} tabIndex={-1}>
          {sayDay(today, today)}
        </h1>
        <Progress view={view} onChange={() => setPlace('person')} />
        {!view.hasPlan && (
          <div class="stack">
            <Empty>{text(TODAY.noPlan)}</Empty>
            <Button kind="main" onClick={build} disabled={isBusy}>
              {text(TODAY.build)}
            </Button>
          </div>
        )}
        {view.hasPlan && listed.length === 0 && (
          <Empty>{text(view.logged.length > 0 ? TODAY.allDone : TODAY.noRows)}</Empty>
        )}
        {groups.map(group => (
          <section key={group.name} aria-label={group.name}>
            <h2>
              {group.name} <span class="quiet">{group.contacts.length}</span>
            </h2>
            <ul class="plain">
              {group.contacts.map(contact => (
                <Contact
                  key={contact.key}
                  toggleId={toggleId(contact)}
                  contact={contact}
                  view={view}
                  today={today}
                  isOpen={opened === contact.key}
                  busy={isBusy}
                  onToggle={() => setOpened(opened === contact.key ? null : contact.key)}
                  onLog={story => log(contact, story)}
                  kept={kept?.contact.key === contact.key}
                  onAnother={() => kept && add({ id: contact.prospectId, story: kept.story, token: kept.token })}
                  onDrop={() => {
                    focusNext.current = 'add'
                    setKept(null)
                    setStatus(null)
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
        <DoneList done={view.logged} today={today} />
        {view.hasPlan && <Calendar week={view.week} person={view.person} />}
      </div>
      {place === 'add' && (
        <AddContact
          view={view}
          today={today}
          busy={isBusy}
          onAdd={add}
          onPlanned={key => {
            setOpened(key)
            setPlace('week')
            focusNext.current = toggleId({ key })
          }}
          onBack={() => {
            setStatus(null)
            setPlace('week')
            focusNext.current = 'add'
          }}
        />
      )}
      <div class="bar">
        {!isOnline && <p class="warning">{text(TODAY.offline)}</p>}
        <Status status={status} />
        {place === 'week' && (
          <Buttons>
            <button
              id="add"
              type="button"
              class="button main"
              aria-disabled={isBusy}
              onClick={() => isBusy || setPlace('add')}
            >
              {text(TODAY.add)}
            </button>
            <Button onClick={() => load()} disabled={isBusy}>
              {text(TODAY.refresh)}
            </Button>
          </Buttons>
        )}
      </div>
    </>
  )
}

const HEADING = 'today'

function toggleId({ key }: Pick<TodayContact, 'key'>): string {
  return `contact ${key}`.replace(/\s/g, '-')
}

function told(answer: Exclude<LogAnswer, { kind: 'alike' }>, outcome: Outcome): StatusText {
  const { language } = spoken
  if (answer.kind === 'gone') return { kind: 'bad', text: text(TODAY.gone) }
  if (answer.kind === 'already') {
    const known = answer.outcome === null ? '' : wordOf(OUTCOME, answer.outcome)
    return { kind: 'quiet', text: TODAY_SAYS.already[language](known) }
  }
  const logged = TODAY_SAYS.logged[language](answer.client, wordOf(OUTCOME, outcome))
  const tier = answer.tier === null ? '' : ` ${TODAY_SAYS.newTier[language](answer.tier)}`
  return { kind: 'good', text: `${logged}${tier}` }
}

/** Today's first, then what is overdue, then the rest of the week, each by date and in the order of the plan. */
function groupsOf({ open: contacts, today }: TodayView, kept: TodayContact | null) {
  const isGone = kept !== null && contacts.every(({ key }) => key !== kept.key)
  const open = isGone ? [...contacts, kept] : contacts
  const byDate = (contacts: readonly TodayContact[]) =>
    [...contacts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return [
    { name: text(TODAY.today), contacts: byDate(open.filter(({ date }) => date === today)) },
    { name: text(TODAY.overdue), contacts: byDate(open.filter(({ date }) => date < today)) },
    { name: text(TODAY.later), contacts: byDate(open.filter(({ date }) => date > today)) },
  ].filter(({ contacts }) => contacts.length > 0)
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const tell = () => setOnline(navigator.onLine)
    addEventListener('online', tell)
    addEventListener('offline', tell)
    return () => {
      removeEventListener('online', tell)
      removeEventListener('offline', tell)
    }
  }, [])
  return isOnline
}
