// The workbooks that a page opens: the sample, a file of the user's, or an empty one, each with the add-on on it.
import type { Built } from '../../build/build.ts'
import type { Day } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { Desk } from '../page/desk.ts'
import { OpenDocument } from '../page/document.ts'
import { makeSample } from '../sample/sample.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type Addon, startAddon } from './addon.ts'
import { dayIn, localTimeZone } from './clock.ts'
import { openBytes } from './open-file.ts'
import { newWorkbook, type Planned } from './plan-file.ts'
import { saidProblem, UsageProblem } from './problem.ts'
import { typeRegisters } from './type-registers.ts'

export interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A desk with the workbook that was planned on it. `keep` is called after each change. */
export function deskOf({ workbook, built, clock, language }: Planned, keep?: (workbook: Workbook) => void): Desk {
  const open = (one: Workbook, of: Built, wanted: Language) =>
    new OpenDocument({
      workbook: one,
      code: of.code,
      html: Object.fromEntries(of.html),
      now: () => clock ?? Date.now(),
      userLocale: wanted,
    })
  return new Desk({
    document: open(workbook, built, language),
    language,
    openFile: async (file, wanted) => {
      try {
        const opened = file ? await workbookOf(file, wanted, clock) : await sampleWorkbook(wanted, clock)
        return open(opened, built, wanted)
      } catch (error) {
        throw error instanceof UsageProblem ? new Error(error.in(wanted)) : error
      }
    },
    ...(keep ? { changed: document => keep(document.workbook) } : {}),
  })
}

/** Set up and filled, but not planned. */
export async function sampleWorkbook(language: Language, clock: number | null): Promise<Workbook> {
  const sample = makeSample(today(clock), language)
  const workbook = newWorkbook(language, sample.name)
  const addon = await startAddon(workbook, clock)
  call(addon, 'setUp', { language })
  call(addon, 'saveSettings', { values: { owners: sample.owners.join(', ') } })
  call(addon, 'importProspects', { rows: sample.prospects })
  call(addon, 'importLog', { rows: sample.log })
  typeRegisters(workbook, sample)
  return workbook
}

/** A workbook of ours as it is; a list of prospects put into a new one. Throws a `UsageProblem`. */
export async function workbookOf(
  { name, bytes }: File,
  wanted: Language | null,
  clock: number | null,
): Promise<Workbook> {
  const opened = await openBytes(name, bytes, wanted)
  if (opened.kind === 'workbook') return opened.workbook
  const workbook = newWorkbook(opened.language, name.replace(/\.[^.]*$/, ''))
  const addon = await startAddon(workbook, clock)
  call(addon, 'setUp', { language: opened.language })
  call(addon, 'importProspects', { rows: opened.reading.rows })
  return workbook
}

function call(addon: Addon, ...[name, args]: Parameters<Addon['call']>): void {
  const answer = addon.call(name, args)
  if (!answer.ok) throw saidProblem(answer.message)
}

function today(clock: number | null): Day {
  return dayIn(clock ?? Date.now(), localTimeZone())
}
