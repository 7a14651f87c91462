// The menu's labels and what its actions answer: toasts, alerts, and why a call was refused.
import type { Language } from '../domain/model.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

export const MENU = {
  setUp: { en: 'Set up', ru: 'Подготовить таблицу' },
  planThisWeek: { en: 'Build this week’s plan', ru: 'План на эту неделю' },
  planNextWeek: { en: 'Build next week’s plan', ru: 'План на следующую неделю' },
  build: { en: 'Build a plan…', ru: 'Построить план…' },
  import: { en: 'Import clients', ru: 'Импорт клиентов' },
  settings: { en: 'Settings and first steps', ru: 'Настройки и первые шаги' },
  today: { en: 'Today', ru: 'Сегодня' },
  card: { en: 'Client card', ru: 'Карточка клиента' },
  competitors: { en: 'Competitors and SWOT', ru: 'Конкуренты и SWOT' },
  handOver: { en: 'Hand over an owner’s clients', ru: 'Передать клиентов другому' },
  myWeek: { en: 'My week', ru: 'Моя неделя' },
  undoBuild: { en: 'Undo the last build', ru: 'Отменить последнее построение' },
  functionsHelp: { en: 'Functions help', ru: 'Справка по функциям' },
} as const satisfies Record<string, Text>

/** The product's name, as alerts and toasts are headed. */
export const PRODUCT = 'Contact Planner'

export const OUTCOMES = {
  setUpDone: {
    en: made => `Ready. New: ${made.join(', ')}.`,
    ru: made => `Готово. Новое: ${made.join(', ')}.`,
  } satisfies Said<[made: readonly string[]]>,
  setUpNothing: {
    en: () => 'Everything is in place already; nothing was changed.',
    ru: () => 'Всё уже на месте, ничего не изменено.',
  } satisfies Said,
  planBuilt: {
    en: (week, planned, needed, shortfall) =>
      `${week}: ${planned} ${plural('en', planned, 'contact', 'contacts')} planned, ${needed} needed${shortfall > 0 ? `, ${shortfall} short` : ''}.`,
    ru: (week, planned, needed, shortfall) =>
      `${week}: в плане ${planned} ${plural('ru', planned, 'контакт', 'контакта', 'контактов')}, нужно ${needed}${shortfall > 0 ? `, не хватает ${shortfall}` : ''}.`,
  } satisfies Said<[week: string, planned: number, needed: number, shortfall: number]>,
}

/** Said when someone typed over what formulas reckon. */
export const EDITS = {
  copiedPlan: {
    en: plan =>
      `This sheet is a copy: what is ticked here is not logged and stays out of the plan; tick it on “${plan}”.`,
    ru: plan => `Этот лист — копия: отметки здесь не попадут ни в журнал, ни в план; отмечайте на листе «${plan}».`,
  } satisfies Said<[plan: string]>,
  computed: {
    en: heading => `“${heading}” is reckoned by a formula, so what was put there was taken out again.`,
    ru: heading => `Столбец «${heading}» считается формулой, поэтому введённое там убрано.`,
  } satisfies Said<[heading: string]>,
  tierMoved: {
    en: (tier, column) => `Tier ${tier} was put into “${column}”, which wins over the table; write beside it why.`,
    ru: (tier, column) =>
      `Приоритет ${tier} перенесён в столбец «${column}», он важнее таблицы; рядом напишите почему.`,
  } satisfies Said<[tier: number, column: string]>,
}

export const REFUSALS = {
  busy: {
    en: () => 'Someone else is changing this spreadsheet with Contact Planner right now; try again in a minute.',
    ru: () => 'Сейчас с этой таблицей через Contact Planner работает кто-то ещё; повторите через минуту.',
  } satisfies Said,
  unexpected: {
    en: () => 'Something went wrong; check the sheets and try again. If it happens again, choose “Set up” in the menu.',
    ru: () =>
      'Что-то пошло не так; проверьте листы и повторите. Если не поможет, выберите в меню «Подготовить таблицу».',
  } satisfies Said,
  unknownCall: {
    en: () => 'This call is not known; reload the spreadsheet and try again.',
    ru: () => 'Такая команда неизвестна; обновите страницу таблицы и повторите.',
  } satisfies Said,
  badArgument: {
    en: (name, takes) => `“${name}” can't be used: it takes ${takes.en}.`,
    ru: (name, takes) => `«${name}» нельзя использовать, нужно: ${takes.ru}.`,
  } satisfies Said<[name: string, takes: Text]>,
}

/** What the arguments of calls take, to end a refusal with. */
export const TAKES = {
  values: { en: 'names with values', ru: 'имена со значениями' },
  text: { en: 'a short text', ru: 'короткий текст' },
  flag: { en: 'true or false', ru: 'true или false' },
  fields: { en: 'known fields of a card with a text each', ru: 'известные поля карточки, каждое с текстом' },
  competitor: {
    en: 'known fields of a competitor with a text each',
    ru: 'известные поля конкурента, каждое с текстом',
  },
  mark: { en: 'a competitor as it was read', ru: 'конкурент, каким он был прочитан' },
  number: { en: 'a whole number, 0 or more', ru: 'целое число от 0' },
  language: { en: 'en or ru', ru: 'en или ru' },
  week: { en: 'a week such as 2026-W48', ru: 'неделя, например 2026-W48' },
  contactIds: { en: 'a list of contact IDs', ru: 'список ID контактов' },
  settings: { en: 'known settings with a text each', ru: 'известные настройки, каждая с текстом' },
  rows: {
    en: 'a list of rows, each with its number and cells of text',
    ru: 'список строк, в каждой номер и ячейки с текстом',
  },
} as const satisfies Record<string, Text>
