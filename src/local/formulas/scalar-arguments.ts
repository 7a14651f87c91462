// Which parameters of library functions take one value: outside of array mode a range given there means its cell in the
// formula's own row.

const ALL =
  'ABS ACOS ASIN ATAN ATAN2 CEILING CHAR CODE CONCATENATE COS DATE DATEDIF DATEVALUE DAY DAYS DAYS360 DECIMAL DEGREES EDATE ' +
  'EOMONTH EVEN EXACT EXP FACT FIND FIXED FLOOR HOUR HYPERLINK INT ISDATE ISEMAIL ISEVEN ' +
  'ISNA ISODD ISOWEEKNUM ISURL LEFT LEN LN LOG LOG10 LOWER MID MINUTE MONTH MROUND NOT ODD ' +
  'POWER PROPER QUOTIENT RADIANS REGEXEXTRACT REGEXMATCH REGEXREPLACE REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH ' +
  'SECOND SIGN SIN SQRT SUBSTITUTE TAN TEXT TIME TIMEVALUE TO_DATE TRIM TRUNC UNICHAR UNICODE UPPER VALUE WEEKDAY WEEKNUM ' +
  'YEAR YEARFRAC'

const SOME: Readonly<Record<string, readonly number[]>> = {
  CHOOSE: [0],
  HLOOKUP: [0, 2, 3],
  LARGE: [1],
  RANK: [0],
  SMALL: [1],
  XMATCH: [0],
}

const all = new Set(ALL.split(' '))

export function scalarArgument(name: string, index: number): boolean {
  return all.has(name) || (SOME[name]?.includes(index) ?? false)
}
