// The sidebar of client cards: which one is open, what was typed, and what stands in the way of saving it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CARD, CARD_SAYS } from '../../../core/i18n/card.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import type { CardKey, CardValues } from '../../../core/import/card-values.ts'
import type { CardAnswer, CardView, SaveAnswer } from '../../../core/protocol/card.ts'
import type { Answer, CallName } from '../../../core/protocol.ts'
import { Button } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { spoken, text } from '../shared/spoken.ts'
import type { StatusText } from '../shared/status.tsx'
import { Alike } from './alike.tsx'
import { CardPage } from './card-page.tsx'
import { sidesAfterChange, sidesOfMerge } from './choosing.ts'
import { Compare } from './compare.tsx'
import { afterSaving, changesIn, type Draft, type Drafts, draftOf, isDirty, NEW, withDraft } from './drafts.ts'
import { useSelectedRow } from './follow.ts'
import { Gone } from './gone.tsx'
import { nameOf } from './labels.ts'
import { Search } from './search.tsx'

/** What is in front of the form, when something has to be settled first. */
type Question =
  | { readonly kind: 'changed'; readonly card: CardView }
  | { readonly kind: 'gone' }
  | { readonly kind: 'alike'; readonly cards: Extract<SaveAnswer, { kind: 'alike' }>['cards'] }
  | { readonly kind: 'merge'; readonly card: CardView }

export function Cards({ first, today }: { readonly first: CardAnswer; readonly today: number }) {
  const [frame, setFrame] = useState(first.frame)
  const [current, setCurrent] = useState(first.card?.id ?? NEW)
  const [drafts, setDrafts] = useState<Drafts>(() => new Map([[current, draftOf(first.card)]]))
  const [question, setQuestion] = useState<Question | null>(null)
  const [status, setStatus] = useState<StatusText | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [selected, setSelected] = useState<string | null>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const draft = drafts.get(current)!
  // What is typed while a call is on its way counts too.
  const now = useRef(draft)
  now.current = draft

  /** Shows a card; what was typed into it before is still there. */
  const put = (card: CardView | null) => {
    const id = card?.id ?? NEW
    setDrafts(before => {
      const typed = before.get(id)
      return withDraft(before, id, typed && isDirty(typed) ? typed : draftOf(card))
    })
    setCurrent(id)
    setQuestion(null)
  }

  // Where a view or a button that had the focus is gone, the heading of the card gets it.
  const [led, setLed] = useState(0)
  const lead = () => setLed(before => before + 1)
  useLayoutEffect(() => {
    if (led > 0) document.querySelector<HTMLElement>('h1')?.focus()
  }, [led])

  /** Runs a call with the line below the form telling of it; null when it failed, and then nothing has changed. */
  async function ask<N extends CallName>(busy: string, call: Promise<Answer<N>>) {
    setBusy(true)
    setStatus({ kind: 'busy', text: busy })
    const answer = await call
    setBusy(false)
    setStatus(answer.ok ? null : { kind: 'bad', text: answer.message })
    return answer.ok ? answer.value : null
  }

  const opening = useRef(0)

  async function open(id: string | undefined, options: { readonly show?: boolean; readonly lead?: boolean } = {}) {
    setSelected(null)
    const turn = ++opening.current
    const wanted = id === undefined ? {} : { id, show: options.show === true }
    const answer = await ask(text(SIDEBAR.loading), rpc('openCard', wanted))
    // Only the card asked for last is shown: answers come in any order.
    if (!answer || turn !== opening.current) return
    setFrame(answer.frame)
    if (!answer.card) return setStatus({ kind: 'quiet', text: text(CARD.noRow) })
    put(answer.card)
    if (options.lead) lead()
  }

  function begin() {
    opening.current++
    put(null)
    setStatus(null)
    setSelected(null)
    nameField.current?.focus()
  }

  function returnTo(other: Draft) {
    opening.current++
    put(other.base)
    setStatus(null)
    lead()
  }

  useSelectedRow(first.card?.id ?? null, id => {
    if (id === current) setSelected(null)
    else if (isDirty(draft) || question || isBusy) setSelected(id)
    else open(id)
  })

  /** Takes what the sheet answered to saving, be it done or a question. */
  function settle(answer: SaveAnswer, sent: CardValues, said: (card: CardView) => string) {
    if (answer.kind === 'alike') return setQuestion({ kind: 'alike', cards: answer.cards })
    if (answer.kind === 'changed') {
      return setQuestion(answer.card ? { kind: 'changed', card: answer.card } : { kind: 'gone' })
    }
    const { card } = answer
    setFrame(answer.frame)
    setDrafts(before => {
      const rest = new Map([...before].filter(([key]) => key !== current))
      return withDraft(rest, card.id, afterSaving(sent, now.current.values, card))
    })
    setCurrent(card.id)
    setStatus({ kind: 'good', text: said(card) })
    if (question) {
      setQuestion(null)
      lead()
    }
  }

  async function save(wanted: Draft, apart = false) {
    const { base } = wanted
    const known = base === null ? {} : { id: base.id, version: base.version }
    const values = changesIn(wanted)
    const answer = await ask(text(SIDEBAR.saving), rpc('saveCard', { ...known, values, apart }))
    if (answer) settle(answer, wanted.values, card => CARD_SAYS.saved[spoken.language](nameOf(card.values), card.id))
  }

  /** What was chosen of two versions becomes what is typed here, on top of what the other person saved. */
  function saveChosen(theirs: CardView, values: CardValues) {
    const chosen = { base: theirs, values }
    setDrafts(before => withDraft(before, current, chosen))
    now.current = chosen
    save(chosen, true)
  }

  async function merge(into: CardView, values: CardValues) {
    const changes = changesIn({ base: into, values })
    const { base } = draft
    const target = { id: into.id, version: into.version, values: changes }
    const call = base
      ? rpc('mergeCards', { ...target, other: base.id, otherVersion: base.version })
      : rpc('saveCard', { ...target, apart: true })
    const answer = await ask<'saveCard' | 'mergeCards'>(text(SIDEBAR.saving), call)
    if (answer) settle(answer, now.current.values, () => text(CARD.merged))
  }

  function back() {
    setQuestion(null)
    setStatus(null)
    lead()
  }

  const common = { today, status, busy: isBusy, onBack: back }
  if (question?.kind === 'changed') {
    const pair = { ours: draft.values, theirs: question.card.values }
    return (
      <Compare
        {...common}
        key={question.card.version}
        title={text(CARD.changedTitle)}
        intro={text(CARD.changedIntro)}
        names={{ ours: text(CARD.yours), theirs: text(CARD.theirs) }}
        pair={pair}
        sides={sidesAfterChange(pair, draft.base?.values ?? question.card.values)}
        done={text(CARD.saveChoice)}
        onDone={values => saveChosen(question.card, values)}
      />
    )
  }
  if (question?.kind === 'merge') {
    const pair = { ours: draft.values, theirs: question.card.values }
    return (
      <Compare
        {...common}
        title={text(CARD.mergeTitle)}
        intro={text(draft.base ? CARD.mergeOldIntro : CARD.mergeNewIntro)}
        names={{ ours: text(CARD.thisCard), theirs: text(CARD.otherCard) }}
        pair={pair}
        sides={sidesOfMerge(pair)}
        asks={key => pair.ours[key] !== '' && pair.theirs[key] !== ''}
        done={text(CARD.mergeNow)}
        onDone={values => merge(question.card, values)}
      />
    )
  }
  if (question?.kind === 'alike') {
    return (
      <Alike
        {...common}
        cards={question.cards}
        onMerge={card => setQuestion({ kind: 'merge', card })}
        onOpen={id => open(id, { lead: true })}
        onApart={() => save(draft, true)}
      />
    )
  }
  if (question?.kind === 'gone') {
    return <Gone {...common} onSaveAsNew={() => save({ base: null, values: draft.values })} />
  }

  const others = [...drafts].filter(([id, other]) => id !== current && isDirty(other))
  return (
    <>
      <Search onOpen={id => open(id, { show: true, lead: true })} />
      {selected && (
        <div class="warning" role="status">
          <p>{CARD_SAYS.otherSelected[spoken.language](selected)}</p>
          <Button onClick={() => open(selected, { lead: true })}>
            {CARD_SAYS.openOther[spoken.language](selected)}
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <div class="warning">
          {text(CARD.unsavedOthers)}{' '}
          {others.map(([id, other]) => (
            <Button key={id} kind="link" onClick={() => returnTo(other)}>
              {nameOf(other.values)}
            </Button>
          ))}
        </div>
      )}
      <CardPage
        draft={draft}
        frame={frame}
        today={today}
        status={status}
        isBusy={isBusy}
        nameRef={nameField}
        onInput={(key: CardKey, value: string) => {
          if (status && status.kind !== 'busy') setStatus(null)
          setDrafts(before => new Map(before).set(current, { ...draft, values: { ...draft.values, [key]: value } }))
        }}
        onSave={() => save(draft)}
        onDrop={() => {
          setDrafts(before => withDraft(before, current, draftOf(draft.base)))
          setStatus({ kind: 'quiet', text: text(CARD.dropped) })
          lead()
        }}
        onSay={setStatus}
        onOpen={id => open(id, { show: true })}
        onSelected={() => open(undefined)}
        onNew={begin}
      />
    </>
  )
}
