// What the columns of other programs' files are called, and which of ours each one feeds.
import { LOG_COLUMNS, type LogKey, PROSPECT_COLUMNS, type ProspectKey } from '../words/columns.ts'
import { LOG_EXTRAS, PROSPECT_EXTRAS } from '../words/sheets.ts'
import { normaliseWord } from '../words/word.ts'
import { type ImportOnly, matchHeadings, namesOf, squash, squashed, synonymsOf } from './range-headings.ts'

/** Parts of a name, a job or a firm that several columns of a file make up together. */
export type FilePart =
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'nameSuffix'
  | 'displayName'
  | 'honorific'
  | 'title'
  | 'jobTitle'
  | 'department'
  | 'employees'
  | 'accountId'
  | 'accountMark'

export const ADDRESS_PARTS = ['street', 'extended', 'city', 'region', 'postcode', 'country'] as const
export type AddressPart = (typeof ADDRESS_PARTS)[number]

/** What one column of a prospect file feeds. `ours` is nothing to import, and nothing to mention either. */
export type FileField =
  | { readonly kind: 'key'; readonly key: ProspectKey }
  | { readonly kind: 'part'; readonly part: FilePart }
  | { readonly kind: 'address'; readonly part: AddressPart; readonly group: string }
  | { readonly kind: 'ours' }

/** Other headings of columns that formulas don't ask for; of the rest see range-headings.ts. */
const SYNONYMS: Readonly<Record<ImportOnly, string>> = {
  source: 'Lead source|Источник клиента|Источник контакта',
  phone:
    'Phone number|Telephone|Tel|Mobile|Mobile phone|Mobile number|Mobile phone number|Cell|Cell phone|Home phone|Work phone|Business phone|Other phone|Office phone|Direct phone|Primary phone|Secondary phone|Company main phone|Company phone|Company phone number|Car phone|Phone work|Phone home|Phone other|Phone mobile|Phone 1 - Value|Contact phone|WhatsApp|WhatsApp phone number|Тел.|Телефоны|Мобильный|Мобильный телефон|Моб. телефон|Сотовый|Сотовый телефон|Рабочий телефон|Домашний телефон|Номер телефона|Контактный телефон|Телефон рабочий|Телефон раб.|Телефон дом.|Телефон переносной|Другой телефон|Основной телефон|Основной телефон организации|Телефон мобильный|Телефон домашний',
  email:
    'E-mail address|E-mail 1 - Value|E-mail 2 address|Mail|Primary email|Secondary email|Work email|Home email|Personal email|Business email|Other email|Email work|Email home|Email other|Contact email|Additional email addresses|Alternate email|Эл. адрес|Адрес эл. почты|Основной адрес эл. почты|Дополнительный адрес эл. почты|Эл. почты|Почта|Электронная почта|Адрес электронной почты|Электронный адрес|Имейл',
  district: 'Neighbourhood|Neighborhood|Borough|Микрорайон|Район города',
  walkMinutes: 'Minutes on foot|Walking minutes|Walk|Пешком минут|Пешком',
  personal: 'Personal information|Personal info|About the person|Личные данные|О человеке',
  serviceTerms: 'Terms of service|Terms|Условия|Условия обслуживания',
  furtherActions: 'Further steps|Other actions|Дальнейшие действия|Прочие действия',
  notes: 'Note|Background|Description|Comment|Comments|Remarks|Примечание|Примечания|Комментарий|Комментарии|Описание',
}

function otherNames(key: ProspectKey | LogKey): string[] {
  return key in SYNONYMS ? squashed(SYNONYMS[key as ImportOnly]) : synonymsOf(key)
}

const PARTS: Readonly<Record<FilePart, string>> = {
  firstName: 'First name|Given name|Forename|Имя',
  middleName: 'Middle name|Additional name|Second name|Отчество',
  lastName: 'Last name|Family name|Surname|Фамилия',
  nameSuffix: 'Suffix|Name suffix|Суффикс',
  displayName: 'Display name|File as|Nickname|Отображаемое имя|Псевдоним',
  honorific: 'Salutation|Name prefix|Honorific|Обращение',
  title: 'Title',
  jobTitle: 'Job title|Position|Organization title|Organization 1 - Title|Occupation|Должность',
  department: 'Department|Organization department|Organization 1 - Department|Отдел',
  employees:
    'Employees|Number of employees|No. of employees|Employee count|Headcount|Количество сотрудников|Число сотрудников|Численность|Штат',
  accountId: 'Account ID|Company ID|Record ID - Company',
  accountMark: 'Account number|Ticker symbol|Ownership|Is person account|Parent account|Annual revenue',
}

/** What may stand before a part of an address, the address to go to first in front. */
const ADDRESS_GROUPS = [
  '',
  'business',
  'work',
  'company',
  'billing',
  'mailing',
  'primary',
  'home',
  'personal',
  'other',
].concat(['alternate', 'shipping'])

/** Russian Outlook puts it behind. */
const RUSSIAN_GROUPS: Readonly<Record<string, string>> = {
  'раб. адрес': 'work',
  'дом. адрес': 'home',
  'дом.': 'home',
  'другой адрес': 'other',
}

const ADDRESS: Readonly<Record<AddressPart, string>> = {
  street:
    'Street|Address|Street address|Address line|Formatted|Full address|Address formatted|Address street|Адрес|Улица',
  extended: 'Extended address|PO Box|Address PO Box|Адрес строка',
  city: 'City|Town|Locality|Address city|Город|Населённый пункт',
  region:
    'State|Region|Province|County|State/Province|State/Region|Province/Region|Address region|Address state|Область|Регион',
  postcode:
    'Zip|Zip code|Zipcode|Postal code|Post code|Zip/Postal code|Address postal code|Индекс|Почтовый индекс|Почтовый код',
  country: 'Country|Country/Region|Address country|Страна|Страна или регион',
}
/** Addresses that stand whole in one column. */
const WHOLE_ADDRESSES = 'Юридический адрес|Фактический адрес|Почтовый адрес'

/** What Google and Outlook put beside a value to say which it is. */
const LABELS =
  /^(?:(?:e ?mail|phone|address|organization|website|event|relation|custom field|im)(?: \d+)? (?:type|label|display name)|(?:тип|краткое).* эл\. почты)$/

/** The columns of a contact log that a file's headings name; `ours` is reckoned by the workbook itself. */
export function matchLogHeadings(headings: readonly string[]): (LogKey | 'ours' | null)[] {
  const ours = new Set(Object.values(LOG_EXTRAS).flatMap(namesOf))
  return matchHeadings(headings, LOG_COLUMNS, otherNames).map((key, index) =>
    key === null && ours.has(squash(headings[index]!)) ? 'ours' : key,
  )
}

let known: ReadonlyMap<string, FileField> | null = null

/** Every known heading of a prospect file, made when first asked for; what is set later wins. */
function knownHeadings(): ReadonlyMap<string, FileField> {
  if (known) return known
  const all = new Map<string, FileField>()
  const set = (headings: readonly string[], field: FileField) => {
    for (const heading of headings) all.set(heading, field)
  }
  set(Object.values(PROSPECT_EXTRAS).flatMap(namesOf), { kind: 'ours' })
  for (const part of ADDRESS_PARTS) {
    const headings = squashed(ADDRESS[part])
    const add = (group: string, before: string, after: string) =>
      set(
        headings.map(heading => before + heading + after),
        { kind: 'address', part, group },
      )
    for (const group of ADDRESS_GROUPS) add(group, group, '')
    for (const after of Object.keys(RUSSIAN_GROUPS)) add(RUSSIAN_GROUPS[after]!, '', squash(after))
  }
  for (const group of squashed(WHOLE_ADDRESSES)) set([group], { kind: 'address', part: 'street', group })
  for (const part of Object.keys(PARTS) as FilePart[]) set(squashed(PARTS[part]), { kind: 'part', part })
  const ownKeys = PROSPECT_COLUMNS.filter(column => column.key !== 'address')
  for (const { key } of ownKeys) set(otherNames(key), { kind: 'key', key })
  for (const { key, names } of ownKeys) set(namesOf(names), { kind: 'key', key })
  known = all
  return all
}

/** What each column of a prospect file feeds; several may feed one. Null where the heading is not known. */
export function matchFileHeadings(headings: readonly string[]): (FileField | null)[] {
  return headings.map(heading => {
    const word = normaliseWord(heading)
    if (LABELS.test(word)) return { kind: 'ours' }
    const field = knownHeadings().get(squash(heading)) ?? null
    const numbered = field?.kind === 'address' && /^address (\d+) ./.exec(word)
    return field && numbered ? { ...field, group: `address ${numbered[1]}` } : field
  })
}

/** The groups of a file's addresses, the one to go to first in front. */
export function addressGroups(found: readonly (FileField | null)[]): string[] {
  const groups = new Set(found.flatMap(field => (field?.kind === 'address' ? [field.group] : [])))
  const rank = (group: string) =>
    ADDRESS_GROUPS.includes(group) ? ADDRESS_GROUPS.indexOf(group) : ADDRESS_GROUPS.length
  return [...groups].sort((a, b) => rank(a) - rank(b))
}
