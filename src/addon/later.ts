// Loads the handlers when the first of them is called: every formula in a cell loads Code.js anew and needs none of them.
import type * as Handlers from './handlers.ts'

/** The project's file that holds them: one script element, whose script leaves all handlers in a variable of this name. */
const FILE = 'handlers'

let loaded: typeof Handlers | null = null

/** The handler of that name, as a function that loads it. A service is first touched when it is called. */
export function later<Name extends keyof typeof Handlers>(name: Name): (typeof Handlers)[Name] {
  const call = (...args: readonly unknown[]): unknown => {
    loaded ??= load()
    return (loaded[name] as (...args: readonly unknown[]) => unknown)(...args)
  }
  return call as (typeof Handlers)[Name]
}

function load(): typeof Handlers {
  const page = HtmlService.createHtmlOutputFromFile(FILE).getContent()
  const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('</script'))
  // The project's own file, pushed with it: nothing of a sheet or of a person is ever compiled.
  return new Function(`${script}\nreturn ${FILE}`)() as typeof Handlers
}
