import { defineProduct } from '../product.ts'

const umbracoAccess =
  'https://docs.umbraco.com/umbraco-cms/develop-with-umbraco/headless-and-apis/management-api/external-access'

/** Umbraco’s Management API: tokens of five minutes. */
export const umbraco = defineProduct({
  name: 'Umbraco',
  marks: ['umbraco'],
  says: [
    {
      text: '/umbraco/management/api/',
      when: { status: [401], noText: ['invalid_client'] },
      means: ['token-expired', 'no-credentials'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'Umbraco’s Management API takes its own bearer tokens alone, which end after 299 seconds; the cookie of the backoffice is not enough.',
      steps: {
        developer: [
          'Ask `/umbraco/management/api/v1/security/back-office/token` for a new one with the client credentials of an API user, before five minutes are over.',
          'In an extension of the backoffice call by its client, which adds the token, not by a plain `fetch`.',
        ],
      },
      ask: 'whether `Authorization: Bearer …` is sent, and how old the token is',
      source: umbracoAccess,
    },
  ],
})
