import { defineProduct } from '../product.ts'

const caddyDocs = 'https://caddyserver.com/docs/caddyfile/directives/basic_auth'

/** Caddy. */
export const caddy = defineProduct({
  name: 'Caddy',
  marks: ['server: caddy', 'caddyfile'],
  says: [
    {
      text: 'http.authentication.providers.http_basic',
      means: ['wrong-credentials', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'Caddy’s `basic_auth` refused; the Caddyfile wants a hash of the password and not the password.',
      steps: {
        developer: ['`caddy hash-password`, and put the hash behind the name; in a compose file write `$` as `$$`.'],
      },
      source: caddyDocs,
    },
  ],
})
