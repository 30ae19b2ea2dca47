import { defineProduct } from '../product.ts'

const codes = 'https://ably.com/docs/platform/errors/codes'
const faq = 'https://faqs.ably.com/ably-error-codes'
const ablys = { text: ['ably'] }

/** Ably: the codes 401xx of its errors. */
export const ably = defineProduct({
  name: 'Ably',
  hosts: ['.ably.io', '.ably.com', '.ably.net', '.ably-realtime.com'],
  marks: ['ably.io', 'ably.com', 'ably-realtime', 'help.ably', 'ably:'],
  status: 401,
  says: [
    {
      text: '40101',
      pattern: /^40101\b/,
      when: ablys,
      means: ['invalid-api-key', 'corrupted-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'Ably does not take the key (code 40101): it is wrong, cut short or of another app.',
      steps: {
        developer: ['Copy it whole from the dashboard › the app › API keys: `appId.keyId:secret`, colon included.'],
      },
      source: faq,
    },
    {
      text: '40131',
      pattern: /^40131\b/,
      when: ablys,
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The key was revoked (code 40131).',
      source: faq,
    },
    {
      text: '40142',
      pattern: /^40142\b/,
      when: ablys,
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'The token has expired (code 40142). Seen once, that is usual; seen again and again, nothing renews it.',
      steps: {
        developer: [
          'Give the client an `authUrl` or `authCallback` in place of a bare `token`: then it renews by itself.',
        ],
      },
      source: `${codes}/40142-token-expired.md`,
    },
    {
      text: '40143',
      pattern: /^40143\b/,
      when: ablys,
      means: ['token-expired', 'revoked-credential'],
      certainty: 'likely',
      because: 'Ably has no record of the token (code 40143): most often it expired a while ago.',
      steps: { developer: ['Give the client an `authUrl` or `authCallback`: then it renews by itself.'] },
      source: `${codes}/40143-token-unrecognized`,
    },
    {
      text: '40144',
      pattern: /^40144\b/,
      when: ablys,
      means: ['malformed-token', 'wrong-claims'],
      certainty: 'likely',
      because:
        'Ably cannot read the JWT (code 40144): no `kid` in its header, no `iat` or `exp`, or another algorithm.',
      steps: {
        developer: [
          'Header: `alg` HS256 and `kid` the key’s name (`appId.keyId`); claims: `iat`, `exp`; signed with the key’s secret.',
        ],
      },
      source: `${codes}/40144-invalid-jwt.md`,
    },
    {
      text: '40160',
      pattern: /^40160\b/,
      when: ablys,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key or token lacks the capability for this channel and operation (code 40160).',
      steps: {
        developer: [
          'Dashboard › API keys › the key › Capabilities; a token has those that it asks for and its key has.',
          'Connect anew with a fresh token: one that exists keeps its capabilities.',
        ],
      },
      source: `${codes}/40160-capability-denied.md`,
    },
    {
      text: '40104',
      pattern: /^40104\b/,
      when: ablys,
      means: ['clock-skew'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The timestamp of the token request is too far from Ably’s time (code 40104).',
      steps: {
        developer: ['Set the clock of the server that makes token requests, or give its client `queryTime: true`.'],
      },
      source: `${codes}/40104-token-request-timestamp-outside-permitted-window.md`,
    },
  ],
})
