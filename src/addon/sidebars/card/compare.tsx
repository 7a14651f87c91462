// Shows two versions of a card field by field, and lets a person choose what stays.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CARD } from '../../../core/i18n/card.ts'
import { CARD_KEYS, type CardKey, type CardValues } from '../../../core/import/card-values.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'
import { canHoldBoth, chosenValues, joined, type Pair, type Side } from './choosing.ts'
import { labelOf, shownValue } from './labels.ts'

interface CompareProps {
  readonly title: string
  readonly intro: string
  readonly names: Readonly<Record<'ours' | 'theirs', string>>
  readonly pair: Pair
  readonly sides: ReadonlyMap<CardKey, Side>
  /** Which of the differing fields are asked about; the others stay as `sides` has them. All if left out. */
  readonly asks?: (key: CardKey) => boolean
  readonly done: string
  readonly busy: boolean
  readonly status: StatusText | null
  readonly today: number
  readonly onDone: (values: CardValues) => void
  readonly onBack: () => void
}

export function Compare(props: CompareProps) {
  const { pair, today } = props
  const [sides, setSides] = useState(props.sides)
  const asked = [...props.sides.keys()].filter(props.asks ?? (() => true))
  const values = chosenValues(pair, sides)
  const kept = CARD_KEYS.filter(key => !asked.includes(key) && values[key] !== '')
  return (
    <Panel title={props.title}>
      <p>{props.intro}</p>
      {asked.map(key => (
        <fieldset class="field" key={key}>
          <legend>{labelOf(key)}</legend>
          {sidesFor(key, pair).map(side => (
            <label class="check choice" key={side}>
              <input
                type="radio"
                name={`side-${key}`}
                checked={sides.get(key) === side}
                onChange={() => setSides(new Map(sides).set(key, side))}
              />
              <span>
                <span class="quiet">{side === 'both' ? text(CARD.bothTexts) : props.names[side]}:</span>{' '}
                {shownSide(key, side, pair, today) || <span class="quiet">{text(CARD.blank)}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {kept.length > 0 && (
        <details open={props.asks !== undefined}>
          <summary>{text(CARD.sameOnBoth)}</summary>
          <ul class="inside plain">
            {kept.map(key => (
              <li key={key}>
                <span class="quiet">{labelOf(key)}:</span> {shownValue(key, values[key], today)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Status status={props.status} />
      <Buttons>
        <Button kind="main" disabled={props.busy} onClick={() => props.onDone(values)}>
          {props.done}
        </Button>
        <Button onClick={props.onBack}>{text(CARD.backToForm)}</Button>
      </Buttons>
    </Panel>
  )
}

function sidesFor(key: CardKey, pair: Pair): readonly Side[] {
  return canHoldBoth(key, pair) ? ['theirs', 'ours', 'both'] : ['theirs', 'ours']
}

function shownSide(key: CardKey, side: Side, pair: Pair, today: number): string {
  return shownValue(key, side === 'both' ? joined(key, pair) : pair[side][key], today)
}

/** A view in place of the form: its heading gets the focus, so that it is read out and Tab goes on from there. */
export function Panel({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section class="stack">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </section>
  )
}
