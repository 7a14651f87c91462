// What a calendar shows of the plan, in both languages.
import type { NormChannel } from '../domain/model.ts'
import type { Said } from './say.ts'

/** The title of an event; a done one is ticked. */
export const eventSummary: Said<[NormChannel, client: string, isDone: boolean]> = {
  en: (channel, client, isDone) => `${isDone ? '✓ ' : ''}${channel === 'call' ? 'Call' : 'Meeting'}: ${client}`,
  ru: (channel, client, isDone) => `${isDone ? '✓ ' : ''}${channel === 'call' ? 'Звонок' : 'Встреча'}: ${client}`,
}

/** Why there is no calendar file. */
export const noPlanSheet = (week: string): Said => ({
  en: () => `There is no plan for ${week} yet: build it first.`,
  ru: () => `Плана на ${week} ещё нет: сначала постройте его.`,
})
