/** Texts in lower case, one of which stands in whatever an expression matches. */
type Choice = readonly string[]

/** What must stand in whatever an expression matches: one text of each choice. Without a choice nothing is known. */
export type Needles = readonly Choice[]

/** What a part of an expression matches: all its texts where they are few (`exact`), and what must stand in each. */
type Part = { readonly exact: Choice | null; readonly needles: Needles }

/** What stands in place of a character beyond ASCII, of which no more is looked up than whether there is one. */
export const beyondAscii = '\u0001\u0001\u0001'

/** A shorter needle tells too little: a text is known by its runs of three characters. */
const shortest = 3
/** So many texts of a part are spelt out, so many choices of an expression are kept, and so many texts does a further choice have at the most. */
const [mostTexts, mostChoices, mostFurther] = [20, 3, 32]

const none: Needles = []
const anything: Part = { exact: null, needles: none }
const nothing: Part = { exact: [''], needles: none }
const someBeyondAscii: Part = { exact: null, needles: [[beyondAscii]] }

const least = (texts: Choice): number => Math.min(...texts.map((text) => text.length))

/** The texts of which none holds another: where `keys` stands, `key` does. */
const innermost = (texts: Choice): Choice => {
  const different = [...new Set(texts)]
  return different.filter((text) => !different.some((other) => other !== text && text.includes(other)))
}

/** Those choices that tell something, what tells most first: the longer texts, or else the fewer. */
const mostTelling = (choices: Needles): Needles =>
  choices
    .filter((texts) => texts.length > 0 && least(texts) >= shortest)
    .map(innermost)
    .filter((texts, at, all) => all.findIndex((other) => other.join() === texts.join()) === at)
    .toSorted((one, other) => Math.min(least(other), 6) - Math.min(least(one), 6) || one.length - other.length)
    .filter((texts, at) => at === 0 || texts.length <= mostFurther)
    .slice(0, mostChoices)

const needlesIn = ({ exact, needles }: Part): Needles => mostTelling(exact ? [exact, ...needles] : needles)

/** What alternatives have in common: of each its first choice together, of each its second, where one has no more its last. */
const eitherOf = (alternatives: readonly Needles[]): Needles => {
  if (alternatives.some((choices) => choices.length === 0)) return none
  const most = Math.max(...alternatives.map((choices) => choices.length))
  return Array.from({ length: most }, (_, at) => alternatives.flatMap((choices) => choices[at] ?? choices.at(-1) ?? []))
}

const unite = (parts: readonly Part[]): Part => {
  const [first] = parts
  if (first && parts.length === 1) return first
  const exact = parts.every((part) => part.exact) ? [...new Set(parts.flatMap((part) => part.exact ?? []))] : null
  if (exact && exact.length <= mostTexts) return { exact, needles: none }
  return { exact: null, needles: eitherOf(parts.map(needlesIn)) }
}

/** Parts one after the other: texts that follow one another are joined as long as they are few. */
const join = (parts: readonly Part[]): Part => {
  const needles: Choice[] = []
  let texts: Choice = ['']
  let whole = true
  for (const part of parts) {
    needles.push(...part.needles)
    const { exact } = part
    if (exact && texts.length * exact.length <= mostTexts) {
      texts = texts.flatMap((text) => exact.map((next) => text + next))
      continue
    }
    needles.push(texts)
    texts = exact ?? ['']
    whole = false
  }
  return whole ? { exact: texts, needles } : { exact: null, needles: mostTelling([...needles, texts]) }
}

/** What is left of a part that may stand `from` times at the least and `to` times at the most. */
const repeat = (part: Part, from: number, to: number): Part => {
  if (from === 1 && to === 1) return part
  if (from === 0) return to === 1 && part.exact ? { exact: ['', ...part.exact], needles: none } : anything
  return { exact: null, needles: needlesIn(part) }
}

/** One character; only of ASCII is it known which characters are its other case, and none of ASCII is that of another (ECMA-262 §22.2.2.7.3). */
const letter = (text: string): Part =>
  text.charCodeAt(0) < 128 ? { exact: [text.toLowerCase()], needles: none } : someBeyondAscii

/** Characters that stand for themselves, the last of them not repeated. */
const PLAIN = /[\w '",:;=<>%&@#!~-]{1,80}(?![*+?{])/y
const QUANTIFIER = /([*+?]|\{(\d{1,6})(,?)(\d{0,6})\})\??/y
const ESCAPE = /\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|p\{[^}]{1,60}\}|k<[^>]{1,60}>|c[a-z]|\d{1,3}|[^])/iy
const CLASS = /\[(?:\\[^]|[^\]\\])*\]/y
const OPENING = /\((?:\?(?:<?[=!]|[a-z]{0,8}(?:-[a-z]{1,8})?:|<\w{1,60}>))?/y

const escaped = (escape: string): Part => {
  const name = escape.charAt(1)
  if (name === 'b' || name === 'B') return nothing
  const code = /^\\(?:u\{?|x)([\da-f]+)/i.exec(escape)?.[1]
  if (code) return letter(String.fromCodePoint(Number.parseInt(code, 16)))
  return /\w/.test(name) ? anything : letter(name)
}

/** A class of a few single characters, or of some beyond ASCII; of any other nothing is known. */
const classOf = (written: string): Part => {
  const inside = written.slice(1, -1)
  if (/^(?:(?:[^\0-\x7f]|\\u(?!00[0-7])[\da-f]{4})(?:-(?:[^\0-\x7f]|\\u[\da-f]{4}))?)+$/i.test(inside))
    return someBeyondAscii
  if (inside.startsWith('^') || /\\\w|.-./.test(inside)) return anything
  const letters = inside
    .replaceAll(/\\([^])/g, '$1')
    .split('')
    .map(letter)
  return letters.length > 0 && letters.length <= 4 ? unite(letters) : anything
}

/** Reads an expression from left to right. What it does not know it takes for anything at all, so that needles are never too many. */
const readExpression = (source: string): Part => {
  let at = 0
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at
    const match = form.exec(source)
    if (match) at = form.lastIndex
    return match
  }
  const readGroup = (opening: string): Part => {
    const inside = readAlternatives()
    at++
    if (!/^\(\?<?[=!]/.test(opening)) return inside
    return opening.endsWith('=') ? { exact: [''], needles: needlesIn(inside) } : nothing
  }
  const readAtom = (): Part => {
    const plain = take(PLAIN)
    if (plain) return { exact: [plain[0].toLowerCase()], needles: none }
    const escape = take(ESCAPE)
    if (escape) return escaped(escape[0])
    const set = take(CLASS)
    if (set) return classOf(set[0])
    const opening = take(OPENING)
    if (opening) return readGroup(opening[0])
    const character = source.charAt(at++)
    if (character === '.') return anything
    return character === '^' || character === '$' ? nothing : letter(character)
  }
  const readSequence = (): Part => {
    const parts: Part[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const atom = readAtom()
      const [, mark, from = '', comma = '', to = ''] = take(QUANTIFIER) ?? []
      if (mark === undefined) parts.push(atom)
      else if (mark.startsWith('{'))
        parts.push(repeat(atom, Number(from), comma ? Number(to || Infinity) : Number(from)))
      else parts.push(repeat(atom, mark === '+' ? 1 : 0, mark === '?' ? 1 : Infinity))
    }
    return join(parts)
  }
  const readAlternatives = (): Part => {
    const parts = [readSequence()]
    while (source[at] === '|') {
      at++
      parts.push(readSequence())
    }
    return unite(parts)
  }
  return readAlternatives()
}

/**
 * The needles of an expression, as of a prefilter over trigrams (Russ Cox, "Regular Expression Matching with a Trigram Index", 2012): none
 * where its form says nothing, or where its letters have cases beyond ASCII (flags `i` with `u`, flag `v`).
 */
export const needlesOf = ({ source, ignoreCase, unicode, unicodeSets }: RegExp): Needles =>
  unicodeSets || (ignoreCase && unicode) ? none : needlesIn(readExpression(source))

/** Needles in one text, each choice a line and its texts with tabs between them; no needle has either, nor other control characters. */
export const inOneText = (needles: Needles): string => needles.map((texts) => texts.join('\t')).join('\n')
