// Fields that two people changed at once: both versions, and a choice for each.
import { COMPETITORS } from '../../../core/i18n/competitors.ts'
import type { CompetitorKey, CompetitorValues } from '../../../core/import/competitor-values.ts'
import { Marks } from '../shared/fields.tsx'
import { text } from '../shared/spoken.ts'
import type { Clash } from './draft.ts'

interface ClashesProps {
  readonly clashes: readonly Clash[]
  readonly values: CompetitorValues
  readonly labelOf: (key: CompetitorKey) => string
  readonly onChoose: (key: CompetitorKey, text: string) => void
}

export function Clashes({ clashes, values, labelOf, onChoose }: ClashesProps) {
  return clashes.map(({ key, mine, theirs }) => (
    <div key={key}>
      <dl class="clash">
        <dt>{`${text(COMPETITORS.mine)}: ${labelOf(key)}`}</dt>
        <dd>{mine || text(COMPETITORS.blank)}</dd>
        <dt>{`${text(COMPETITORS.theirs)}: ${labelOf(key)}`}</dt>
        <dd>{theirs || text(COMPETITORS.blank)}</dd>
      </dl>
      <Marks
        label={labelOf(key)}
        value={values[key] === theirs ? 'theirs' : values[key] === mine ? 'mine' : ''}
        onInput={chosen => onChoose(key, chosen === 'mine' ? mine : theirs)}
        choices={[
          { value: 'mine', label: text(COMPETITORS.mine) },
          { value: 'theirs', label: text(COMPETITORS.theirs) },
        ]}
      />
    </div>
  ))
}
