// What the settings sidebar says, as a first-run guide and later.
import type { Language } from '../domain/model.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

export const SETTINGS_FORM = {
  title: { en: 'Settings', ru: 'Настройки' },
  business: { en: 'Business and goal', ru: 'Предприятие и цель' },
  team: { en: 'Owners and working days', ru: 'Ответственные и рабочие дни' },
  begin: { en: 'Your first clients', ru: 'Первые клиенты' },
  advanced: { en: 'Advanced', ru: 'Дополнительно' },
  next: { en: 'Next', ru: 'Далее' },
  allSettings: { en: 'All settings', ru: 'Все настройки' },
  guide: { en: 'First steps', ru: 'Первые шаги' },
  welcome: {
    en: 'Three short steps, then your first weekly contact plan. Everything can be changed later.',
    ru: 'Три коротких шага — и можно строить первый план контактов на неделю. Всё можно изменить позже.',
  },
  beginHint: {
    en: 'A file of contacts you have, or one client by hand. Then choose “Build a plan…” in the menu.',
    ru: 'Файл с контактами, которые уже есть, или один клиент вручную. Потом выберите в меню «Построить план…».',
  },
  importFile: { en: 'Import a file', ru: 'Импортировать файл' },
  firstCard: { en: 'Write the first card', ru: 'Заполнить первую карточку' },
  ownersHint: {
    en: 'Who works with clients; leave it empty when it is only you.',
    ru: 'Кто работает с клиентами; если только вы, оставьте пустым.',
  },
  addOwner: { en: 'Add an owner', ru: 'Добавить ответственного' },
  ownerComma: {
    en: 'A name can’t hold a comma or a semicolon; write it without.',
    ru: 'В имени не может быть запятой и точки с запятой; напишите без них.',
  },
  ownerTwice: { en: 'This name stands here twice; change one.', ru: 'Это имя указано дважды; измените одно.' },
  asTeam: { en: 'as the team', ru: 'как у команды' },
  ownGoalHint: { en: 'Blank: an equal share of the team’s goal.', ru: 'Пусто — равная доля общей цели.' },
  ownLimitHint: { en: 'Blank: as the team.', ru: 'Пусто — как у команды.' },
  daysOffHint: {
    en: 'Such as 2026-12-24, 2027-01-04..2027-01-10.',
    ru: 'Например: 2026-12-24, 2027-01-04..2027-01-10.',
  },
  capacity: { en: 'What this comes to', ru: 'Что получается' },
  tooMuch: {
    en: 'The goal takes more contacts than the limits let in: raise the limits, add working days or owners, or lower the goal.',
    ru: 'Для цели нужно больше контактов, чем позволяют пределы: поднимите их, добавьте рабочие дни или людей либо снизьте цель.',
  },
  unchanged: { en: 'Nothing was changed.', ru: 'Изменений нет.' },
  mend: { en: 'Mend what is marked, then save again.', ru: 'Исправьте отмеченное и сохраните снова.' },
  toLookAt: { en: 'Worth a look', ru: 'Обратите внимание' },
} as const satisfies Record<string, Text>

const contacts = {
  en: (shown: string, n: number) => `${shown} ${plural('en', n, 'contact', 'contacts')}`,
  ru: (shown: string, n: number) => `${shown} ${plural('ru', n, 'контакт', 'контакта', 'контактов')}`,
}

export const SETTINGS_COUNTS = {
  step: {
    en: (step, title) => `Step ${step} of 3: ${title}`,
    ru: (step, title) => `Шаг ${step} из 3: ${title}`,
  } satisfies Said<[step: number, title: string]>,
  needed: {
    en: (shown, n, least, most) =>
      `The goal takes ${contacts.en(shown, n)} a week: ${least === most ? least : `${least} to ${most}`} hours.`,
    ru: (shown, n, least, most) =>
      `Для цели ${plural('ru', n, 'нужен', 'нужны', 'нужно')} ${contacts.ru(shown, n)} в неделю: ${least === most ? least : `от ${least} до ${most}`} ч.`,
  } satisfies Said<[shown: string, n: number, least: string, most: string]>,
  room: {
    en: (contacts, calls, meetings, hours) =>
      `The limits let in ${contacts} contacts a week (${calls} calls, ${meetings} meetings): ${hours} hours.`,
    ru: (contacts, calls, meetings, hours) =>
      `Пределы позволяют контактов в неделю: ${contacts} (звонков ${calls}, встреч ${meetings}), это ${hours} ч.`,
  } satisfies Said<[contacts: string, calls: string, meetings: string, hours: string]>,
  bad: {
    en: (got, takes) => `“${got}” can't be used; it takes ${takes}.`,
    ru: (got, takes) => `«${got}» не подходит, нужно: ${takes}.`,
  } satisfies Said<[got: string, takes: string]>,
  owner: { en: at => `Owner ${at}`, ru: at => `Ответственный ${at}` } satisfies Said<[at: number]>,
  own: { en: name => `${name}’s own goal and limits`, ru: name => `Цель и пределы: ${name}` } satisfies Said<
    [name: string]
  >,
  remove: {
    en: name => `Remove ${name}`,
    ru: name => `Убрать: ${name}`,
  } satisfies Said<[name: string]>,
  tables: {
    en: sheet => `The table of tiers and that of norms stand on the sheet “${sheet}”.`,
    ru: sheet => `Таблицы приоритетов и норм — на листе «${sheet}».`,
  } satisfies Said<[sheet: string]>,
} as const
