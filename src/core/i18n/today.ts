// The words of the Today sidebar.
import type { Language } from '../domain/model.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

export const TODAY = {
  whoAreYou: { en: 'Who are you?', ru: 'Кто вы?' },
  whoHint: {
    en: 'Asked once; this sidebar then shows your contacts.',
    ru: 'Спросим один раз: дальше здесь будут ваши контакты.',
  },
  everyone: { en: 'The whole team', ru: 'Вся команда' },
  change: { en: 'Change', ru: 'Сменить' },
  changePerson: { en: 'Change whose contacts show', ru: 'Сменить, чьи контакты показаны' },
  refresh: { en: 'Refresh', ru: 'Обновить' },
  target: { en: 'Towards this week’s target', ru: 'К цели недели' },
  calendar: { en: 'Download this week as a calendar (.ics)', ru: 'Скачать неделю для календаря (.ics)' },
  calendarDone: {
    en: 'Downloaded. Taken into your calendar again, it updates what is there and cancels what has left the plan.',
    ru: 'Скачано. Если загрузить в календарь ещё раз, записи обновятся, а не удвоятся; выбывшие из плана будут отменены.',
  },
  calendarLeftOut: {
    en: 'Downloaded without the rows added by hand since the last build: build the plan and download again.',
    ru: 'Скачано без строк, добавленных вручную после построения: постройте план и скачайте снова.',
  },
  noPlan: { en: 'There is no plan for this week yet.', ru: 'Плана на эту неделю пока нет.' },
  build: { en: 'Build this week’s plan', ru: 'Построить план на неделю' },
  building: { en: 'Building the plan…', ru: 'Строим план…' },
  allDone: {
    en: 'Everything planned is done. Log further contacts below.',
    ru: 'Всё запланированное сделано. Другие контакты можно записать ниже.',
  },
  noRows: {
    en: 'The plan has no contacts for you this week. Log what you do below.',
    ru: 'На этой неделе в плане для вас контактов нет. Записывайте сделанное ниже.',
  },
  today: { en: 'Today', ru: 'Сегодня' },
  overdue: { en: 'Overdue', ru: 'Просрочено' },
  later: { en: 'Later this week', ru: 'Позже на этой неделе' },
  mail: { en: 'Mail', ru: 'Написать' },
  call: { en: 'Call', ru: 'Позвонить' },
  briefing: { en: 'Before you begin', ru: 'Перед разговором' },
  last: { en: 'Last', ru: 'Прошлый раз' },
  neverTalked: { en: 'no contact so far', ru: 'контактов ещё не было' },
  terms: { en: 'Wants', ru: 'Хочет' },
  termsUnknown: { en: 'service terms not known yet: ask', ru: 'условия услуги не известны: спросите' },
  rival: { en: 'Our answer', ru: 'Наш ответ' },
  noRival: {
    en: 'no competitor’s weakness is written down yet',
    ru: 'слабости конкурентов ещё не записаны',
  },
  promised: { en: 'Promised', ru: 'Обещано' },
  note: { en: 'Note', ru: 'Заметка' },
  when: { en: 'When', ru: 'Когда' },
  how: { en: 'How', ru: 'Как' },
  more: { en: 'More about the client', ru: 'Ещё о клиенте' },
  learn: { en: 'What you learned', ru: 'Что узнали' },
  learnHint: {
    en: 'Need, income and relationship give the tier.',
    ru: 'Потребность, состоятельность и отношения дают приоритет.',
  },
  need: { en: 'Need', ru: 'Потребность' },
  income: { en: 'Income', ru: 'Состоятельность' },
  relationship: { en: 'Relationship', ru: 'Отношения' },
  unknown: { en: 'Not known', ru: 'Не известно' },
  next: { en: 'Next action', ru: 'Следующее действие' },
  nextWhat: { en: 'What to do next', ru: 'Что сделать дальше' },
  nextDate: { en: 'By when', ru: 'К какому дню' },
  nextHow: { en: 'How to do it', ru: 'Каким способом' },
  outcome: { en: 'How did it go?', ru: 'Чем закончилось?' },
  noAnswerAsk: { en: 'No answer. When to try again?', ru: 'Не дозвонились. Когда повторить?' },
  postponedAsk: { en: 'Postponed. To which day?', ru: 'Перенос. На какой день?' },
  meetingAsk: { en: 'When is the meeting?', ru: 'Когда встреча?' },
  meetingAsCall: {
    en: 'Logged as a call: the meeting itself counts once it has taken place.',
    ru: 'Запишем как звонок: сама встреча засчитается, когда состоится.',
  },
  meetingWhat: { en: 'Time and purpose', ru: 'Время и цель' },
  meeting: { en: 'Meeting', ru: 'Встреча' },
  refusedAsk: { en: 'Refused. What about the card?', ru: 'Отказ. Что сделать с карточкой?' },
  pause: { en: 'Pause for 90 days', ru: 'Пауза на 90 дней' },
  lost: { en: 'Mark as lost', ru: 'Отметить как потерянного' },
  leaveOpen: { en: 'Leave it open', ru: 'Оставить в работе' },
  dealAsk: { en: 'A deal! What is the relationship now?', ru: 'Сделка! Какие теперь отношения?' },
  promiseAsk: { en: 'The promise is done and cleared. What next?', ru: 'Обещание выполнено и снято. Что дальше?' },
  following: { en: 'Nothing typed: this moves up from the card:', ru: 'Если не заполнить, с карточки поднимется:' },
  onThisDay: { en: 'On this day', ru: 'В этот день' },
  day: { en: 'Day', ru: 'День' },
  log: { en: 'Log it', ru: 'Записать' },
  justLog: { en: 'Log without a next action', ru: 'Записать без следующего действия' },
  logFollowing: { en: 'Log it: that one is next', ru: 'Записать: дальше оно' },
  callAgain: { en: 'Call again', ru: 'Позвонить ещё раз' },
  visitAgain: { en: 'Visit again', ru: 'Зайти ещё раз' },
  writeAgain: { en: 'Write again', ru: 'Написать ещё раз' },
  logging: { en: 'Logging…', ru: 'Записываем…' },
  add: { en: '+ contact', ru: '+ контакт' },
  addTitle: { en: 'A contact that was not planned', ru: 'Контакт вне плана' },
  who: { en: 'Who', ru: 'Кто' },
  whoNew: {
    en: 'A known client, or the name of somebody new.',
    ru: 'Клиент из списка или имя нового знакомого.',
  },
  known: { en: 'Known clients', ru: 'Клиенты из списка' },
  phone: { en: 'Phone', ru: 'Телефон' },
  source: { en: 'Where from', ru: 'Откуда' },
  someoneElse: { en: 'Choose someone else', ru: 'Выбрать другого' },
  openPlanned: { en: 'Log the planned one', ru: 'Записать плановый' },
  alike: { en: 'This phone is on a card already:', ru: 'Этот телефон уже есть на карточке:' },
  isOther: { en: 'It is someone else: new card', ru: 'Это другой человек: новая карточка' },
  gone: {
    en: 'This contact is no longer in the plan; what you typed is still here.',
    ru: 'Этого контакта в плане больше нет; введённое здесь сохранено.',
  },
  asAnother: { en: 'Log it as one more contact', ru: 'Записать ещё одним контактом' },
  offline: {
    en: 'You are offline; what you typed stays here until you are back.',
    ru: 'Нет связи; введённое сохранится здесь до её появления.',
  },
  nameMissing: { en: 'Type a name, or choose a client.', ru: 'Введите имя или выберите клиента.' },
  dayMissing: { en: 'Choose a day.', ru: 'Выберите день.' },
} as const satisfies Record<string, Text>

/** What a sidebar of this kind says with figures and names in it. */
export const TODAY_SAYS = {
  progress: {
    en: (done, needed) => `${done} of ${needed} ${plural('en', needed, 'contact', 'contacts')} this week`,
    ru: (done, needed) => `${done} из ${needed} ${plural('ru', needed, 'контакта', 'контактов')} на этой неделе`,
  } satisfies Said<[number, number]>,
  reached: {
    en: () => 'The target is reached.',
    ru: () => 'Цель достигнута.',
  } satisfies Said,
  done: {
    en: count => `Done: ${count}`,
    ru: count => `Сделано: ${count}`,
  } satisfies Said<[number]>,
  tomorrow: {
    en: day => `Tomorrow, ${day}`,
    ru: day => `Завтра, ${day}`,
  } satisfies Said<[string]>,
  tier: {
    en: tier => `Tier ${tier}`,
    ru: tier => `Приоритет ${tier}`,
  } satisfies Said<[number]>,
  rival: {
    en: (name, weakness, answer) => `${name} is weak in “${weakness}”${answer === '' ? '' : `; we: ${answer}`}`,
    ru: (name, weakness, answer) => `слабость «${name}»: ${weakness}${answer === '' ? '' : `; у нас: ${answer}`}`,
  } satisfies Said<[string, string, string]>,
  overdueSince: {
    en: day => `promised for ${day}`,
    ru: day => `обещано на ${day}`,
  } satisfies Said<[string]>,
  logged: {
    en: (client, outcome) => `Logged: ${client}, ${outcome.toLowerCase()}.`,
    ru: (client, outcome) => `Записано: ${client}, ${outcome.toLowerCase()}.`,
  } satisfies Said<[string, string]>,
  newTier: {
    en: tier => `The card has a tier now: ${tier}.`,
    ru: tier => `Теперь у карточки есть приоритет: ${tier}.`,
  } satisfies Said<[number]>,
  already: {
    en: outcome =>
      `The log has this contact already${outcome === '' ? '' : ` (${outcome.toLowerCase()})`}; nothing was added.`,
    ru: outcome =>
      `Этот контакт уже в журнале${outcome === '' ? '' : ` (${outcome.toLowerCase()})`}; ничего не добавлено.`,
  } satisfies Said<[string]>,
  inPlan: {
    en: (client, day) => `${client} is in this week’s plan for ${day}.`,
    ru: (client, day) => `${client}: в плане этой недели на ${day}.`,
  } satisfies Said<[string, string]>,
}
