// Puts new cards below the others; where a run was cut off half way, what it left is cleared before it passes for cards.
import type { ProspectTable } from './read-workbook.ts'

/** The first row of the cards that are on their way into the sheet, and how many they are. */
type Place = readonly [first: number, count: number]

const KEY = 'newCards'

/** All of them or none, also where the run is cut off: then the next reading clears what came in. */
export function appendCards(table: ProspectTable, cards: Parameters<ProspectTable['append']>[0]): void {
  if (cards.length === 0) return
  clearBegunCards(table)
  const place: Place = [table.freeRow, cards.length]
  const store = PropertiesService.getDocumentProperties()
  store.setProperty(KEY, JSON.stringify(place))
  table.append(cards)
  try {
    store.deleteProperty(KEY)
  } catch (error) {
    // The cards have their IDs, so that nothing of them is ever cleared.
    if (typeof console !== 'undefined') console.warn(String(error))
  }
}

/** Clears the rows of cards that never got their IDs and names, which come in last; under the lock, or cards on their way would go. One read. */
export function clearBegunCards(table: ProspectTable): void {
  const store = PropertiesService.getDocumentProperties()
  const text = store.getProperty(KEY)
  if (text === null) return
  const [first, count] = JSON.parse(text) as Place
  table.clearBegun(first, count)
  store.deleteProperty(KEY)
}
