// Google's enums: groups of named constants, compared by identity.
import { Service } from './service.ts'

export class EnumValue extends Service {
  readonly service: string
  readonly label: string

  constructor(group: string, label: string) {
    super()
    this.service = group
    this.label = label
  }

  override toString(): string {
    return this.label
  }
}

export class EnumGroup<L extends string = string> extends Service {
  readonly service: string
  override readonly constants: Readonly<Record<L, EnumValue>>

  constructor(name: string, labels: readonly L[]) {
    super()
    this.service = name
    this.constants = Object.fromEntries(labels.map(label => [label, new EnumValue(name, label)])) as Record<
      L,
      EnumValue
    >
  }
}

function group<const L extends string>(name: string, ...labels: L[]): EnumGroup<L> {
  return new EnumGroup(name, labels)
}

export const AuthMode = group('AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL')
export const BorderStyle = group('BorderStyle', 'DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE')
export const WrapStrategy = group('WrapStrategy', 'WRAP', 'OVERFLOW', 'CLIP')
export const ProtectionType = group('ProtectionType', 'RANGE', 'SHEET')
export const SheetType = group('SheetType', 'GRID', 'OBJECT')
export const Button = group('Button', 'CLOSE', 'OK', 'CANCEL', 'YES', 'NO')
export const ButtonSet = group('ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL')
export const Mode = group('Mode', 'DRIVING', 'WALKING', 'BICYCLING', 'TRANSIT')
export const Charset = group('Charset', 'US_ASCII', 'UTF_8')
export const DigestAlgorithm = group('DigestAlgorithm', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512')
export const CopyPasteType = group(
  'CopyPasteType',
  'PASTE_NORMAL',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_COLUMN_WIDTHS',
)
export const DataValidationCriteria = group(
  'DataValidationCriteria',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
)
export const BooleanCriteria = group(
  'BooleanCriteria',
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'NUMBER_EQUAL_TO',
  'NUMBER_NOT_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'CUSTOM_FORMULA',
)
