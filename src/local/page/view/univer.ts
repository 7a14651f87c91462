// Univer set up as a view and nothing more: its own calculation, number formats, context menus and toolbar are left out.
import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import { LocaleType, mergeLocales, type Plugin, type PluginCtor, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/lib/facade'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import coreEn from '@univerjs/preset-sheets-core/locales/en-US'
import coreRu from '@univerjs/preset-sheets-core/locales/ru-RU'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import rulesEn from '@univerjs/preset-sheets-data-validation/locales/en-US'
import rulesRu from '@univerjs/preset-sheets-data-validation/locales/ru-RU'
import { CalculationMode } from '@univerjs/sheets-formula'

import { dressSelections, THEME } from './grid-look.ts'

type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]]

/** They read typing and number formats in ways of their own. */
const LEFT_OUT = /NUMFMT|NETWORK/i

export interface Running {
  readonly univer: Univer
  readonly api: FUniver
}

export function startUniver(container: HTMLElement, language: 'en' | 'ru'): Running {
  const locale = language === 'ru' ? LocaleType.RU_RU : LocaleType.EN_US
  dressSelections()
  const univer = new Univer({
    theme: THEME,
    locale,
    locales: {
      [locale]: language === 'ru' ? mergeLocales(coreRu, rulesRu) : mergeLocales(coreEn, rulesEn),
    },
  })
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
  ]
  for (const { plugins } of presets) {
    for (const registered of plugins as readonly Registered[]) {
      const [plugin, config] = Array.isArray(registered) ? registered : [registered, undefined]
      if (LEFT_OUT.test((plugin as unknown as { readonly pluginName: string }).pluginName)) continue
      univer.registerPlugin(plugin, config)
    }
  }
  return { univer, api: FUniver.newAPI(univer) }
}
