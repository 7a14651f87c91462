// The notes on the headings, where the heading itself leaves something to say.
import type { Language } from '../domain/model.ts'
import type { LogKey, ProspectKey } from '../words/columns.ts'
import type { CompetitorKey, LogExtra, MarketingKey, ProspectExtra } from '../words/sheets.ts'

type Help<K extends string> = Readonly<Partial<Record<K, Readonly<Record<Language, string>>>>>

const said = (en: string, ru: string) => ({ en, ru })
const mark = said('From 0 (none) to 3 (strong).', 'От 0 (нет) до 3 (сильная).')
const look = said(
  'From 1 to 3, used when Income is blank. A blank one counts 2, but Workplace is needed.',
  'От 1 до 3, нужно, если состоятельность пуста. Пусто считается за 2, но место работы необходимо.',
)
const norm = said('For one contact cycle.', 'На один цикл контактов.')
const cycle = said('In the current contact cycle, by the log.', 'В текущем цикле контактов, по журналу.')

/** Stands before the note of a column that a formula reckons. */
export const RECKONED = said('Reckoned by a formula.', 'Считается формулой.')

export const PROSPECT_HELP: Help<ProspectKey | ProspectExtra> = {
  id: said(
    'Given by itself. The log and the plan know the card by it: leave it as it is.',
    'Ставится сам. По нему журнал и план узнают карточку: не меняйте его.',
  ),
  tier: said('From 1, the most promising, to 5, chance clients.', 'От 1, самые перспективные, до 5, случайные.'),
  score: said(
    '0 to 100, from income, need and power.',
    'От 0 до 100: состоятельность, потребность, покупательная способность.',
  ),
  callsRequired: norm,
  callsDone: cycle,
  meetingsRequired: norm,
  meetingsDone: cycle,
  income: said(
    'Financial position. Blank: reckoned from the four marks, Workplace to Stability.',
    'Пусто — считается по четырём оценкам, от места работы до респектабельности.',
  ),
  relationship: said('How the client uses the service.', 'Как клиент пользуется услугой.'),
  need: mark,
  power: said(
    'How little the client holds back in spending, 0 to 3.',
    'Насколько клиент не сдерживает расходы, от 0 до 3.',
  ),
  workplace: look,
  appearance: look,
  car: look,
  stability: look,
  tierByHand: said('1 to 5; wins over the table.', 'От 1 до 5; важнее таблицы.'),
  added: said('The card’s contact cycle starts in this week.', 'С этой недели идёт цикл контактов карточки.'),
  district: said('Counts for the zone of a large business.', 'Важен для зоны крупного предприятия.'),
  inZone: said(
    'The zone that a business of your size draws from.',
    'Зона, из которой привлекает предприятие вашего размера.',
  ),
  nextAction: said('What is promised; the plan puts it on its date.', 'Что обещано; план поставит это на свою дату.'),
  nextChannel: said('Blank: a call.', 'Пусто — звонок.'),
  owner: said('Blank: the plan chooses.', 'Пусто — выберет план.'),
  status: said('Only open cards are planned.', 'В план попадают только карточки в работе.'),
  pausedUntil: said('From this day on the card is planned again.', 'С этого дня карточка снова попадает в план.'),
}

export const LOG_HELP: Help<LogKey | LogExtra> = {
  prospectId: said('The ID of the card.', 'ID карточки.'),
  channel: said('Blank: a call. Messages count for no norm.', 'Пусто — звонок. Сообщения в нормы не идут.'),
  outcome: said(
    'Blank: it took place. No answer and Postponed are no contact.',
    'Пусто — состоялся. «Не дозвонились» и «Перенос» контактом не считаются.',
  ),
}

export const COMPETITOR_HELP: Help<CompetitorKey> = {
  name: said('Begin with the three nearest.', 'Начните с трёх ближайших.'),
  nearest: said(
    '1 is the nearest on foot; those without minutes come last.',
    '1 — ближайший пешком; без минут — последние.',
  ),
  strength1: said('What it does better than we do: a threat.', 'Что у него лучше, чем у нас: угроза.'),
  weakness1: said('What it does worse than we do: an opportunity.', 'Что у него хуже, чем у нас: возможность.'),
  threat1: said('From its strength 1.', 'Из сильной стороны 1.'),
  opportunity1: said('From its weakness 1.', 'Из слабой стороны 1.'),
  decisionKind: said('One for each competitor.', 'Одно на каждого конкурента.'),
  entered: said('Older than 90 days a row is stale: check it again.', 'Старше 90 дней строка устарела: проверьте её.'),
}

export const MARKETING_HELP: Help<MarketingKey> = {
  tool: said('Choose from the list or write your own.', 'Выберите из списка или впишите свой.'),
  audience: said('Whom it is meant for.', 'Для кого.'),
  until: said('Blank: it still runs.', 'Пусто — ещё действует.'),
  cost: said('In your own currency, all in all.', 'Всего, в вашей валюте.'),
  prospects: said(
    'Counted by hand: ask each new client what brought them. A card knows its source, but no tool.',
    'Вписывается вручную: спрашивайте новых клиентов, откуда узнали о вас. Карточка знает источник, но не инструмент.',
  ),
  deals: said('How many of these have bought; by hand too.', 'Сколько из них купили; тоже вручную.'),
}
