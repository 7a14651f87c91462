// Lists of rows in the preview and the report: long ones show more at a press.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { IMPORT_COUNTS, IMPORT_FORM } from '../../../core/i18n/import-form.ts'
import { shorten } from '../../../core/i18n/say.ts'
import type { PlacedRow } from '../../../core/import/plan-import.ts'
import type { RowReport } from '../../../core/protocol.ts'
import { PROSPECT_COLUMNS } from '../../../core/words/columns.ts'
import { Button } from '../shared/buttons.tsx'
import { sayNumber, spoken, text } from '../shared/spoken.ts'

const AT_ONCE = 20

/** What is said of a row of the file. */
interface RowItem {
  readonly row: number
  readonly text: ComponentChildren
}

export function LongList({ items }: { readonly items: readonly RowItem[] }) {
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <>
      <ul class="plain rows">
        {items.slice(0, shown).map(item => (
          <li key={item.row}>{item.text}</li>
        ))}
      </ul>
      {items.length > shown && (
        <Button kind="link" onClick={() => setShown(shown + 5 * AT_ONCE)}>
          {text(IMPORT_FORM.more)} ({sayNumber(items.length - shown)})
        </Button>
      )}
    </>
  )
}

/** A part of the form that folds. */
export function Fold({
  title,
  open = false,
  children,
}: {
  readonly title: string
  readonly open?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <div class="inside">{children}</div>
    </details>
  )
}

/** Rows that are another card, each with what it will fill in. */
export function Duplicates({ rows }: { readonly rows: readonly PlacedRow[] }) {
  const { language } = spoken
  const items = rows.map(({ row, incoming, card, kind, cardRow, fills }) => {
    const into =
      kind === 'sheet'
        ? IMPORT_COUNTS.intoSheet[language](shown(card), card.id)
        : IMPORT_COUNTS.intoRow[language](String(cardRow))
    const fields = PROSPECT_COLUMNS.filter(({ key }) => fills.includes(key)).map(({ names }) => names[language][0])
    const what =
      fields.length > 0 ? IMPORT_COUNTS.fills[language](fields.join(', ')) : IMPORT_COUNTS.fillsNothing[language]()
    const said = (
      <>
        <strong>
          {IMPORT_COUNTS.row[language](String(row))}, {shown(incoming)}
        </strong>{' '}
        {into}; {what}
      </>
    )
    return { row, text: said }
  })
  return (
    <Fold title={IMPORT_COUNTS.duplicates[language](sayNumber(rows.length), rows.length)}>
      <LongList items={items} />
    </Fold>
  )
}

export function LeftOut({ rows, open = false }: { readonly rows: readonly RowReport[]; readonly open?: boolean }) {
  const { language } = spoken
  return (
    <Fold title={IMPORT_COUNTS.leftOut[language](sayNumber(rows.length), rows.length)} open={open}>
      <LongList
        items={rows.map(({ row, reason }) => ({
          row,
          text: (
            <>
              <strong>{IMPORT_COUNTS.row[language](String(row))}:</strong> {reason}
            </>
          ),
        }))}
      />
    </Fold>
  )
}

export function Warnings({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <section aria-label={text(IMPORT_FORM.toLookAt)}>
      {texts.map(warning => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
    </section>
  )
}

export function shown({ name, organisation }: { readonly name: string; readonly organisation: string }): string {
  return shorten(name || organisation, 80)
}
