import { defineProduct } from '../product.ts'

const changes = 'https://django-oauth-toolkit.readthedocs.io/en/latest/changelog.html'

const sendPlain =
  'Make a new secret, copy it before the application is saved (afterwards the admin page shows its hash alone), and send that: `curl -u "$CLIENT_ID:$CLIENT_SECRET"`.'

const hashed = {
  when: { text: ['invalid_client'] },
  means: ['invalid-client'] as const,
  fixer: 'caller' as const,
  status: 401,
  steps: { developer: [sendPlain] },
  source: changes,
}

/** Django OAuth Toolkit, which since 2.0 keeps a client’s secret as a hash. */
export const djangoOauthToolkit = defineProduct({
  name: 'Django OAuth Toolkit',
  marks: ['django-oauth-toolkit', 'oauth2_provider'],
  says: [
    {
      ...hashed,
      text: 'pbkdf2_sha256',
      certainty: 'likely',
      because:
        'What was sent as the secret is its hash (`pbkdf2_sha256$…`), as the admin page shows it once the application is saved: the server hashes it once more, and nothing fits.',
    },
    {
      text: 'Code challenge required',
      means: ['bad-request', 'client-bug'],
      certainty: 'likely',
      status: 400,
      because:
        'The server wants PKCE of every client (in Django OAuth Toolkit since 2.0 by default), and the request has no `code_challenge`.',
      steps: {
        developer: [
          'Send `code_challenge` and `code_challenge_method=S256` to the authorization endpoint, and the `code_verifier` to the token endpoint.',
          'Only for a client that cannot: `OAUTH2_PROVIDER = { "PKCE_REQUIRED": False }`.',
        ],
      },
      source: changes,
    },
    ...['django-oauth-toolkit', 'oauth2_provider'].map((text) => ({
      ...hashed,
      text,
      certainty: 'likely' as const,
      because:
        'Since version 2.0 the secret is kept as a hash alone: what the admin page shows after saving is not the secret, and to send that fails.',
      ask: 'whether the secret that is sent begins with `pbkdf2_sha256$`, and in which field it is sent (`Authorization`)',
    })),
  ],
})
