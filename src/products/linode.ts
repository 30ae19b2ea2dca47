import { defineProduct } from '../product.ts'

const guide = 'https://www.linode.com/docs/guides/how-to-text-yourself-using-the-linode-api-and-twilio/'

/** Linode’s API (Akamai Cloud). */
export const linode = defineProduct({
  name: 'Linode',
  hosts: ['api.linode.com'],
  marks: ['linode'],
  status: 401,
  says: [
    {
      text: 'Your OAuth token is not authorized to use this endpoint',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The personal access token has no access to this kind of resource; Linode answers that with 401.',
      steps: {
        developer: [
          'cloud.linode.com › API Tokens: make a new one with the right access; a token’s scopes cannot be changed.',
        ],
      },
      source: guide,
    },
  ],
})
