// File → Settings: the page's language, and the workbook's locale and time zone, where add-ons are apt to break.
import { showBox } from './dialogs.ts'
import { element } from './dom.ts'
import { say } from './words.ts'

const LOCALES = [
  'en_US',
  'en_GB',
  'de_DE',
  'es_ES',
  'fr_FR',
  'it_IT',
  'kk_KZ',
  'pl_PL',
  'pt_BR',
  'ru_RU',
  'tr_TR',
  'uk_UA',
]

const LANGUAGES: Readonly<Record<Settings['language'], string>> = { en: 'English', ru: 'Русский' }

export interface Settings {
  readonly language: 'en' | 'ru'
  readonly locale: string
  readonly timeZone: string
}

export function askSettings(now: Settings, save: (settings: Settings) => void): void {
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' })
  const select = (values: readonly string[], value: string, name: (value: string) => string) =>
    element(
      'select',
      {},
      ...[...new Set([value, ...values])].map(one =>
        element('option', { value: one, selected: one === value }, name(one)),
      ),
    )
  const locale = select(LOCALES, now.locale, one => names.of(one.replace('_', '-')) ?? one)
  const zone = select(Intl.supportedValuesOf('timeZone'), now.timeZone, one => one)
  const language = select(Object.keys(LANGUAGES), now.language, one => LANGUAGES[languageOf(one)])
  const finish = () => {
    shown.close()
    save({ language: languageOf(language.value), locale: locale.value, timeZone: zone.value })
  }
  const shown = showBox(
    say('settings'),
    element(
      'div',
      { class: 'dialog-body' },
      element('label', {}, say('language'), language),
      element('label', {}, say('locale'), locale),
      element('label', {}, say('timeZone'), zone),
      element(
        'div',
        { class: 'dialog-buttons' },
        element('button', { type: 'button', class: 'primary', click: finish }, say('save')),
        element('button', { type: 'button', class: 'plain', click: () => shown.close() }, say('cancel')),
      ),
    ),
  )
  language.focus()
}

function languageOf(value: string): Settings['language'] {
  return value === 'ru' ? 'ru' : 'en'
}
