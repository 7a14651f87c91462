// The language and the dates of the workbook, known to the whole page once its first call has answered.
import type { Day } from '../../../core/domain/day.ts'
import type { Language } from '../../../core/domain/model.ts'
import type { SidebarStart } from '../../../core/protocol.ts'

const MS_A_DAY = 86_400_000

/** The browser's language stands in until the workbook's is known. */
export const spoken: { language: Language; locale: string } = {
  language: /^ru\b/i.test(navigator.language) ? 'ru' : 'en',
  locale: navigator.language,
}

/** Takes the workbook's language for the whole page, screen readers included. */
export function speak({ language, locale }: Pick<SidebarStart, 'language' | 'locale'>): void {
  spoken.language = language
  // The spreadsheet's own order of day and month, unless that would mix two languages.
  const ownLocale = locale.replace('_', '-')
  spoken.locale = ownLocale.toLowerCase().startsWith(language) ? ownLocale : language === 'en' ? 'en-GB' : 'ru-RU'
  document.documentElement.lang = language
}

export function text(words: Readonly<Record<Language, string>>): string {
  return words[spoken.language]
}

/** `Wed 25 Nov`, in the workbook's words and the spreadsheet's order; the year only where it isn't this one. */
export function sayDay(day: Day, today: Day): string {
  const date = new Date(day * MS_A_DAY)
  const isThisYear = date.getUTCFullYear() === new Date(today * MS_A_DAY).getUTCFullYear()
  return formatter({ weekday: 'short', day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) })(
    date,
  )
}

export function sayNumber(value: number, most = 2): string {
  return value.toLocaleString(spoken.locale, { maximumFractionDigits: most })
}

function formatter(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  try {
    const format = new Intl.DateTimeFormat(spoken.locale, { ...options, timeZone: 'UTC' })
    return date => format.format(date)
  } catch {
    return date => date.toISOString().slice(0, 10)
  }
}
