// The notes on the headings: what each column is for, in a sentence.
import type { Language } from '../domain/model.ts'
import type { LogKey, ProspectKey } from '../words/columns.ts'
import type { CompetitorKey, LogExtra, ProspectExtra, SourceKey } from '../words/sheets.ts'

type Help<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>

const said = (en: string, ru: string) => ({ en, ru })
const mark = said('From 0 (none) to 3 (strong).', 'От 0 (нет) до 3 (сильная).')
const look = said(
  'From 1 to 3; blank counts 2. Used when Income is blank.',
  'От 1 до 3; пусто считается за 2. Нужно, когда состоятельность не указана.',
)

export const PROSPECT_HELP: Help<ProspectKey | ProspectExtra> = {
  id: said(
    'Given by itself. The log and the plan know the card by it: leave it as it is.',
    'Ставится сам. По нему журнал и план узнают карточку: не меняйте его.',
  ),
  name: said('The person.', 'Человек.'),
  organisation: said('Where the person works, or the client itself.', 'Где работает человек, или сам клиент.'),
  tier: said(
    'Reckoned: 1 is the most promising, 5 a chance client. To set it yourself use “Tier by hand”.',
    'Считается: 1 — самый перспективный, 5 — случайный. Чтобы задать самим, заполните «Приоритет вручную».',
  ),
  score: said(
    'Reckoned from income, need and power, 0 to 100; parts that are blank are left out.',
    'Считается по состоятельности, потребности и покупательной способности, от 0 до 100; пустое не учитывается.',
  ),
  callsRequired: said('Reckoned: the norm for one contact cycle.', 'Считается: норма на один цикл контактов.'),
  callsDone: said('Reckoned from the log, in the current cycle.', 'Считается по журналу, в текущем цикле.'),
  meetingsRequired: said('Reckoned: the norm for one contact cycle.', 'Считается: норма на один цикл контактов.'),
  meetingsDone: said('Reckoned from the log, in the current cycle.', 'Считается по журналу, в текущем цикле.'),
  size: said('How large the client is; large ones come first.', 'Насколько крупный клиент; начинают с крупных.'),
  source: said('Which of the seven sources it came from.', 'Из какого из семи источников пришёл.'),
  income: said(
    'Financial position. Blank: reckoned from the four marks, workplace to stability.',
    'Финансовая состоятельность. Пусто — считается по четырём оценкам от места работы до респектабельности.',
  ),
  relationship: said('How the client uses the service.', 'Как клиент пользуется услугой.'),
  need: mark,
  power: said(
    'How little the client holds back in spending, 0 to 3.',
    'Насколько клиент не сдерживает расходы, от 0 до 3.',
  ),
  workplace: said('From 1 to 3. Used when Income is blank.', 'От 1 до 3. Нужно, когда состоятельность не указана.'),
  appearance: look,
  car: look,
  stability: said(
    'Respectability and financial stability, 1 to 3. A rich look without it counts for little.',
    'Респектабельность и финансовая стабильность, от 1 до 3. Богатый вид без неё мало что значит.',
  ),
  incomeUsed: said(
    'Reckoned: Income, or what the four marks point to.',
    'Считается: состоятельность, а если её нет — по четырём оценкам.',
  ),
  tierReason: said(
    'Reckoned: why the tier is what it is, or what is missing.',
    'Считается: почему такой приоритет или чего не хватает.',
  ),
  tierByHand: said(
    '1 to 5 here wins over the table; say why beside it.',
    'Число от 1 до 5 здесь важнее таблицы; рядом напишите почему.',
  ),
  tierByHandReason: said('Your reason for the tier by hand.', 'Почему приоритет задан вручную.'),
  added: said(
    'The card’s contact cycle starts on the Monday of this week.',
    'Цикл контактов карточки начинается с понедельника этой недели.',
  ),
  phone: said('Kept as text, zeros and plus too.', 'Хранится как текст, с нулями и плюсом.'),
  email: said('Kept as text.', 'Хранится как текст.'),
  address: said('Street and house.', 'Улица и дом.'),
  district: said('Counts for the zone of a large business.', 'Важен для зоны крупного предприятия.'),
  walkMinutes: said('Minutes on foot from you to the client.', 'Сколько минут пешком от вас до клиента.'),
  inZone: said(
    'Reckoned: whether the client lies in the zone that a business of your size draws from.',
    'Считается: входит ли клиент в зону, из которой привлекает предприятие вашего размера.',
  ),
  personal: said('Personal information worth remembering.', 'Личная информация, которую стоит помнить.'),
  serviceTerms: said('The terms of service this client will need.', 'На каких условиях клиенту нужна услуга.'),
  nextAction: said(
    'What is promised next; the plan puts it on its date.',
    'Что обещано дальше; план поставит это на свою дату.',
  ),
  nextActionDate: said('When it is promised for.', 'На когда обещано.'),
  nextChannel: said('A call if blank.', 'Если пусто — звонок.'),
  furtherActions: said('What comes after it.', 'Что потом.'),
  owner: said('Who works with the client; blank: the plan chooses.', 'Кто ведёт клиента; пусто — выберет план.'),
  status: said(
    'Paused, Lost and Do not contact keep the card out of the plan.',
    '«На паузе», «Потерян» и «Не беспокоить» не попадают в план.',
  ),
  pausedUntil: said(
    'From this day on a paused card is planned again.',
    'С этого дня карточка на паузе снова попадает в план.',
  ),
  notes: said('Anything else.', 'Всё остальное.'),
  contacts: said('Reckoned from the whole log.', 'Считается по всему журналу.'),
  deals: said('Reckoned from the whole log.', 'Считается по всему журналу.'),
  cycleStart: said(
    'Reckoned: the Monday on which the current contact cycle began.',
    'Считается: понедельник, с которого идёт текущий цикл.',
  ),
}

export const LOG_HELP: Help<LogKey | LogExtra> = {
  date: said('The day of the contact or of the attempt.', 'День контакта или попытки.'),
  prospectId: said('The ID of the card in Prospects.', 'ID карточки из листа «Клиенты».'),
  client: said('Reckoned: whose ID it is.', 'Считается: чей это ID.'),
  channel: said('A call if blank. Messages count for no norm.', 'Если пусто — звонок. Сообщения в нормы не идут.'),
  outcome: said(
    'Blank: it took place. No answer and Postponed are no contact.',
    'Пусто — состоялся. «Не дозвонились» и «Перенос» контактом не считаются.',
  ),
  owner: said('Who made the contact.', 'Кто общался.'),
  notes: said('What was said.', 'О чём говорили.'),
  contactId: said('Which row of a plan was ticked.', 'Какая строка плана отмечена.'),
}

const strength = said('What it does better than we do: a threat.', 'Что у него лучше, чем у нас: угроза.')
const weakness = said('What it does worse than we do: an opportunity.', 'Что у него хуже, чем у нас: возможность.')

export const COMPETITOR_HELP: Help<CompetitorKey> = {
  name: said('Begin with the three nearest.', 'Начните с трёх ближайших.'),
  address: said('Street and house.', 'Улица и дом.'),
  walkMinutes: said('Minutes on foot from you.', 'Сколько минут пешком от вас.'),
  nearest: said(
    'Reckoned from the minutes: 1 is the nearest; the first three stand out.',
    'Считается по минутам: 1 — ближайший; первые три выделены.',
  ),
  strength1: strength,
  strength2: strength,
  strength3: strength,
  strength4: strength,
  strength5: strength,
  weakness1: weakness,
  weakness2: weakness,
  weakness3: weakness,
  weakness4: weakness,
  weakness5: weakness,
  decision: said(
    'One decision: a lower price, a promotion and so on.',
    'Одно решение: снизить цену, провести акцию и т. п.',
  ),
  who: said('Who sees to it.', 'Кто отвечает.'),
  byWhen: said('By which day.', 'К какому дню.'),
  entered: said(
    'When this row was checked last; older than 90 days it is shown as stale.',
    'Когда строку проверяли; старше 90 дней — выделяется как устаревшая.',
  ),
}

export const SOURCE_HELP: Help<SourceKey> = {
  source: said('The seven sources of clients.', 'Семь источников клиентов.'),
  hint: said('What the source takes in.', 'Что входит в источник.'),
  prospects: said('Reckoned from Prospects.', 'Считается по листу «Клиенты».'),
  contacts: said(
    'Reckoned from the log: calls and meetings that took place.',
    'Считается по журналу: состоявшиеся звонки и встречи.',
  ),
  deals: said('Reckoned from the log.', 'Считается по журналу.'),
  rate: said('Reckoned: deals for each contact.', 'Считается: сколько сделок на контакт.'),
  notes: said('Your own notes on the source.', 'Ваши заметки об источнике.'),
  otherName: said(
    'The same source in the other language, so that its cards count too.',
    'Тот же источник на другом языке, чтобы считались и такие карточки.',
  ),
}
