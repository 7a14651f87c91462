// Hands a whole portfolio from one owner to another, in one write.
import type { Prospect } from '../../core/domain/model.ts'
import { PRODUCT } from '../../core/i18n/menu.ts'
import { HAND_OVER, handOverRefusal } from '../../core/i18n/team.ts'
import type { Calls } from '../../core/protocol.ts'
import { normaliseWord } from '../../core/words/word.ts'
import { readWorkbook, type WorkbookReading } from '../sheets/read-workbook.ts'
import type { TableRecord } from '../sheets/table.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'
import { run } from './menu.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Every card of `from` names `to` from now on. Throws a `UserError` where either is nobody of the team. */
export function handOver(spreadsheet: Spreadsheet, args: Calls['handOver']['args']): Calls['handOver']['result'] {
  return locked(() => {
    const workbook = readWorkbook(spreadsheet)
    const { name: from, cards } = portfolioOf(workbook, args.from)
    const to = receiverOf(workbook, args.to)
    if (isSame(from, to)) throw new UserError(handOverRefusal.same(to))
    workbook.prospectTable.change(
      new Map(cards.map(({ id }): [string, TableRecord<keyof Prospect>] => [id, { owner: to }])),
    )
    return { from, to, prospects: cards.length }
  })
}

/** Asks from whom and to whom; what is typed is checked before the next question. */
export function handOverFromMenu(): void {
  run((spreadsheet, language) => {
    const ui = SpreadsheetApp.getUi()
    const workbook = locked(() => readWorkbook(spreadsheet))
    const ask = (question: string) => {
      const answer = ui.prompt(PRODUCT, question, ui.ButtonSet.OK_CANCEL)
      return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null
    }
    const typed = ask(HAND_OVER.from[language](ownersOnCards(workbook)))
    if (typed === null) return null
    const { name, cards } = portfolioOf(workbook, typed)
    const others = receivers(workbook).filter(other => !isSame(other, name))
    const to = ask(HAND_OVER.to[language](name, cards.length, others))
    if (to === null) return null
    const done = handOver(spreadsheet, { from: name, to })
    return HAND_OVER.done[language](done.from, done.to, done.prospects)
  })
}

function portfolioOf(workbook: WorkbookReading, typed: string): { name: string; cards: readonly Prospect[] } {
  const cards = workbook.prospects.filter(({ owner }) => owner.trim() !== '' && isSame(owner, typed))
  if (cards.length === 0) throw new UserError(handOverRefusal.nobody(typed.trim(), ownersOnCards(workbook)))
  return { name: cards[0]!.owner.trim(), cards }
}

/** The name as the team writes it; a new one only where there is no table of owners. */
function receiverOf(workbook: WorkbookReading, typed: string): string {
  const known = receivers(workbook)
  const found = known.find(name => isSame(name, typed))
  if (found !== undefined) return found
  if (workbook.settings.owners.length > 0 || typed.trim() === '') {
    throw new UserError(handOverRefusal.unknown(typed.trim(), known))
  }
  return typed.trim()
}

function receivers(workbook: WorkbookReading): readonly string[] {
  const { owners } = workbook.settings
  return owners.length > 0 ? owners.map(({ name }) => name) : ownersOnCards(workbook)
}

function ownersOnCards({ prospects }: WorkbookReading): readonly string[] {
  const names = new Map<string, string>()
  for (const { owner } of prospects) {
    const key = normaliseWord(owner)
    if (key !== '' && !names.has(key)) names.set(key, owner.trim())
  }
  return [...names.values()].sort()
}

function isSame(a: string, b: string): boolean {
  return normaliseWord(a) === normaliseWord(b)
}
