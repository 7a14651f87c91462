// The competitors' sidebar: the list, and the form of one. Drafts are kept until they are saved or dropped.
import { useEffect, useState } from 'preact/hooks'
import { NEAREST } from '../../../core/domain/competitors.ts'
import { COMPETITOR_LINES, COMPETITORS } from '../../../core/i18n/competitors.ts'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import type { CompetitorsAnswer, CompetitorView } from '../../../core/protocol/competitors.ts'
import { Button } from '../shared/buttons.tsx'
import type { Start } from '../shared/mount.tsx'
import { rpc } from '../shared/rpc.ts'
import { text } from '../shared/spoken.ts'
import { Failure, Loading, type StatusText } from '../shared/status.tsx'
import { type Draft, isTouched, openDraft, proposalsFor } from './draft.ts'
import { CompetitorForm } from './form.tsx'
import { CompetitorList } from './list.tsx'

const NEW = 'new'

/** Under what a competitor's draft is kept. */
function keyOf(view: CompetitorView | null): string {
  return view === null ? NEW : view.name === '' ? `row ${view.row}` : `name ${view.name}`
}

export function Competitors({ language, today }: Start) {
  const [answer, setAnswer] = useState<CompetitorsAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [opened, setOpened] = useState<string | null>(null)
  // A form stays the same one while its competitor gets a name or another.
  const [visit, setVisit] = useState(0)
  const [status, setStatus] = useState<StatusText | null>(null)

  const load = () => {
    setFailure(null)
    rpc('openCompetitors', {}).then(found => {
      if (found.ok) setAnswer(found.value)
      else setFailure(found.message)
    })
  }
  useEffect(load, [])

  const keep = (key: string, draft: Draft | null) =>
    setDrafts(before => {
      const after = new Map(before)
      if (draft === null) after.delete(key)
      else after.set(key, draft)
      return after
    })

  if (failure !== null && answer === null) {
    return (
      <Failure message={failure}>
        <Button onClick={load}>{text(SIDEBAR.again)}</Button>
      </Failure>
    )
  }
  if (answer === null) return <Loading />

  const open = (view: CompetitorView | null) => {
    const key = keyOf(view)
    if (!drafts.has(key)) keep(key, openDraft(view, language))
    setStatus(null)
    setVisit(visit + 1)
    setOpened(key)
  }
  const draft = opened === null ? undefined : drafts.get(opened)
  if (opened !== null && draft) {
    return (
      <CompetitorForm
        key={visit}
        draft={draft}
        people={answer.people}
        language={language}
        today={today}
        onChange={changed => keep(opened, changed)}
        onSaved={(all, saved) => {
          setAnswer(all)
          keep(opened, null)
          keep(keyOf(saved), openDraft(saved, language))
          setOpened(keyOf(saved))
        }}
        onBack={isDropped => {
          if (isDropped || !isTouched(draft)) keep(opened, null)
          setOpened(null)
          load()
        }}
      />
    )
  }

  const isUnsaved = (view: CompetitorView | null) => {
    const kept = drafts.get(keyOf(view))
    return kept !== undefined && isTouched(kept)
  }
  const addColumns = async () => {
    setStatus({ kind: 'busy', text: text(SIDEBAR.saving) })
    const made = await rpc('setUp', {})
    setStatus(made.ok ? { kind: 'good', text: text(SIDEBAR.saved) } : { kind: 'bad', text: made.message })
    load()
  }
  const layOut = async () => {
    const nearest = answer.competitors.filter(view => view.name !== '').slice(0, NEAREST)
    const unsaved = nearest.find(isUnsaved)
    if (unsaved) {
      setStatus({ kind: 'bad', text: COMPETITOR_LINES.saveFirst[language](unsaved.name) })
      return
    }
    setStatus({ kind: 'busy', text: text(COMPETITORS.layingOut) })
    setStatus(await layOutSwot(nearest, language))
    load()
  }

  return (
    <CompetitorList
      answer={answer}
      language={language}
      today={today}
      status={failure === null ? status : { kind: 'bad', text: failure }}
      isUnsaved={isUnsaved}
      onOpen={open}
      onLayOut={layOut}
      onAddColumns={addColumns}
    />
  )
}

/** Saves the proposals that nobody has looked at yet, so that sheet and tables say the same, and lays out the tables. */
async function layOutSwot(nearest: readonly CompetitorView[], language: Start['language']): Promise<StatusText> {
  const proposedFor: string[] = []
  for (const view of nearest) {
    const values = proposalsFor(view.values, language)
    if (Object.keys(values).length === 0) continue
    const { row, name, version } = view
    const saved = await rpc('saveCompetitor', { mark: { row, name, version }, values })
    if (!saved.ok) return { kind: 'bad', text: saved.message }
    if (saved.value.kind === 'saved') proposedFor.push(name)
  }
  const made = await rpc('layOutSwot', {})
  if (!made.ok) return { kind: 'bad', text: made.message }
  const said = [COMPETITOR_LINES.laidOut[language](made.value.sheet, made.value.names)]
  if (proposedFor.length > 0) said.push(COMPETITOR_LINES.proposedFor[language](proposedFor))
  return { kind: 'good', text: said.join(' ') }
}
