// The dialog: which week, which goal, whose rows; what will change; and how it went.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { contactsNeeded } from '../../../core/domain/contacts-needed.ts'
import { type Day, parseDay } from '../../../core/domain/day.ts'
import { BUILD_COUNTS, BUILD_FORM } from '../../../core/i18n/build-form.ts'
import { settingTakes } from '../../../core/i18n/settings.ts'
import { SETTINGS_COUNTS } from '../../../core/i18n/settings-form.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { readSetting } from '../../../core/import/setting.ts'
import type { BuildDesk } from '../../../core/protocol/settings.ts'
import type { PlanReport } from '../../../core/protocol.ts'
import { Button, Buttons, Submit } from '../shared/buttons.tsx'
import { Field, Marks, Select } from '../shared/fields.tsx'
import { rpc } from '../shared/rpc.ts'
import { sayDay, sayNumber, spoken, text } from '../shared/spoken.ts'
import { Failure, Loading, Status, type StatusText } from '../shared/status.tsx'
import { Changes } from './changes.tsx'
import { closeDialog } from './host.ts'

export function Build({ today }: { readonly today: Day }) {
  const [desk, setDesk] = useState<BuildDesk | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [report, setReport] = useState<PlanReport | null>(null)
  const load = () => {
    setFailure(null)
    rpc('openBuild', {}).then(answer => {
      if (answer.ok) setDesk(answer.value)
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
  if (!desk) return <Loading />
  return report ? <Built report={report} /> : <Choices desk={desk} today={today} onBuilt={setReport} />
}

interface ChoicesProps {
  readonly desk: BuildDesk
  readonly today: Day
  readonly onBuilt: (report: PlanReport) => void
}

function Choices({ desk, today, onBuilt }: ChoicesProps) {
  const { language } = spoken
  const [week, setWeek] = useState(desk.usual)
  const [deals, setDeals] = useState(String(desk.deals))
  const [owner, setOwner] = useState('')
  const [saved, setSaved] = useState(desk.deals)
  const [status, setStatus] = useState<StatusText | null>(null)
  const [attempt, setAttempt] = useState(0)
  const agreed = useRef<readonly string[]>([])
  const goalField = useRef<HTMLInputElement>(null)
  const goal = readSetting('deals', deals)
  const problem = goal.ok ? undefined : SETTINGS_COUNTS.bad[language](goal.got, settingTakes(language, 'deals'))
  const needed = goal.ok ? contactsNeeded(goal.value, 1 / desk.contactsPerDeal, desk.certainty) : null

  const lookAgain = () => setAttempt(count => count + 1)
  const build = async () => {
    if (!goal.ok) return goalField.current?.focus()
    setStatus({ kind: 'busy', text: text(BUILD_FORM.building) })
    if (goal.value !== saved) {
      const kept = await rpc('saveSettings', { values: { deals: String(goal.value) } })
      if (!kept.ok) return setStatus({ kind: 'bad', text: kept.message })
      setSaved(goal.value)
    }
    const built = await rpc('buildPlan', { week, agreed: agreed.current, ...(owner === '' ? {} : { owner }) })
    if (built.ok) return onBuilt(built.value)
    setStatus({ kind: 'bad', text: built.message })
    // What would leave may not be what was shown: another goal, or a colleague's work since.
    lookAgain()
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        build()
      }}
    >
      <h1>{text(BUILD_FORM.title)}</h1>
      <Marks
        label={text(BUILD_FORM.week)}
        value={week}
        onInput={setWeek}
        hint={dates(desk, week, today)}
        choices={desk.weeks.map((known, index) => ({
          value: known.week,
          label: text(index === 0 ? BUILD_FORM.thisWeek : BUILD_FORM.nextWeek),
        }))}
      />
      <Field
        label={text(BUILD_FORM.goal)}
        value={deals}
        focusRef={goalField}
        problem={problem}
        onInput={setDeals}
        hint={
          <>
            {needed !== null && !desk.hasOwnGoals && `${BUILD_COUNTS.needed[language](sayNumber(needed), needed)} `}
            {text(desk.hasOwnGoals ? BUILD_FORM.ownGoals : BUILD_FORM.goalKept)}
          </>
        }
      />
      {desk.owners.length > 0 && (
        <Select
          label={text(BUILD_FORM.whose)}
          value={owner}
          onInput={setOwner}
          hint={owner === '' ? undefined : text(BUILD_FORM.whoseHint)}
          choices={[
            { value: '', label: text(BUILD_FORM.wholeTeam) },
            ...desk.owners.map(name => ({ value: name, label: name })),
          ]}
        />
      )}
      <Changes
        week={week}
        owner={owner}
        hasNewGoal={goal.ok && goal.value !== saved}
        today={today}
        attempt={attempt}
        onAgain={lookAgain}
        onShown={contactIds => {
          agreed.current = contactIds
        }}
      />
      <Status status={status} />
      <Buttons>
        <Submit disabled={status?.kind === 'busy'}>{text(BUILD_FORM.build)}</Submit>
        <Button onClick={closeDialog}>{text(SIDEBAR.cancel)}</Button>
      </Buttons>
    </form>
  )
}

/** `2026-W48: Mon 23 Nov – Sun 29 Nov` */
function dates({ weeks }: BuildDesk, week: string, today: Day): string {
  const monday = parseDay(weeks.find(known => known.week === week)!.monday)!
  return `${week}: ${sayDay(monday, today)} – ${sayDay(monday + 6, today)}`
}

function Built({ report: { sheet, planned, needed, logged, shortfall, warnings } }: { readonly report: PlanReport }) {
  const { language } = spoken
  const close = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => close.current?.focus(), [])
  return (
    <>
      <h1>{text(BUILD_FORM.built)}</h1>
      <div role="status">
        <p>{BUILD_COUNTS.done[language](sheet, sayNumber(planned), sayNumber(needed), sayNumber(logged))}</p>
        {shortfall > 0 && <p>{BUILD_COUNTS.short[language](sayNumber(shortfall))}</p>}
      </div>
      {warnings.length > 0 && (
        <section aria-label={text(BUILD_FORM.toLookAt)}>
          {warnings.map(warning => (
            <p key={warning} class="warning">
              {warning}
            </p>
          ))}
        </section>
      )}
      <Button kind="main" focusRef={close} onClick={closeDialog}>
        {text(SIDEBAR.close)}
      </Button>
    </>
  )
}
