// What building would change on the week's sheet, worked out by the add-on and not yet done.
import { useEffect, useState } from 'preact/hooks'
import { type Day, parseDay } from '../../../core/domain/day.ts'
import { BUILD_COUNTS, BUILD_FORM } from '../../../core/i18n/build-form.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import type { PlanPreview } from '../../../core/protocol/plan.ts'
import type { Answer } from '../../../core/protocol.ts'
import { Button } from '../shared/buttons.tsx'
import { rpc } from '../shared/rpc.ts'
import { sayDay, sayNumber, spoken, text } from '../shared/spoken.ts'
import { Failure } from '../shared/status.tsx'

const NAMED = 10

interface ChangesProps {
  readonly week: string
  readonly owner: string
  /** The goal is not the one that the preview was made with. */
  readonly hasNewGoal: boolean
  readonly today: Day
  /** Another number looks anew. */
  readonly attempt: number
  readonly onAgain: () => void
  /** Tells which rows a person is shown as leaving. */
  readonly onShown: (contactIds: readonly string[]) => void
}

export function Changes({ week, owner, hasNewGoal, today, attempt, onAgain, onShown }: ChangesProps) {
  const [answer, setAnswer] = useState<Answer<'previewPlan'> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same once more
  useEffect(() => {
    let isCurrent = true
    setAnswer(null)
    onShown([])
    rpc('previewPlan', { week, ...(owner === '' ? {} : { owner }) }).then(found => {
      // Of two questions only the last one's answer counts.
      if (!isCurrent) return
      setAnswer(found)
      if (found.ok) onShown(found.value.removed.map(({ contactId }) => contactId))
    })
    return () => {
      isCurrent = false
    }
  }, [week, owner, attempt])
  return (
    <section class="card" aria-label={text(BUILD_FORM.whatChanges)} aria-live="polite">
      <h2>{text(BUILD_FORM.whatChanges)}</h2>
      {answer === null ? (
        <p class="quiet">{text(BUILD_FORM.working)}</p>
      ) : answer.ok ? (
        <Preview preview={answer.value} hasNewGoal={hasNewGoal} today={today} />
      ) : (
        <Failure message={answer.message}>
          <Button onClick={onAgain}>{text(SIDEBAR.again)}</Button>
        </Failure>
      )}
    </section>
  )
}

function Preview({
  preview: { isNew, removed, moved, added },
  hasNewGoal,
  today,
}: {
  readonly preview: PlanPreview
  readonly hasNewGoal: boolean
  readonly today: Day
}) {
  const { language } = spoken
  const isSame = !isNew && removed.length + moved + added === 0
  return (
    <>
      {isNew && <p>{text(BUILD_FORM.newSheet)}</p>}
      {isSame && <p>{BUILD_COUNTS.unchanged[language]()}</p>}
      {added > 0 && <p>{BUILD_COUNTS.added[language](sayNumber(added), added)}</p>}
      {moved > 0 && <p>{BUILD_COUNTS.moved[language](sayNumber(moved), moved)}</p>}
      {removed.length > 0 && (
        <>
          <p>{text(BUILD_FORM.leaves)}</p>
          <ul>
            {removed.slice(0, NAMED).map(({ client, date }) => {
              const day = date === null ? null : parseDay(date)
              const shown = day === null ? client : `${client}, ${sayDay(day, today)}`
              return <li key={shown}>{shown}</li>
            })}
            {removed.length > NAMED && <li>{BUILD_COUNTS.more[language](sayNumber(removed.length - NAMED))}</li>}
          </ul>
        </>
      )}
      {!isNew && <p class="hint">{text(BUILD_FORM.stays)}</p>}
      {hasNewGoal && <p class="hint">{text(BUILD_FORM.otherGoal)}</p>}
    </>
  )
}
