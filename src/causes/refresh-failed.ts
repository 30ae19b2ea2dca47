import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Certainty, Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, findText, toldAt } from '../questions/exchange.ts'
import { statedOf } from '../questions/stated.ts'
import type { Stated } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly grant: string | undefined }
  | { readonly by: 'days' }
  | { readonly by: 'text'; readonly words: string }

/** The grant that was asked for, where the request tells: `invalid_grant` speaks of that one (RFC 6749 §5.2). */
const grantIn = (evidence: Evidence): string | undefined => {
  if (evidence.credentials.some(({ value }) => /^refresh_?token$/i.test(value.name))) return 'refresh_token'
  return findMatch(
    evidence,
    /grant_?type["']?\s?(?:=|:|=>|%3D)\s?["']?(refresh_token|authorization_code|password|client_credentials|urn:[\w:-]{1,80})/i,
  )?.value[1]?.toLowerCase()
}

/** `invalid_grant` alone may concern a code or a password; words of a refresh token concern only that. */
const certaintyOf = ({ certainty, words }: Stated, grant: string | undefined, evidence: Evidence): Certainty => {
  if (/refresh/i.test(words) || grant === 'refresh_token') return certainty
  if (grant !== undefined) return 'possible'
  return findText(evidence, 'refresh', 'offline_access') ||
    toldAt(evidence, 'when:after-days', 'when:after-a-while', 'when:worked-before', 'when:suddenly')
    ? 'likely'
    : 'possible'
}

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const grant = grantIn(evidence)
  const stated = statedOf(evidence, 'refresh')
  for (const one of stated)
    yield {
      certainty: certaintyOf(one, grant, evidence),
      facts: { by: 'server', words: one.words, grant },
      where: one.where,
    }
  const text = stated.length > 0 ? undefined : findMatch(evidence, /\binvalid_grant\b/)
  const sign =
    grant === 'refresh_token'
      ? certain
      : toldAt(evidence, 'when:after-days', 'when:worked-before', 'when:after-a-while')
        ? likely
        : possible
  if (text && (grant === undefined || grant === 'refresh_token'))
    yield sign({ by: 'text', words: text.value[0] }, text.where)
  const days = toldAt(evidence, 'when:after-days')
  if (days && (stated.length > 0 || text)) yield likely({ by: 'days' }, days.where)
}

/** The refresh token is expired, used, revoked or never asked for, so that no new access token is had (RFC 6749 §6). */
export const refreshFailed = defineCause({
  id: 'refresh-failed',
  fixer: 'caller',
  references: ['RFC 6749 §5.2', 'RFC 6749 §6', 'RFC 9700 §4.14'],
  outranks: ['token-expired', 'bad-request', 'revoked-credential', 'invalid-api-key'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromWords(evidence)
  },

  ask: () => ({
    what: 'the answer of the token endpoint to the refresh, its `error` and `error_description`',
    means:
      '`invalid_grant` means that the refresh token is expired, used or revoked; `invalid_client` that the client’s own secret is refused.',
    command:
      'curl -sS -D - -d grant_type=refresh_token -d client_id=$CLIENT_ID -d client_secret=$CLIENT_SECRET -d refresh_token=$REFRESH_TOKEN "$TOKEN_ENDPOINT"',
  }),

  words: {
    title: (_, { host }) =>
      `the refresh token is not accepted${host ? ` by ${host}` : ''}, so no new access token is had`,
    because: (facts) => {
      if (facts.by === 'server') return `The authorization server says so: “${facts.words}”.`
      if (facts.by === 'days')
        return 'It worked for days and then stopped, as it does where a refresh token has a life of its own.'
      return `The error is \`${facts.words}\`: what the client gave in exchange for a token is expired, used or revoked.`
    },
    why: 'A refresh token has a life of its own, and often serves once only: after its end, a new password or a logout only a new login gives another.',
    visitor: (_, { host }) => [
      `Sign out of ${host ?? 'the app'}, and sign in again; connect the account anew where the app asks for it.`,
      'If it comes back every few days, tell the maker of the app.',
    ],
    developer: () => [
      'Let the user sign in once more, and keep the refresh token that comes of it; repeating the call with the old one does not help.',
      'Keep the new refresh token from each answer: where tokens are rotated, the old one ends with its first use, also when two processes share it.',
      'Ask for a refresh token at all (`offline_access`, `access_type=offline`), and see how long it lives: an app in testing, an idle time or a limit per user ends it early.',
    ],
  },
})
