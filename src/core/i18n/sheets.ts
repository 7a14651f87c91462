// What the workbook's own sheets say: notes on headings, the meaning of settings, hints, and warnings on reading them.
import type { Language, SourceName } from '../domain/model.ts'
import type { SettingsProblem } from '../import/settings-table.ts'
import { SETTING_LABELS, type SettingKey } from '../words/settings.ts'
import { OWNER_HEADINGS, SHEET_NAMES, type SheetKey } from '../words/sheets.ts'
import { MENU } from './menu.ts'
import { plural, type Said } from './say.ts'
import { settingTakes, whyRulesFail } from './settings.ts'

type Text = Readonly<Record<Language, string>>

/** method.md 3, what the lecture adds to each source. */
export const SOURCE_HINTS: Readonly<Record<SourceName, Text>> = {
  referrals: {
    en: 'What past clients say: ask each satisfied one whom else it may help',
    ru: 'Отзывы от прошлых клиентов: спросите довольного, кому ещё это пригодится',
  },
  partners: { en: 'Business partners and their clients', ru: 'Деловые партнёры и их клиенты' },
  neighbours: { en: 'Local organisations and companies nearby', ru: 'Местные организации и компании по соседству' },
  communities: {
    en: 'Communities and the contacts in them, chance ones too',
    ru: 'Сообщества и контакты в них, в том числе случайные',
  },
  colleagues: {
    en: 'Own colleagues: reception above all; others bring clients from the clubs and groups they go to outside work',
    ru: 'Собственные коллеги: прежде всего на ресепшен; другие приводят клиентов из клубов и общин, куда ходят сами',
  },
  competitors: {
    en: 'Clients whom the three nearest competitors serve less well: see the Competitors sheet',
    ru: 'Клиенты, которых три ближайших конкурента обслуживают хуже: см. лист «Конкуренты»',
  },
  other: {
    en: 'Directories, business sections of periodicals, media appearances',
    ru: 'Справочники, деловые разделы периодики, выступления в СМИ',
  },
}

/** method.md 2: what the tools are called; a team writes any of its own. */
export const MARKETING_TOOLS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Public relations',
    'Advertising',
    'Guerrilla marketing',
    'Social media',
    'Newsletter',
    'Loyalty programme',
    'Event',
    'Promotion',
  ],
  ru: [
    'Связи с общественностью',
    'Реклама',
    'Партизанский маркетинг',
    'Социальные сети',
    'Рассылка',
    'Программа лояльности',
    'Мероприятие',
    'Акция',
  ],
}

/** Beside the line of Sources that adds up the Marketing sheet. */
export const MARKETING_HINT: Text = {
  en: 'The tools for existing clients, added up; what each costs and brings: see the Marketing sheet',
  ru: 'Инструменты для работы с имеющимися клиентами, всего; сколько стоит и даёт каждый: см. лист «Маркетинг»',
}

/** What a setting does, as it stands beside it. */
export const SETTING_HELP: Readonly<Record<Exclude<SettingKey, 'owners'>, Text>> = {
  deals: {
    en: 'The goal of one week for the whole team, in whole deals',
    ru: 'Цель недели для всей команды, целое число сделок',
  },
  contactsPerDeal: {
    en: 'How many calls and meetings bring one deal; 5 means 20%',
    ru: 'Сколько звонков и встреч приносят одну сделку; 5 — это 20%',
  },
  certainty: {
    en: 'Blank plans for the average; 80% plans enough contacts to reach the goal in 8 weeks of 10',
    ru: 'Пусто — план по среднему; 80% — столько контактов, чтобы цель достигалась в 8 неделях из 10',
  },
  businessSize: {
    en: 'Small draws clients from 10 minutes on foot, Medium from 20, Large from its districts',
    ru: 'Малый привлекает клиентов из 10 минут пешком, Средний — из 20, Крупный — из своих районов',
  },
  districts: {
    en: 'For a large business: names with commas between; blank takes in all',
    ru: 'Для крупного предприятия: названия через запятую; пусто — все районы',
  },
  workingDays: {
    en: 'Days with commas between, such as Mon, Tue, Wed',
    ru: 'Дни через запятую, например Пн, Вт, Ср',
  },
  holidays: {
    en: 'Dates with commas between; 2027-01-01..2027-01-08 is a stretch',
    ru: 'Даты через запятую; 01.01.2027..08.01.2027 — все дни подряд',
  },
  callsPerDay: { en: 'For each owner who has no limit of its own', ru: 'Для каждого, у кого нет своего предела' },
  meetingsPerDay: { en: 'For each owner who has no limit of its own', ru: 'Для каждого, у кого нет своего предела' },
  minutesPerCall: {
    en: 'Used to say how many hours a week asks for',
    ru: 'По ним считается, сколько часов займёт неделя',
  },
  minutesPerMeeting: {
    en: 'Used to say how many hours a week asks for',
    ru: 'По ним считается, сколько часов займёт неделя',
  },
  cycleWeeks: {
    en: 'A norm is for one cycle; it starts in the week a card was added and repeats',
    ru: 'Норма даётся на один цикл; он начинается в неделю добавления карточки и повторяется',
  },
  cycleStart: {
    en: 'Counts for cards whose Added is blank; taken back to its Monday',
    ru: 'Для карточек с пустым полем «Добавлен»; считается с понедельника той недели',
  },
  gapDays: {
    en: 'Calendar days left free between two contacts with one prospect',
    ru: 'Календарные дни без контактов между двумя обращениями к одному клиенту',
  },
  maxPerWeek: {
    en: 'Promised and logged contacts are counted too',
    ru: 'Обещанные и уже записанные контакты тоже считаются',
  },
  planSize: {
    en: 'needed: as many contacts as the goal asks for; norms: all that the norms ask for and that fits',
    ru: 'нужно: столько контактов, сколько требует цель; нормы: всё, что требуют нормы и что помещается',
  },
  language: {
    en: 'The language of plans and messages; the words in the sheets are read in both',
    ru: 'Язык планов и сообщений; слова в листах понимаются на обоих языках',
  },
}

/** What the sheet says where a tier can't be reckoned, or was set by hand. */
export const TIER_WORDS = {
  byHand: { en: 'Set by hand', ru: 'Задан вручную' },
  noIncome: { en: 'Income is missing', ru: 'Нет финансовой состоятельности' },
  noRelationship: { en: 'Relationship is missing', ru: 'Нет отношений' },
  neither: { en: 'Income and relationship are missing', ru: 'Нет финансовой состоятельности и отношений' },
} as const satisfies Record<string, Text>

export const ZONE_WORDS = {
  inside: { en: 'Yes', ru: 'Да' },
  outside: { en: 'No', ru: 'Нет' },
} as const satisfies Record<string, Text>

export const UNKNOWN_ID: Text = { en: 'no such ID', ru: 'нет такого ID' }
/** The first heading of the tier table. */
export const TIER_CORNER: Text = { en: 'Income', ru: 'Состоятельность' }

/** Shown when a cell gets something that is not in its list; it stays all the same, since both languages are read. */
export const OFFER_HELP: Text = {
  en: 'Choose from the list. English and Russian words are both understood.',
  ru: 'Выберите из списка. Понимаются и русские, и английские слова.',
}
/** The same where any other text is as good. */
export const FREE_OFFER_HELP: Text = {
  en: 'Choose from the list or write your own.',
  ru: 'Выберите из списка или впишите своё.',
}
export const DATE_HELP: Text = { en: 'A date, such as 2026-11-23.', ru: 'Дата, например 23.11.2026.' }
export const BETWEEN_HELP = {
  en: (min, max) => `A number from ${min} to ${max}.`,
  ru: (min, max) => `Число от ${min} до ${max}.`,
} satisfies Said<[min: number, max: number]>

/** Warnings on reading the workbook. `sheet` is the sheet's name as it stands. */
export const SHEET_WARNINGS = {
  notOurs: {
    en: (name, ours) =>
      `A sheet of your own is called “${name}”, so it was left as it is and the new one is called “${ours}”.`,
    ru: (name, ours) => `Лист «${name}» уже есть и он ваш, поэтому он не тронут, а новый называется «${ours}».`,
  } satisfies Said<[name: string, ours: string]>,
  gone: {
    en: name =>
      `The sheet “${name}” was not there, so a new, empty one was made; if it was deleted, File > Version history > See version history has the old one with all its rows.`,
    ru: name =>
      `Листа «${name}» не было, поэтому создан новый, пустой; если лист удалили, прежний со всеми строками есть в «Файл» > «История версий» > «Смотреть историю версий».`,
  } satisfies Said<[name: string]>,
  newId: {
    en: (row, id, given) => `row ${row}: ${given} for ${id}`,
    ru: (row, id, given) => `строка ${row}: ${given} вместо ${id}`,
  } satisfies Said<[row: number, id: string, given: string]>,
  sameIds: {
    en: (sheet, changes) =>
      `${sheet}: rows with the ID of a row above got new ones (${changes}); if the contact log means them, correct the ID there.`,
    ru: (sheet, changes) =>
      `${sheet}: строки с тем же ID, что и строка выше, получили новые (${changes}); если журнал контактов имел в виду их, исправьте ID там.`,
  } satisfies Said<[sheet: string, changes: string]>,
  logRows: {
    en: (sheet, count, rows) =>
      `${sheet}: ${count} ${plural('en', count, 'row counts', 'rows count')} for nothing, as the date or the prospect ID is missing; fill them in (rows ${rows}).`,
    ru: (sheet, count, rows) =>
      `${sheet}: ${count} ${plural('ru', count, 'строка не учитывается', 'строки не учитываются', 'строк не учитываются')}: нет даты или ID клиента; впишите их (строки ${rows}).`,
  } satisfies Said<[sheet: string, count: number, rows: string]>,
}

/** Said when an action needs a sheet that isn't there. Where Settings are and another sheet is not, it was deleted. */
export function notSetUp(sheet: SheetKey): Said {
  if (sheet !== 'settings') {
    return {
      en: () =>
        `The sheet ${SHEET_NAMES[sheet].en[0]} is not there: if it was deleted, File > Version history > See version history has it with all its rows; “${MENU.setUp.en}” in the menu of Contact Planner makes a new, empty one.`,
      ru: () =>
        `Листа «${SHEET_NAMES[sheet].ru[0]}» нет: если его удалили, он со всеми строками есть в «Файл» > «История версий» > «Смотреть историю версий»; новый, пустой создаст «${MENU.setUp.ru}» в меню.`,
    }
  }
  return {
    en: () =>
      `This spreadsheet has no ${SHEET_NAMES[sheet].en[0]} sheet of Contact Planner yet: choose “${MENU.setUp.en}” in its menu first.`,
    ru: () => `В этой таблице ещё нет листа «${SHEET_NAMES[sheet].ru[0]}»: сначала выберите в меню «${MENU.setUp.ru}».`,
  }
}

/** A setting that could not be used: the cell, what it holds, what it takes, and that the default stands in. */
export function saySettingsProblem(language: Language, sheet: string, problem: SettingsProblem): string {
  const where = `${sheet}!${problem.cell}`
  if (problem.kind === 'tiers' || problem.kind === 'norms') return whyRulesFail(language, where, problem)
  const [name, takes] =
    problem.kind === 'value'
      ? [SETTING_LABELS[problem.key][language][0], settingTakes(language, problem.key)]
      : [OWNER_HEADINGS[problem.column][language][0], settingTakes(language, OWNER_TAKES[problem.column])]
  return language === 'ru'
    ? `${where}: «${name}» не может быть «${problem.got}», нужно: ${takes}; пока действует значение по умолчанию.`
    : `${where}: “${name}” can't be “${problem.got}”, it takes ${takes}; until mended the default counts.`
}

const OWNER_TAKES = {
  name: 'districts',
  goal: 'deals',
  callsPerDay: 'callsPerDay',
  meetingsPerDay: 'meetingsPerDay',
  daysOff: 'holidays',
} as const satisfies Record<keyof typeof OWNER_HEADINGS, SettingKey>
