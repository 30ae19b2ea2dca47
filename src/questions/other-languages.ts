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
  'account inactive': {
    text: 'account inactive',
    means: ['account-not-active', 'wrong-credentials'],
    certainty: 'likely',
    because: 'The words say that the account is locked or not active.',
    source: semantics,
  },
  'address banned': {
    text: 'address banned',
    means: ['security-layer-block', 'wrong-credentials'],
    certainty: 'likely',
    because: 'The words say that the address is banned; until that ends the right password is refused too.',
    source: 'RFC 9110 §15.5.4',
  },
  'credential changed': {
    text: 'credential changed',
    means: ['revoked-credential', 'stored-credential', 'wrong-credentials'],
    certainty: 'possible',
    because:
      'The words tell that a password was changed or a token made anew: what still holds the old one is refused.',
    source: 'RFC 7009 §2',
  },
  'clock is off': {
    text: 'clock is off',
    means: ['clock-skew'],
    certainty: 'likely',
    because: 'The words tell of a clock that is off; the times in a token or signature are compared with it.',
    source: 'RFC 7519 §4.1.5',
  },
  'line break': {
    text: 'line break',
    means: ['corrupted-credential'],
    certainty: 'likely',
    because: 'The words tell of a line break or a blank in the credential.',
    source: 'RFC 9110 §5.5',
  },
  'never arrives': {
    text: 'never arrives',
    means: ['stripped-by-intermediary', 'no-credentials'],
    certainty: 'likely',
    because: 'The words tell that `Authorization` is sent and does not arrive.',
    source: 'RFC 9110 §11.6.2',
  },
  'after a while': {
    text: 'after a while',
    means: ['token-expired', 'session-expired'],
    certainty: 'likely',
    because: 'The words tell that it works at first and is refused after a time.',
    source: 'RFC 6750 §3.1',
  },
  'works in a client': {
    text: 'works in a client',
    means: ['no-credentials', 'malformed-header', 'client-bug'],
    certainty: 'possible',
    because:
      'The words tell that another client gets through: the failing one sends the credentials otherwise, or not at all.',
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
