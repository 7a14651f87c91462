// What a contact taught about the client: need, income and relationship, which give the tier (method.md 7 and 8).
import { TODAY } from '../../../core/i18n/today.ts'
import type { TodayContact, TodayView } from '../../../core/protocol/today.ts'
import { INCOME, RELATIONSHIP } from '../../../core/words/lists.ts'
import { Marks, Select } from '../shared/fields.tsx'
import { text } from '../shared/spoken.ts'
import { wordOf } from '../shared/words.ts'

/** '' leaves the card as it is. */
export interface Learned {
  readonly need: string
  readonly income: string
  readonly relationship: string
}

export const UNKNOWN: Learned = { need: '', income: '', relationship: '' }

interface LearnedProps {
  readonly values: Learned
  readonly about: Pick<TodayContact, 'need' | 'income' | 'relationship'>
  readonly view: Pick<TodayView, 'incomes' | 'relationships'>
  readonly onInput: (fields: Partial<Learned>) => void
}

export function LearnedFields({ values, about, view, onInput }: LearnedProps) {
  const unknown = { value: '', label: text(TODAY.unknown) }
  const words = (keys: readonly string[], list: Parameters<typeof wordOf>[0], known: string | null) => [
    ...(known === null ? [unknown] : []),
    ...keys.map(value => ({ value, label: wordOf(list, value) })),
  ]
  return (
    <fieldset class="card">
      <legend>{text(TODAY.learn)}</legend>
      <Marks
        label={text(TODAY.need)}
        value={values.need || String(about.need ?? '')}
        onInput={need => onInput({ need })}
        choices={['0', '1', '2', '3'].map(value => ({ value, label: value }))}
      />
      <Select
        label={text(TODAY.income)}
        value={values.income || (about.income ?? '')}
        onInput={income => onInput({ income })}
        choices={words(view.incomes, INCOME, about.income)}
      />
      <Select
        label={text(TODAY.relationship)}
        value={values.relationship || (about.relationship ?? '')}
        onInput={relationship => onInput({ relationship })}
        choices={words(view.relationships, RELATIONSHIP, about.relationship)}
        hint={text(TODAY.learnHint)}
      />
    </fieldset>
  )
}
