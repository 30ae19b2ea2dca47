import { defineProduct } from '../product.ts'

const datadogDocs = 'https://docs.datadoghq.com/account_management/api-app-keys/'

/** Datadog’s API and agent. */
export const datadog = defineProduct({
  name: 'Datadog',
  hosts: ['.datadoghq.com', '.datadoghq.eu'],
  marks: ['datadoghq', 'dd-api-key', 'dd_api_key'],
  says: [
    {
      text: 'API Key invalid',
      when: { text: ['datadog', 'dd_api_key', 'dd_site'] },
      means: ['wrong-environment', 'invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because:
        'Datadog does not know the API key at this site; most often `DD_SITE` is another region than the account’s.',
      steps: {
        developer: [
          '`curl -H "DD-API-KEY: $DD_API_KEY" https://api.$DD_SITE/api/v1/validate`',
          'Set DD_SITE to the account’s (datadoghq.eu, us3.datadoghq.com, us5 …); an application key is no API key.',
        ],
      },
      ask: 'the address in the browser’s bar when you are in Datadog, and DD_SITE',
      source: datadogDocs,
    },
    {
      text: 'DD-APPLICATION-KEY',
      when: { status: [403] },
      means: ['wrong-environment', 'invalid-api-key', 'insufficient-scope'],
      certainty: 'possible',
      because:
        'Datadog answers 403 for unknown keys: it wants the API key and an application key of the same site and organization.',
      ask: 'what `https://api.$DD_SITE/api/v1/validate` answers to the API key',
      source: datadogDocs,
    },
  ],
})
