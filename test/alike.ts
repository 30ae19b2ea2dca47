import type { Phrase, Product } from '../src/product.ts'
import { products } from '../src/products/index.ts'
import { straighten } from '../src/reading/fold.ts'

/** A phrase with its product, its literal as it stands in folded text, and the words of that. */
export type Saying = {
  readonly product: Product
  readonly phrase: Phrase
  readonly literal: string
  readonly words: ReadonlySet<string>
}

/** Two phrases that resemble each other and mean different causes first. */
export type Pair = readonly [Saying, Saying]

const fold = (text: string): string => straighten(text).toLowerCase().replaceAll(/\s+/g, ' ').trim()

const sayings: readonly Saying[] = products.flatMap((product) =>
  product.says.map((phrase) => {
    const literal = fold(phrase.text)
    return { product, phrase, literal, words: new Set(literal.match(/[\p{L}\p{N}]+/gu)) }
  }),
)

const fewestShared = 3
const mostAlike = 0.6

/** One literal contains the other, or they share most of their words. A literal of one word within a longer one is no likeness. */
const resemble = (one: Saying, other: Saying): boolean => {
  if (one.literal === other.literal) return true
  const [short, long] = one.literal.length < other.literal.length ? [one, other] : [other, one]
  if (short.words.size > 1 && long.literal.includes(short.literal)) return true
  const shared = [...one.words].filter((word) => other.words.has(word)).length
  return shared >= fewestShared && shared / (one.words.size + other.words.size - shared) >= mostAlike
}

/** All pairs of phrases that resemble each other and do not mean the same first. */
export const alikePairs: readonly Pair[] = sayings.flatMap((one, index) =>
  sayings
    .slice(index + 1)
    .filter((other) => one.phrase.means[0] !== other.phrase.means[0] && resemble(one, other))
    .map((other): Pair => [one, other]),
)

/** A report in which a product says a phrase: its mark, the status and one of the texts that the phrase's condition wants, and the words themselves. */
export const sayingText = ({ product, phrase, literal }: Saying): string => {
  const { text = [], noText = [], status } = phrase.when ?? {}
  const mark = product.marks?.[0] ?? product.name
  return [
    noText.some((one) => mark.toLowerCase().includes(one)) ? '' : `${mark}:`,
    status ? `HTTP ${status[0]}` : '',
    phrase.text,
    text.some((one) => literal.includes(one)) ? '' : (text[0] ?? ''),
  ]
    .filter(Boolean)
    .join('\n')
}
