// The calls of the settings sidebar and the build dialog: what comes in is checked as hostile, then handed to the actions.
import { TAKES } from '../core/i18n/menu.ts'
import { type SettingsCalls, SIDEBAR_NAMES } from '../core/protocol/settings.ts'
import { openBuild, readSettings, showSidebar } from './actions/settings-form.ts'
import { argument, ask } from './arguments.ts'
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
