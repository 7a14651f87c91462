// What is said to the owners of a team: portfolios that change hands, whose week is shown.
import { plural, type Said } from './say.ts'

export const HAND_OVER = {
  from: {
    en: owners => `Whose prospects do you want to hand over? ${owners.join(', ')}`,
    ru: owners => `Чьих клиентов передать? ${owners.join(', ')}`,
  } satisfies Said<[owners: readonly string[]]>,
  to: {
    en: (from, count, owners) =>
      `To whom do ${count} ${plural('en', count, 'prospect', 'prospects')} of ${from} go? ${owners.join(', ')}`,
    ru: (from, count, owners) => `Кому передать клиентов (${from}: ${count})? ${owners.join(', ')}`,
  } satisfies Said<[from: string, count: number, owners: readonly string[]]>,
  done: {
    en: (from, to, count) =>
      `${count} ${plural('en', count, 'prospect goes', 'prospects go')} from ${from} to ${to}; build the plan again to move their rows.`,
    ru: (from, to, count) =>
      `Передано клиентов: ${count} (${from} → ${to}); постройте план снова, чтобы перешли и строки.`,
  } satisfies Said<[from: string, to: string, count: number]>,
} as const

/** Asked before an owner's own sheet is shown. */
export const WHOSE_WEEK: Said<[owners: readonly string[]]> = {
  en: owners => `Whose week? ${owners.join(', ')}`,
  ru: owners => `Чья неделя? ${owners.join(', ')}`,
}

/** Why nothing was handed over. */
export const handOverRefusal = {
  nobody: (owner: string, known: readonly string[]) => ({
    en: () => `No card names the owner “${owner}”${known.length === 0 ? '' : `: choose one of ${known.join(', ')}`}.`,
    ru: () =>
      `Ни на одной карточке нет ответственного «${owner}»${known.length === 0 ? '' : `, выберите из списка: ${known.join(', ')}`}.`,
  }),
  unknown: (owner: string, known: readonly string[]) => ({
    en: () =>
      `“${owner}” is not in the owners' table of Settings: add the owner there${known.length === 0 ? '' : ` or choose one of ${known.join(', ')}`}.`,
    ru: () =>
      `«${owner}» нет в таблице ответственных на листе «Настройки»: добавьте его туда${known.length === 0 ? '' : ` или выберите из списка: ${known.join(', ')}`}.`,
  }),
  same: (owner: string) => ({
    en: () => `The prospects are ${owner}'s already: name another owner to hand them to.`,
    ru: () => `Эти клиенты и так у ответственного «${owner}»: назовите другого.`,
  }),
} as const satisfies Readonly<Record<string, (...args: never[]) => Said>>
