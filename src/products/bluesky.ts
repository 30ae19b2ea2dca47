import { defineProduct } from '../product.ts'

const blueskyDocs = 'https://github.com/bluesky-social/atproto/blob/main/packages/pds/src/auth-verifier.ts'
const session = 'https://docs.bsky.app/docs/api/com-atproto-server-create-session'
const oauth = 'https://atproto.com/specs/oauth'

/** Bluesky and the AT Protocol. */
export const bluesky = defineProduct({
  name: 'Bluesky',
  hosts: ['bsky.social', '.bsky.app', '.bsky.network'],
  marks: ['bsky.social', 'atproto', '/xrpc/'],
  says: [
    {
      text: 'Invalid identifier or password',
      means: ['wrong-credentials', 'wrong-environment', 'password-not-accepted'],
      certainty: 'likely',
      because:
        'The account’s server refused handle (without `@`) or password; an account elsewhere than bsky.social logs in at its own server.',
      steps: {
        developer: [
          'Use the full handle and an app password; find the server: `curl -s https://plc.directory/$DID | jq .service`',
        ],
      },
      source: session,
    },
    {
      text: 'AuthFactorTokenRequired',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'Bluesky mailed a sign-in code, and the login wants it.',
      steps: { developer: ['Use an app password: Settings › Privacy and security › App passwords.'] },
      source: session,
    },
    {
      text: 'ExpiredToken',
      when: { text: ['xrpc', 'bsky', 'bluesky', 'atproto'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token of the AT Protocol has expired (400).',
      steps: { developer: ['`com.atproto.server.refreshSession` with the refresh token, then repeat the call.'] },
      source: blueskyDocs,
    },
    {
      text: 'Token could not be verified',
      when: { text: ['xrpc', 'bsky', 'invalidtoken', 'atproto'] },
      means: ['invalid-signature', 'wrong-environment', 'wrong-token-type'],
      certainty: 'likely',
      because: 'This server did not make the token: it is another PDS’s, or the refresh token.',
      source: blueskyDocs,
    },
    {
      text: 'Bad token scope',
      when: { text: ['invalidtoken', 'xrpc', 'bsky'] },
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'certain',
      because:
        'A token of another kind came than this call wants (refresh for access, app password for the full login).',
      source: blueskyDocs,
    },
    {
      text: 'DPoP nonce mismatch',
      when: { text: ['xrpc', 'bsky', 'atproto', 'pds'] },
      means: ['stale-nonce'],
      certainty: 'certain',
      because: 'The PDS changes its DPoP nonce: the new one stands in the field `DPoP-Nonce` of this very answer.',
      steps: {
        developer: [
          'Keep a nonce for each server, take the new one from every answer, and repeat the request once with it.',
        ],
      },
      source: oauth,
    },
    {
      text: 'DPoP htu mismatch',
      when: { text: ['pds', 'bsky', 'atproto', 'oauth/par'] },
      means: ['server-misconfigured', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'The server computes another address than the proof’s `htu`: the proxy in front does not pass host and scheme.',
      steps: {
        developer: [
          'nginx: `proxy_set_header Host $host; proxy_set_header X-Forwarded-Host $host; proxy_set_header X-Forwarded-Proto $scheme;`',
        ],
      },
      source: oauth,
    },
    {
      text: 'jwt signature does not match jwt issuer',
      means: ['invalid-signature', 'unknown-signing-key'],
      certainty: 'certain',
      because: 'The service token is not signed with the key of the DID that issued it (AT Protocol).',
      source: 'https://github.com/bluesky-social/atproto/blob/main/packages/xrpc-server/src/auth.ts',
    },
    {
      text: 'jwt audience does not match service did',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The service token’s `aud` is not the DID of this service.',
      source: 'https://github.com/bluesky-social/atproto/blob/main/packages/xrpc-server/src/auth.ts',
    },
  ],
})
