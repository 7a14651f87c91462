// Who works with clients, and what each has of its own: a goal, limits a day, days off.
import { useRef } from 'preact/hooks'
import { SETTINGS_COUNTS, SETTINGS_FORM } from '../../../core/i18n/settings-form.ts'
import { OWNER_FIELDS, type OwnerField, type OwnerTexts } from '../../../core/import/owner-fields.ts'
import { SETTING_LABELS } from '../../../core/words/settings.ts'
import { OWNER_HEADINGS, type OwnerKey } from '../../../core/words/sheets.ts'
import { Button } from '../shared/buttons.tsx'
import { Field } from '../shared/fields.tsx'
import { spoken, text } from '../shared/spoken.ts'
import { NOBODY } from './draft.ts'
import type { PartProps } from './parts.tsx'

export function Owners({ draft, problems, onInput, withOwn }: PartProps & { readonly withOwn: boolean }) {
  const rows = useRef<HTMLDivElement>(null)
  const { language } = spoken
  const owners = draft.owners.length > 0 ? draft.owners : [NOBODY]
  const put = (changed: readonly OwnerTexts[]) => onInput({ ...draft, owners: changed })
  const change = (at: number, key: OwnerKey, typed: string) =>
    put(owners.map((owner, index) => (index === at ? { ...owner, [key]: typed } : owner)))
  /** The field that has just come, or the one before that which has gone. */
  const focusOn = (at: number) =>
    setTimeout(() => rows.current?.querySelectorAll<HTMLInputElement>('.owner input')[at]?.focus())
  return (
    <fieldset class="field">
      <legend>{SETTING_LABELS.owners[language][0]}</legend>
      <p class="hint">{text(SETTINGS_FORM.ownersHint)}</p>
      <div ref={rows}>
        {owners.map((owner, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name changes as it is typed; its place is what it is
          <div key={at}>
            <div class="owner">
              <Field
                label={SETTINGS_COUNTS.owner[language](at + 1)}
                value={owner.name}
                problem={problems.owners[at]?.name}
                onInput={typed => change(at, 'name', typed)}
              />
              {owners.length > 1 && (
                <Button
                  label={SETTINGS_COUNTS.remove[language](owner.name || SETTINGS_COUNTS.owner[language](at + 1))}
                  onClick={() => {
                    put(owners.filter((_, index) => index !== at))
                    focusOn(Math.max(0, at - 1))
                  }}
                >
                  ×
                </Button>
              )}
            </div>
            {withOwn && owner.name.trim() !== '' && (
              <Own
                owner={owner}
                problems={problems.owners[at] ?? {}}
                onInput={(key, typed) => change(at, key, typed)}
              />
            )}
          </div>
        ))}
      </div>
      <Button
        kind="link"
        onClick={() => {
          put([...owners, NOBODY])
          focusOn(owners.length)
        }}
      >
        {text(SETTINGS_FORM.addOwner)}
      </Button>
    </fieldset>
  )
}

interface OwnProps {
  readonly owner: OwnerTexts
  readonly problems: Readonly<Partial<Record<OwnerKey, string>>>
  readonly onInput: (key: OwnerField, typed: string) => void
}

const HINTS = {
  goal: SETTINGS_FORM.ownGoalHint,
  callsPerDay: SETTINGS_FORM.ownLimitHint,
  meetingsPerDay: SETTINGS_FORM.ownLimitHint,
  daysOff: SETTINGS_FORM.daysOffHint,
} as const satisfies Record<OwnerField, unknown>

/** Folded, for most teams share one goal; what is set shows beside the name. */
function Own({ owner, problems, onInput }: OwnProps) {
  const { language } = spoken
  const name = owner.name.trim()
  const label = (key: OwnerField) => OWNER_HEADINGS[key][language][0]
  const set = OWNER_FIELDS.filter(key => owner[key].trim() !== '')
  const told = set.map(key => (key === 'daysOff' ? label(key) : `${label(key)}: ${owner[key].trim()}`))
  return (
    <details class="own">
      <summary>
        {SETTINGS_COUNTS.own[language](name)}
        <span class="quiet small">{told.length > 0 ? told.join('; ') : text(SETTINGS_FORM.asTeam)}</span>
      </summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset within a fieldset would be read out twice */}
      <div class="inside" role="group" aria-label={name}>
        {OWNER_FIELDS.map(key => (
          <Field
            key={key}
            label={label(key)}
            value={owner[key]}
            hint={text(HINTS[key])}
            problem={problems[key]}
            onInput={typed => onInput(key, typed)}
          />
        ))}
      </div>
    </details>
  )
}
