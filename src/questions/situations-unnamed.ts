import { both, mentions } from './situation.ts'
import type { Situation } from './situation.ts'

const semantics = 'RFC 9110 §15.5.2'
const bearer = 'RFC 6750 §3.1'

/** Situations of reports that name no credential: the status or a word of refusal is all there is. */
export const situationsUnnamed: readonly Situation[] = [
  {
    name: 'forbidden',
    holds: ({ scene }) => scene.status === 403,
    suspects: ['forbidden', 'security-layer-block', 'insufficient-scope'],
    because: 'A 403 without a reason: the caller may not, or something in front refuses first.',
    source: 'RFC 9110 §15.5.4',
  },
  {
    name: 'unreadable',
    holds: ({ scene }) => scene.status === 400 || scene.status === 422,
    suspects: ['bad-request', 'no-credentials', 'wrong-url'],
    because: 'A 400 without a reason: the server found something missing or malformed in the request itself.',
    source: 'RFC 9110 §15.5.1',
  },
  {
    name: 'rule',
    holds: both(
      ({ scene }) => scene.status === null,
      mentions(
        /\b(?:by|in|of) (?:the |a |our )?(?:\w{1,20} )?(?:policy|rules?|filter|firewall|waf)\b|\b(?:blocked|banned)\b|\brule ?_?id\b/i,
      ),
    ),
    suspects: ['security-layer-block', 'forbidden'],
    because: 'A rule or policy is named, which refuses requests by their form or origin, whoever sends them.',
    source: 'RFC 9110 §15.5.4',
  },
  {
    name: 'hidden',
    holds: both(
      ({ scene }) => scene.status === null,
      mentions(
        /\b\w{1,20}_not_found\b|\b(?:could not|couldn't|cannot|can't) find (?:\w{1,20} ){1,3}(?:with|by|named)\b/i,
      ),
    ),
    suspects: ['hidden-as-not-found', 'wrong-url', 'forbidden'],
    because: 'What is “not found” by its id exists often enough, and is not shared with the account that asks.',
    source: 'RFC 9110 §15.5.5',
  },
  {
    name: 'not allowed',
    holds: both(
      ({ scene }) => scene.status === null,
      mentions(
        /\b(?:not|isn't|aren't|never) (?:allowed|permitted)\b|\bprohibited\b|\bpermission\b[^.\n]{0,20}\bdenied\b|\bno (?:access|permissions?)\b|\bmay not (?:do|access|use|read|see)\b/i,
      ),
    ),
    suspects: ['forbidden', 'insufficient-scope', 'security-layer-block'],
    because: 'These words are about a right: whoever asks is known, or need not be, and may not do this.',
    source: 'RFC 9110 §15.5.4',
  },
  {
    name: 'access denied',
    holds: mentions(/^\s{0,20}access (?:is )?denied[.!]?\s{0,20}$/i),
    suspects: ['no-credentials', 'forbidden', 'wrong-credentials'],
    because: 'These words alone leave open whether a login is wanted (401) or a permission (403).',
    source: semantics,
  },
  {
    name: 'api',
    holds: both(({ scene }) => scene.status === 401, mentions(/\bapis?\b|^\s{0,20}\{[^{}]{0,300}\}\s{0,20}$/i)),
    suspects: ['no-credentials', 'token-expired', 'invalid-api-key'],
    because: 'An API refuses without a reason: the key or token is not sent, has run out, or is unknown.',
    source: bearer,
  },
  {
    name: 'bare',
    holds: ({ scene }) => scene.status === 401 || scene.status === null,
    suspects: ['no-credentials', 'wrong-credentials', 'server-misconfigured'],
    because: 'A 401 without a reason: nothing usable was sent, or what was sent is not accepted.',
    source: semantics,
  },
]
