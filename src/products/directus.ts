import { defineProduct } from '../product.ts'

const errors = 'https://directus.io/docs/guides/connect/errors'

/** Directus: the codes of its `extensions`, and what the SDK prints of them. */
export const directus = defineProduct({
  name: 'Directus',
  marks: ['directus'],
  says: [
    {
      text: 'Invalid user credentials',
      when: { text: ['statictoken', 'static token', 'own token', 'access_token', 'bearer', 'without our', 'token'] },
      means: ['invalid-api-key', 'wrong-credentials', 'placeholder-credential'],
      certainty: 'likely',
      status: 401,
      because:
        'Directus says this of a token that no user has, on public routes too: one of another system, or a static token that was made and not saved.',
      steps: {
        developer: [
          'User Directory › the user › Token: make it, and save the user; only then is it known.',
          'Send no `Authorization` to public routes, or one of Directus: a token of your own system is refused there too.',
        ],
      },
      ask: 'what the same request answers without the `Authorization` field',
      source: 'https://github.com/directus/directus/blob/main/packages/errors/src/errors/invalid-credentials.ts',
    },
    {
      text: 'Invalid user credentials',
      when: { noText: ['statictoken', 'static token', 'own token', 'access_token', 'bearer', 'without our', 'token'] },
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      status: 401,
      because: 'Directus knows no user with this e-mail address and password.',
      source: 'https://github.com/directus/directus/blob/main/packages/errors/src/errors/invalid-credentials.ts',
    },
    {
      text: '"INVALID_OTP"',
      when: { text: ['directus', '"extensions"'] },
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      status: 401,
      because: 'The one-time password is missing or wrong.',
      source: errors,
    },
    {
      text: '"INVALID_IP"',
      when: { text: ['directus', '"extensions"'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 401,
      fixer: 'owner',
      because: 'The user may sign in from certain addresses alone, and this is none of them.',
      source: errors,
    },
    {
      text: '"TOKEN_EXPIRED"',
      when: { text: ['directus', '"extensions"'] },
      means: ['token-expired'],
      certainty: 'certain',
      status: 401,
      because: 'The access token is past its life (15 minutes, unless `ACCESS_TOKEN_TTL` says otherwise).',
      steps: {
        developer: ['Call `/auth/refresh`, or let the SDK do it: `authentication("json", { autoRefresh: true })`.'],
      },
      source: errors,
    },
  ],
})
