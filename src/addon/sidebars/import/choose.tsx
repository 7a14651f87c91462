// The first step: a file is chosen or dropped; the last import can be taken back.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { IMPORT_TEXTS } from '../../../core/i18n/import.ts'
import { IMPORT_COUNTS, IMPORT_FORM } from '../../../core/i18n/import-form.ts'
import type { OpenedFile } from '../../../core/import/contacts-file.ts'
import { isBlankRow } from '../../../core/import/file-table.ts'
import { guessColumns } from '../../../core/import/prospect-file.ts'
import type { LastImport } from '../../../core/protocol/import.ts'
import { sayNumber, spoken, text } from '../shared/spoken.ts'
import { Status, type StatusText } from '../shared/status.tsx'
import { openFile } from './file.ts'
import { Undo } from './undo.tsx'

export interface ChosenFile {
  readonly name: string
  readonly opened: Exclude<OpenedFile, { kind: 'unreadable' }>
}

interface ChooseProps {
  readonly last: LastImport | null
  readonly status: StatusText | null
  readonly onChosen: (file: ChosenFile) => void
  readonly onRestart: (status: StatusText) => void
}

export function Choose({ last, status: first, onChosen, onRestart }: ChooseProps) {
  const [status, setStatus] = useState(first)
  const [isOver, setOver] = useState(false)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus(), [])
  const take = async (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (!file) return
    setStatus({ kind: 'busy', text: text(IMPORT_FORM.reading) })
    const opened = await openFile(file).catch(() => null)
    const error = opened === null ? IMPORT_TEXTS.noText.binary[spoken.language]() : errorOf(opened)
    if (opened && opened.kind !== 'unreadable' && error === null) return onChosen({ name: file.name, opened })
    setStatus({ kind: 'bad', text: `${file.name}: ${error}` })
    // So that the same file, mended, can be chosen again.
    if (input.current) input.current.value = ''
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way to the file field inside */}
      <div
        class={`field drop${isOver ? ' over' : ''}`}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer?.files)
        }}
      >
        <label for={id}>{text(IMPORT_FORM.file)}</label>
        <input
          id={id}
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,.vcf,text/csv,text/vcard"
          aria-describedby={`${id}-hint`}
          onChange={event => take(event.currentTarget.files)}
        />
        <div class="hint" id={`${id}-hint`}>
          {text(IMPORT_FORM.fileHint)}
        </div>
      </div>
      <Status status={status} />
      {last && <Last last={last} onRestart={onRestart} />}
    </>
  )
}

function errorOf(opened: OpenedFile): string | null {
  if (opened.kind === 'unreadable') return opened.error
  if (opened.kind === 'cards') return opened.reading.error
  const isAlone = opened.table.filter(row => !isBlankRow(row)).length < 2
  return isAlone && guessColumns(opened.table) ? text(IMPORT_FORM.noRows) : null
}

function Last({ last, onRestart }: { readonly last: LastImport; readonly onRestart: (status: StatusText) => void }) {
  const { language } = spoken
  const { id, file, added, filled, done, rows } = last
  if (added + filled === 0) return null
  return (
    <section class="card" aria-label={text(IMPORT_FORM.last)}>
      <h2>{text(IMPORT_FORM.last)}</h2>
      <p>{IMPORT_COUNTS.lastImport[language](file, sayNumber(added), sayNumber(filled))}</p>
      {done < rows && <p>{IMPORT_COUNTS.lastPart[language](sayNumber(done), sayNumber(rows))}</p>}
      <Undo id={id} onDone={onRestart} />
    </section>
  )
}
