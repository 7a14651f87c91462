// How a typed word is matched: any case, stray spaces, ё for е, any Russian gender or number.

/** Words in which nothing but the case can differ: most IDs, many names. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i

/** The form in which headings and words are compared: lower case, single spaces, е for ё, no trailing colon or star. */
export function normaliseWord(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\s_‐‑–-]+/g, ' ')
    .replace(/^[\s'"«»“”]+|[\s'"«»“”:*.?]+$/g, '')
}

const RUSSIAN_ENDING = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|а|я|о|е|ы|и|ь)$/

/** A word without its Russian ending, token by token; other alphabets are left as they are. */
export function stemWord(text: string): string {
  return normaliseWord(text)
    .split(' ')
    .map(token => (/^[а-я]{4,}$/.test(token) ? token.replace(RUSSIAN_ENDING, '') : token))
    .join(' ')
}

/** What one meaning is called: the first of each language is the one shown, the rest are read too. */
export interface Names {
  readonly en: readonly [string, ...string[]]
  readonly ru: readonly [string, ...string[]]
}

/** Looks up the meaning of a typed word in either language; null when it is none of them. */
export function wordReader<K extends string>(list: Readonly<Record<K, Names>>): (text: string) => K | null {
  // Made at the first question: every formula in a cell loads the whole script, and most ask for one list or none.
  let meanings: Map<string, K> | null = null
  return text => {
    meanings ??= meaningsOf(list)
    return meanings.get(stemWord(text)) ?? null
  }
}

function meaningsOf<K extends string>(list: Readonly<Record<K, Names>>): Map<string, K> {
  const meanings = new Map<string, K>()
  for (const key of Object.keys(list) as K[]) {
    for (const name of [...list[key].en, ...list[key].ru]) meanings.set(stemWord(name), key)
  }
  return meanings
}
