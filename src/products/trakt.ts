import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const forbidden = 'https://github.com/trakt/trakt-api/issues/223'
const place = 'https://github.com/trakt/trakt-api/issues/277'
const locked = 'https://github.com/trakt/trakt-api/issues/228'

const named = (evidence: Evidence): boolean =>
  findMatch(evidence, /\btrakt\b|\btrakt\.|trakt-?(?:api|sync)|plextrakt/i) !== undefined

/** Trakt’s API: the client id is the key of every call. */
export const trakt = defineProduct({
  name: 'Trakt',
  hosts: ['api.trakt.tv', '.trakt.tv'],
  marks: ['api.trakt', 'trakt-api-key', 'trakt.tv'],
  says: [
    {
      text: 'invalid API key or unapproved app',
      when: { text: ['trakt'] },
      means: ['invalid-api-key', 'wrong-place', 'account-not-active'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because:
        'Trakt’s 403 is about the app and not the user: the client id in `trakt-api-key` is not known or not approved.',
      steps: {
        developer: [
          'Send the three fields: `curl -H "Content-Type: application/json" -H "trakt-api-version: 2" -H "trakt-api-key: $CLIENT_ID" https://api.trakt.tv/movies/trending`.',
          'Look at trakt.tv/oauth/applications whether the app is still there.',
        ],
        visitor: ['Update the app or plug-in; its maker’s key is what Trakt refuses, not your account.'],
      },
      ask: 'what the call above answers',
      source: forbidden,
    },
    {
      text: 'trakt',
      when: {
        status: [403],
        holds: named,
        text: ['client id', 'client_id', 'trakt-api-key', 'api.trakt', 'api key'],
        noText: ['unapproved', 'just a moment', 'captcha', '?trakt-api-key', 'query'],
      },
      means: ['invalid-api-key', 'wrong-place', 'security-layer-block'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Trakt’s 403 means the key of the app: the client id, sent in the field `trakt-api-key`, is missing or unknown.',
      steps: {
        developer: [
          'Send the client id, not the secret, as `trakt-api-key`, beside `trakt-api-version: 2`.',
          'If the body is a page of Cloudflare, the address is what is blocked.',
        ],
      },
      ask: 'the fields that are sent, and whether the body is a page',
      source: forbidden,
    },
    {
      text: 'trakt-api-key=',
      when: { status: [403, 401, 412] },
      means: ['wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Trakt reads `trakt-api-key` and `trakt-api-version` from the header fields; here they stand in the address.',
      steps: { developer: ['Send them as fields: `-H "trakt-api-key: $CLIENT_ID" -H "trakt-api-version: 2"`.'] },
      source: place,
    },
    {
      text: 'trakt',
      when: { status: [423], holds: named },
      means: ['account-not-active'],
      certainty: 'certain',
      status: 423,
      fixer: 'visitor',
      because:
        'Trakt answers 423 for an account that it has locked, often after an app sent the same history again and again.',
      steps: { visitor: ['Write to Trakt’s support, which unlocks it; disconnect the app that sent the doubles.'] },
      source: locked,
    },
  ],
})
