// The form of one competitor: what it is like, what that means for us, and what we do about it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isStale, PLACES, type PointKey } from '../../../core/domain/competitors.ts'
import { type Day, parseDay } from '../../../core/domain/day.ts'
import type { Language } from '../../../core/domain/model.ts'
import { COMPETITOR_REFUSALS, refuseCompetitorField } from '../../../core/i18n/competitor-refusals.ts'
import { COMPETITORS } from '../../../core/i18n/competitors.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { sayStanding } from '../../../core/i18n/swot.ts'
import {
  type CompetitorKey,
  type CompetitorValues,
  readCompetitor,
  readCompetitorValues,
} from '../../../core/import/competitor-values.ts'
import type { CompetitorsAnswer, CompetitorView } from '../../../core/protocol/competitors.ts'
import { DECISION } from '../../../core/words/lists.ts'
import { COMPETITOR_COLUMNS } from '../../../core/words/sheets.ts'
import { Button, Buttons, Submit } from '../shared/buttons.tsx'
import { Check, DateField, Field, Select, TextArea } from '../shared/fields.tsx'
import { rpc } from '../shared/rpc.ts'
import { sayDay, text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'
import { Clashes } from './clashes.tsx'
import { type Clash, changesIn, type Draft, isTouched, mergeDraft, proposeAt, typeInto } from './draft.ts'

interface FormProps {
  readonly draft: Draft
  readonly people: readonly string[]
  readonly language: Language
  readonly today: Day
  readonly onChange: (draft: Draft) => void
  readonly onSaved: (all: CompetitorsAnswer, saved: CompetitorView) => void
  /** `isDropped`: what was typed is to go. */
  readonly onBack: (isDropped: boolean) => void
}

type Problems = Readonly<Partial<Record<CompetitorKey, string>>>

export function CompetitorForm({ draft, people, language, today, onChange, onSaved, onBack }: FormProps) {
  const [status, setStatus] = useState<StatusText | null>(null)
  const [problems, setProblems] = useState<Problems>({})
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const { view, values, proposed, checked } = draft
  const isBusy = status?.kind === 'busy'

  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const isNew = useRef(view === null)
  useLayoutEffect(() => (isNew.current ? name.current : heading.current)?.focus(), [])
  // Where something can't be used, the person is led to the first such field.
  useLayoutEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [problems])

  const labelOf = (key: CompetitorKey) => COMPETITOR_COLUMNS[key][language][0]
  const put = (key: CompetitorKey) => (typed: string) => {
    onChange(typeInto(draft, key, typed, language))
    if (status && status.kind !== 'busy') setStatus(null)
  }
  const field = (key: CompetitorKey) => ({
    label: labelOf(key),
    value: values[key],
    onInput: put(key),
    problem: problems[key],
  })

  const save = async () => {
    const found = problemsIn(values, language, labelOf)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    setStatus({ kind: 'busy', text: text(SIDEBAR.saving) })
    const mark = view && { row: view.row, name: view.name, version: view.version }
    const answer = await rpc('saveCompetitor', {
      values: changesIn(draft),
      ...(mark ? { mark } : {}),
      ...(checked ? { checked } : {}),
    })
    if (!answer.ok) {
      setStatus({ kind: 'bad', text: answer.message })
      return
    }
    if (answer.value.kind === 'saved') {
      setClashes([])
      setStatus({ kind: 'good', text: text(SIDEBAR.saved) })
      onSaved(answer.value.all, answer.value.saved)
      return
    }
    const merged = mergeDraft(draft, answer.value.current)
    setClashes(merged.clashes)
    const said = answer.value.current === null ? 'gone' : merged.clashes.length > 0 ? 'clash' : 'merged'
    setStatus({ kind: 'bad', text: text(COMPETITORS[said]) })
    onChange(merged.draft)
  }

  const entered = view?.entered ? parseDay(view.entered) : null
  return (
    <form
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isBusy) void save()
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {view?.name || text(COMPETITORS.add)}
      </h1>
      {view && (
        <p class="quiet">
          {sayStanding(language, { ...readCompetitor(view.values), entered }, today, day => sayDay(day, today))}
        </p>
      )}
      {isStale(entered, today) && <p class="warning">{text(COMPETITORS.stale)}</p>}
      <Field {...field('name')} focusRef={name} />
      <Field {...field('walkMinutes')} type="number" min={0} max={1440} />
      <Field {...field('address')} />
      {SIDES.map(({ theirs, ours, heading: words }) => (
        <section key={theirs}>
          <h2>{text(words)}</h2>
          <p class="hint">{text(COMPETITORS.theirHint)}</p>
          {PLACES.map(place => {
            const [from, to] = [`${theirs}${place}`, `${ours}${place}`] as [PointKey, PointKey]
            return (
              <div key={place}>
                <Field {...field(from)} />
                {(values[from].trim() !== '' || values[to] !== '') && (
                  <div class="ours">
                    <TextArea
                      {...field(to)}
                      lines={3}
                      hint={proposed.has(to) ? text(COMPETITORS.proposed) : undefined}
                    />
                    {values[to] === '' && (
                      <Button
                        kind="link"
                        label={`${text(COMPETITORS.propose)}: ${labelOf(to)}`}
                        onClick={() => onChange(proposeAt(draft, to, language))}
                      >
                        {text(COMPETITORS.propose)}
                      </Button>
                    )}
                  </div>
                )}
              </div>
            )
          })}
        </section>
      ))}
      <h2>{text(COMPETITORS.ourDecision)}</h2>
      <Select
        {...field('decisionKind')}
        choices={[
          { value: '', label: text(COMPETITORS.undecided) },
          ...Object.entries(DECISION).map(([value, names]) => ({ value, label: names[language][0] })),
        ]}
      />
      <TextArea {...field('decision')} lines={3} />
      <Field {...field('who')} offers={people} />
      <DateField {...field('byWhen')} />
      {view && (
        <>
          <Check
            label={text(COMPETITORS.checked)}
            checked={checked}
            onInput={is => onChange({ ...draft, checked: is })}
          />
          <p class="hint">{text(COMPETITORS.checkedHint)}</p>
        </>
      )}
      <div class="bar">
        <Clashes clashes={clashes} values={values} labelOf={labelOf} onChoose={(key, chosen) => put(key)(chosen)} />
        <Status status={status} />
        <Buttons>
          <Submit disabled={isBusy}>{text(SIDEBAR.save)}</Submit>
          <Button onClick={() => onBack(false)}>{text(SIDEBAR.back)}</Button>
          {isTouched(draft) && (
            <Button kind="link" onClick={() => onBack(true)}>
              {text(COMPETITORS.discard)}
            </Button>
          )}
        </Buttons>
      </div>
    </form>
  )
}

const SIDES = [
  { theirs: 'strength', ours: 'threat', heading: COMPETITORS.strengths },
  { theirs: 'weakness', ours: 'opportunity', heading: COMPETITORS.weaknesses },
] as const

function problemsIn(
  values: CompetitorValues,
  language: Language,
  labelOf: (key: CompetitorKey) => string,
): Partial<Record<CompetitorKey, string>> {
  const found: Partial<Record<CompetitorKey, string>> = {}
  for (const { key, problem } of readCompetitorValues(values).problems) {
    found[key] = refuseCompetitorField(problem, labelOf(key))[language]()
  }
  if (values.name.trim() === '') found.name = COMPETITOR_REFUSALS.nameless[language]()
  return found
}
