// What the dialog that builds a plan says.
import type { Language } from '../domain/model.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

export const BUILD_FORM = {
  title: { en: 'Build a weekly plan', ru: 'План контактов на неделю' },
  week: { en: 'Week', ru: 'Неделя' },
  thisWeek: { en: 'This week', ru: 'Эта неделя' },
  nextWeek: { en: 'Next week', ru: 'Следующая' },
  goal: { en: 'Deals wanted', ru: 'Сделок нужно' },
  goalKept: {
    en: 'Kept in Settings as the goal of every week.',
    ru: 'Сохраняется в Настройках как цель каждой недели.',
  },
  ownGoals: {
    en: 'Shared by owners without a goal of their own; theirs stand in Settings.',
    ru: 'Делится между теми, у кого нет своей цели; личные цели — в Настройках.',
  },
  whose: { en: 'Whose', ru: 'Чей' },
  wholeTeam: { en: 'The whole team’s', ru: 'Всей команды' },
  whoseHint: {
    en: 'The team is planned all the same; only these rows show.',
    ru: 'Планируется вся команда, но показаны будут только эти строки.',
  },
  whatChanges: { en: 'What will change', ru: 'Что изменится' },
  working: { en: 'Working it out…', ru: 'Считаем…' },
  newSheet: { en: 'A new plan sheet is made.', ru: 'Появится новый лист плана.' },
  stays: {
    en: 'What was ticked, moved, added or written stays.',
    ru: 'Всё отмеченное, перенесённое, добавленное и записанное останется.',
  },
  otherGoal: {
    en: 'With the new goal there may be more or fewer of them.',
    ru: 'С новой целью их может стать больше или меньше.',
  },
  leaves: { en: 'These leave the plan:', ru: 'Из плана уйдут:' },
  build: { en: 'Build the plan', ru: 'Построить план' },
  building: { en: 'Building the plan…', ru: 'Строим план…' },
  built: { en: 'The plan is built', ru: 'План построен' },
  toLookAt: { en: 'Worth a look', ru: 'Обратите внимание' },
} as const satisfies Record<string, Text>

const contacts = {
  en: (shown: string, n: number) => `${shown} ${plural('en', n, 'contact', 'contacts')}`,
  ru: (shown: string, n: number) => `${shown} ${plural('ru', n, 'контакт', 'контакта', 'контактов')}`,
}

export const BUILD_COUNTS = {
  needed: {
    en: (shown, n) => `That takes ${contacts.en(shown, n)} in the week.`,
    ru: (shown, n) => `Для этого ${plural('ru', n, 'нужен', 'нужны', 'нужно')} ${contacts.ru(shown, n)} в неделю.`,
  } satisfies Said<[shown: string, n: number]>,
  added: {
    en: (shown, n) => `${contacts.en(shown, n)} new in the plan.`,
    ru: (shown, n) => `Новых в плане: ${contacts.ru(shown, n)}.`,
  } satisfies Said<[shown: string, n: number]>,
  moved: {
    en: (shown, n) => `${contacts.en(shown, n)} on another day.`,
    ru: (shown, n) => `На другой день: ${contacts.ru(shown, n)}.`,
  } satisfies Said<[shown: string, n: number]>,
  unchanged: { en: () => 'The plan stays as it is.', ru: () => 'План останется прежним.' } satisfies Said,
  more: { en: shown => `and ${shown} more`, ru: shown => `и ещё ${shown}` } satisfies Said<[shown: string]>,
  done: {
    en: (sheet, planned, needed, logged) => `${sheet}: planned ${planned}, needed ${needed}, already logged ${logged}.`,
    ru: (sheet, planned, needed, logged) => `${sheet}: в плане ${planned}, нужно ${needed}, уже записано ${logged}.`,
  } satisfies Said<[sheet: string, planned: string, needed: string, logged: string]>,
  short: {
    en: shown => `${shown} short: bring in new prospects; the plan says from which sources.`,
    ru: shown => `Не хватает: ${shown}. Привлеките новых клиентов; в плане сказано, из каких источников.`,
  } satisfies Said<[shown: string]>,
} as const
