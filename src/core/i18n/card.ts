// The words of the client card's sidebar.

import type { Language } from '../domain/model.ts'
import { OUTCOME } from '../words/lists.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

export const CARD = {
  search: { en: 'Find by name, organisation or phone', ru: 'Найти по имени, организации или телефону' },
  found: { en: 'Found', ru: 'Найдено' },
  nothingFound: { en: 'No card has that.', ru: 'Таких карточек нет.' },
  newCard: { en: 'New card', ru: 'Новая карточка' },
  previous: { en: 'Previous', ru: 'Назад' },
  next: { en: 'Next', ru: 'Вперёд' },
  previousCard: { en: 'Previous card', ru: 'Предыдущая карточка' },
  nextCard: { en: 'Next card', ru: 'Следующая карточка' },
  selectedRow: { en: 'Open the selected row', ru: 'Открыть выбранную строку' },
  noRow: {
    en: 'The selected row has no card; choose a row of a client, or begin a new card.',
    ru: 'В выбранной строке нет карточки; выберите строку клиента или начните новую карточку.',
  },
  noCards: {
    en: 'No cards yet. Fill in the first one here: a name is enough to begin.',
    ru: 'Карточек пока нет. Заполните первую: для начала хватит имени.',
  },
  nameless: { en: 'No name yet', ru: 'Пока без имени' },
  save: { en: 'Save', ru: 'Сохранить' },
  dropped: {
    en: 'Nothing of it was saved; this is the card as it stands.',
    ru: 'Ничего не сохранено; карточка показана как есть.',
  },
  dropChanges: { en: 'Undo changes', ru: 'Отменить изменения' },
  unchanged: { en: 'Nothing was changed.', ru: 'Изменений нет.' },
  unsaved: { en: 'Not saved yet', ru: 'Ещё не сохранено' },
  unsavedOthers: { en: 'Begun and not saved:', ru: 'Начато и не сохранено:' },
  mend: {
    en: 'Some fields need mending before this can be saved.',
    ru: 'Перед сохранением поправьте отмеченные поля.',
  },
  nameMissing: {
    en: 'A card needs a name or an organisation.',
    ru: 'Карточке нужно имя клиента или организация.',
  },
  notGiven: { en: 'Not given', ru: 'Не указано' },
  byMarksNone: { en: 'Not given', ru: 'Не указана' },
  markHint: { en: '1 modest, 2 average, 3 high', ru: '1 — скромно, 2 — средне, 3 — высоко' },
  needHint: { en: '0 none, 3 strong', ru: '0 — нет, 3 — сильная' },
  powerHint: { en: '0 holds back in everything, 3 spends freely', ru: '0 — экономит на всём, 3 — тратит свободно' },
  stabilityHint: {
    en: 'Respectability and financial stability: 1 doubtful, 3 beyond doubt',
    ru: 'Респектабельность и финансовая стабильность: 1 — сомнительно, 3 — без сомнений',
  },
  marksIntro: {
    en: 'Used where income is not given by hand.',
    ru: 'Учитываются, если состоятельность не указана вручную.',
  },
  showCapped: {
    en: 'Show is not stability: with stability 1 the level is Medium at most, whatever the workplace and the look.',
    ru: 'Показной блеск — не стабильность: при респектабельности 1 уровень не выше среднего, каковы бы ни были место работы и вид.',
  },
  showNotEnough: {
    en: 'Show is not stability: a rich look lifts the level only when stability is 3.',
    ru: 'Показной блеск — не стабильность: богатый вид поднимает уровень только при респектабельности 3.',
  },
  dealSinceNew: {
    en: 'There was a deal already, so this client is no longer new.',
    ru: 'Сделка уже была, так что клиент больше не новый.',
  },
  makeRare: { en: 'Make it “Rare”', ru: 'Сделать «Редкий»' },
  tier: { en: 'Tier', ru: 'Приоритет' },
  noTier: { en: 'No tier yet', ru: 'Приоритета пока нет' },
  byHand: { en: 'Set by hand', ru: 'Задан вручную' },
  whyByHand: { en: 'Say why below “Tier by hand”.', ru: 'Напишите почему под «Приоритет вручную».' },
  missingBoth: {
    en: 'For a tier: income (or a mark for the workplace) and relationship.',
    ru: 'Для приоритета нужны состоятельность (или оценка места работы) и отношения.',
  },
  missingIncome: {
    en: 'For a tier: income, or a mark for the workplace.',
    ru: 'Для приоритета нужна состоятельность или оценка места работы.',
  },
  missingRelationship: { en: 'For a tier: the relationship.', ru: 'Для приоритета нужны отношения.' },
  figures: { en: 'Score, norm and zone', ru: 'Оценка, норма и зона' },
  score: { en: 'Score', ru: 'Оценка' },
  incompleteScore: { en: 'from what is known', ru: 'по тому, что известно' },
  noScore: { en: 'Nothing to reckon it from yet', ru: 'Пока не из чего считать' },
  income: { en: 'income', ru: 'состоятельность' },
  need: { en: 'need', ru: 'потребность' },
  power: { en: 'power', ru: 'покупательная способность' },
  norm: { en: 'This cycle', ru: 'В этом цикле' },
  zone: { en: 'Zone', ru: 'Зона' },
  zoneUnknown: { en: 'walk minutes not given', ru: 'минуты пешком не указаны' },
  planned: { en: 'Is this client in the week’s plan?', ru: 'Есть ли клиент в плане недели?' },
  lastContacts: { en: 'Last contacts', ru: 'Последние контакты' },
  noContacts: { en: 'None yet.', ru: 'Пока не было.' },
  lost: { en: 'Lost: not planned.', ru: 'Потерян: в план не попадает.' },
  doNotContact: { en: 'Do not contact: not planned.', ru: 'Не беспокоить: в план не попадает.' },
  pausedFor: { en: 'On pause: not planned.', ru: 'На паузе: в план не попадает.' },
  owner: { en: 'blank: the plan chooses', ru: 'пусто — выберет план' },
  furtherHint: {
    en: 'One on each line; the first moves up when the next action is done.',
    ru: 'По одному в строке; первое станет следующим, когда действие выполнено.',
  },
  // Parts of the card.
  partPersonal: { en: 'Personal information', ru: 'Личная информация' },
  partContact: { en: 'Contact information', ru: 'Контактная информация' },
  partTerms: { en: 'Terms of service', ru: 'Условия услуги' },
  partJudgement: { en: 'How promising', ru: 'Насколько перспективен' },
  partActions: { en: 'Required actions', ru: 'Требуемые действия' },
  partWork: { en: 'Owner, status, notes', ru: 'Ответственный, статус, заметки' },
  // Two versions, and two cards.
  changedTitle: { en: 'Someone else changed this card', ru: 'Карточку изменил кто-то ещё' },
  changedIntro: {
    en: 'Both versions are below; choose what stays. Nothing has been saved over yet.',
    ru: 'Ниже обе версии; выберите, что оставить. Пока ничего не перезаписано.',
  },
  yours: { en: 'Yours', ru: 'Ваше' },
  theirs: { en: 'Theirs', ru: 'Их' },
  bothTexts: { en: 'Both', ru: 'Оба' },
  blank: { en: '(blank)', ru: '(пусто)' },
  saveChoice: { en: 'Save what is chosen', ru: 'Сохранить выбранное' },
  backToForm: { en: 'Back to the form', ru: 'Назад к карточке' },
  goneTitle: { en: 'This card is gone', ru: 'Этой карточки больше нет' },
  gone: {
    en: 'Someone removed its row, or gave its ID to another row. What you typed is still here and can be saved as a new card.',
    ru: 'Кто-то удалил её строку или поставил тот же ID в другой строке. Введённое сохранено здесь, его можно записать новой карточкой.',
  },
  saveAsNew: { en: 'Save as a new card', ru: 'Сохранить новой карточкой' },
  alikeTitle: { en: 'Is it one of these?', ru: 'Это кто-то из них?' },
  sharedContact: { en: 'same phone or e-mail', ru: 'тот же телефон или эл. почта' },
  sharedName: { en: 'the same name or nearly', ru: 'то же имя или почти то же' },
  saveApart: { en: 'It is another client: save', ru: 'Это другой клиент: сохранить' },
  openIt: { en: 'Open', ru: 'Открыть' },
  mergeInto: { en: 'Merge', ru: 'Объединить' },
  mergeTitle: { en: 'One card of two', ru: 'Одна карточка из двух' },
  mergeOldIntro: {
    en: 'What is chosen stays on the card that is there already. The contacts in the log go along, and the row of the other card is removed.',
    ru: 'Выбранное останется на имеющейся карточке. Контакты из журнала перейдут к ней, строка второй карточки будет убрана.',
  },
  mergeNewIntro: {
    en: 'What is chosen goes to the card that is there already.',
    ru: 'Выбранное запишется в имеющуюся карточку.',
  },
  thisCard: { en: 'This form', ru: 'Эта форма' },
  otherCard: { en: 'The card there is', ru: 'Имеющаяся карточка' },
  sameOnBoth: { en: 'Kept without asking', ru: 'Останется без вопросов' },
  mergeNow: { en: 'Merge', ru: 'Объединить' },
  merged: { en: 'Merged.', ru: 'Объединено.' },
} as const satisfies Record<string, Text>

export const CARD_SAYS = {
  place: {
    en: (place, count) => `${place} of ${count}`,
    ru: (place, count) => `${place} из ${count}`,
  } satisfies Said<[place: number, count: number]>,
  more: {
    en: count => `And ${count} more; type more of it.`,
    ru: count => `И ещё ${count}; введите подробнее.`,
  } satisfies Said<[count: number]>,
  saved: {
    en: (name, id) => `${name} is saved (${id}).`,
    ru: (name, id) => `Сохранено: ${name} (${id}).`,
  } satisfies Said<[name: string, id: string]>,
  byMarks: {
    en: level => `From the marks: ${level}`,
    ru: level => `По оценкам: ${level}`,
  } satisfies Said<[level: string]>,
  tableTier: {
    en: tier => `by the table it would be ${tier}`,
    ru: tier => `по таблице был бы ${tier}`,
  } satisfies Said<[tier: number]>,
  calls: {
    en: (done, norm) => `Calls: ${done} of ${norm} done, ${norm - done} left`,
    ru: (done, norm) => `Звонки: сделано ${done} из ${norm}, осталось ${norm - done}`,
  } satisfies Said<[done: number, norm: number]>,
  meetings: {
    en: (done, norm) => `Meetings: ${done} of ${norm} done, ${norm - done} left`,
    ru: (done, norm) => `Встречи: проведено ${done} из ${norm}, осталось ${norm - done}`,
  } satisfies Said<[done: number, norm: number]>,
  week: {
    en: (week, weeks, end) => `week ${week} of ${weeks}, until ${end}`,
    ru: (week, weeks, end) => `неделя ${week} из ${weeks}, до ${end}`,
  } satisfies Said<[week: number, weeks: number, end: string]>,
  part: {
    en: (name, points, most) => `${name} ${points} of ${most}`,
    ru: (name, points, most) => `${name} ${points} из ${most}`,
  } satisfies Said<[name: string, points: string, most: number]>,
  unknownPart: {
    en: name => `${name} not given`,
    ru: name => `${name}: не указано`,
  } satisfies Said<[name: string]>,
  insideMinutes: {
    en: (minutes, limit) => `Inside: ${minutes} of ${limit} minutes on foot`,
    ru: (minutes, limit) => `Входит: ${minutes} из ${limit} минут пешком`,
  } satisfies Said<[minutes: string, limit: number]>,
  outsideMinutes: {
    en: (minutes, limit) => `Outside: ${minutes} minutes on foot, the zone ends at ${limit}`,
    ru: (minutes, limit) => `Не входит: ${minutes} мин. пешком, зона — до ${limit}`,
  } satisfies Said<[minutes: string, limit: number]>,
  district: {
    en: isInside => (isInside ? 'Inside: our districts' : 'Outside our districts'),
    ru: isInside => (isInside ? 'Входит: наши районы' : 'Не входит в наши районы'),
  } satisfies Said<[isInside: boolean]>,
  inAll: {
    en: (contacts, deals) =>
      `${contacts} ${plural('en', contacts, 'contact', 'contacts')} in all, ${deals} ${plural('en', deals, 'deal', 'deals')}`,
    ru: (contacts, deals) =>
      `Всего ${contacts} ${plural('ru', contacts, 'контакт', 'контакта', 'контактов')}, ${deals} ${plural('ru', deals, 'сделка', 'сделки', 'сделок')}`,
  } satisfies Said<[contacts: number, deals: number]>,
  pausedUntil: {
    en: day => `On pause until ${day}: not planned before.`,
    ru: day => `На паузе до ${day}: раньше в план не попадёт.`,
  } satisfies Said<[day: string]>,
  otherSelected: {
    en: id => `Another row is selected (${id}). What you typed here is kept.`,
    ru: id => `Выбрана другая строка (${id}). Введённое здесь сохранится.`,
  } satisfies Said<[id: string]>,
  openOther: {
    en: id => `Open ${id}`,
    ru: id => `Открыть ${id}`,
  } satisfies Said<[id: string]>,
}

export function outcomeWord(language: Language, outcome: keyof typeof OUTCOME): string {
  return OUTCOME[outcome][language][0]
}
