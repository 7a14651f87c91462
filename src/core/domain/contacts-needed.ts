// How many contacts a goal takes and what a number of contacts brings (method.md 5).

/** The lecture's rule: 15 contacts for 3 deals. */
export const DEFAULT_CONVERSION = 0.2

/** What floating point may take from a goal that is met exactly (method.md 5). */
const SLACK = 1e-9
/** The relative error that a chance summed here may carry. */
const CHANCE_ERROR = 2e-12
const RESCALE_AT = 2 ** 900

/**
 * The fewest contacts a week for so many deals. Without certainty the smallest n with n x conversion >= deals - 1e-9;
 * with it the smallest n with P(Binomial(n, conversion) >= deals) >= certainty. `deals` is 0 or more (with certainty a
 * fraction of a deal counts as a whole one), `conversion` above 0 up to 1, `certainty` above 0 and below 1.
 * Source: method.md 5.
 */
export function contactsNeeded(deals: number, conversion: number, certainty?: number | null): number {
  const average = contactsOnAverage(deals, conversion)
  if (certainty === undefined || certainty === null || average === 0) return average
  const whole = Math.ceil(deals - SLACK)
  const allowed = missAllowed(certainty)
  const enough = (contacts: number) => tails(contacts, whole, conversion).miss <= allowed
  let tooFew = whole - 1
  let upper = Math.max(average, whole)
  while (!enough(upper)) {
    tooFew = upper
    upper *= 2
  }
  while (upper - tooFew > 1) {
    const middle = Math.floor((tooFew + upper) / 2)
    if (enough(middle)) upper = middle
    else tooFew = middle
  }
  return upper
}

function contactsOnAverage(deals: number, conversion: number): number {
  const goal = deals - SLACK
  if (goal <= 0) return 0
  let contacts = Math.ceil(goal / conversion)
  // The division may land one beside the condition itself.
  while ((contacts - 1) * conversion >= goal) contacts -= 1
  while (contacts * conversion < goal) contacts += 1
  return contacts
}

/** The chance of failure that a certainty leaves, with room for rounding: P(n=1) at 90% is a certainty of 90%. */
function missAllowed(certainty: number): number {
  return (1 - certainty) * (1 + CHANCE_ERROR) + 2 ** -52
}

/** Deals that contacts bring on average: contacts x conversion. Source: method.md 5. */
export function dealsExpected(contacts: number, conversion: number): number {
  // 3 x 0.2 is 0.6 to people, 0.6000000000000001 to binary fractions.
  return Number((contacts * conversion).toPrecision(14))
}

/** The chance, 0 to 1, of at least so many deals from so many contacts (binomial). Source: method.md 5. */
export function dealsChance(contacts: number, deals: number, conversion: number): number {
  return tails(contacts, Math.ceil(deals - SLACK), conversion).reach
}

/**
 * The two sides of a binomial: fewer than `deals`, and that many or more. Each term comes from the one before it, from
 * k = 0 up, on a scale of its own; as all terms together are 1, dividing by their sum takes the scale out again. So
 * nothing overflows, no power underflows to nothing, and both tails keep their leading digits however small.
 */
function tails(contacts: number, deals: number, conversion: number): { miss: number; reach: number } {
  if (deals <= 0) return { miss: 0, reach: 1 }
  if (deals > contacts) return { miss: 1, reach: 0 }
  if (conversion >= 1) return { miss: 0, reach: 1 }
  const odds = conversion / (1 - conversion)
  const mode = (contacts + 1) * conversion
  let term = 1
  let miss = 0
  let reach = 0
  for (let k = 0; k <= contacts; k += 1) {
    if (k < deals) miss += term
    else reach += term
    // Past the mode terms only shrink; what is left would not change the last digit.
    if (k >= deals && k > mode && term < reach * 2 ** -60) break
    term *= ((contacts - k) / (k + 1)) * odds
    if (term > RESCALE_AT) {
      term /= RESCALE_AT
      miss /= RESCALE_AT
      reach /= RESCALE_AT
    }
  }
  return { miss: miss / (miss + reach), reach: reach / (miss + reach) }
}
