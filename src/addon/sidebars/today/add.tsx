// Logs a contact that was not planned: with a client from the list, or with somebody met just now.
import { useEffect, useRef, useState } from 'preact/hooks'
import { parseDay } from '../../../core/domain/day.ts'
import type { SourceName } from '../../../core/domain/model.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { TODAY, TODAY_SAYS } from '../../../core/i18n/today.ts'
import type { FoundCard } from '../../../core/protocol/card.ts'
import type { ContactStory, LogAnswer, TodayCalls, TodayView } from '../../../core/protocol/today.ts'
import { SOURCE } from '../../../core/words/lists.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { Field, Select } from '../shared/fields.tsx'
import { rpc } from '../shared/rpc.ts'
import { sayDay, spoken, text } from '../shared/spoken.ts'
import { wordOf } from '../shared/words.ts'
import { type About, StoryForm, useFocus } from './story.tsx'
import { newToken } from './token.ts'

type AddArgs = TodayCalls['addContact']['args']

interface AddProps {
  readonly view: TodayView
  readonly today: number
  readonly busy: boolean
  readonly onAdd: (args: AddArgs) => Promise<LogAnswer | null>
  /** The client's contact of the plan is the one to log. */
  readonly onPlanned: (key: string) => void
  readonly onBack: () => void
}

export function AddContact({ view, today, busy, onAdd, onPlanned, onBack }: AddProps) {
  const [token] = useState(newToken)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [source, setSource] = useState<SourceName>('communities')
  const [chosen, setChosen] = useState<FoundCard | null>(null)
  const [about, setAbout] = useState<About | null>(null)
  const [alike, setAlike] = useState<{ readonly cards: readonly FoundCard[]; readonly story: ContactStory } | null>(
    null,
  )
  const [isMissing, setMissing] = useState(false)
  const who = useFocus<HTMLInputElement>()
  const found = useFound(chosen ? '' : name)
  const planned = chosen && view.open.find(({ prospectId }) => prospectId === chosen.id)

  useEffect(() => {
    setAbout(null)
    if (chosen === null) return
    let isLate = false
    readAbout(chosen, view.today).then(known => {
      if (!isLate) setAbout(known)
    })
    return () => {
      isLate = true
    }
  }, [chosen, view.today])

  async function send(story: ContactStory, more: Partial<AddArgs> = {}) {
    setAlike(null)
    const whom = chosen ? { id: chosen.id } : { name, phone, source }
    const answer = await onAdd({ token, story, ...whom, ...more })
    if (answer?.kind === 'alike') setAlike({ cards: answer.cards, story })
  }

  function check(): boolean {
    const isThere = chosen !== null || name.trim() !== ''
    setMissing(!isThere)
    if (!isThere) who.current?.focus()
    return isThere
  }

  return (
    <>
      <h1>{text(TODAY.addTitle)}</h1>
      {chosen ? (
        <div class="card">
          <p>
            <strong>{chosen.name || chosen.organisation}</strong>{' '}
            <span class="small quiet">
              {[chosen.name && chosen.organisation, chosen.phone].filter(Boolean).join(' · ')}
            </span>
          </p>
          <Button kind="link" onClick={() => setChosen(null)}>
            {text(TODAY.someoneElse)}
          </Button>
          {planned && (
            <div class="stack">
              <p>{TODAY_SAYS.inPlan[spoken.language](planned.client, sayDay(parseDay(planned.date)!, today))}</p>
              <Button kind="main" onClick={() => onPlanned(planned.key)}>
                {text(TODAY.openPlanned)}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <>
          <Field
            label={text(TODAY.who)}
            value={name}
            onInput={setName}
            hint={text(TODAY.whoNew)}
            problem={isMissing && name.trim() === '' ? text(TODAY.nameMissing) : undefined}
            focusRef={who}
          />
          <Cards label={text(TODAY.known)} cards={found} onChoose={setChosen} />
          <Field label={text(TODAY.phone)} value={phone} onInput={setPhone} type="tel" />
        </>
      )}
      <StoryForm
        about={about ?? aboutNobody(view.today)}
        more={
          chosen ? null : (
            <Select
              label={text(TODAY.source)}
              value={source}
              onInput={value => setSource(value as SourceName)}
              choices={Object.keys(SOURCE).map(value => ({ value, label: wordOf(SOURCE, value) }))}
            />
          )
        }
        view={view}
        today={today}
        busy={busy}
        onSend={story => send(story)}
        onCheck={check}
      />
      {alike && (
        <div class="warning" role="alert">
          <p>{text(TODAY.alike)}</p>
          <Cards
            label={text(TODAY.known)}
            cards={alike.cards}
            onChoose={card => {
              setChosen(card)
              send(alike.story, { id: card.id })
            }}
          />
          <Button disabled={busy} onClick={() => send(alike.story, { apart: true })}>
            {text(TODAY.isOther)}
          </Button>
        </div>
      )}
      <Buttons>
        <Button onClick={onBack}>{text(SIDEBAR.back)}</Button>
      </Buttons>
    </>
  )
}

/** Nothing is known of somebody new. */
function aboutNobody(today: string): About {
  const card = { need: null, income: null, relationship: null, deals: 0, tier: null }
  return { ...card, date: today, channel: 'call', what: '', isPromise: false, following: '' }
}

/** What the card tells; where it can't be read the form asks as it does of somebody new. */
async function readAbout({ id, tier }: FoundCard, today: string): Promise<About> {
  const answer = await rpc('openCard', { id })
  const card = answer.ok ? answer.value.card : null
  if (!card) return { ...aboutNobody(today), tier }
  const { need, income, relationship, nextAction, nextActionDate } = card.values
  return {
    ...aboutNobody(today),
    tier,
    need: need === '' ? null : (Number(need) as About['need']),
    income: income || null,
    relationship: relationship || null,
    deals: card.deals,
    what: nextAction,
    isPromise: nextActionDate !== '' && nextActionDate <= today,
  }
}

interface CardsProps {
  readonly label: string
  readonly cards: readonly FoundCard[]
  readonly onChoose: (card: FoundCard) => void
}

function Cards({ label, cards, onChoose }: CardsProps) {
  if (cards.length === 0) return null
  return (
    <ul class="plain known" aria-label={label}>
      {cards.map(card => (
        <li key={card.id}>
          <button type="button" class="button" onClick={() => onChoose(card)}>
            {card.name || card.organisation}
            <span class="small quiet"> {[card.name && card.organisation, card.phone].filter(Boolean).join(' · ')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** How long typing rests before the cards are looked through, in milliseconds. */
const REST = 250
const FEWEST_LETTERS = 2
const MOST_SHOWN = 5

/** The cards that what is typed could mean; none where the search fails, since a new name is as good. */
function useFound(typed: string): readonly FoundCard[] {
  const [found, setFound] = useState<readonly FoundCard[]>([])
  const latest = useRef('')
  useEffect(() => {
    const wanted = typed.trim()
    latest.current = wanted
    if (wanted.length < FEWEST_LETTERS) {
      setFound([])
      return
    }
    const timer = setTimeout(async () => {
      const answer = await rpc('searchCards', { text: wanted.slice(0, 200) })
      if (latest.current === wanted) setFound(answer.ok ? answer.value.found.slice(0, MOST_SHOWN) : [])
    }, REST)
    return () => clearTimeout(timer)
  }, [typed])
  return found
}
