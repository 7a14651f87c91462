// The calls of the settings sidebar and the build dialog: what comes in is checked as hostile, then handed to the actions.
import { TAKES } from '../core/i18n/menu.ts'
import { OWNER_FIELDS } from '../core/import/owner-fields.ts'
import { type SettingsCalls, SIDEBAR_NAMES } from '../core/protocol/settings.ts'
import type { Calls } from '../core/protocol.ts'
import { openBuild, readSettings, showSidebar } from './actions/settings-form.ts'
import { argument, ask, ownEntries, readText } from './arguments.ts'
import type { Call } from './call.ts'

export const SETTINGS_CALLS: { readonly [N in keyof SettingsCalls]: Call<N> } = {
  readSettings: { take: () => ({}), run: readSettings },
  showSidebar: {
    take: args => {
      const name = SIDEBAR_NAMES.find(known => known === argument(args, 'name'))
      ask(name !== undefined, 'name', TAKES.text)
      return { name }
    },
    run: showSidebar,
  },
  openBuild: { take: () => ({}), run: openBuild },
}

export const SETTINGS_ARGUMENTS: { readonly [N in keyof SettingsCalls]: readonly (keyof SettingsCalls[N]['args'])[] } =
  {
    readSettings: [],
    showSidebar: ['name'],
    openBuild: [],
  }

type SavedOwner = NonNullable<Calls['saveSettings']['args']['owners']>[number]

/** So many owners a team has at most; more is no team's. */
const MOST_OWNERS = 200

/** The owners of `saveSettings`, copied field by field; without them nothing. */
export function readOwners(value: unknown): { owners?: SavedOwner[] } {
  if (value === undefined) return {}
  ask(Array.isArray(value) && value.length <= MOST_OWNERS, 'owners', TAKES.values)
  const owners = value.map((item: unknown) => {
    const given = new Map(ownEntries(item, 'owners', TAKES.values))
    const owner: Partial<Record<keyof SavedOwner, string>> & { name: string } = {
      name: readText(given.get('name'), 'name'),
    }
    for (const [name, text] of given) {
      const key = name === 'name' ? name : OWNER_FIELDS.find(known => known === name)
      ask(key !== undefined, name, TAKES.values)
      owner[key] = readText(text, name)
    }
    return owner
  })
  return { owners }
}
