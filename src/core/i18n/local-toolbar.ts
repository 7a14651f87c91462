// What the toolbar of the local Sheets says: Google's words, where Google has them.
import type { Language } from '../domain/model.ts'

type Text = Readonly<Record<Language, string>>

export const TOOLBAR = {
  toolbar: { en: 'Toolbar', ru: 'Панель инструментов' },
  more: { en: 'More', ru: 'Ещё' },
  paintFormat: { en: 'Paint format', ru: 'Копировать форматирование' },
  zoom: { en: 'Zoom', ru: 'Масштаб' },

  asCurrency: { en: 'Format as currency', ru: 'Денежный формат' },
  asPercent: { en: 'Format as percent', ru: 'Процентный формат' },
  fewerDecimals: { en: 'Decrease decimal places', ru: 'Уменьшить число знаков после запятой' },
  moreDecimals: { en: 'Increase decimal places', ru: 'Увеличить число знаков после запятой' },
  moreFormats: { en: 'More formats', ru: 'Другие форматы' },
  number: { en: 'Number', ru: 'Число' },
  scientific: { en: 'Scientific', ru: 'Экспоненциальный' },
  currency: { en: 'Currency', ru: 'Валюта' },
  roundCurrency: { en: 'Currency rounded', ru: 'Валюта (округлённо)' },
  time: { en: 'Time', ru: 'Время' },
  dateTime: { en: 'Date time', ru: 'Дата и время' },
  duration: { en: 'Duration', ru: 'Продолжительность' },

  font: { en: 'Font', ru: 'Шрифт' },
  defaultFont: { en: 'Default (Arial)', ru: 'По умолчанию (Arial)' },
  defaultShort: { en: 'Default', ru: 'По умолчанию' },
  smaller: { en: 'Decrease font size', ru: 'Уменьшить размер шрифта' },
  size: { en: 'Font size', ru: 'Размер шрифта' },
  larger: { en: 'Increase font size', ru: 'Увеличить размер шрифта' },

  borders: { en: 'Borders', ru: 'Границы' },
  borderAll: { en: 'All borders', ru: 'Все границы' },
  borderInner: { en: 'Inner borders', ru: 'Внутренние границы' },
  borderHorizontal: { en: 'Horizontal borders', ru: 'Горизонтальные границы' },
  borderVertical: { en: 'Vertical borders', ru: 'Вертикальные границы' },
  borderOuter: { en: 'Outer borders', ru: 'Внешние границы' },
  borderLeft: { en: 'Left border', ru: 'Левая граница' },
  borderTop: { en: 'Top border', ru: 'Верхняя граница' },
  borderRight: { en: 'Right border', ru: 'Правая граница' },
  borderBottom: { en: 'Bottom border', ru: 'Нижняя граница' },
  borderNone: { en: 'Clear borders', ru: 'Удалить границы' },

  align: { en: 'Horizontal align', ru: 'Горизонтальное выравнивание' },
  verticalAlign: { en: 'Vertical align', ru: 'Вертикальное выравнивание' },
  top: { en: 'Top', ru: 'По верхнему краю' },
  middle: { en: 'Middle', ru: 'По центру' },
  bottom: { en: 'Bottom', ru: 'По нижнему краю' },
  wrapping: { en: 'Text wrapping', ru: 'Перенос текста' },
  clip: { en: 'Clip text', ru: 'Обрезать текст' },
  resetColour: { en: 'Reset', ru: 'Сбросить' },
} as const satisfies Record<string, Text>

export type ToolbarWord = keyof typeof TOOLBAR
