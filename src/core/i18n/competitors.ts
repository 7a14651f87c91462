// What the competitors' sidebar says.
import type { Language } from '../domain/model.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

export const COMPETITORS = {
  nearest: { en: 'The three nearest', ru: 'Три ближайших' },
  empty: {
    en: 'No competitors yet. Begin with the one that is nearest on foot.',
    ru: 'Конкурентов пока нет. Начните с того, до которого ближе всего идти пешком.',
  },
  nameless: { en: 'No name yet', ru: 'Пока без названия' },
  add: { en: 'New competitor', ru: 'Новый конкурент' },
  layOut: { en: 'Lay out the SWOT sheet', ru: 'Составить лист SWOT' },
  layingOut: { en: 'Laying out…', ru: 'Составляем…' },
  notSaved: { en: 'Has changes that are not saved', ru: 'Есть несохранённые изменения' },
  stale: {
    en: 'Older than 90 days: check whether it still holds.',
    ru: 'Записи больше 90 дней: проверьте, всё ли ещё так.',
  },
  addMissing: { en: 'Add them', ru: 'Добавить' },
  strengths: { en: 'Its strengths, our threats', ru: 'Сильные стороны и наши угрозы' },
  weaknesses: { en: 'Its weaknesses, our opportunities', ru: 'Слабые стороны и наши возможности' },
  theirHint: {
    en: 'The competitor’s: up to five, the main one first',
    ru: 'У конкурента: до пяти, главная первой',
  },
  proposed: { en: 'Proposed: change it as you like', ru: 'Предложено: измените, как нужно' },
  propose: { en: 'Propose', ru: 'Предложить' },
  ourDecision: { en: 'Our decision', ru: 'Наше решение' },
  undecided: { en: 'Not decided yet', ru: 'Пока не решено' },
  checked: { en: 'All of this holds today', ru: 'Сегодня всё это так' },
  checkedHint: {
    en: 'The entry gets today’s date. It does by itself when you change what they are like.',
    ru: 'Запись получит сегодняшнюю дату. При изменении сведений о конкуренте это делается само.',
  },
  discard: { en: 'Drop my changes', ru: 'Отменить изменения' },
  mine: { en: 'Mine', ru: 'Моё' },
  theirs: { en: 'Theirs', ru: 'Чужое' },
  blank: { en: 'blank', ru: 'пусто' },
  gone: {
    en: 'This competitor was deleted or renamed in the sheet meanwhile. Saving adds it again with what stands here.',
    ru: 'Тем временем этого конкурента удалили или переименовали в листе. Если сохранить, он будет добавлен снова с тем, что здесь.',
  },
  merged: {
    en: 'Someone changed this competitor meanwhile. What they changed stands here beside your changes; look it over and save again.',
    ru: 'Тем временем конкурента изменил кто-то ещё. Чужие изменения стоят здесь рядом с вашими; просмотрите и сохраните ещё раз.',
  },
  clash: {
    en: 'Someone changed the same fields meanwhile. Choose what stays in each, then save again.',
    ru: 'Тем временем кто-то изменил те же поля. Выберите, что оставить в каждом, и сохраните ещё раз.',
  },
} as const satisfies Record<string, Text>

export const COMPETITOR_LINES = {
  wanting: {
    en: count => `The method looks at the three nearest: ${count} more to enter.`,
    ru: count => `По методу нужны три ближайших: осталось вписать ${count}.`,
  } satisfies Said<[count: number]>,
  others: {
    en: count => `${count} further away`,
    ru: count => `Ещё ${count}, дальше`,
  } satisfies Said<[count: number]>,
  points: {
    en: (strengths, weaknesses) => `Strengths ${strengths} of 5, weaknesses ${weaknesses} of 5`,
    ru: (strengths, weaknesses) => `Сильных сторон ${strengths} из 5, слабых ${weaknesses} из 5`,
  } satisfies Said<[strengths: number, weaknesses: number]>,
  missing: {
    en: headings =>
      `The Competitors sheet lacks ${plural('en', headings.length, 'a column', 'columns')}: ${headings.join(', ')}.`,
    ru: headings =>
      `На листе конкурентов не хватает ${plural('ru', headings.length, 'столбца', 'столбцов')}: ${headings.join(', ')}.`,
  } satisfies Said<[headings: readonly string[]]>,
  laidOut: {
    en: (sheet, names) => `The sheet “${sheet}” is ready: ${names.join(', ')}.`,
    ru: (sheet, names) => `Лист «${sheet}» готов: ${names.join(', ')}.`,
  } satisfies Said<[sheet: string, names: readonly string[]]>,
  proposedFor: {
    en: names => `Threats and opportunities were proposed for ${names.join(', ')}: read them through.`,
    ru: names => `Угрозы и возможности предложены для: ${names.join(', ')}. Просмотрите их.`,
  } satisfies Said<[names: readonly string[]]>,
  saveFirst: {
    en: name => `“${name}” has changes that are not saved; save them first.`,
    ru: name => `У «${name}» есть несохранённые изменения; сначала сохраните их.`,
  } satisfies Said<[name: string]>,
} as const
