// The one function that sidebars and the command line call: a typed table of calls, every argument checked as hostile.
import type { Language } from '../core/domain/model.ts'
import { REFUSALS, TAKES } from '../core/i18n/menu.ts'
import { SETTING_KEYS } from '../core/import/setting.ts'
import type { Answer, CallName, Calls } from '../core/protocol.ts'
import { LOG_COLUMNS, PROSPECT_COLUMNS } from '../core/words/columns.ts'
import { buildPlan } from './actions/build-plan.ts'
import { sayFailure } from './actions/failure.ts'
import { importLog } from './actions/import-log.ts'
import { importProspects } from './actions/import-prospects.ts'
import { spokenLanguage } from './actions/language.ts'
import { saveSettings } from './actions/save-settings.ts'
import { setUp } from './actions/set-up.ts'
import { openSidebar } from './actions/sidebar.ts'
import { argument, ask, ownEntries, readRows, readText } from './arguments.ts'
import type { Call } from './call.ts'
import { CARD_ARGUMENTS, CARD_CALLS } from './card-calls.ts'
import { COMPETITOR_ARGUMENTS, COMPETITOR_CALLS } from './competitor-calls.ts'
import { IMPORT_ARGUMENTS, IMPORT_CALLS } from './import-calls.ts'
import { PLAN_ARGUMENTS, PLAN_CALLS, readBuild } from './plan-calls.ts'
import { readOwners, SETTINGS_ARGUMENTS, SETTINGS_CALLS } from './settings-calls.ts'
import { TODAY_ARGUMENTS, TODAY_CALLS } from './today-calls.ts'
import { UserError } from './user-error.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const LANGUAGES: readonly Language[] = ['en', 'ru']

const CALLS: { readonly [N in CallName]: Call<N> } = {
  ...CARD_CALLS,
  ...COMPETITOR_CALLS,
  ...PLAN_CALLS,
  ...TODAY_CALLS,
  ...IMPORT_CALLS,
  ...SETTINGS_CALLS,
  openSidebar: { take: () => ({}), run: openSidebar },
  setUp: {
    take: args => {
      const language = LANGUAGES.find(known => known === argument(args, 'language'))
      ask(language !== undefined || argument(args, 'language') === undefined, 'language', TAKES.language)
      return language === undefined ? {} : { language }
    },
    run: setUp,
  },
  saveSettings: {
    take: args => {
      const values: Calls['saveSettings']['args']['values'] = {}
      for (const [name, value] of ownEntries(argument(args, 'values'), 'values', TAKES.settings)) {
        const key = SETTING_KEYS.find(known => known === name)
        ask(key !== undefined, name, TAKES.settings)
        values[key] = readText(value, name)
      }
      return { values, ...readOwners(argument(args, 'owners')) }
    },
    run: saveSettings,
  },
  importProspects: {
    take: args => ({
      rows: readRows(
        argument(args, 'rows'),
        PROSPECT_COLUMNS.map(column => column.key),
      ),
    }),
    run: importProspects,
  },
  importLog: {
    take: args => ({
      rows: readRows(
        argument(args, 'rows'),
        LOG_COLUMNS.map(column => column.key),
      ),
    }),
    run: importLog,
  },
  buildPlan: { take: readBuild, run: buildPlan },
}

/** Arguments by call, so that an unknown one is refused rather than passed over. */
const ARGUMENTS: { readonly [N in CallName]: readonly (keyof Calls[N]['args'])[] } = {
  ...CARD_ARGUMENTS,
  ...COMPETITOR_ARGUMENTS,
  ...PLAN_ARGUMENTS,
  ...TODAY_ARGUMENTS,
  ...IMPORT_ARGUMENTS,
  ...SETTINGS_ARGUMENTS,
  openSidebar: [],
  setUp: ['language'],
  saveSettings: ['values', 'owners'],
  importProspects: ['rows'],
  importLog: ['rows'],
  buildPlan: ['week', 'owner', 'agreed'],
}

/** Never throws: what fails is answered with one sentence in the workbook's language. */
export function rpc<N extends CallName>(name: N, args: Calls[N]['args']): Answer<N>
export function rpc(name: unknown, args: unknown): Answer<CallName> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  try {
    const known = (Object.keys(CALLS) as CallName[]).find(call => call === name)
    if (known === undefined) throw new UserError(REFUSALS.unknownCall)
    return { ok: true, value: answer(known, spreadsheet, args) }
  } catch (error) {
    return { ok: false, message: sayFailure(error, spokenLanguage(spreadsheet)) }
  }
}

function answer<N extends CallName>(name: N, spreadsheet: Spreadsheet, args: unknown): Calls[N]['result'] {
  const given = new Map(ownEntries(args ?? {}, 'args', TAKES.values))
  for (const key of given.keys()) ask((ARGUMENTS[name] as readonly string[]).includes(key), key, TAKES.values)
  return CALLS[name].run(spreadsheet, CALLS[name].take(given))
}
