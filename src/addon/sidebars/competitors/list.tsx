// The list of competitors: the three nearest with what is known and decided, the others below.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { isStale, NEAREST, pointsOf } from '../../../core/domain/competitors.ts'
import { type Day, parseDay } from '../../../core/domain/day.ts'
import type { Language } from '../../../core/domain/model.ts'
import { COMPETITOR_LINES, COMPETITORS } from '../../../core/i18n/competitors.ts'
import { MENU } from '../../../core/i18n/menu.ts'
import { sayDecision, sayWalk, sayWho } from '../../../core/i18n/swot.ts'
import { readCompetitor } from '../../../core/import/competitor-values.ts'
import type { CompetitorsAnswer, CompetitorView } from '../../../core/protocol/competitors.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { sayDay, text } from '../shared/spoken.ts'
import { Empty, Status, type StatusText } from '../shared/status.tsx'

interface ListProps {
  readonly answer: CompetitorsAnswer
  readonly language: Language
  readonly today: Day
  readonly status: StatusText | null
  readonly isUnsaved: (view: CompetitorView | null) => boolean
  readonly onOpen: (view: CompetitorView | null) => void
  readonly onLayOut: () => void
  readonly onAddColumns: () => void
}

export function CompetitorList(props: ListProps) {
  const { answer, language, status, isUnsaved, onOpen, onLayOut, onAddColumns } = props
  const { competitors, missing } = answer
  const named = competitors.filter(view => view.name !== '')
  const nearest = named.slice(0, NEAREST)
  const others = [...named.slice(NEAREST), ...competitors.filter(view => view.name === '')]
  const wanting = NEAREST - nearest.length
  const isBusy = status?.kind === 'busy'

  // Whoever comes back from a form goes on from the top.
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])

  return (
    <div>
      <h1 tabIndex={-1} ref={heading}>
        {text(MENU.competitors)}
      </h1>
      {missing.length > 0 && (
        <div class="warning">
          <p>{COMPETITOR_LINES.missing[language](missing)}</p>
          <Button onClick={onAddColumns} disabled={isBusy}>
            {text(COMPETITORS.addMissing)}
          </Button>
        </div>
      )}
      {nearest.length > 0 ? <h2>{text(COMPETITORS.nearest)}</h2> : <Empty>{text(COMPETITORS.empty)}</Empty>}
      <ol class="plain">
        {nearest.map((view, index) => (
          <li key={view.row}>
            <Rival {...props} view={view} rank={index + 1} />
          </li>
        ))}
      </ol>
      {wanting > 0 && nearest.length > 0 && <Empty>{COMPETITOR_LINES.wanting[language](wanting)}</Empty>}
      {others.length > 0 && (
        <details>
          <summary>{COMPETITOR_LINES.others[language](others.length)}</summary>
          <ul class="plain inside">
            {others.map(view => (
              <li key={view.row}>
                <Button kind="link" onClick={() => onOpen(view)}>
                  {view.name || text(COMPETITORS.nameless)}
                </Button>
                {isUnsaved(view) && <p class="small quiet">{text(COMPETITORS.notSaved)}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isUnsaved(null) && <p class="small quiet">{text(COMPETITORS.notSaved)}</p>}
      <Buttons>
        <Button kind={nearest.length === 0 ? 'main' : 'plain'} onClick={() => onOpen(null)}>
          {text(COMPETITORS.add)}
        </Button>
        {nearest.length > 0 && (
          <Button kind="main" onClick={onLayOut} disabled={isBusy}>
            {text(COMPETITORS.layOut)}
          </Button>
        )}
      </Buttons>
      <Status status={status} />
    </div>
  )
}

function Rival({
  view,
  rank,
  language,
  today,
  isUnsaved,
  onOpen,
}: ListProps & { readonly view: CompetitorView; readonly rank: number }) {
  const entered = view.entered === null ? null : parseDay(view.entered)
  const competitor = { ...readCompetitor(view.values), entered }
  const count = (point: 'strength' | 'weakness') => pointsOf(view.values, point).filter(one => one !== '').length
  const who = sayWho(language, competitor, day => sayDay(day, today))
  return (
    <article class="card rival">
      <h3>
        <Button kind="link" onClick={() => onOpen(view)}>
          {`${rank}. ${view.name}`}
        </Button>
      </h3>
      <p class="quiet">{sayWalk(language, competitor.walkMinutes)}</p>
      <p>{COMPETITOR_LINES.points[language](count('strength'), count('weakness'))}</p>
      <p>
        {sayDecision(language, competitor)}
        {who !== '' && ` (${who})`}
      </p>
      {isStale(entered, today) && <p class="warning">{text(COMPETITORS.stale)}</p>}
      {isUnsaved(view) && <p class="small quiet">{text(COMPETITORS.notSaved)}</p>}
    </article>
  )
}
