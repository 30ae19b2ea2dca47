import type { Word } from './words.ts'

/** A part of a sentence: its words, and whether the word before it sets it against the part before ("but"). */
export type Clause = { readonly words: readonly Word[]; readonly against: boolean }

const AGAINST = new Set(
  'but whereas while although though yet except unless whilst otherwise excluding despite apart'.split(' '),
)
const BESIDE = new Set(
  [',', ';', ':', '(', ')', '–', '—', ' - ', '-', '→', '->', '-->'].concat(
    'and or then when if because so since however instead only using whenever'.split(' '),
  ),
)
/** Words that begin a part and still belong to it. */
const KEPT = new Set(['only', 'using'])

const cutsAt = (words: readonly Word[], at: number): boolean => {
  const text = words[at]?.text ?? ''
  if (text === 'while') return words[at - 1]?.text !== 'a'
  if (text === 'but' && words[at + 1]?.text === 'one') return false
  return AGAINST.has(text) || BESIDE.has(text)
}

/** Cuts a sentence into clauses at commas and the words that set one part against or beside another. */
export const clausesOf = (words: readonly Word[]): readonly Clause[] => {
  const clauses: Clause[] = []
  let start = 0
  let against = false
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !cutsAt(words, at)) continue
    if (at > start) {
      clauses.push({ words: words.slice(start, at), against })
      against = false
    }
    const text = words[at]?.text ?? ''
    against = against || AGAINST.has(text)
    start = KEPT.has(text) ? at : at + 1
    if (KEPT.has(text) && at + 1 < words.length) at++
  }
  return clauses
}
