// Which parameters of library functions take one value: outside of array mode a range given there means its cell in the
// formula's own row.

const ALL =
  'ABS ACOS ASIN ATAN ATAN2 CEILING CHAR CODE CONCATENATE COS DATE DATEDIF DATEVALUE DAY DAYS DAYS360 DECIMAL DEGREES EDATE ' +
  'EOMONTH EVEN EXACT EXP FACT FIND FIXED FLOOR HOUR HYPERLINK INT ISBLANK ISDATE ISEMAIL ISERR ISERROR ISEVEN ISLOGICAL ' +
  'ISNA ISNONTEXT ISNUMBER ISODD ISOWEEKNUM ISTEXT ISURL LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH MROUND NOT ODD ' +
  'POWER PROPER QUOTIENT RADIANS REGEXEXTRACT REGEXMATCH REGEXREPLACE REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH ' +
  'SECOND SIGN SIN SQRT SUBSTITUTE TAN TEXT TIME TIMEVALUE TO_DATE TRIM TRUNC UNICHAR UNICODE UPPER VALUE WEEKDAY WEEKNUM ' +
  'YEAR YEARFRAC'

const SOME: Readonly<Record<string, readonly number[]>> = {
  CHOOSE: [0],
  COUNTIF: [1],
  COUNTIFS: [1, 3, 5, 7, 9, 11],
  AVERAGEIF: [1],
  AVERAGEIFS: [2, 4, 6, 8, 10],
  HLOOKUP: [0, 2, 3],
  LARGE: [1],
  MATCH: [0, 2],
  MAXIFS: [2, 4, 6, 8, 10],
  MINIFS: [2, 4, 6, 8, 10],
  RANK: [0],
  SMALL: [1],
  SUMIF: [1],
  SUMIFS: [2, 4, 6, 8, 10],
  VLOOKUP: [0, 2, 3],
  XLOOKUP: [0],
  XMATCH: [0],
}

const all = new Set(ALL.split(' '))

export function scalarArgument(name: string, index: number): boolean {
  return all.has(name) || (SOME[name]?.includes(index) ?? false)
}
