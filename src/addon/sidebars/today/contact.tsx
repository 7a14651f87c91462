// One open contact: whom, what, links to call and write; unfolded its briefing and the form that logs it.
import { parseDay } from '../../../core/domain/day.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { TODAY, TODAY_SAYS } from '../../../core/i18n/today.ts'
import type { ContactStory, TodayContact, TodayView } from '../../../core/protocol/today.ts'
import { CHANNEL, OUTCOME } from '../../../core/words/lists.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { sayDay, spoken, text } from '../shared/spoken.ts'
import { wordOf } from '../shared/words.ts'
import { Links } from './links.tsx'
import { StoryForm } from './story.tsx'

interface ContactProps {
  readonly contact: TodayContact
  readonly view: TodayView
  readonly today: number
  readonly toggleId: string
  readonly isOpen: boolean
  readonly busy: boolean
  readonly onToggle: () => void
  readonly onLog: (story: ContactStory) => void
  /** The contact is done elsewhere by now and stands here for what was typed about it. */
  readonly kept: boolean
  /** Logs what was typed beside the plan. */
  readonly onAnother: () => void
  readonly onDrop: () => void
}

export function Contact(props: ContactProps) {
  const { contact, view, today, toggleId, isOpen, busy, onToggle, onLog, kept, onAnother, onDrop } = props
  const date = parseDay(contact.date)!
  const when = date === today ? '' : sayDay(date, today)
  const facts = [
    when,
    contact.time,
    wordOf(CHANNEL, contact.channel),
    contact.tier === null ? '' : TODAY_SAYS.tier[spoken.language](contact.tier),
  ]
  const panel = `${toggleId}-panel`
  return (
    <li class="contact">
      <h3>
        <button
          id={toggleId}
          type="button"
          class="toggle"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={onToggle}
        >
          <span>{contact.client}</span>
          {contact.organisation && <span class="small quiet"> {contact.organisation}</span>}
        </button>
      </h3>
      <p class="small quiet">{facts.filter(Boolean).join(' · ')}</p>
      <p class="small">
        {contact.isPromise && <strong>{text(TODAY.promised)}: </strong>}
        {contact.what}
        {contact.due && (
          <span class="late"> ({TODAY_SAYS.overdueSince[spoken.language](sayDay(parseDay(contact.due)!, today))})</span>
        )}
      </p>
      <Links client={contact.client} phone={contact.phone} email={contact.email} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is the keyboard's short way back to the button above */}
      <div
        id={panel}
        hidden={!isOpen}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          document.getElementById(toggleId)?.focus()
          onToggle()
        }}
      >
        <Briefing contact={contact} view={view} today={today} />
        <StoryForm about={contact} view={view} today={today} busy={busy} onSend={onLog} />
        {kept && (
          <Buttons>
            <Button disabled={busy} onClick={onAnother}>
              {text(TODAY.asAnother)}
            </Button>
            <Button disabled={busy} onClick={onDrop}>
              {text(SIDEBAR.close)}
            </Button>
          </Buttons>
        )}
      </div>
    </li>
  )
}

/** Three lines to read before one begins. */
function Briefing({ contact, view, today }: Pick<ContactProps, 'contact' | 'view' | 'today'>) {
  const { last, serviceTerms } = contact.briefing
  const talk =
    last &&
    [
      sayDay(parseDay(last.date)!, today),
      wordOf(CHANNEL, last.channel),
      last.outcome && wordOf(OUTCOME, last.outcome),
      last.notes,
    ]
      .filter(Boolean)
      .join(', ')
  const { rival } = view
  return (
    <dl class="card briefing" aria-label={text(TODAY.briefing)}>
      <dt>{text(TODAY.last)}</dt>
      <dd>{talk ?? text(TODAY.neverTalked)}</dd>
      <dt>{text(TODAY.terms)}</dt>
      <dd>{serviceTerms || text(TODAY.termsUnknown)}</dd>
      <dt>{text(TODAY.rival)}</dt>
      <dd>
        {rival ? TODAY_SAYS.rival[spoken.language](rival.name, rival.weakness, rival.answer) : text(TODAY.noRival)}
      </dd>
    </dl>
  )
}
