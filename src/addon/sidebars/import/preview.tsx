// The second step: what the file holds, what will happen to each row, and what can be changed about it.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Day } from '../../../core/domain/day.ts'
import type { Prospect } from '../../../core/domain/model.ts'
import { IMPORT_COUNTS, IMPORT_FORM } from '../../../core/i18n/import-form.ts'
import { shorten } from '../../../core/i18n/say.ts'
import { checkTexts } from '../../../core/import/cell-texts.ts'
import type { FileReading } from '../../../core/import/file-table.ts'
import type { ImportPlan } from '../../../core/import/plan-import.ts'
import { type FileColumns, readProspectRows } from '../../../core/import/prospect-file.ts'
import { sharedColumnNotes } from '../../../core/import/shared-columns.ts'
import type { ImportDesk } from '../../../core/protocol/import.ts'
import { PROSPECT_COLUMNS, type ProspectKey } from '../../../core/words/columns.ts'
import { RELATIONSHIP, SOURCE } from '../../../core/words/lists.ts'
import type { Names } from '../../../core/words/word.ts'
import { Button, Buttons } from '../shared/buttons.tsx'
import { Check, Field, Select } from '../shared/fields.tsx'
import { sayNumber, spoken, text } from '../shared/spoken.ts'
import type { ChosenFile } from './choose.tsx'
import { choicesFor, filledColumns, firstColumns, withChoice, withHeadings } from './columns.ts'
import type { Job } from './import.tsx'
import { Duplicates, Fold, LeftOut, shown, Warnings } from './lists.tsx'
import { type ForAll, outcomeOf, withForAll } from './outcome.ts'

interface PreviewProps {
  readonly chosen: ChosenFile
  readonly desk: ImportDesk
  readonly cards: readonly Prospect[]
  readonly today: Day
  readonly onBack: () => void
  readonly onGo: (job: Job) => void
}

const NONE: ForAll = { relationship: '', source: '', owner: '' }
/** Fields of a card that tell whether the columns were read right. */
const TELLING: readonly ProspectKey[] = ['organisation', 'phone', 'email', 'address']
const FIRST = 3

export function Preview({ chosen: { name, opened }, desk, cards, today, onBack, onGo }: PreviewProps) {
  const { language } = spoken
  const guess = useMemo(() => (opened.kind === 'table' ? firstColumns(opened.table) : null), [opened])
  const [columns, setColumns] = useState<FileColumns | null>(guess)
  const [forAll, setForAll] = useState(NONE)
  const read = useMemo(() => readOpened(opened, columns), [opened, columns])
  const rows = useMemo(() => withForAll(read.rows, forAll), [read, forAll])
  const plan = useMemo(() => outcomeOf(rows, cards, desk.tiers, today), [rows, cards, desk.tiers, today])
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const merged = useMemo(() => plan.placed.filter(({ kind }) => kind !== 'new'), [plan])
  const canGo = plan.additions.length + plan.merged > 0
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {IMPORT_COUNTS.rowsIn[language](name, sayNumber(rows.length), rows.length)}
      </h1>
      {guess && !guess.isGuess && <p class="warning">{text(IMPORT_FORM.noGuess)}</p>}
      <WhatHappens plan={plan} />
      <Buttons>
        <Button kind="main" disabled={!canGo} onClick={() => onGo({ file: name, rows, plan })}>
          {IMPORT_COUNTS.import[language](sayNumber(rows.length), rows.length)}
        </Button>
        <Button onClick={onBack}>{text(IMPORT_FORM.otherFile)}</Button>
      </Buttons>
      <ForAllFields value={forAll} onInput={setForAll} desk={desk} />
      {opened.kind === 'table' && columns && (
        <Columns table={opened.table} columns={columns} isGuess={guess!.isGuess} onInput={setColumns} />
      )}
      <FirstCards cards={plan.additions} />
      {merged.length > 0 && <Duplicates rows={merged} />}
      {plan.rejected.length > 0 && <LeftOut rows={plan.rejected} />}
      <Warnings texts={[...read.notes, ...plan.warnings]} />
    </>
  )
}

/** The rows as the columns are chosen, each text short enough for a cell; cut ones are named in the notes. */
function readOpened(opened: ChosenFile['opened'], columns: FileColumns | null): FileReading<ProspectKey> {
  const reading =
    opened.kind === 'cards'
      ? opened.reading
      : {
          rows: readProspectRows(opened.table, columns!),
          notes: [...opened.notes, ...sharedColumnNotes(opened.table, columns!, spoken.language)],
          error: null,
        }
  return checkTexts(reading, PROSPECT_COLUMNS, spoken.language)
}

function WhatHappens({ plan }: { readonly plan: ImportPlan }) {
  const { language } = spoken
  const count = (said: (shown: string, count: number) => string, number: number) =>
    number > 0 ? [said(sayNumber(number), number)] : []
  const lines = [
    ...count(IMPORT_COUNTS.new[language], plan.additions.length),
    ...count(IMPORT_COUNTS.merge[language], plan.merged),
    ...count(IMPORT_COUNTS.leaveOut[language], plan.rejected.length),
  ]
  const addsNothing = plan.additions.length === 0 && plan.merges.length === 0 && plan.merged > 0
  return (
    <section class="card" aria-label={text(IMPORT_FORM.whatHappens)} aria-live="polite">
      <h2>{text(IMPORT_FORM.whatHappens)}</h2>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {addsNothing && <p>{IMPORT_COUNTS.nothingNew[language]()}</p>}
    </section>
  )
}

function ForAllFields({
  value,
  onInput,
  desk,
}: {
  readonly value: ForAll
  readonly onInput: (value: ForAll) => void
  readonly desk: ImportDesk
}) {
  const label = (key: ProspectKey) => PROSPECT_COLUMNS.find(column => column.key === key)!.names[spoken.language][0]
  const own = [...new Set(Object.values(desk.tiers).flatMap(Object.keys))].filter(word => !(word in RELATIONSHIP))
  const choices = (words: Readonly<Record<string, Names>>, more: readonly string[] = []) => [
    { value: '', label: text(IMPORT_FORM.asInFile) },
    ...[...Object.values(words).map(names => names[spoken.language][0]), ...more].map(word => ({
      value: word,
      label: word,
    })),
  ]
  return (
    <Fold title={text(IMPORT_FORM.forAll)} open>
      <p class="hint">{text(IMPORT_FORM.forAllHint)}</p>
      <Select
        label={label('relationship')}
        value={value.relationship}
        choices={choices(RELATIONSHIP, own)}
        onInput={relationship => onInput({ ...value, relationship })}
      />
      <Select
        label={label('source')}
        value={value.source}
        choices={choices(SOURCE)}
        onInput={source => onInput({ ...value, source })}
      />
      <Field
        label={label('owner')}
        value={value.owner}
        offers={desk.owners}
        onInput={owner => onInput({ ...value, owner })}
      />
    </Fold>
  )
}

function Columns({
  table,
  columns,
  isGuess,
  onInput,
}: {
  readonly table: readonly (readonly string[])[]
  readonly columns: FileColumns
  readonly isGuess: boolean
  readonly onInput: (columns: FileColumns) => void
}) {
  const filled = useMemo(() => filledColumns(table, columns), [table, columns])
  const choices = choicesFor(columns.fields)
  return (
    <Fold title={text(IMPORT_FORM.columns)} open={!isGuess}>
      {!isGuess && (
        <Check
          label={text(IMPORT_FORM.firstLine)}
          checked={columns.headings.length > 0}
          onInput={areHeadings => onInput(withHeadings(table, columns, areHeadings))}
        />
      )}
      {filled.map(({ index, label, example, value }) => (
        <Select
          key={index}
          label={label}
          hint={IMPORT_COUNTS.example[spoken.language](example)}
          value={value}
          choices={choices.some(choice => choice.value === value) ? choices : [...choices, { value, label }]}
          onInput={choice => onInput(withChoice(columns, index, choice))}
        />
      ))}
    </Fold>
  )
}

function FirstCards({ cards }: { readonly cards: readonly Prospect[] }) {
  if (cards.length === 0) return null
  return (
    <Fold title={text(IMPORT_FORM.first)} open>
      <dl class="cards">
        {cards.slice(0, FIRST).map(card => (
          <div key={card.id}>
            <dt>{shown(card)}</dt>
            {TELLING.filter(key => card[key] !== '' && card[key] !== shown(card)).map(key => (
              <dd key={key}>{shorten(String(card[key]), 120)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Fold>
  )
}
