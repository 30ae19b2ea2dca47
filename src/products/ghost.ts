import { defineProduct } from '../product.ts'

const admin = 'https://github.com/TryGhost/Ghost/blob/main/ghost/core/core/server/services/auth/api-key/admin.js'

/** Ghost’s Admin API: a JWT that the caller signs with the key. */
export const ghost = defineProduct({
  name: 'Ghost',
  hosts: ['.ghost.io'],
  marks: ['/ghost/api/', 'ghost admin', 'tryghost'],
  status: 401,
  says: [
    {
      text: 'Unknown Admin API Key',
      when: { noText: ['terraform'] },
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'],
      certainty: 'certain',
      because: 'The site knows no key with this id: it was regenerated or deleted, or is of another site.',
      steps: { developer: ['Settings › Integrations › the integration: copy the Admin API key (`id:secret`) anew.'] },
      source: admin,
    },
    {
      text: 'Authorization header format is "Authorization: Ghost [token]"',
      means: ['wrong-scheme', 'malformed-header'],
      certainty: 'certain',
      because: 'Ghost’s scheme is the word `Ghost`.',
      steps: { developer: ['Send `Authorization: Ghost $JWT`, not Bearer.'] },
      source: admin,
    },
    {
      text: 'Admin API kid missing',
      means: ['wrong-claims', 'malformed-token'],
      certainty: 'certain',
      status: 400,
      because: 'The JWT’s header has no `kid`: it must be the part of the Admin API key before the colon.',
      source: admin,
    },
    {
      text: 'Invalid API Key type',
      when: { text: ['ghost'] },
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'The Content API key came where the Admin API key is wanted.',
      source: admin,
    },
    {
      text: 'Invalid token: maxAge exceeded',
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The JWT was signed more than five minutes ago, the longest that Ghost allows.',
      steps: {
        developer: ['Sign a new one for each request: `exp` at most five minutes after `iat`, `aud` `/admin/`.'],
      },
      source: admin,
    },
  ],
})
