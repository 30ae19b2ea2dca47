import { defineProduct } from '../product.ts'

const bearer = 'https://github.com/lepture/authlib/blob/main/authlib/oauth2/rfc6750/errors.py'
const jose = 'https://github.com/lepture/authlib/blob/main/authlib/jose/errors.py'

/** What Authlib for Python says, as client and as resource server. */
export const authlib = defineProduct({
  name: 'Authlib',
  marks: ['authlib.', 'authlib/'],
  server: true,
  says: [
    {
      text: 'The access token provided is expired, revoked, malformed, or invalid for other reasons.',
      means: ['token-expired', 'invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'These are the words of RFC 6750 for every kind of bad token: most often it has expired.',
      ask: 'when the token was issued, and its `exp` or `expires_in`',
      source: bearer,
    },
    {
      text: 'The request requires higher privileges than provided by the access token.',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'These are the words of RFC 6750 for a good token that lacks a scope.',
      source: bearer,
    },
    {
      text: 'mismatching_state',
      means: ['cookie-not-sent', 'csrf-refused', 'session-expired'],
      certainty: 'likely',
      because: 'The session cookie that holds the `state` of the login did not come back with the redirect.',
      steps: {
        visitor: ['Start the login again from the site’s own page, in one tab.'],
        developer: [
          'Start the login on the same host name as the callback (`localhost` and `127.0.0.1` differ).',
          'Set the session cookie `SameSite=Lax`, and a fixed `SECRET_KEY` for all workers.',
        ],
      },
      ask: 'the host of the page where the login starts, and of the `redirect_uri`',
      source: 'https://github.com/lepture/authlib/blob/main/authlib/integrations/base_client/errors.py',
    },
    {
      text: 'expired_token: The token is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'Authlib says that the token is past its `exp`.',
      source: jose,
    },
    {
      text: 'authlib.jose.errors.BadSignatureError',
      means: ['invalid-signature', 'unknown-signing-key'],
      certainty: 'likely',
      because: 'The key that verifies is not the one that signed the token.',
      ask: 'the token’s `alg`, `kid` and `iss`, and where the verification key comes from',
      source: jose,
    },
    {
      text: 'authlib.jose.errors.InvalidClaimError',
      pattern: /invalid claim "?'?(?<claim>[a-z_]{2,20})/i,
      means: ['wrong-claims', 'wrong-audience', 'wrong-issuer'],
      certainty: 'likely',
      because: 'The token’s `{claim}` is not the value that is demanded.',
      source: jose,
    },
  ],
})
