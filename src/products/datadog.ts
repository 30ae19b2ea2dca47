import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const datadogDocs = 'https://docs.datadoghq.com/account_management/api-app-keys/'

/** A choice of site in a command, a setting or an address. */
const site =
  /(?:^|\s|[`'"])--?(?:eu|us\d?|site|region)\b|\bdd_site\b|\bdatadoghq\.eu\b|\b(?:us[135]|ap1)\.datadoghq\.com|\b(?:eu|us\d?) (?:site|region|endpoint|account)\b/i

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
    {
      text: 'datadog',
      when: {
        status: [401, 403],
        holds: (evidence) => findMatch(evidence, site) !== undefined,
        noText: ['api key invalid', 'dd-application-key', 'permission', 'scope'],
      },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Each site of Datadog has accounts and keys of its own: a key of the US site is unknown at the EU one.',
      steps: {
        developer: [
          'Choose the site of your account, which stands in the browser’s address bar: app.datadoghq.com (US1), us3, us5, app.datadoghq.eu (EU).',
          '`curl -H "DD-API-KEY: $DD_API_KEY" https://api.$DD_SITE/api/v1/validate`',
        ],
      },
      ask: 'the address in the browser’s bar when you are in Datadog, and DD_SITE',
      source: 'https://docs.datadoghq.com/getting_started/site/',
    },
  ],
})
