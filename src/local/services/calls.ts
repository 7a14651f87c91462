// The one table of what every service call costs: reads fetch from the document, writes change it, free calls do neither.
// The rule: a call counts once, whatever the size of its range. `getRange`, builders, addresses, menus, dialogs, locks, caches
// and utilities are free, since the document is neither asked nor changed. What a list brought along (names, criteria) is free.
// How sure: D documented by Google, C reported by a community, ? not confirmed, then the dearer guess stands.

export type Cost = 'read' | 'write' | 'free'
export type Sure = 'D' | 'C' | '?'

export interface Call {
  readonly cost: Cost
  readonly sure: Sure
}

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S
type Table<S extends string> = Readonly<Record<Words<S>, Call>>

function calls<const S extends string>(cost: Cost, sure: Sure, names: S): Table<S> {
  return Object.fromEntries(names.split(' ').map(name => [name, { cost, sure }])) as Table<S>
}
const read = <const S extends string>(sure: Sure, names: S) => calls('read', sure, names)
const write = <const S extends string>(sure: Sure, names: S) => calls('write', sure, names)
const free = <const S extends string>(sure: Sure, names: S) => calls('free', sure, names)

/** No method may stand here that Google's interface does not have. */
type Of<T> = Partial<Record<keyof T, Call>>

const LOOKS = {
  ...write('D', 'setBackground setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight'),
  ...write('D', 'setHorizontalAlignment setVerticalAlignment setWrap setWrapStrategy setNumberFormat setBorder'),
  ...write('D', 'setValue setFormula setNote insertCheckboxes removeCheckboxes check uncheck breakApart'),
  ...write('D', 'clear clearContent clearFormat clearNote clearDataValidations activate'),
}

const Range = {
  ...LOOKS,
  ...read('D', 'getValue getValues getDisplayValue getDisplayValues getFormula getFormulas getNote getNotes'),
  ...read('D', 'getNumberFormat getNumberFormats getBackground getBackgrounds getFontWeight getFontWeights'),
  ...read('D', 'getFontStyle getFontStyles getFontLine getFontLines getFontSize getFontSizes getFontFamily'),
  ...read('D', 'getFontFamilies getHorizontalAlignment getHorizontalAlignments getVerticalAlignment'),
  ...read('D', 'getVerticalAlignments getWrap getWraps getWrapStrategy getWrapStrategies'),
  ...read(
    'D',
    'getDataValidation getDataValidations isBlank isChecked isPartOfMerge getMergedRanges getFilter canEdit',
  ),
  ...write('D', 'setValues setFormulas setNotes setNumberFormats setBackgrounds setFontColors setFontWeights'),
  ...write('D', 'setFontStyles setFontLines setFontSizes setFontFamilies setHorizontalAlignments'),
  ...write('D', 'setVerticalAlignments setWraps setWrapStrategies setDataValidation setDataValidations'),
  ...write('D', 'merge mergeAcross mergeVertically sort copyTo createFilter protect activateAsCurrentCell'),
  ...free('?', 'getA1Notation getRow getRowIndex getColumn getLastRow getLastColumn getNumRows getNumColumns'),
  ...free('?', 'getHeight getWidth getCell offset getGridId getSheet'),
} satisfies Of<GoogleAppsScript.Spreadsheet.Range>

const RangeList = { ...LOOKS, ...free('?', 'getRanges') } satisfies Of<GoogleAppsScript.Spreadsheet.RangeList>

const Sheet = {
  ...read('C', 'getName getSheetName'),
  ...read('D', 'getIndex getLastRow getLastColumn getMaxRows getMaxColumns getDataRange getSheetValues getTabColor'),
  ...read('D', 'getFrozenRows getFrozenColumns getColumnWidth getRowHeight isSheetHidden hasHiddenGridlines'),
  ...read('D', 'isColumnHiddenByUser isRowHiddenByUser isRowHiddenByFilter getConditionalFormatRules getFilter'),
  ...read('D', 'getNamedRanges getProtections getActiveRange getActiveCell getCurrentCell getType'),
  ...read('D', 'getCharts getDrawings getImages'),
  ...write('D', 'appendRow setName activate setActiveRange setActiveSelection setCurrentCell clear clearContents'),
  ...write('D', 'clearFormats clearNotes clearConditionalFormatRules setConditionalFormatRules protect sort copyTo'),
  ...write('D', 'insertRows insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore deleteRow deleteRows'),
  ...write('D', 'insertColumns insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore'),
  ...write('D', 'deleteColumn deleteColumns moveColumns moveRows hideColumn hideColumns hideRow hideRows'),
  ...write('D', 'showColumns showRows unhideColumn unhideRow hideSheet showSheet setColumnWidth setColumnWidths'),
  ...write('D', 'setRowHeight setRowHeights setRowHeightsForced autoResizeColumn autoResizeColumns'),
  ...write('D', 'setFrozenRows setFrozenColumns setTabColor setHiddenGridlines'),
  ...free('C', 'getSheetId'),
  ...free('?', 'getRange getRangeList getParent'),
} satisfies Of<GoogleAppsScript.Spreadsheet.Sheet>

const Spreadsheet = {
  ...read('D', 'getSheets getSheetByName getSheetById getNumSheets getActiveSheet getActiveRange getActiveCell'),
  ...read(
    'D',
    'getCurrentCell getRangeByName getNamedRanges getProtections getName getDataRange getLastRow getLastColumn',
  ),
  ...read('?', 'getSpreadsheetLocale getSpreadsheetTimeZone getSheetName getSheetId'),
  ...write('D', 'insertSheet deleteSheet deleteActiveSheet duplicateActiveSheet moveActiveSheet setActiveSheet rename'),
  ...write('D', 'renameActiveSheet setActiveRange setNamedRange removeNamedRange setSpreadsheetLocale appendRow'),
  ...write('D', 'setSpreadsheetTimeZone setCurrentCell'),
  ...free('?', 'getRange getRangeList getId getUrl'),
  ...free('D', 'toast'),
} satisfies Of<GoogleAppsScript.Spreadsheet.Spreadsheet>

const SpreadsheetApp = {
  ...read('D', 'getActiveSheet getActiveRange getCurrentCell'),
  ...write('D', 'setActiveSheet setActiveRange setCurrentCell'),
  ...free('D', 'getActive getActiveSpreadsheet getUi newDataValidation newConditionalFormatRule newFilterCriteria'),
  ...free('?', 'flush'),
} satisfies Of<GoogleAppsScript.Spreadsheet.SpreadsheetApp>

const NamedRange = {
  ...free('?', 'getName getRange'),
  ...write('D', 'remove setName setRange'),
} satisfies Of<GoogleAppsScript.Spreadsheet.NamedRange>

const Protection = {
  ...free('?', 'getDescription getProtectionType getRange isWarningOnly canEdit'),
  ...write('D', 'remove setDescription setRange setWarningOnly'),
} satisfies Of<GoogleAppsScript.Spreadsheet.Protection>

const Filter = {
  ...read('D', 'getColumnFilterCriteria'),
  ...free('?', 'getRange'),
  ...write('D', 'remove removeColumnFilterCriteria setColumnFilterCriteria sort'),
} satisfies Of<GoogleAppsScript.Spreadsheet.Filter>

const FILTER_PARTS = free('D', 'copy getCriteriaType getCriteriaValues getHiddenValues')
const FilterCriteria = { ...FILTER_PARTS } satisfies Of<GoogleAppsScript.Spreadsheet.FilterCriteria>
const FilterCriteriaBuilder = {
  ...FILTER_PARTS,
  ...free('D', 'build setHiddenValues whenCellEmpty whenCellNotEmpty whenTextEqualTo whenTextContains'),
  ...free('D', 'whenTextDoesNotContain whenNumberEqualTo whenNumberNotEqualTo whenNumberGreaterThan'),
  ...free('D', 'whenNumberGreaterThanOrEqualTo whenNumberLessThan whenNumberLessThanOrEqualTo'),
} satisfies Of<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>

const VALIDATION_PARTS = free('D', 'copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText')
const DataValidation = { ...VALIDATION_PARTS } satisfies Of<GoogleAppsScript.Spreadsheet.DataValidation>
const DataValidationBuilder = {
  ...VALIDATION_PARTS,
  ...free('D', 'build requireCheckbox requireDate requireFormulaSatisfied requireNumberBetween setAllowInvalid'),
  ...free('D', 'requireNumberGreaterThanOrEqualTo requireNumberLessThanOrEqualTo requireNumberEqualTo'),
  ...free('D', 'requireValueInList requireValueInRange setHelpText'),
} satisfies Of<GoogleAppsScript.Spreadsheet.DataValidationBuilder>

const ConditionalFormatRule = free(
  'D',
  'copy getBooleanCondition getRanges',
) satisfies Of<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>
const ConditionalFormatRuleBuilder = {
  ...free('D', 'build copy getBooleanCondition getRanges setBackground setBold setFontColor setItalic setRanges'),
  ...free('D', 'setStrikethrough setUnderline whenFormulaSatisfied'),
} satisfies Of<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>
const BooleanCondition = {
  ...free('D', 'getBackground getBold getCriteriaType getCriteriaValues getFontColor getItalic getStrikethrough'),
  ...free('D', 'getUnderline'),
} satisfies Of<GoogleAppsScript.Spreadsheet.BooleanCondition>

const Ui = {
  ...free('D', 'alert prompt createMenu createAddonMenu showSidebar showModalDialog showModelessDialog'),
} satisfies Of<GoogleAppsScript.Base.Ui>
const Menu = free('D', 'addItem addSeparator addSubMenu addToUi') satisfies Of<GoogleAppsScript.Base.Menu>
const PromptResponse = free('D', 'getResponseText getSelectedButton') satisfies Of<GoogleAppsScript.Base.PromptResponse>

const HtmlService = free(
  'D',
  'createHtmlOutput createHtmlOutputFromFile',
) satisfies Of<GoogleAppsScript.HTML.HtmlService>
const HtmlOutput = {
  ...free('D', 'append clear getContent getHeight getTitle getWidth setContent setHeight setTitle setWidth'),
} satisfies Of<GoogleAppsScript.HTML.HtmlOutput>

const LockService = free(
  'D',
  'getDocumentLock getScriptLock getUserLock',
) satisfies Of<GoogleAppsScript.Lock.LockService>
const Lock = free('D', 'hasLock releaseLock tryLock waitLock') satisfies Of<GoogleAppsScript.Lock.Lock>

const PropertiesService = {
  ...free('D', 'getDocumentProperties getScriptProperties getUserProperties'),
} satisfies Of<GoogleAppsScript.Properties.PropertiesService>
const Properties = {
  ...read('D', 'getKeys getProperties getProperty'),
  ...write('D', 'deleteAllProperties deleteProperty setProperties setProperty'),
} satisfies Of<GoogleAppsScript.Properties.Properties>

const CacheService = free(
  'D',
  'getDocumentCache getScriptCache getUserCache',
) satisfies Of<GoogleAppsScript.Cache.CacheService>
const Cache = free('D', 'get getAll put putAll remove removeAll') satisfies Of<GoogleAppsScript.Cache.Cache>

const Utilities = {
  ...free('D', 'formatDate getUuid sleep base64Encode computeDigest'),
} satisfies Of<GoogleAppsScript.Utilities.Utilities>
const Session = {
  ...free('D', 'getActiveUser getEffectiveUser getActiveUserLocale getScriptTimeZone'),
} satisfies Of<GoogleAppsScript.Base.Session>
const User = free('D', 'getEmail') satisfies Of<GoogleAppsScript.Base.User>
const Logger = free('D', 'log clear getLog') satisfies Of<GoogleAppsScript.Base.Logger>
const console = free('D', 'log info warn error time timeEnd') satisfies Of<Console>
const ScriptApp = {} satisfies Of<GoogleAppsScript.Script.ScriptApp>

const Maps = free('D', 'newDirectionFinder') satisfies Of<GoogleAppsScript.Maps.Maps>
const DirectionFinder = {
  ...free('D', 'getDirections setOrigin setDestination setMode setLanguage'),
} satisfies Of<GoogleAppsScript.Maps.DirectionFinder>

export const CALLS = {
  SpreadsheetApp,
  Spreadsheet,
  Sheet,
  Range,
  RangeList,
  NamedRange,
  Protection,
  Filter,
  FilterCriteria,
  FilterCriteriaBuilder,
  DataValidation,
  DataValidationBuilder,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  BooleanCondition,
  Ui,
  Menu,
  PromptResponse,
  HtmlService,
  HtmlOutput,
  LockService,
  Lock,
  PropertiesService,
  Properties,
  CacheService,
  Cache,
  Utilities,
  Session,
  User,
  Logger,
  console,
  ScriptApp,
  Maps,
  DirectionFinder,
}

export type ServiceName = keyof typeof CALLS

/** What a class must have to stand for that service: every method of the table. */
export type Methods<N extends ServiceName> = { [K in keyof (typeof CALLS)[N]]: (...args: never[]) => unknown }
