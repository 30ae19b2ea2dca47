import { defineProduct } from '../product.ts'

const kiteExceptions = 'https://kite.trade/docs/connect/v3/exceptions/'

/** Zerodha’s Kite Connect: a login each morning, and 403 for an ended one. */
export const kiteConnect = defineProduct({
  name: 'Kite Connect',
  hosts: ['api.kite.trade'],
  marks: ['kiteconnect', 'kite.trade', 'zerodha'],
  status: 403,
  says: [
    {
      text: 'TokenException',
      when: {
        text: ['kite', 'zerodha'],
        noText: ['/session/token', 'generate_session', 'generatesession', 'request_token'],
      },
      means: ['token-expired', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The session of Kite has ended: its access token is good for one day, and a logout or another login ends it sooner.',
      steps: {
        developer: ['Log in again each day, and exchange the new `request_token` at `/session/token`.'],
      },
      ask: 'when the access token was made, and whether a second program logs in with the same user',
      source: kiteExceptions,
    },
    {
      text: 'TokenException',
      when: { text: ['/session/token', 'generate_session', 'generatesession', 'request_token'] },
      means: ['token-expired', 'signature-mismatch', 'invalid-client'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A `request_token` can be exchanged once, within a few minutes of the login; this one is used or too old.',
      steps: {
        developer: [
          'Log in again, and exchange the token at once.',
          'The checksum is SHA-256 of `api_key`, `request_token` and `api_secret`, in this order.',
        ],
      },
      ask: 'how long after the login the exchange was made, and whether it was tried twice',
      source: 'https://kite.trade/forum/discussion/12524/error-kite-api-connect',
    },
  ],
})
