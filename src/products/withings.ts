import { defineProduct } from '../product.ts'

const withingsTokens =
  'https://developer.withings.com/developer-guide/v3/integration-guide/public-health-data-api/get-access/access-and-refresh-tokens-no-recover'

/** Withings: access tokens of three hours, and a status inside a 200. */
export const withings = defineProduct({
  name: 'Withings',
  hosts: ['wbsapi.withings.net'],
  marks: ['withings'],
  says: [
    {
      text: 'withings',
      when: {
        text: ['invalid_token', '"status":401', '"status": 401', 'invalid refresh_token', 'refresh token'],
        noText: ['invalid_client'],
      },
      means: ['token-expired', 'refresh-failed'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Withings’ access token ends after three hours, and each refresh brings a new refresh token in place of the old one.',
      steps: {
        visitor: ['Connect Withings again in the application.'],
        developer: [
          'Ask `https://wbsapi.withings.net/v2/oauth2` for a new one (`action=requesttoken`, `grant_type=refresh_token`).',
          'Store the new `refresh_token` each time, and let one process alone refresh: the old one ends within eight hours.',
        ],
      },
      ask: 'how old the access token is, and whether the new refresh token was stored at the last refresh',
      source: withingsTokens,
    },
  ],
})
