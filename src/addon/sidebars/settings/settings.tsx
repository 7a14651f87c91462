// The settings: three steps until there is a client, one form from then on.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { SETTINGS_COUNTS, SETTINGS_FORM } from '../../../core/i18n/settings-form.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { readSetting } from '../../../core/import/setting.ts'
import type { SettingsView } from '../../../core/protocol/settings.ts'
import { Button, Buttons, Submit } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { speak, spoken, text } from '../shared/spoken.ts'
import { Failure, Loading, Status, type StatusText } from '../shared/status.tsx'
import { capacityOf, changesOf, type Draft, draftOf, NO_PROBLEMS, type Problems, problemsOf } from './draft.ts'
import { Advanced, Business, Capacity, Section, Team } from './parts.tsx'

/** The steps of the guide, and the whole form after it. */
type Step = 1 | 2 | 3 | 'all'

export function Settings({ isSetUp }: { readonly isSetUp: boolean }) {
  const [view, setView] = useState<SettingsView | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const load = () => {
    setFailure(null)
    rpc('readSettings', {}).then(answer => {
      if (answer.ok) setView(answer.value)
      else setFailure(answer.message)
    })
  }
  useEffect(load, [])
  if (failure !== null) {
    return (
      <Failure message={failure}>
        <Button onClick={load}>{text(SIDEBAR.again)}</Button>
      </Failure>
    )
  }
  return view ? <Form first={view} isSetUp={isSetUp} /> : <Loading />
}

function Form({ first, isSetUp: wasSetUp }: { readonly first: SettingsView; readonly isSetUp: boolean }) {
  const [view, setView] = useState(first)
  const [draft, setDraft] = useState(() => draftOf(first))
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const [status, setStatus] = useState<StatusText | null>(null)
  const [step, setStep] = useState<Step>(first.hasProspects ? 'all' : 1)
  const isSetUp = useRef(wasSetUp)
  const form = useRef<HTMLFormElement>(null)
  const isBusy = status?.kind === 'busy'

  const change = (next: Draft) => {
    setDraft(next)
    if (status !== null) setStatus(null)
    // What was marked is looked at again as it is mended; nothing is marked while it is first typed.
    if (problems !== NO_PROBLEMS) setProblems(problemsOf(next) ?? NO_PROBLEMS)
  }
  const refuse = (found: Problems) => {
    setProblems(found)
    setStatus({ kind: 'bad', text: text(SETTINGS_FORM.mend) })
    setTimeout(() => {
      const bad = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      const fold = bad?.closest('details')
      if (fold) fold.open = true
      bad?.focus()
    })
  }
  const save = async (): Promise<boolean> => {
    const found = problemsOf(draft)
    if (found) {
      refuse(found)
      return false
    }
    setProblems(NO_PROBLEMS)
    const failed = (message: string) => {
      setStatus({ kind: 'bad', text: message })
      return false
    }
    const changes = changesOf(draft, view)
    const hasChanges = Object.keys(changes.values).length > 0 || changes.owners !== undefined
    if (!hasChanges && isSetUp.current) {
      setStatus({ kind: 'quiet', text: text(SETTINGS_FORM.unchanged) })
      return true
    }
    setStatus({ kind: 'busy', text: text(SIDEBAR.saving) })
    if (!isSetUp.current) {
      const made = await rpc('setUp', {})
      if (!made.ok) return failed(made.message)
      isSetUp.current = true
    }
    if (hasChanges) {
      const saved = await rpc('saveSettings', changes)
      if (!saved.ok) return failed(saved.message)
    }
    const language = readSetting('language', draft.values.language)
    if (language.ok) speak({ language: language.value, locale: spoken.locale })
    const now = await rpc('readSettings', {})
    if (!now.ok) return failed(now.message)
    setView(now.value)
    setDraft(draftOf(now.value))
    setStatus({ kind: 'good', text: text(SIDEBAR.saved) })
    return true
  }
  const go = (next: Step) => {
    setStatus(null)
    setStep(next)
  }

  const props = { draft, problems, onInput: change }
  const capacity = <Capacity capacity={capacityOf(draft, view)} />
  if (step === 'all') {
    return (
      <form
        ref={form}
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <Heading key="all">{text(SETTINGS_FORM.title)}</Heading>
        {view.problems.length > 0 && (
          <section aria-label={text(SETTINGS_FORM.toLookAt)}>
            {view.problems.map(problem => (
              <p key={problem} class="warning">
                {problem}
              </p>
            ))}
          </section>
        )}
        <Section title={text(SETTINGS_FORM.business)}>
          <Business {...props} />
        </Section>
        {capacity}
        <Section title={text(SETTINGS_FORM.team)}>
          <Team {...props} withOwn />
        </Section>
        <details>
          <summary>{text(SETTINGS_FORM.advanced)}</summary>
          <div class="inside">
            <Advanced {...props} sheet={view.sheet} />
          </div>
        </details>
        <div class="bar">
          <Status status={status} />
          <Submit disabled={isBusy}>{text(SIDEBAR.save)}</Submit>
        </div>
      </form>
    )
  }
  const titles = { 1: SETTINGS_FORM.business, 2: SETTINGS_FORM.team, 3: SETTINGS_FORM.begin }
  return (
    <form
      ref={form}
      onSubmit={event => {
        event.preventDefault()
        if (step !== 3) save().then(isSaved => isSaved && go(step === 1 ? 2 : 3))
      }}
    >
      <Heading key={step}>{SETTINGS_COUNTS.step[spoken.language](step, text(titles[step]))}</Heading>
      {step === 1 && <p>{text(SETTINGS_FORM.welcome)}</p>}
      {step === 1 && <Business {...props} />}
      {step === 2 && <Team {...props} />}
      {step === 3 ? <Begin onFailure={message => setStatus({ kind: 'bad', text: message })} /> : capacity}
      <Status status={status} />
      <Buttons>
        {step !== 3 && <Submit disabled={isBusy}>{text(SETTINGS_FORM.next)}</Submit>}
        {step !== 1 && <Button onClick={() => go(step === 3 ? 2 : 1)}>{text(SIDEBAR.back)}</Button>}
        {step === 3 && (
          <Button kind="link" onClick={() => go('all')}>
            {text(SETTINGS_FORM.allSettings)}
          </Button>
        )}
      </Buttons>
    </form>
  )
}

/** The third step leads into another sidebar. */
function Begin({ onFailure }: { readonly onFailure: (message: string) => void }) {
  const open = (name: 'import' | 'card') =>
    rpc('showSidebar', { name }).then(answer => {
      if (!answer.ok) onFailure(answer.message)
    })
  return (
    <>
      <p>{text(SETTINGS_FORM.beginHint)}</p>
      <Buttons>
        <Button kind="main" onClick={() => open('import')}>
          {text(SETTINGS_FORM.importFile)}
        </Button>
        <Button onClick={() => open('card')}>{text(SETTINGS_FORM.firstCard)}</Button>
      </Buttons>
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
