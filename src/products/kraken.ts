import { defineProduct } from '../product.ts'

const errors = 'https://docs.kraken.com/exchange/guides/general/errors'
const messages = 'https://support.kraken.com/articles/360001491786-api-error-messages'

/** Kraken’s API: the `error` list of an answer with status 200. */
export const kraken = defineProduct({
  name: 'Kraken',
  hosts: ['.kraken.com'],
  marks: ['api.kraken.com', 'eapi:', 'egeneral:'],
  status: 200,
  says: [
    {
      text: 'EAPI:Invalid key',
      means: ['invalid-api-key', 'revoked-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'Kraken found no `API-Key` field, or does not know the key in it.',
      steps: {
        developer: [
          'Settings › API: look whether the key still exists; keys of Kraken Futures are other ones.',
          'Stop the program meanwhile: repeated refusals lock the account for some minutes (`EGeneral:Temporary lockout`).',
        ],
      },
      source: errors,
    },
    {
      text: 'EAPI:Invalid signature',
      means: ['signature-mismatch', 'corrupted-credential'],
      certainty: 'likely',
      because: '`API-Sign` is not the signature of what was sent.',
      steps: {
        developer: [
          'Decode the private key from base64 before using it as the HMAC-SHA512 key.',
          'Sign the path (`/0/private/…`) followed by SHA-256 of the nonce and the body exactly as it leaves.',
        ],
      },
      source: errors,
    },
    {
      text: 'EAPI:Invalid nonce',
      means: ['stale-nonce', 'clock-skew'],
      certainty: 'certain',
      because: 'The nonce is not greater than the last one that Kraken took for this key.',
      steps: {
        developer: [
          'Give each program a key of its own: two that share one overtake each other.',
          'Always use one unit for the nonce: after microseconds, milliseconds are too small for good; then make a new key.',
        ],
      },
      source: errors,
    },
    {
      text: 'EGeneral:Permission denied',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key lacks the permission that the call needs.',
      steps: { developer: ['Settings › API › the key: tick it (Query Funds, Create & Modify Orders …).'] },
      source: messages,
    },
    {
      text: 'EGeneral:Temporary lockout',
      means: ['security-layer-block', 'invalid-api-key'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Too many requests with a wrong key came in a row; Kraken locks them out for some minutes.',
      steps: { developer: ['Stop the program for 15 minutes, mend the key first, and then try once.'] },
      source: errors,
    },
  ],
})
