// What stands beside the form and changes as it is typed: tier with its reason, score, norm, zone, last contacts.
import { parseDay } from '../../../core/domain/day.ts'
import { INCOME_LEVELS } from '../../../core/domain/income.ts'
import { tierFor } from '../../../core/domain/tiers.ts'
import { CARD, CARD_SAYS, outcomeWord } from '../../../core/i18n/card.ts'
import { sayTierReason } from '../../../core/i18n/functions.ts'
import type { CardView } from '../../../core/protocol/card.ts'
import { CHANNEL } from '../../../core/words/lists.ts'
import { DEFAULT_TIERS } from '../../../core/words/settings.ts'
import { sayDay, sayNumber, spoken, text } from '../shared/spoken.ts'
import type { Judgement } from './judgement.ts'

interface FiguresProps {
  readonly judgement: Judgement
  /** The card as it was last saved; null for a new one. */
  readonly view: CardView | null
  readonly today: number
}

/** The tier with its reason, or what is missing for one, and why the client is not planned where it isn't. */
export function TierLine({ judgement, today }: Pick<FiguresProps, 'judgement' | 'today'>) {
  const { tier } = judgement
  const status = statusSentence(judgement, today)
  return (
    <section class="card" aria-label={text(CARD.tier)}>
      <p>
        {tier === null ? (
          <strong>{text(CARD.noTier)}</strong>
        ) : (
          <strong class={`tier tier-${tier}`}>
            {text(CARD.tier)} {tier}
          </strong>
        )}{' '}
        <span>{tierSentence(judgement)}</span>
      </p>
      {status && <p class="warning">{status}</p>}
    </section>
  )
}

export function Figures(props: FiguresProps) {
  return (
    <section class="card" aria-label={text(CARD.figures)}>
      <dl>
        <dt>{text(CARD.score)}</dt>
        <dd>
          <Score judgement={props.judgement} />
        </dd>
        <dt>{text(CARD.norm)}</dt>
        <dd>
          <Norm {...props} />
        </dd>
        <dt>{text(CARD.zone)}</dt>
        <dd>{zoneSentence(props.judgement)}</dd>
      </dl>
    </section>
  )
}

function tierSentence({ card, tier, tableTier, income }: Judgement): string {
  const { language } = spoken
  if (card.tierByHand !== null) {
    const table = tableTier === null || tableTier === tier ? '' : ` (${CARD_SAYS.tableTier[language](tableTier)})`
    const why = card.tierByHandReason === '' ? `. ${text(CARD.whyByHand)}` : `: ${card.tierByHandReason}`
    return `${text(CARD.byHand)}${table}${why}`
  }
  if (tier !== null && income !== null && card.relationship !== null) {
    const isOwn = tier !== tierFor(income, card.relationship, DEFAULT_TIERS)
    return sayTierReason[language](tier, income, card.relationship, isOwn).replace(/^[^:]*: /, '')
  }
  if (income === null) return text(card.relationship === null ? CARD.missingBoth : CARD.missingIncome)
  return text(CARD.missingRelationship)
}

function Score({ judgement: { score, income, card } }: Pick<FiguresProps, 'judgement'>) {
  const { language } = spoken
  if (score === null) return <>{text(CARD.noScore)}</>
  const level = income === null ? -1 : (INCOME_LEVELS as readonly string[]).indexOf(income)
  const parts = [
    { name: text(CARD.income), mark: level < 0 ? null : level + 1, most: 40 },
    { name: text(CARD.need), mark: card.need, most: 35 },
    { name: text(CARD.power), mark: card.power, most: 25 },
  ]
  const said = parts.map(({ name, mark, most }) =>
    mark === null
      ? CARD_SAYS.unknownPart[language](name)
      : CARD_SAYS.part[language](name, sayNumber((most * mark) / 3, 0), most),
  )
  return (
    <>
      <strong>{score}</strong> {parts.some(({ mark }) => mark === null) ? `(${text(CARD.incompleteScore)})` : ''}
      <span class="small quiet">{said.join(', ')}</span>
    </>
  )
}

function Norm({ judgement: { norm }, view, today }: FiguresProps) {
  const { language } = spoken
  if (norm === null) return <>{text(CARD.noTier)}</>
  const done = view?.done ?? { call: 0, meeting: 0 }
  const lines = [
    CARD_SAYS.calls[language](Math.min(done.call, norm.calls), norm.calls),
    CARD_SAYS.meetings[language](Math.min(done.meeting, norm.meetings), norm.meetings),
  ]
  return (
    <>
      {lines.map(line => (
        <span key={line} class="line">
          {line}
        </span>
      ))}
      {view && (
        <span class="small quiet">
          {CARD_SAYS.week[language](view.cycle.week, view.cycle.weeks, sayDay(parseDay(view.cycle.end)! - 1, today))}
        </span>
      )}
    </>
  )
}

function zoneSentence({ inZone, zoneMinutes, card }: Judgement): string {
  const { language } = spoken
  if (zoneMinutes === null) return CARD_SAYS.district[language](inZone === true)
  if (inZone === null || card.walkMinutes === null) return text(CARD.zoneUnknown)
  return CARD_SAYS[inZone ? 'insideMinutes' : 'outsideMinutes'][language](sayNumber(card.walkMinutes, 1), zoneMinutes)
}

function statusSentence({ card }: Judgement, today: number): string | null {
  if (card.status === 'lost') return text(CARD.lost)
  if (card.status === 'doNotContact') return text(CARD.doNotContact)
  if (card.status !== 'paused') return null
  if (card.pausedUntil === null) return text(CARD.pausedFor)
  return card.pausedUntil > today ? CARD_SAYS.pausedUntil[spoken.language](sayDay(card.pausedUntil, today)) : null
}

export function LastContacts({ view, today }: { readonly view: CardView; readonly today: number }) {
  // Nothing tells two equal entries apart but their order.
  const entries = view.last.map((entry, order) => ({ ...entry, order }))
  return (
    <section>
      <h2>{text(CARD.lastContacts)}</h2>
      {view.last.length === 0 ? (
        <p class="note">{text(CARD.noContacts)}</p>
      ) : (
        <ul class="plain contacts">
          {entries.map(contact => (
            <li key={contact.order}>
              <strong>{sayDay(parseDay(contact.date)!, today)}</strong> {CHANNEL[contact.channel][spoken.language][0]}
              {contact.outcome && `, ${outcomeWord(spoken.language, contact.outcome).toLowerCase()}`}
              {contact.owner && `, ${contact.owner}`}
              {contact.notes && <span class="line quiet">{contact.notes}</span>}
            </li>
          ))}
        </ul>
      )}
      {view.contacts > 0 && <p class="note small">{CARD_SAYS.inAll[spoken.language](view.contacts, view.deals)}</p>}
    </section>
  )
}
