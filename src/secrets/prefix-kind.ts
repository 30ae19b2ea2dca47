import { ALNUM, BASE64, BASE64URL, DIGIT, DOTTED, HEX, LETTER, TOKEN } from './characters.ts'

/** The characters that may follow a public prefix, by the name that the table of kinds uses. */
export const bodies = {
  hex: HEX,
  digits: DIGIT,
  letters: LETTER,
  alnum: ALNUM,
  base64url: BASE64URL,
  dotted: DOTTED,
  base64: ALNUM | BASE64,
  token: TOKEN,
} as const

/** A kind of credential whose first characters are published by those who issue it. */
export type PrefixKind = {
  readonly prefix: string
  readonly kind: string
  readonly body: keyof typeof bodies
  /** The least number of characters after the prefix: fewer than issued, since logs cut, but more than an example has. */
  readonly least: number
  /** The exact number, where a shorter or longer run is something else. */
  readonly exactly: boolean
  /** The body has digits: tells `sk-…` from words. */
  readonly mixed: boolean
  /** The page or place where it is revoked, or nothing. */
  readonly revoke: string
}

type Body = keyof typeof bodies
type Rule = '' | ' exactly' | ' mixed' | ' exactly mixed'

/** One line of the table: prefix, body, least number of characters, and rules, such as `ghp_ alnum 16 mixed`. */
export type Row = `${string} ${Body} ${number}${Rule}`

const isBody = (text: string): text is Body => Object.hasOwn(bodies, text)

/** The kinds of one issuer that share a name and the page or place where they are revoked (empty: nowhere). */
export const issued = (kind: string, revoke: string, ...rows: readonly Row[]): PrefixKind[] =>
  rows.map((row) => {
    const [prefix = '', body = '', least, ...rules] = row.split(' ')
    return {
      prefix,
      kind,
      body: isBody(body) ? body : 'alnum',
      least: Number(least),
      exactly: rules.includes('exactly'),
      mixed: rules.includes('mixed'),
      revoke,
    }
  })
