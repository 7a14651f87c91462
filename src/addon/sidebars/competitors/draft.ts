// A competitor as it is being typed: what was read, what stands in the form, what is only proposed.
import { ANSWER_TO, PLACES, type PointKey, pointsOf } from '../../../core/domain/competitors.ts'
import type { Language } from '../../../core/domain/model.ts'
import { propose } from '../../../core/i18n/competitor-proposals.ts'
import { COMPETITOR_KEYS, type CompetitorKey, type CompetitorValues } from '../../../core/import/competitor-values.ts'
import type { CompetitorView } from '../../../core/protocol/competitors.ts'

export interface Draft {
  /** As it was read; null for a new one. */
  readonly view: CompetitorView | null
  readonly values: CompetitorValues
  /** Threats and opportunities that are proposals nobody has touched. */
  readonly proposed: ReadonlySet<CompetitorKey>
  /** What the form showed before anyone typed. */
  readonly opened: CompetitorValues
  readonly checked: boolean
}

/** A field that two people changed, each in their own way. */
export interface Clash {
  readonly key: CompetitorKey
  readonly mine: string
  readonly theirs: string
}

type Theirs = keyof typeof ANSWER_TO

const BLANK = Object.fromEntries(COMPETITOR_KEYS.map(key => [key, ''])) as CompetitorValues

export function baseOf({ view }: Draft): CompetitorValues {
  return view?.values ?? BLANK
}

/** A form for a competitor; where nothing of ours was written yet, proposals stand there. */
export function openDraft(view: CompetitorView | null, language: Language): Draft {
  const proposals = view ? proposalsFor(view.values, language) : {}
  const values = { ...(view?.values ?? BLANK), ...proposals }
  return {
    view,
    values,
    opened: values,
    proposed: new Set(Object.keys(proposals) as CompetitorKey[]),
    checked: false,
  }
}

/**
 * Threats where none was written though there are strengths, and opportunities likewise. Where one was written, a blank
 * one beside it is left blank: somebody meant it so.
 */
export function proposalsFor(values: CompetitorValues, language: Language): Partial<CompetitorValues> {
  const found: Partial<Record<CompetitorKey, string>> = {}
  for (const theirs of ['strength', 'weakness'] as const) {
    const ours = ANSWER_TO[theirs]
    if (pointsOf(values, ours).some(text => text !== '')) continue
    const taken: string[] = []
    for (const place of PLACES) {
      const text = propose(language, ours, values[`${theirs}${place}`], taken)
      if (text === '') continue
      taken.push(text)
      found[`${ours}${place}`] = text
    }
  }
  return found
}

/** Puts a text into a field. The proposal beside a strength or weakness goes along with it until somebody edits that. */
export function typeInto(draft: Draft, key: CompetitorKey, text: string, language: Language): Draft {
  const values = { ...draft.values, [key]: text }
  const proposed = new Set(draft.proposed)
  proposed.delete(key)
  const point = /^(strength|weakness)([1-5])$/.exec(key)
  if (!point) return { ...draft, values, proposed }
  const ours = `${ANSWER_TO[point[1] as Theirs]}${point[2]}` as PointKey
  const isFree = draft.proposed.has(ours) || (draft.values[ours] === '' && draft.values[key] === '')
  return isFree ? proposeAt({ ...draft, values, proposed }, ours, language) : { ...draft, values, proposed }
}

/** Puts the proposal into a threat or an opportunity. */
export function proposeAt(draft: Draft, key: PointKey, language: Language): Draft {
  const ours = key.startsWith('threat') ? 'threat' : 'opportunity'
  const theirs = ours === 'threat' ? 'strength' : 'weakness'
  const place = key.slice(-1)
  const others = PLACES.filter(other => String(other) !== place).map(other => draft.values[`${ours}${other}`])
  const text = propose(language, ours, draft.values[`${theirs}${place}` as PointKey], others)
  const proposed = new Set(draft.proposed)
  if (text === '') proposed.delete(key)
  else proposed.add(key)
  return { ...draft, values: { ...draft.values, [key]: text }, proposed }
}

/** Whether somebody typed what is not saved yet. */
export function isTouched({ values, opened, checked }: Draft): boolean {
  return checked || COMPETITOR_KEYS.some(key => values[key] !== opened[key])
}

/** The fields to save. */
export function changesIn(draft: Draft): Partial<CompetitorValues> {
  const base = baseOf(draft)
  return Object.fromEntries(
    COMPETITOR_KEYS.filter(key => draft.values[key] !== base[key]).map(key => [key, draft.values[key]]),
  )
}

/**
 * The draft over what somebody else has saved meanwhile: their changes and ours together, and the fields that both
 * changed, in which ours stands for now. `current` is null when the competitor is gone.
 */
export function mergeDraft(draft: Draft, current: CompetitorView | null): { draft: Draft; clashes: readonly Clash[] } {
  if (current === null) return { draft: { ...draft, view: null, opened: BLANK }, clashes: [] }
  const base = baseOf(draft)
  const values: Record<CompetitorKey, string> = { ...current.values }
  const clashes: Clash[] = []
  for (const key of COMPETITOR_KEYS) {
    const [mine, theirs] = [draft.values[key], current.values[key]]
    const isTheirs = mine === base[key] || (draft.proposed.has(key) && theirs !== base[key])
    if (isTheirs || mine === theirs) continue
    values[key] = mine
    if (theirs !== base[key]) clashes.push({ key, mine, theirs })
  }
  const proposed = new Set([...draft.proposed].filter(key => values[key] === draft.values[key]))
  return { draft: { ...draft, view: current, values, proposed, opened: current.values }, clashes }
}
