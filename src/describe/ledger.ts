import type { Token } from '../evidence.ts'
import { parseCredentials } from '../http/credentials.ts'
import type { Credentials } from '../http/credentials.ts'
import { readPlaceholder } from '../http/placeholder.ts'
import type { Placeholder } from '../http/placeholder.ts'
import { readKeys } from '../http/verification-keys.ts'
import { verifyToken } from '../http/verify.ts'
import type { RawToken } from '../readers/reader.ts'
import { conceal } from '../secret.ts'
import type { Show } from '../reading/concealed.ts'

/**
 * What the whole report tells about one value: its number among the different ones, what it reads as, what verifying it gave, and how it may be
 * shown. The hundred requests of a log carry the same credentials, which are read once.
 */
export type Ledger = {
  readonly numberOf: (value: string) => number
  readonly credentialsIn: (value: string) => Credentials
  readonly placeholderIn: (value: string) => Placeholder | null
  readonly verdictOf: (token: string) => Token['signature']
  /** A line as it may be shown, by itself. */
  readonly conceal: (line: string) => string
  /** What was taken out of the report, as it may be shown. */
  readonly show: Show
}

/** Verifying costs time; no report has more tokens than this that somebody wants verified. */
const mostVerified = 8

const isKey = ({ text, name }: RawToken): boolean =>
  /-----BEGIN |"kty"|"keys"/.test(text) || /secret|signing|key/i.test(name ?? '')

const verdicts = async (tokens: readonly RawToken[]): Promise<ReadonlyMap<string, Token['signature']>> => {
  const keys = tokens.filter(isKey).map(({ text }) => readKeys(text))
  const signed = [
    ...new Set(tokens.filter(({ text }) => /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(text)).map(({ text }) => text)),
  ]
  const found = new Map<string, Token['signature']>()
  if (keys.length === 0) return found
  for (const token of signed.slice(0, mostVerified)) {
    const results = await Promise.all(keys.slice(0, mostVerified).map((key) => verifyToken(token, key)))
    const result =
      results.find(({ result }) => result === 'verifies') ?? results.find(({ result }) => result === 'fails')
    found.set(token, result?.result ?? 'undecidable')
  }
  return found
}

const once = <Result>(read: (value: string) => Result): ((value: string) => Result) => {
  const known = new Map<string, Result>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const result = read(value)
    known.set(value, result)
    return result
  }
}

/** Opens the ledger of one report: equal credentials get equal numbers, and tokens are verified with the keys that stand beside them. */
export const openLedger = async (tokens: readonly RawToken[], show: Show): Promise<Ledger> => {
  const numbers = new Map<string, number>()
  const known = await verdicts(tokens)
  return {
    numberOf: (value) => {
      const number = numbers.get(value) ?? numbers.size + 1
      numbers.set(value, number)
      return number
    },
    credentialsIn: once(parseCredentials),
    placeholderIn: once(readPlaceholder),
    verdictOf: (token) => known.get(token) ?? 'undecidable',
    conceal: once((line) => conceal(line)),
    show,
  }
}
