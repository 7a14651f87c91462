// The map and the store of Apps Script, touched only while WALK_MINUTES runs.
import type { WalkServices } from './walk.ts'

/** The longest the store keeps anything. */
const SIX_HOURS = 6 * 60 * 60

interface Directions {
  readonly status?: string
  readonly routes?: readonly { readonly legs?: readonly { readonly duration?: { readonly value: number } }[] }[]
}

export const GOOGLE_WALK: WalkServices = {
  ask(from, to) {
    const finder = Maps.newDirectionFinder().setMode(Maps.DirectionFinder.Mode.WALKING)
    const directions = finder.setOrigin(from).setDestination(to).getDirections() as unknown as Directions
    const legs = directions.routes?.[0]?.legs
    if (legs) return { seconds: legs.reduce((sum, leg) => sum + (leg.duration?.value ?? 0), 0) }
    if (directions.status === 'ZERO_RESULTS') return 'noWay'
    if (directions.status === undefined || directions.status === 'OK' || directions.status === 'NOT_FOUND')
      return 'notFound'
    throw new Error(directions.status)
  },
  // Who looks an address up must already know it, so one store for all serves everybody and tells nobody anything.
  load: keys => CacheService.getScriptCache()?.getAll([...keys]) ?? {},
  keep: entries => CacheService.getScriptCache()?.putAll({ ...entries }, SIX_HOURS),
  now: () => Date.now(),
}
