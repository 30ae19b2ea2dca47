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
const KEPT = new Set(['only', 'using', 'not'])

const AUXILIARY =
  /^(?:does|do|did|is|are|was|were|am|can|could|will|would|should|has|have|had|may|might|must|but|and|or|if|just|still|also|it|i|we)$/

/** "works in Chrome not Safari": a `not` that sets one thing against another, no verb's. */
const isContrastingNot = (words: readonly Word[], at: number): boolean => {
  if (words[at]?.text !== 'not' || AUXILIARY.test(words[at - 1]?.text ?? 'is')) return false
  return !/^(?:work|works|working|only|sure|yet|any|anymore|being|been|to|a|allowed|authorized|able)$/.test(
    words[at + 1]?.text ?? 'yet',
  )
}

const cutsAt = (words: readonly Word[], at: number): boolean => {
  const text = words[at]?.text ?? ''
  if (text === 'while') return words[at - 1]?.text !== 'a'
  if (text === 'but' && words[at + 1]?.text === 'one') return false
  return AGAINST.has(text) || BESIDE.has(text) || isContrastingNot(words, at)
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
