// What a service throws; the script sees an error of its own realm with the same name and words.

/** As Apps Script's own failures: name `Exception`, the message in Google's words where they are known. */
export class Exception extends Error {
  override name = 'Exception'
}

/** For anything of Apps Script that is not here: never a silent no-op. */
export function absent(what: string): Exception {
  return new Exception(`not in the local Sheets: ${what}`)
}

/** Google's words for arguments of the wrong type or number. `method` is such as `SpreadsheetApp.Sheet.getRange`. */
export function mismatch(method: string, args: readonly unknown[]): Exception {
  const types = args.map(arg => (arg === null ? 'null' : typeof arg === 'object' ? 'Object' : typeName(arg)))
  return new Exception(`The parameters (${types.join(',')}) don't match the method signature for ${method}.`)
}

function typeName(arg: unknown): string {
  const name = typeof arg
  return name.charAt(0).toUpperCase() + name.slice(1)
}
