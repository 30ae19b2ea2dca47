import type { Word } from './words.ts'

/** A part of a sentence: its words, and whether the word before it sets it against the part before ("but"). */
export type Clause = { readonly words: readonly Word[]; readonly against: boolean }

const AGAINST = new Set(['but', 'however', 'whereas', 'while', 'although', 'though', 'yet', 'except', 'unless', 'instead', 'whilst', 'only', 'otherwise', 'besides', 'excluding', 'despite', 'apart'])
const BESIDE = new Set([',', ';', 'and', 'or', '(', ')', '–', '—', ' - ', '-', '→', '->', '-->', 'then', 'when', 'if', 'because', 'so', 'since', 'using'])

/** Cuts a sentence into clauses at commas and the words that set one part against or beside another. */
export const clausesOf = (words: readonly Word[]): readonly Clause[] => {
  const clauses: Clause[] = []
  let start = 0
  let against = false
  const close = (end: number) => {
    if (end > start) clauses.push({ words: words.slice(start, end), against })
    else if (clauses.length > 0 && against) return
    against = false
  }
  for (const [at, { text }] of words.entries()) {
    if (!AGAINST.has(text) && !BESIDE.has(text)) continue
    close(at)
    if (text === 'only' || text === 'using') {
      start = at
      against = text === 'only' && against
      continue
    }
    against = against || AGAINST.has(text)
    start = at + 1
  }
  close(words.length)
  return clauses
}
