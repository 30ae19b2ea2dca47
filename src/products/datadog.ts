import { defineProduct } from '../product.ts'

const datadogDocs = 'https://docs.datadoghq.com/account_management/api-app-keys/'

/** That the account is of another site than the first. */
const otherSite = ['datadog eu', 'datadoghq.eu', 'eu api', 'eu url', 'eu site', 'eu region', 'eu1', 'us3', 'us5', 'ap1']

/** Datadog’s API and agent. */
export const datadog = defineProduct({
  name: 'Datadog',
  hosts: ['.datadoghq.com', '.datadoghq.eu'],
  marks: ['datadoghq', 'dd-api-key', 'dd_api_key'],
  says: [
    {
      text: 'missing credentials provided to the Datadog Provider',
      when: { noText: ['api_url', 'dd_host', 'datadog_host'] },
      means: ['wrong-environment', 'invalid-api-key', 'placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because:
        'Terraform’s provider asks the US site unless `api_url` names another, and no site knows the keys of another: good keys of the EU site or of US3, US5 or AP1 are refused there.',
      steps: {
        developer: [
          'In `provider "datadog"` set `api_url = "https://api.datadoghq.eu/"` (or `https://api.us3.datadoghq.com/` …), the site of your address bar with `api.` in front; or set DD_HOST.',
          '`curl -H "DD-API-KEY: $DD_API_KEY" https://api.datadoghq.eu/api/v1/validate` says whether that site knows the key.',
        ],
      },
      ask: 'the address in the browser’s bar when you are in Datadog',
      source: 'https://docs.datadoghq.com/integrations/terraform',
    },
    {
      text: 'missing credentials provided to the Datadog Provider',
      when: { text: ['api_url', 'dd_host', 'datadog_host'] },
      means: ['invalid-api-key', 'wrong-environment', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The site that the provider asks does not know the API key, or a variable with it is empty.',
      source: 'https://docs.datadoghq.com/integrations/terraform',
    },
    {
      text: 'DATADOG_API_KEY does not contain a valid API key for Datadog site',
      means: ['wrong-environment', 'invalid-api-key', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The tool asked the site that the message names, and that site does not know the key. Each site knows its own keys alone, and without DATADOG_SITE the tool takes datadoghq.com (US1).',
      steps: {
        developer: [
          'Set DATADOG_SITE to the site of your address bar in Datadog: `datadoghq.eu`, `us3.datadoghq.com`, `us5.datadoghq.com`, `ap1.datadoghq.com`.',
          '`curl -H "DD-API-KEY: $DATADOG_API_KEY" https://api.$DATADOG_SITE/api/v1/validate` says whether that site knows the key.',
        ],
      },
      ask: 'the address in the browser’s bar when you are in Datadog',
      source: 'https://docs.datadoghq.com/getting_started/site/',
    },
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
      text: 'Datadog',
      when: { status: [403], text: otherSite, noText: ['missing credentials provided', 'api key invalid', 'lacks'] },
      means: ['wrong-environment', 'invalid-api-key', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Each Datadog site (US1, US3, US5, EU, AP1) knows its own keys alone and answers 403 to those of another; without being told, programs call the US host.',
      steps: {
        developer: [
          'Name the site’s host: `DATADOG_HOST=https://api.datadoghq.eu` (Terraformer, Terraform), `DD_SITE=datadoghq.eu` (agent, libraries).',
          '`curl -H "DD-API-KEY: $DD_API_KEY" https://api.datadoghq.eu/api/v1/validate` says whether that site knows the key.',
        ],
      },
      ask: 'the host that the program calls, and the address in the browser’s bar when you are in Datadog',
      source: 'https://docs.datadoghq.com/getting_started/site/',
    },
    {
      text: 'Datadog',
      when: {
        status: [403],
        text: ['api key', 'api_key', 'api-key', 'apikey', 'key:', 'app-key', 'app_key', 'application key', 'token'],
        noText: [...otherSite, 'missing credentials provided', 'api key invalid', 'dd-application-key'],
      },
      means: ['invalid-api-key', 'wrong-environment', 'wrong-token-type'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'Datadog answers 403 to an API key that it does not know: an application key, a client token or a key of another site in its place.',
      steps: {
        developer: [
          'Take an API key (Organization Settings › API Keys), not an application key and not a client token.',
          '`curl -H "DD-API-KEY: $DD_API_KEY" https://api.$DD_SITE/api/v1/validate`, with the site of your address bar (datadoghq.com, datadoghq.eu, us3.datadoghq.com …).',
        ],
      },
      ask: 'what kind of key is sent (API key, application key, client token), and the site of the account',
      source: 'https://docs.datadoghq.com/api/latest/logs/#send-logs',
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
