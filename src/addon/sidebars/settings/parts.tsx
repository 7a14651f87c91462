// The parts of the settings: business and goal, team and days, what few need, and what it all comes to.
import { type ComponentChildren, Fragment } from 'preact'
import type { WeekCapacity } from '../../../core/domain/capacity.ts'
import { SETTINGS_COUNTS, SETTINGS_FORM } from '../../../core/i18n/settings-form.ts'
import { SETTING_HELP } from '../../../core/i18n/sheets.ts'
import { LANGUAGE, readSetting, showSetting } from '../../../core/import/setting.ts'
import { BUSINESS_SIZE, PLAN_SIZE, WEEKDAY } from '../../../core/words/lists.ts'
import { SETTING_LABELS, type SettingKey } from '../../../core/words/settings.ts'
import type { Names } from '../../../core/words/word.ts'
import { Check, DateField, Field, Select } from '../shared/fields.tsx'
import { sayNumber, spoken, text } from '../shared/spoken.ts'
import type { Draft, Problems } from './draft.ts'
import { Owners } from './owners.tsx'

export interface PartProps {
  readonly draft: Draft
  readonly problems: Problems
  readonly onInput: (draft: Draft) => void
}

type FieldKey = Exclude<SettingKey, 'owners'>

/** What every field of a setting is given. */
function propsOf({ draft, problems, onInput }: PartProps, key: FieldKey, withHelp = true) {
  return {
    label: SETTING_LABELS[key][spoken.language][0],
    value: draft.values[key],
    problem: problems.values[key],
    hint: withHelp ? text(SETTING_HELP[key]) : undefined,
    onInput: (value: string) => onInput({ ...draft, values: { ...draft.values, [key]: value } }),
  }
}

function choicesOf(words: Readonly<Record<string, Names>>) {
  return Object.values(words).map(names => {
    const word = names[spoken.language][0]
    return { value: word, label: word }
  })
}

export function Business(props: PartProps) {
  const size = readSetting('businessSize', props.draft.values.businessSize)
  return (
    <>
      <Select {...propsOf(props, 'businessSize')} choices={choicesOf(BUSINESS_SIZE)} />
      {size.ok && size.value === 'large' && <Field {...propsOf(props, 'districts')} />}
      <Field {...propsOf(props, 'deals')} />
    </>
  )
}

export function Team({ withOwn = false, ...props }: PartProps & { readonly withOwn?: boolean }) {
  return (
    <>
      <Owners {...props} withOwn={withOwn} />
      <WorkingDays {...props} />
      <Field {...propsOf(props, 'callsPerDay')} />
      <Field {...propsOf(props, 'meetingsPerDay')} />
    </>
  )
}

function WorkingDays({ draft, problems, onInput }: PartProps) {
  const reading = readSetting('workingDays', draft.values.workingDays)
  const days = reading.ok && draft.values.workingDays !== '' ? reading.value : []
  const change = (chosen: readonly number[]) => {
    const shown = String(showSetting('workingDays', chosen, spoken.language))
    onInput({ ...draft, values: { ...draft.values, workingDays: shown === '' ? '–' : shown } })
  }
  return (
    <fieldset class="field">
      <legend>{SETTING_LABELS.workingDays[spoken.language][0]}</legend>
      <div class="days">
        {Object.values(WEEKDAY).map((names, day) => (
          <Check
            key={names.en[0]}
            label={names[spoken.language][0]}
            checked={days.includes(day)}
            onInput={isChosen =>
              change(
                [...days.filter(other => other !== day), ...(isChosen ? [day] : [])].sort((one, other) => one - other),
              )
            }
          />
        ))}
      </div>
      {problems.values.workingDays && (
        <div class="problem" role="alert">
          {problems.values.workingDays}
        </div>
      )}
    </fieldset>
  )
}

export function Advanced({ sheet, ...props }: PartProps & { readonly sheet: string }) {
  const field = (key: FieldKey) => <Field {...propsOf(props, key)} />
  return (
    <>
      {field('contactsPerDeal')}
      {field('certainty')}
      <Select {...propsOf(props, 'planSize')} choices={choicesOf(PLAN_SIZE)} />
      {field('holidays')}
      {field('gapDays')}
      {field('maxPerWeek')}
      {field('minutesPerCall')}
      {field('minutesPerMeeting')}
      {field('cycleWeeks')}
      <DateField {...propsOf(props, 'cycleStart')} />
      <Select
        {...propsOf(props, 'language')}
        choices={(['en', 'ru'] as const).map(language => ({
          value: LANGUAGE[language][language][0],
          label: LANGUAGE[language][language][0],
        }))}
      />
      {sheet !== '' && <p class="note">{SETTINGS_COUNTS.tables[spoken.language](sheet)}</p>}
    </>
  )
}

export function Capacity({ capacity }: { readonly capacity: WeekCapacity }) {
  const { language } = spoken
  const { needed, neededHours, calls, meetings, hours } = capacity
  const [least, most] = neededHours.map(number => sayNumber(number, 1)) as [string, string]
  return (
    <section class="card" aria-label={text(SETTINGS_FORM.capacity)} aria-live="polite">
      <h2>{text(SETTINGS_FORM.capacity)}</h2>
      <p>{SETTINGS_COUNTS.needed[language](sayNumber(needed), needed, least, most)}</p>
      <p>
        {SETTINGS_COUNTS.room[language](
          sayNumber(calls + meetings),
          sayNumber(calls),
          sayNumber(meetings),
          sayNumber(hours, 1),
        )}
      </p>
      {needed > calls + meetings && <p class="warning">{text(SETTINGS_FORM.tooMuch)}</p>}
    </section>
  )
}

/** A part under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <Fragment>
      <h2>{title}</h2>
      {children}
    </Fragment>
  )
}
