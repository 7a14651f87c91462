// The arguments of `npm run plan` and `npm start`, checked before anything is opened.
import { parseArgs } from 'node:util'
import { type Day, parseDay, parseWeek } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { SETTING_KEYS } from '../../core/import/setting.ts'
import type { SettingKey } from '../../core/words/settings.ts'
import { problem } from './problem.ts'

export interface Arguments {
  readonly file: string | null
  readonly week: string | null
  readonly today: Day | null
  readonly owner: string | null
  readonly log: string | null
  /** Settings as typed; `--deals` among them. */
  readonly settings: Readonly<Partial<Record<SettingKey, string>>>
  readonly language: Language | null
  readonly out: string | null
  /** A folder that keeps the workbook; `npm start` only. */
  readonly keep: string | null
  readonly json: boolean
  readonly help: boolean
}

const OPTIONS = {
  week: { type: 'string' },
  today: { type: 'string' },
  owner: { type: 'string' },
  log: { type: 'string' },
  deals: { type: 'string' },
  set: { type: 'string', multiple: true },
  lang: { type: 'string' },
  out: { type: 'string' },
  keep: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type OptionName = keyof typeof OPTIONS
type Command = 'plan' | 'start'

/** Throws a `UsageProblem` for an option that isn't there, a value that is missing or can't be. */
export function readArguments(argv: readonly string[], command: Command = 'plan'): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const files: string[] = []
  const single = new Map<OptionName, string>()
  const settings: Partial<Record<SettingKey, string>> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const name = knownOption(token.name, token.rawName, command)
    const value = optionValue(name, token.rawName, token.value)
    if (name === 'set') Object.assign(settings, readSettingPair(value))
    else if (name === 'deals') settings.deals = value
    else single.set(name, value)
  }
  if (files.length > 1) throw problem('manyFiles', files[1]!)
  const week = single.get('week')?.trim().toUpperCase()
  return {
    file: files[0] ?? null,
    week: checked(week, 'badWeek', parseWeek) === null ? null : week!,
    today: checked(single.get('today'), 'badDay', parseDay),
    owner: single.get('owner') ?? null,
    log: single.get('log') ?? null,
    settings,
    language: checked(single.get('lang'), 'badLanguage', readLanguage),
    out: checked(single.get('out'), 'badOut', path => (/\.xlsx$/i.test(path) ? path : null)),
    keep: single.get('keep') ?? null,
    json: single.has('json'),
    help: single.has('help'),
  }
}

/** The language wanted, as far as it can be told before the arguments are read. */
export function guessLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex(arg => /^--lang(?:=|$)/.test(arg))
  const value = at < 0 ? '' : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length)
  return readLanguage(value ?? '') ?? 'en'
}

function readLanguage(text: string): Language | null {
  const language = text.toLowerCase()
  return language === 'en' || language === 'ru' ? language : null
}

function knownOption(name: string, written: string, command: Command): OptionName {
  const known = Object.keys(OPTIONS).filter(option => command === 'start' || option !== 'keep')
  if (known.includes(name)) return name as OptionName
  throw problem('unknownOption', written, known.map(option => `--${option}`).join(', '))
}

/** '' for a switch. */
function optionValue(name: OptionName, written: string, value: string | undefined): string {
  if (OPTIONS[name].type === 'boolean') {
    if (value !== undefined) throw problem('noValueWanted', written)
    return ''
  }
  if (value === undefined || value === '' || value.startsWith('--')) throw problem('noValue', written)
  return value
}

function readSettingPair(text: string): Partial<Record<SettingKey, string>> {
  const equals = text.indexOf('=')
  if (equals <= 0) throw problem('badSetting', text)
  const typed = text.slice(0, equals).trim()
  const key = SETTING_KEYS.find(one => one.toLowerCase() === typed.toLowerCase())
  if (!key) throw problem('unknownSetting', typed, SETTING_KEYS.join(', '))
  return { [key]: text.slice(equals + 1).trim() }
}

function checked<T>(
  text: string | undefined,
  kind: 'badWeek' | 'badDay' | 'badLanguage' | 'badOut',
  read: (text: string) => T | null,
): T | null {
  if (text === undefined) return null
  const value = read(text)
  if (value === null) throw problem(kind, text)
  return value
}
