// Cards that may be the same client, shown before a card is saved.
import { CARD } from '../../../core/i18n/card.ts'
import type { CardView } from '../../../core/protocol/card.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'
import { Panel } from './compare.tsx'
import { nameOf } from './labels.ts'

interface AlikeProps {
  readonly cards: readonly (CardView & { readonly shared: 'contact' | 'name' })[]
  readonly status: StatusText | null
  readonly busy: boolean
  readonly onMerge: (card: CardView) => void
  readonly onOpen: (id: string) => void
  readonly onApart: () => void
  readonly onBack: () => void
}

export function Alike({ cards, status, busy, onMerge, onOpen, onApart, onBack }: AlikeProps) {
  return (
    <Panel title={text(CARD.alikeTitle)}>
      <ul class="plain stack">
        {cards.map(card => (
          <li class="card" key={card.id}>
            <strong>{nameOf(card.values)}</strong> <span class="quiet">{card.id}</span>
            <p class="quiet">{text(card.shared === 'contact' ? CARD.sharedContact : CARD.sharedName)}</p>
            <p>
              {[card.values.name && card.values.organisation, card.values.phone, card.values.email]
                .filter(part => part !== '')
                .join(', ')}
            </p>
            <Buttons>
              <Button label={`${text(CARD.mergeInto)}: ${nameOf(card.values)}`} onClick={() => onMerge(card)}>
                {text(CARD.mergeInto)}
              </Button>
              <Button label={`${text(CARD.openIt)}: ${nameOf(card.values)}`} onClick={() => onOpen(card.id)}>
                {text(CARD.openIt)}
              </Button>
            </Buttons>
          </li>
        ))}
      </ul>
      <Status status={status} />
      <Buttons>
        <Button kind="main" disabled={busy} onClick={onApart}>
          {text(CARD.saveApart)}
        </Button>
        <Button onClick={onBack}>{text(CARD.backToForm)}</Button>
      </Buttons>
    </Panel>
  )
}
