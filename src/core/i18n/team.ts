// What is said to the owners of a team: portfolios that change hands, whose week is shown.
import { nameList, plural, type Said, shortName } from './say.ts'

export const HAND_OVER = {
  from: {
    en: owners => `Whose prospects do you want to hand over? ${nameList(owners)}`,
    ru: owners => `Чьих клиентов передать? ${nameList(owners)}`,
  } satisfies Said<[owners: readonly string[]]>,
  to: {
    en: (from, count, owners) =>
      `To whom do ${count} ${plural('en', count, 'prospect', 'prospects')} of ${shortName(from)} go? ${nameList(owners)}`,
    ru: (from, count, owners) => `Кому передать клиентов (${shortName(from)}: ${count})? ${nameList(owners)}`,
  } satisfies Said<[from: string, count: number, owners: readonly string[]]>,
  done: {
    en: (from, to, count) =>
      `${count} ${plural('en', count, 'prospect goes', 'prospects go')} from ${shortName(from)} to ${shortName(to)}; build the plan again to move their rows.`,
    ru: (from, to, count) =>
      `Передано клиентов: ${count} (${shortName(from)} → ${shortName(to)}); постройте план снова, чтобы перешли и строки.`,
  } satisfies Said<[from: string, to: string, count: number]>,
} as const

/** Asked before an owner's own sheet is shown. */
export const WHOSE_WEEK: Said<[owners: readonly string[]]> = {
  en: owners => `Whose week? ${nameList(owners)}`,
  ru: owners => `Чья неделя? ${nameList(owners)}`,
}

/** Why nothing was handed over. */
export const handOverRefusal = {
  nobody: (owner: string, known: readonly string[]) => ({
    en: () =>
      `No card names the owner “${shortName(owner)}”${known.length === 0 ? '' : `: choose one of ${nameList(known)}`}.`,
    ru: () =>
      `Ни на одной карточке нет ответственного «${shortName(owner)}»${known.length === 0 ? '' : `, выберите из списка: ${nameList(known)}`}.`,
  }),
  unknown: (owner: string, known: readonly string[]) => ({
    en: () =>
      `“${shortName(owner)}” is not in the owners' table of Settings: add the owner there${known.length === 0 ? '' : ` or choose one of ${nameList(known)}`}.`,
    ru: () =>
      `«${shortName(owner)}» нет в таблице ответственных на листе «Настройки»: добавьте его туда${known.length === 0 ? '' : ` или выберите из списка: ${nameList(known)}`}.`,
  }),
  same: (owner: string) => ({
    en: () => `The prospects are ${shortName(owner)}'s already: name another owner to hand them to.`,
    ru: () => `Эти клиенты и так у ответственного «${shortName(owner)}»: назовите другого.`,
  }),
} as const satisfies Readonly<Record<string, (...args: never[]) => Said>>
