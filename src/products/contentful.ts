import { defineProduct } from '../product.ts'

const errors = 'https://www.contentful.com/developers/docs/references/errors/'
const authentication = 'https://www.contentful.com/developers/docs/references/authentication/'

/** Contentful: keys of a space for each of its APIs. */
export const contentful = defineProduct({
  name: 'Contentful',
  hosts: ['.contentful.com'],
  marks: ['contentful'],
  status: 401,
  says: [
    {
      text: 'The access token you sent could not be found or is',
      means: ['invalid-api-key', 'wrong-token-type', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'Contentful knows no such token for this API: each has a kind of its own.',
      steps: {
        developer: [
          'Delivery (`cdn.contentful.com`) and Preview (`preview.contentful.com`) want their own token of Settings › API keys; the Management API (`api.contentful.com`) a personal access token (CFPAT-…).',
          'Take space and token from one API key; a region of the EU has hosts of its own (`cdn.eu.contentful.com`).',
        ],
      },
      ask: 'the host that is called, and from which page the token is',
      source: authentication,
    },
    {
      text: 'AccessTokenInvalid',
      when: { noText: ['the access token you sent could not be found'] },
      means: ['invalid-api-key', 'wrong-token-type', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'Contentful does not take the access token.',
      ask: 'the host that is called, and from which page the token is',
      source: errors,
    },
    {
      text: 'AccessDenied',
      when: { text: ['contentful'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      status: 403,
      because: 'Contentful knows the caller, whose role does not reach this space, environment or entry.',
      steps: {
        developer: [
          'Space settings › Roles & permissions: compare the role of the token’s owner; an API key also names its environments.',
        ],
      },
      source: errors,
    },
  ],
})
