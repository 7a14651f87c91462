// One card: its name, the way to others, what the method makes of it, the form and its buttons.
import type { Ref } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { CARD, CARD_SAYS } from '../../../core/i18n/card.ts'
import { refuseField } from '../../../core/i18n/card-refusals.ts'
import { type CardKey, readCardValues } from '../../../core/import/card-values.ts'
import type { CardFrame } from '../../../core/protocol/card.ts'
import { Button, Buttons, Submit } from '../shared/buttons.tsx'
import { spoken, text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'
import { type Draft, isDirty } from './drafts.ts'
import { CardForm } from './form.tsx'
import { judge } from './judgement.ts'
import { labelOf, nameOf } from './labels.ts'
import { Planned } from './planned.tsx'
import { Figures, LastContacts, TierLine } from './standing.tsx'

interface CardPageProps {
  readonly draft: Draft
  readonly frame: CardFrame
  readonly today: number
  readonly status: StatusText | null
  readonly isBusy: boolean
  readonly nameRef: Ref<HTMLInputElement>
  readonly onInput: (key: CardKey, value: string) => void
  readonly onSave: () => void
  readonly onDrop: () => void
  readonly onSay: (status: StatusText) => void
  readonly onOpen: (id: string) => void
  readonly onSelected: () => void
  readonly onNew: () => void
}

export function CardPage(props: CardPageProps) {
  const { draft, frame, today, status, isBusy } = props
  const { base, values } = draft
  // The card whose fields were checked by an attempt to save it.
  const [checked, setChecked] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const problems = problemsOf(draft, frame)
  const judgement = judge(values, frame)
  const dirty = isDirty(draft)

  function save() {
    if (isBusy) return
    setChecked(base?.id ?? '')
    if (!dirty) return props.onSay({ kind: 'quiet', text: text(CARD.unchanged) })
    if (problems.size === 0) return props.onSave()
    props.onSay({ kind: 'bad', text: text(CARD.mend) })
    // Once the fields are marked, the first of them gets the focus, unfolded where it lies in a part.
    setTimeout(() => {
      const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      const part = field?.closest('details')
      if (part) part.open = true
      field?.focus()
    })
  }

  return (
    <>
      <nav aria-label={base ? CARD_SAYS.place[spoken.language](base.place, frame.count) : text(CARD.newCard)}>
        <Buttons>
          <Button
            label={text(CARD.previousCard)}
            disabled={!base?.previous}
            onClick={() => props.onOpen(base!.previous!)}
          >
            ‹
          </Button>
          <span class="quiet">{base ? CARD_SAYS.place[spoken.language](base.place, frame.count) : '—'}</span>
          <Button label={text(CARD.nextCard)} disabled={!base?.next} onClick={() => props.onOpen(base!.next!)}>
            ›
          </Button>
          <Button onClick={props.onNew}>{text(CARD.newCard)}</Button>
        </Buttons>
        <Button kind="link" onClick={props.onSelected}>
          {text(CARD.selectedRow)}
        </Button>
      </nav>
      <h1 tabIndex={-1}>
        {base ? nameOf(values) : text(CARD.newCard)} {base && <span class="quiet small">{base.id}</span>}
      </h1>
      {frame.count === 0 && <p class="note">{text(CARD.noCards)}</p>}
      <TierLine judgement={judgement} today={today} />
      {base && base.deals > 0 && values.relationship === 'new' && (
        <div class="warning">
          <p>{text(CARD.dealSinceNew)}</p>
          <Button
            onClick={() => {
              props.onInput('relationship', 'rare')
              // The button goes; what it has changed is told above the form.
              document.querySelector<HTMLElement>('h1')?.focus()
            }}
          >
            {text(CARD.makeRare)}
          </Button>
        </div>
      )}
      <form
        ref={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <CardForm
          values={values}
          problems={checked === (base?.id ?? '') ? problems : new Map()}
          frame={frame}
          judgement={judgement}
          onInput={props.onInput}
          nameRef={props.nameRef}
          figures={<Figures judgement={judgement} view={base} today={today} />}
        />
        {base && <Planned key={`${base.id} ${base.version}`} id={base.id} />}
        {base && <LastContacts view={base} today={today} />}
        <div class="bar">
          <Brief judgement={judgement} />
          <Status status={status ?? (dirty ? { kind: 'quiet', text: text(CARD.unsaved) } : null)} />
          <Buttons>
            <Submit disabled={isBusy}>{text(CARD.save)}</Submit>
            {dirty && <Button onClick={props.onDrop}>{text(CARD.dropChanges)}</Button>}
          </Buttons>
        </div>
      </form>
    </>
  )
}

/** Tier and score once more, where they are seen from every part of the form; screen readers have them above. */
function Brief({ judgement: { tier, score } }: { readonly judgement: ReturnType<typeof judge> }) {
  return (
    <p class="brief" aria-hidden="true">
      {tier !== null && (
        <span class={`tier tier-${tier}`}>
          {text(CARD.tier)} {tier}
        </span>
      )}{' '}
      {score !== null && <span class="quiet">{`${text(CARD.score)} ${score}`}</span>}
    </p>
  )
}

/** What can't be saved, by field, as the add-on would say it too. */
function problemsOf({ values }: Draft, { tiers }: CardFrame): ReadonlyMap<CardKey, string> {
  const { problems } = readCardValues(values, tiers)
  const said = new Map(
    problems.map(({ key, problem }) => [key, refuseField(problem, labelOf(key))[spoken.language]()] as const),
  )
  if (values.name.trim() === '' && values.organisation.trim() === '') said.set('name', text(CARD.nameMissing))
  return said
}
