import { defineProduct } from '../product.ts'

const error = 'https://datatracker.ietf.org/doc/html/rfc8555#section-6.7'

/** The authority’s fetch of the challenge was answered with a 401. */
const lockedChallenge =
  /^invalid response from https?:\/\/[^\s]{1,200}\/\.well-known\/acme-challenge\/[^\n]{0,200}(?:: 401\b|401 unauthori|authorization required)/i

/** What shows that the lock is the site’s own, and not that of another machine at its address, as a router’s. */
const ownLock = [
  'auth_basic',
  'htpasswd',
  'authtype',
  'basic auth',
  'put a password',
  'password protect',
  '<center>nginx',
  '<address>apache',
]
const lockedBecause =
  'The certificate authority fetches the challenge without a login, and this server asks it for one (401).'
const openChallenge = {
  developer: [
    'nginx: `location ^~ /.well-known/acme-challenge/ { auth_basic off; allow all; root /var/www/html; }`; Apache: `<Location "/.well-known/acme-challenge/"> Require all granted </Location>`.',
    'Or validate over DNS: `--preferred-challenges dns`.',
  ],
}

/** Let’s Encrypt and other certificate authorities that speak ACME (RFC 8555). */
export const acme = defineProduct({
  name: 'ACME',
  marks: ['letsencrypt', "let's encrypt", 'acme-challenge', 'certbot', 'urn:ietf:params:acme', 'urn:acme:error'],
  says: [
    ...['acme:error:badNonce', 'invalid anti-replay nonce', 'unacceptable anti-replay nonce'].map((text) => ({
      text,
      means: ['stale-nonce'] as const,
      certainty: 'certain' as const,
      fixer: 'caller' as const,
      status: 400,
      because: 'The client signed its request with an anti-replay nonce that the server does not take, or not again.',
      steps: {
        developer: [
          'Repeat the request with the `Replay-Nonce` of this answer, as RFC 8555 §6.5 tells clients to; a current client does it by itself, so update yours.',
          'Where it stays, look for a proxy or load balancer that stores `newNonce` answers or spreads the requests over servers.',
        ],
      },
      source: error,
    })),
    ...['acme:error:unauthorized', 'The client lacks sufficient authorization'].map((text) => ({
      text,
      when: { noText: ['invalid response from'] },
      means: ['not-authentication', 'wrong-url', 'wrong-environment'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      status: 403,
      because:
        'It is no login: the authority could not fetch the file of the challenge from the domain, or read its DNS record.',
      steps: {
        developer: [
          'Put a file there and fetch it from elsewhere: `curl -sS http://$DOMAIN/.well-known/acme-challenge/test`; the DNS name (IPv6 too) has to point to this very machine, with port 80 open.',
        ],
      },
      ask: 'the `Detail` line of the error, and what that address answers from another network',
      source: error,
    })),
    {
      text: 'acme:error:externalAccountRequired',
      means: ['no-credentials'],
      certainty: 'certain',
      fixer: 'caller',
      status: 403,
      because: 'This certificate authority wants the account to be bound to one of its own (external account binding).',
      steps: {
        developer: [
          'Make a key id and HMAC key at the authority, and give both to the client: `--eab-kid`, `--eab-hmac-key`.',
        ],
      },
      source: error,
    },
    {
      text: 'acme:error:accountDoesNotExist',
      means: ['wrong-environment', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      status: 400,
      because:
        'The account key is not registered at this directory: staging and production keep accounts of their own.',
      steps: { developer: ['Register the account at the directory that is called, or call the one it was made at.'] },
      ask: 'the `--server` address of the client, and where the account was registered',
      source: error,
    },
    {
      text: 'acme:error:badSignatureAlgorithm',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      fixer: 'caller',
      status: 400,
      because: 'The request is signed with an algorithm that the authority does not support.',
      source: error,
    },
    {
      text: 'Invalid response from http',
      pattern: lockedChallenge,
      when: { text: ownLock },
      means: ['protected-by-mistake'],
      certainty: 'certain',
      fixer: 'owner',
      because: lockedBecause,
      steps: openChallenge,
      source: 'https://letsencrypt.org/docs/challenge-types/#http-01-challenge',
    },
    {
      text: 'Invalid response from http',
      pattern: lockedChallenge,
      when: { noText: ownLock },
      means: ['protected-by-mistake', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because: lockedBecause,
      steps: openChallenge,
      ask: 'which machine answers at the address in the message: `curl -sSI http://$HOST/.well-known/acme-challenge/test` (a router’s own page asks for a login too)',
      source: 'https://letsencrypt.org/docs/challenge-types/#http-01-challenge',
    },
    {
      text: 'Invalid response from http',
      pattern:
        /^invalid response from https?:\/\/[^\s]{1,200}\/\.well-known\/acme-challenge\/[^\n]{0,200}(?:: 404\b|404 not found)/i,
      means: ['wrong-url', 'server-misconfigured', 'not-authentication'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The word “unauthorized” is ACME’s for a challenge that failed: the file of the challenge is not found under this name at this address.',
      steps: {
        developer: [
          'Put a file there and fetch it: `curl -sS http://$HOST/.well-known/acme-challenge/test`; check the web root, the DNS name (IPv6 too) and redirects.',
        ],
      },
      source: 'https://datatracker.ietf.org/doc/html/rfc8555#section-6.7',
    },
  ],
})
