import { defineProduct } from '../product.ts'

const authentication = 'https://github.com/caddyserver/caddy/blob/master/modules/caddyhttp/caddyauth/caddyauth.go'

/** Caddy’s own authentication, as its log tells of it. */
export const caddy = defineProduct({
  name: 'Caddy',
  marks: ['server: caddy', 'caddyfile', '"logger":"http.'],
  says: [
    {
      text: 'caddyauth.Authentication.ServeHTTP',
      means: ['wrong-credentials', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      status: 401,
      because: 'Caddy’s own `basic_auth` refused, not the server behind it.',
      steps: {
        developer: [
          'The Caddyfile wants a hash of the password: `caddy hash-password`, and put the hash behind the name; in a compose file write `$` as `$$`.',
        ],
      },
      ask: 'whether the request carries `Authorization: Basic`, and how the line of that name in the Caddyfile begins (`$2a$…`)',
      source: authentication,
    },
    {
      text: 'auth provider returned error',
      when: { text: ['caddy', 'http.handlers.authentication', 'http_basic'] },
      means: ['server-misconfigured'],
      certainty: 'likely',
      status: 401,
      fixer: 'owner',
      because:
        'Caddy’s `basic_auth` could not compare the password: what stands behind the name is no hash of its kind.',
      steps: { developer: ['Put there what `caddy hash-password` prints; in a compose file write `$` as `$$`.'] },
      source: authentication,
    },
  ],
})
