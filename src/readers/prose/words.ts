import type { Where } from '../../evidence.ts'
import { isAscii } from '../../search/ascii.ts'
import type { Line } from '../reader.ts'
import { namedBy } from './vocabulary.ts'
import type { Named } from './vocabulary.ts'

/** A word of a sentence in lower case, or a mark of punctuation, and what patterns know of it; `raw` is a path or an address as written. */
export type Word = Named & { readonly text: string; readonly where: Where; readonly raw?: string }

const wordOf = (text: string, where: Where): Word => {
  const { number, stems } = namedBy(text)
  return { text, number, stems, where }
}

/** A sentence: its words, and whether it ends in a question mark. */
export type Sentence = { readonly words: readonly Word[]; readonly question: boolean }

/** Negations in one word: what is contracted, with and without the apostrophe, stands for two words. */
const CONTRACTED: ReadonlyMap<string, readonly string[]> = new Map(
  (
    "cannot=can not|can't=can not|cant=can not|won't=will not|wont=will not|ain't=is not|shan't=shall not|i'm=i am|im=i am|i've=i have|" +
    "ive=i have|it's=it is|that's=that is|there's=there is|theres=there is|what's=what is|we're=we are|we've=we have|they're=they are|" +
    "they've=they have|you're=you are|i'd=i would|i'll=i will|we'll=we will|everything's=everything is|he's=he is|she's=she is|" +
    'thats=that is|dont=do not|doesnt=does not|didnt=did not|isnt=is not|arent=are not|wasnt=was not|werent=were not|hasnt=has not|' +
    "havent=have not|hadnt=had not|wouldnt=would not|shouldnt=should not|couldnt=could not|doesen't=does not|doesn=does not|" +
    'didn=did not|isn=is not|logout=log out|signin=sign in|signout=sign out|signup=sign up|wasn=was not|ok=okay|' +
    'w/o=without|nobody=nobody|noone=nobody|b/c=because|passwort=password|pw=password|pwd=password|auth=authentication'
  )
    .split('|')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1).split(' ')] as const),
)

const expand = (word: string): readonly string[] => {
  const known = CONTRACTED.get(word)
  if (known) return known
  if (word.endsWith("n't") && word.length > 4) return [word.slice(0, -3), 'not']
  return [word.endsWith("'s") ? word.slice(0, -2) : word]
}

const PIECE =
  /[a-z]{2,10}:\/\/\S{1,400}|\?[\w-]{1,40}=\S{0,60}|\/[\w.~%/-]{1,200}|[\p{L}\p{N}][\p{L}\p{N}'_.+#@]{0,60}|[.,;:!?()"$@#%&]|--?>|[–—→]| - /giu

/** The same of ASCII alone, in which letters are known sooner. */
const PLAIN_PIECE =
  /[a-z]{2,10}:\/\/\S{1,400}|\?[\w-]{1,40}=\S{0,60}|\/[\w.~%/-]{1,200}|[a-z0-9][a-z0-9'_.+#@]{0,60}|[.,;:!?()"$@#%&]|--?>| - /gi

const ENDS = new Set(['.', '!', '?'])

/** The text without what stands at its end of these marks, eight at the most. */
const withoutEnd = (text: string, marks: string): string => {
  let end = text.length
  while (end > 0 && text.length - end < 8 && marks.includes(text.charAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

/** A parameter of the query that is a credential: whoever adds it goes round no cache. */
const CREDENTIAL = /^\?(?:code|key|sig|sid|jwt|auth|\w{0,12}(?:token|key|secret|signature|password))=/i

const putWords = (piece: string, where: Where, words: Word[]): void => {
  if (piece.length > 1 && (piece.startsWith('/') || piece.startsWith('?') || piece.includes('://'))) {
    const text = !piece.startsWith('?') ? '/…' : CREDENTIAL.test(piece) ? '?key…' : '?…'
    words.push({ ...wordOf(text, where), raw: withoutEnd(piece, `.,;:!?)'"\``) })
    return
  }
  const bare = withoutEnd(piece.toLowerCase(), ".'_@")
  if (bare === '') {
    words.push(wordOf(piece, where))
    return
  }
  for (const text of expand(bare)) words.push(wordOf(text, where))
  if (piece.length > 1 && piece.endsWith('.')) words.push(wordOf('.', where))
}

/** The words and marks of one line; typographic apostrophes are read as plain ones, words with a hyphen as two. */
export const wordsOf = ({ text, where }: Line): readonly Word[] => {
  const plain = text
    .slice(0, 4000)
    .replaceAll(/[‘’´`]/g, "'")
    .replaceAll(/\B\.net\b/gi, 'dotnet')
    .replaceAll(/\bthe remote server returned\b/gi, 'the answer was')
    .replaceAll(/\b(?:e\.g|i\.e|etc|vs|approx)\./gi, ',')
  const words: Word[] = []
  for (const piece of plain.match(isAscii(plain) ? PLAIN_PIECE : PIECE) ?? []) putWords(piece, where, words)
  return words
}

/** Cuts words into sentences at full stops, question and exclamation marks; a sentence of more than 120 words is cut there. */
export const sentencesOf = (words: readonly Word[]): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let start = 0
  for (const [at, { text }] of words.entries()) {
    if (!ENDS.has(text) && at - start < 120) continue
    sentences.push({ words: words.slice(start, at), question: text === '?' })
    start = at + 1
  }
  sentences.push({ words: words.slice(start), question: false })
  return sentences.filter((sentence) => sentence.words.length > 0)
}
