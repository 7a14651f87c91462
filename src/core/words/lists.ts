// The word lists a cell can hold, with both languages and everything that is also read.
import type { DecisionKind } from '../domain/competitors.ts'
import type {
  BusinessSize,
  Channel,
  IncomeLevel,
  Outcome,
  PlanSize,
  Relationship,
  Size,
  SourceName,
  Status,
} from '../domain/model.ts'
import { type Names, wordReader } from './word.ts'

export const INCOME: Readonly<Record<IncomeLevel, Names>> = {
  high: { en: ['High'], ru: ['Высокая'] },
  medium: { en: ['Medium', 'Middle', 'Average'], ru: ['Средняя'] },
  low: { en: ['Low'], ru: ['Низкая'] },
}

export const RELATIONSHIP: Readonly<Record<Relationship, Names>> = {
  rare: { en: ['Rare', 'Infrequent'], ru: ['Редкий', 'Редко обращается'] },
  new: { en: ['New'], ru: ['Новый'] },
  loyal: { en: ['Loyal'], ru: ['Постоянный', 'Лояльный'] },
  oneOff: {
    en: ['One-off', 'Oneoff', 'Occasional', 'Seasonal', 'Chance'],
    ru: ['Разовый', 'Случайный', 'Сезонный'],
  },
}

export const SIZE: Readonly<Record<Size, Names>> = {
  large: { en: ['Large', 'Big'], ru: ['Крупный', 'Большой'] },
  medium: { en: ['Medium'], ru: ['Средний'] },
  small: { en: ['Small'], ru: ['Мелкий', 'Малый', 'Маленький'] },
}

export const BUSINESS_SIZE: Readonly<Record<BusinessSize, Names>> = {
  small: { en: ['Small'], ru: ['Малый', 'Мелкий', 'Маленький'] },
  medium: { en: ['Medium'], ru: ['Средний'] },
  large: { en: ['Large', 'Big'], ru: ['Крупный', 'Большой'] },
}

export const CHANNEL: Readonly<Record<Channel, Names>> = {
  call: { en: ['Call', 'Calls', 'Phone call', 'Phone'], ru: ['Звонок', 'Звонки', 'Телефон'] },
  meeting: { en: ['Meeting', 'Meetings', 'Visit'], ru: ['Встреча', 'Визит'] },
  message: { en: ['Message', 'Messages', 'Email', 'E-mail'], ru: ['Сообщение', 'Письмо'] },
}

export const OUTCOME: Readonly<Record<Outcome, Names>> = {
  noAnswer: { en: ['No answer'], ru: ['Не дозвонились', 'Не дозвонился', 'Не дозвонилась', 'Нет ответа'] },
  talked: { en: ['Talked'], ru: ['Разговор состоялся', 'Состоялся разговор', 'Поговорили'] },
  meetingSet: { en: ['Meeting set'], ru: ['Назначена встреча', 'Встреча назначена'] },
  offerSent: { en: ['Offer sent'], ru: ['Отправлено КП', 'КП отправлено'] },
  postponed: { en: ['Postponed'], ru: ['Перенос', 'Перенесено', 'Перенесена'] },
  deal: { en: ['Deal'], ru: ['Сделка'] },
  refused: { en: ['Refused', 'Refusal'], ru: ['Отказ'] },
}

export const STATUS: Readonly<Record<Status, Names>> = {
  open: { en: ['Open'], ru: ['В работе'] },
  paused: { en: ['Paused'], ru: ['На паузе', 'Пауза'] },
  lost: { en: ['Lost'], ru: ['Потерян', 'Потеряна', 'Потеряны', 'Потеряно'] },
  doNotContact: { en: ['Do not contact', "Don't contact"], ru: ['Не беспокоить'] },
}

/** The seven sources, in the lecture's order (method.md 3). */
export const SOURCE: Readonly<Record<SourceName, Names>> = {
  referrals: {
    en: ['Referrals', 'Referral'],
    ru: ['Отзывы и рекомендации', 'Отзывы', 'Рекомендации', 'Отзыв', 'Рекомендация'],
  },
  partners: { en: ['Partners', 'Partner'], ru: ['Деловые партнёры', 'Партнёры', 'Деловой партнёр', 'Партнёр'] },
  neighbours: { en: ['Neighbours', 'Neighbour', 'Neighbors', 'Neighbor'], ru: ['Соседи', 'Сосед'] },
  communities: { en: ['Communities', 'Community'], ru: ['Сообщества', 'Сообщество'] },
  colleagues: { en: ['Colleagues', 'Colleague'], ru: ['Сотрудники', 'Сотрудник', 'Коллеги', 'Коллега'] },
  competitors: { en: ['Competitors', 'Competitor'], ru: ['Конкуренты', 'Конкурент'] },
  other: { en: ['Other', 'Others'], ru: ['Другое', 'Другие', 'Прочее'] },
}

/** What is done about a competitor (method.md 4). */
export const DECISION: Readonly<Record<DecisionKind, Names>> = {
  price: { en: ['Cut a price', 'Price'], ru: ['Снизить цену', 'Цена'] },
  promotion: { en: ['Run a promotion', 'Promotion'], ru: ['Провести акцию', 'Акция'] },
  service: { en: ['Improve a service', 'Service'], ru: ['Улучшить услугу', 'Услуга'] },
  other: { en: ['Other'], ru: ['Другое'] },
}

export const PLAN_SIZE: Readonly<Record<PlanSize, Names>> = {
  needed: { en: ['needed'], ru: ['нужно', 'по цели'] },
  norms: { en: ['norms'], ru: ['нормы', 'по нормам'] },
}

/** Mon first; the words of `workingDays` in Settings. */
export const WEEKDAY: Readonly<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', Names>> = {
  mon: { en: ['Mon', 'Monday'], ru: ['Пн', 'Понедельник'] },
  tue: { en: ['Tue', 'Tuesday'], ru: ['Вт', 'Вторник'] },
  wed: { en: ['Wed', 'Wednesday'], ru: ['Ср', 'Среда'] },
  thu: { en: ['Thu', 'Thursday'], ru: ['Чт', 'Четверг'] },
  fri: { en: ['Fri', 'Friday'], ru: ['Пт', 'Пятница'] },
  sat: { en: ['Sat', 'Saturday'], ru: ['Сб', 'Суббота'] },
  sun: { en: ['Sun', 'Sunday'], ru: ['Вс', 'Воскресенье'] },
}

export const readIncome = wordReader(INCOME)
export const readRelationship = wordReader(RELATIONSHIP)
export const readBusinessSize = wordReader(BUSINESS_SIZE)
export const readChannel = wordReader(CHANNEL)
