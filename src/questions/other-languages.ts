import type { Evidence } from '../evidence.ts'
import type { Met } from '../phrases.ts'
import type { Phrase } from '../product.ts'

const semantics = 'RFC 9110 §15.5.2'

/** What the reader of other languages found, and what each means. */
const table: Readonly<Record<string, Phrase>> = {
  'wrong password': {
    text: 'wrong password',
    means: ['wrong-credentials', 'stored-credential', 'password-not-accepted'],
    certainty: 'likely',
    because: 'The words say that the user name or the password is wrong.',
    source: semantics,
  },
  'session expired': {
    text: 'session expired',
    means: ['session-expired', 'token-expired'],
    certainty: 'likely',
    because: 'The words say that the session has expired.',
    source: semantics,
  },
  'token expired': {
    text: 'token expired',
    means: ['token-expired', 'session-expired'],
    certainty: 'likely',
    because: 'The words say that the token or key has expired.',
    source: 'RFC 6750 §3.1',
  },
  'not authorized': {
    text: 'not authorized',
    means: ['no-credentials', 'forbidden', 'wrong-credentials'],
    certainty: 'possible',
    because: 'The words say that access is refused, and leave open whether a login is wanted or a permission.',
    source: semantics,
  },
  'log in again': {
    text: 'log in again',
    means: ['session-expired', 'no-credentials', 'cookie-not-sent'],
    certainty: 'possible',
    because: 'The words ask for a new login.',
    source: semantics,
  },
}

/** What pages and programs say in other languages than English, each meaning once. */
export const saidInOtherLanguages = ({ statements }: Evidence): readonly Met[] => {
  const met = new Map<string, Met>()
  for (const { code, where } of statements) {
    const phrase = code === undefined ? undefined : table[code]
    if (phrase && !met.has(phrase.text))
      met.set(phrase.text, { product: { name: 'Other languages', says: [] }, phrase, where, groups: {}, weight: 1 })
  }
  return [...met.values()]
}
