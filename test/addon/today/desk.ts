// A team's week with a plan on it, and the calls of the Today sidebar; today is Monday, 2026-11-23.
import type { ContactStory, LogAnswer, TodayContact, TodayView } from '../../../src/core/protocol/today.ts'
import { Desk, type DeskOptions } from '../plan/desk.ts'

export const STORY: ContactStory = {
  outcome: 'talked',
  channel: 'call',
  notes: '',
  day: '',
  nextText: '',
  nextDate: '',
  nextChannel: '',
  need: '',
  income: '',
  relationship: '',
  after: '',
}

/** Aurora has a promise, Breeze wants a norm contact, Cedar is new, Dove has no tier. */
export const CARDS = [
  {
    name: 'Anna Petrova',
    organisation: 'Hotel Aurora',
    phone: '+7 921 123-45-67',
    email: 'anna@aurora.example',
    income: 'High',
    relationship: 'Rare',
    added: '2026-09-07',
    serviceTerms: 'a quiet hall for 40',
    nextAction: 'Send the menu',
    nextActionDate: '2026-11-23',
    furtherActions: '2026-12-01 Meeting: show the rooms',
  },
  {
    name: 'Boris Ivanov',
    organisation: 'Breeze',
    phone: '8 921 765-43-21',
    income: 'Medium',
    relationship: 'Loyal',
    added: '2026-09-07',
  },
  { name: 'Clara Orlova', organisation: 'Cedar', income: 'High', relationship: 'New', added: '2026-09-07' },
  { organisation: 'Dove', phone: '+7 900 000-00-00', added: '2026-11-16' },
] as const

export class TodayDesk extends Desk {
  get view(): TodayView {
    return this.call('openToday', {})
  }

  /** The open contact of a client. */
  open(client: string): TodayContact {
    const found = this.view.open.find(contact => contact.client === client)
    if (!found) throw new Error(`Nothing is open with ${client}.`)
    return found
  }

  log(contact: Pick<TodayContact, 'key' | 'channel'>, story: Partial<ContactStory> = {}): LogAnswer {
    const told = { ...STORY, channel: contact.channel, ...story }
    return this.call('logContact', { week: '2026-W48', key: contact.key, story: told })
  }

  card(id: string): Record<string, unknown> {
    return this.register(this.workbook.sheet('Prospects') ? 'Prospects' : 'Клиенты').find(card => card.ID === id)!
  }

  get logRows(): Record<string, unknown>[] {
    return this.register(this.workbook.sheet('Contact log') ? 'Contact log' : 'Журнал контактов')
  }
}

/** The four cards, one talk in the log, and the week's plan. */
export function todayDesk(options: DeskOptions = {}): TodayDesk {
  const desk = new TodayDesk(options)
  desk.prospects(CARDS)
  desk.logged([
    { date: '2026-11-09', prospectId: 'P-0001', channel: 'Call', outcome: 'Talked', notes: 'asked for prices' },
  ])
  desk.build()
  return desk
}
