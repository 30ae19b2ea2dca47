import { defineProduct } from '../product.ts'

/** Let’s Encrypt and other certificate authorities that speak ACME (RFC 8555). */
export const acme = defineProduct({
  name: 'ACME',
  marks: ['letsencrypt', "let's encrypt", 'acme-challenge', 'certbot', 'urn:ietf:params:acme', 'urn:acme:error'],
  says: [
    {
      text: 'Invalid response from http',
      pattern:
        /^invalid response from https?:\/\/[^\s]{1,200}\/\.well-known\/acme-challenge\/[^\n]{0,200}(?:: 401\b|401 unauthori|authorization required)/i,
      means: ['protected-by-mistake'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The certificate authority fetches the challenge without a login, and this server asks it for one (401).',
      steps: {
        developer: [
          'nginx: `location ^~ /.well-known/acme-challenge/ { auth_basic off; allow all; root /var/www/html; }`; Apache: `<Location "/.well-known/acme-challenge/"> Require all granted </Location>`.',
          'Or validate over DNS: `--preferred-challenges dns`.',
        ],
      },
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
