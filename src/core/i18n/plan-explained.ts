// Why a prospect is in a week's plan or not, in one sentence, in both languages.
import type { Day } from '../domain/day.ts'
import type { Explanation } from '../domain/explain-prospect.ts'
import type { Language, NormChannel } from '../domain/model.ts'
import type { PlannedContact } from '../domain/plan/types.ts'
import { dayInText } from './plan-why.ts'
import { plural, type Said, shortName } from './say.ts'

const CHANNELS: Readonly<Record<NormChannel, Readonly<Record<Language, string>>>> = {
  call: { en: 'call', ru: 'звонок' },
  meeting: { en: 'meeting', ru: 'встреча' },
}

/** A contact on its day, of the plan or of its sheet. */
type Dated = Pick<PlannedContact, 'date' | 'channel'>

/** How the sheet of the week stands to the plan that the next build would make. */
export interface SheetStand {
  /** It shows the same contacts with the prospect, on the same days. */
  readonly isInStep: boolean
  /** What it shows and the build would take out. */
  readonly leaving: readonly Dated[]
}

/** The plan's sentence about a prospect; `near` is a day of the week in question. */
export const planExplained: Said<[Explanation, near: Day, SheetStand]> = {
  en: (why, near, { isInStep, leaving }) => {
    if (why.kind === 'planned') {
      return `${isInStep ? 'Planned' : 'The next build plans'}: ${dated.en(why.contacts, near)}.`
    }
    const isOut = leaving.length === 0
    return `${isOut ? 'Not planned' : `The next build takes it out of the plan (${dated.en(leaving, near)})`}: ${reason.en(why, near)}.`
  },
  ru: (why, near, { isInStep, leaving }) => {
    if (why.kind === 'planned') {
      return `${isInStep ? 'В плане' : 'При следующем построении попадёт в план'}: ${dated.ru(why.contacts, near)}.`
    }
    const isOut = leaving.length === 0
    return `${isOut ? 'Не в плане' : `При следующем построении уйдёт из плана (${dated.ru(leaving, near)})`}: ${reason.ru(why, near)}.`
  },
}

const dated: Said<[readonly Dated[], near: Day]> = {
  en: (contacts, near) =>
    contacts.map(({ date, channel }) => `${CHANNELS[channel].en} on ${dayInText('en', date, near)}`).join(', '),
  ru: (contacts, near) =>
    contacts.map(({ date, channel }) => `${CHANNELS[channel].ru} — ${dayInText('ru', date, near)}`).join(', '),
}

/** Why it is not planned. */
const reason: Said<[Exclude<Explanation, { kind: 'planned' }>, near: Day]> = {
  en: (why, near) => {
    const day = (date: Day) => dayInText('en', date, near)
    switch (why.kind) {
      case 'unknown':
        return 'there is no card with this ID'
      case 'lost':
        return 'the card’s status is Lost'
      case 'doNotContact':
        return 'the card’s status is Do not contact'
      case 'paused':
        return `the card is paused${why.until === null ? '' : ` until ${day(why.until)}`}`
      case 'maxPerWeek':
        return `${why.contacts} ${plural('en', why.contacts, 'contact', 'contacts')} in this week already, and Settings allow ${why.limit}`
      case 'noNorm':
        return why.isNeedless
          ? `the need is 0, which asks for nothing in tier ${why.tier}`
          : `the norm of tier ${why.tier} is 0 contacts`
      case 'normDone':
        return `the norm is done, ${why.norm} of ${why.norm} in this ${why.weeks}-week cycle; the next begins ${day(why.next)}`
      case 'elsewhere':
        return `what is left of the norm stands on the plan of another week, for ${why.dates.map(day).join(', ')}`
      case 'noWorkingDay':
        return `no working day is left in this week${why.owner && ` for ${shortName(why.owner)}`}`
      case 'attempts':
        return `${why.isThird ? 'three attempts in a row were not answered' : 'the last attempt was not answered'}; next try from ${day(why.from)}`
      case 'gap':
        return `too near to ${why.isPromise ? 'what is promised for' : 'the contact on'} ${day(why.near)}; Settings ask for ${why.gapDays} free ${plural('en', why.gapDays, 'day', 'days')} between two contacts`
      case 'organisation':
        return `this week has a contact to get to know ${shortName(why.organisation)} already, and one a week is enough`
      case 'targetReached':
        return `${reached.en(why)} (${turn.en(why)})${others.en(why)}`
      case 'noSlot':
        return `no ${CHANNELS[why.channel].en} slot${of.en(why.owners)} is left on a day that is open to it${others.en(why)}`
    }
  },
  ru: (why, near) => {
    const day = (date: Day) => dayInText('ru', date, near)
    switch (why.kind) {
      case 'unknown':
        return 'карточки с таким ID нет'
      case 'lost':
        return 'статус карточки — «Потерян»'
      case 'doNotContact':
        return 'статус карточки — «Не беспокоить»'
      case 'paused':
        return `карточка на паузе${why.until === null ? '' : ` до ${day(why.until)}`}`
      case 'maxPerWeek':
        return `контактов на этой неделе уже ${why.contacts}, а по настройкам можно ${why.limit}`
      case 'noNorm':
        return why.isNeedless
          ? `потребность 0, при приоритете ${why.tier} контакты не нужны`
          : `норма для приоритета ${why.tier} — 0 контактов`
      case 'normDone':
        return `норма выполнена, ${why.norm} из ${why.norm} за цикл (${why.weeks} нед.); следующий начнётся ${day(why.next)}`
      case 'elsewhere':
        return `то, что осталось по норме, уже стоит в плане другой недели: ${why.dates.map(day).join(', ')}`
      case 'noWorkingDay':
        return `на этой неделе не осталось рабочих дней${why.owner && ` (${shortName(why.owner)})`}`
      case 'attempts':
        return `${why.isThird ? 'три попытки подряд без ответа' : 'последняя попытка без ответа'}; снова можно с ${day(why.from)}`
      case 'gap':
        return `слишком близко к ${why.isPromise ? 'обещанному на' : 'контакту'} ${day(why.near)}; между контактами по настройкам нужно свободных дней: ${why.gapDays}`
      case 'organisation':
        return `на этой неделе уже есть контакт для знакомства с «${shortName(why.organisation)}», одного в неделю достаточно`
      case 'targetReached':
        return `${reached.ru(why)} (${turn.ru(why)})${others.ru(why)}`
      case 'noSlot':
        return `в доступные для клиента дни не осталось места для ${why.channel === 'call' ? 'звонка' : 'встречи'}${of.ru(why.owners)}${others.ru(why)}`
    }
  },
}

type Turn = Extract<Explanation, { kind: 'targetReached' }>

/** Whose it is, where that is not the whole team. */
const of: Said<[owners: readonly string[]]> = {
  en: owners => (owners.length === 0 ? '' : ` of ${names.en(owners)}`),
  ru: owners => (owners.length === 0 ? '' : ` (${names.ru(owners)})`),
}

const reached: Said<[Turn]> = {
  en: ({ needed, owners }) => {
    const [goal, asks, needs] = owners.length > 1 ? ['goals', 'ask', 'need'] : ['goal', 'asks', 'needs']
    const whose = `${goal}${of.en(owners)}`
    if (needed === 0) return `the ${whose} ${asks} for no contacts this week`
    const [contacts, are] = needed === 1 ? ['contact', 'is'] : ['contacts', 'are']
    return `the ${needed} ${contacts} that the ${whose} ${needs} ${are} reached before its turn`
  },
  ru: ({ needed, owners }) => {
    const whose = of.ru(owners)
    if (needed === 0) return `цель недели${whose} не требует контактов`
    const contacts = plural('ru', needed, 'контакт', 'контакта', 'контактов')
    return `${needed} ${contacts} для цели недели${whose} ${plural('ru', needed, 'набран', 'набраны', 'набраны')} раньше, чем подошла очередь`
  },
}

/** Why it is not for the others of the team either. */
const others: Said<[{ readonly reached?: readonly string[]; readonly away: readonly string[] }]> = {
  en: ({ reached = [], away }) => {
    const [goal, is] = reached.length > 1 ? ['goals', 'are'] : ['goal', 'is']
    const full = reached.length > 0 && `the ${goal}${of.en(reached)} ${is} reached`
    const off = away.length > 0 && `${names.en(away)} ${away.length > 1 ? 'have' : 'has'} no day open to it`
    return [full, off].map(part => (part ? `; ${part}` : '')).join('')
  },
  ru: ({ reached = [], away }) => {
    const full = reached.length > 0 && `цель недели${of.ru(reached)} достигнута`
    const off = away.length > 0 && `нет доступных для клиента дней${of.ru(away)}`
    return [full, off].map(part => (part ? `; ${part}` : '')).join('')
  },
}

const MOST_NAMED = 3

/** Names inside a sentence: of many the first two, and how many more. */
const names: Said<[readonly string[]]> = {
  en: all => listed(all, 'and', rest => `${rest} more`),
  ru: all => listed(all, 'и', rest => `ещё ${rest}`),
}

function listed(names: readonly string[], and: string, more: (rest: number) => string): string {
  const shown = names.slice(0, names.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED).map(shortName)
  const last = shown.length < names.length ? more(names.length - shown.length) : shown.pop()!
  return shown.length === 0 ? last : `${shown.join(', ')} ${and} ${last}`
}

const turn: Said<[Turn]> = {
  en: ({ tier, channel, number, norm, dueWeek, week }) => {
    if (tier === null) return 'no tier yet, one call to learn more'
    if (tier === 5 && norm === 1 && channel === 'meeting') return 'tier 5, one meeting if possible'
    if (tier === 5) return `tier 5, contact ${number} of ${norm} if possible`
    const when = `due ${dueWeek <= week ? 'since' : 'in'} week ${dueWeek} of the cycle`
    return `tier ${tier}, contact ${number} of ${norm}, ${when}, now week ${week}`
  },
  ru: ({ tier, channel, number, norm, dueWeek, week }) => {
    if (tier === null) return 'приоритет не определён, один звонок для знакомства'
    if (tier === 5 && norm === 1 && channel === 'meeting') return 'приоритет 5, одна встреча, если получится'
    if (tier === 5) return `приоритет 5, контакт ${number} из ${norm}, если получится`
    return `приоритет ${tier}, контакт ${number} из ${norm}, срок — ${dueWeek}-я неделя цикла, идёт ${week}-я`
  },
}
