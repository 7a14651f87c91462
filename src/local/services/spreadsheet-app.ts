// SpreadsheetApp: the way to the one open spreadsheet, the user interface, enums and builders.
import type { Methods } from './calls.ts'
import { ConditionalFormatRuleBuilder } from './conditional-format.ts'
import * as enums from './enums.ts'
import { FilterCriteriaBuilder } from './filter.ts'
import type { Host } from './host.ts'
import type { Range } from './range.ts'
import { Service } from './service.ts'
import type { Sheet } from './sheet.ts'
import { Spreadsheet } from './spreadsheet.ts'
import { Ui } from './ui.ts'
import { DataValidationBuilder } from './validation.ts'

export class SpreadsheetApp extends Service implements Methods<'SpreadsheetApp'> {
  readonly service = 'SpreadsheetApp'
  override readonly constants = {
    BooleanCriteria: enums.BooleanCriteria,
    BorderStyle: enums.BorderStyle,
    CopyPasteType: enums.CopyPasteType,
    DataValidationCriteria: enums.DataValidationCriteria,
    ProtectionType: enums.ProtectionType,
    SheetType: enums.SheetType,
    WrapStrategy: enums.WrapStrategy,
  }
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  getActive(): Spreadsheet {
    return new Spreadsheet(this.#host)
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive()
  }

  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet()
  }

  getActiveRange(): Range {
    return this.getActive().getActiveRange()
  }

  getCurrentCell(): Range {
    return this.getActive().getCurrentCell()
  }

  setActiveSheet(sheet: Sheet, restoreSelection = false): Sheet {
    return this.getActive().setActiveSheet(sheet, restoreSelection)
  }

  setActiveRange(range: Range): Range {
    return range.activate()
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate()
  }

  /** Formulas are brought up to date; writes are never held back here. */
  flush(): void {
    this.#host.calculator.refresh()
  }

  getUi(): Ui {
    return new Ui(this.#host)
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#host)
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder()
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder()
  }
}
