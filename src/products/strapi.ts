import { defineProduct } from '../product.ts'

const authenticate = 'https://github.com/strapi/strapi/blob/main/packages/core/core/src/services/auth/index.ts'

/** Strapi’s content API. */
export const strapi = defineProduct({
  name: 'Strapi',
  marks: ['strapi'],
  says: [
    {
      text: 'Missing or invalid credentials',
      when: { text: ['strapi', 'unauthorizederror', ':1337', '/api/'] },
      means: ['invalid-api-key', 'no-credentials', 'malformed-header', 'token-expired'],
      certainty: 'likely',
      status: 401,
      because:
        'Strapi found no token in the request, or does not know the one that came: a known token without the permission would get 403.',
      steps: {
        developer: [
          'Settings › API Tokens: make a new one, copy it whole, and send `Authorization: Bearer $TOKEN`; after a new `API_TOKEN_SALT` all older ones are unknown.',
          'Print the length of the variable where the request is built, and restart what reads it.',
          'For public data send no token at all, and tick the permission under Users & Permissions › Roles › Public: with an unknown token public routes answer 401 too.',
        ],
      },
      ask: 'what the same address answers without a token, and whether the token stands under Settings › API Tokens',
      source: authenticate,
    },
  ],
})
