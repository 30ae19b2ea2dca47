import { defineProduct } from '../product.ts'

const zohoTokens = 'https://www.zoho.com/assist/api/refresh-access-token.html'

/** Zoho: a data centre for each region, and `Zoho-oauthtoken` in the header. */
export const zoho = defineProduct({
  name: 'Zoho',
  hosts: ['.zohoapis.com', '.zohoapis.eu', '.zohoapis.in', '.zoho.com', '.zoho.eu', '.zoho.in'],
  marks: ['zohoapis', 'zoho-oauthtoken', 'accounts.zoho', 'zohocrm', 'invalid_oauthtoken'],
  says: [
    ...['invalid oauth token', 'INVALID_OAUTHTOKEN'].map((text) => ({
      text,
      when: { text: ['zoho', 'invalid_token', 'invalid_oauthtoken'] },
      means: ['token-expired', 'wrong-environment', 'revoked-credential'] as const,
      certainty: 'likely' as const,
      status: 401,
      fixer: 'caller' as const,
      because: 'A token of Zoho ends after one hour, and is good in the data centre that issued it alone.',
      steps: {
        developer: [
          'Ask the account’s own data centre for a new one: `https://accounts.zoho.eu/oauth/v2/token` (`.com`, `.in`, `.com.au`, `.jp`) with `grant_type=refresh_token`.',
          'Send the calls to the `api_domain` that comes with the token.',
        ],
      },
      ask: 'the age of the token, and the endings of the two hosts: `accounts.zoho.…` and `www.zohoapis.…`',
      source: zohoTokens,
    })),
    ...['OAUTH_SCOPE_MISMATCH', 'INVALID_OAUTHSCOPE'].map((text) => ({
      text,
      means: ['insufficient-scope'] as const,
      certainty: 'certain' as const,
      fixer: 'caller' as const,
      because: 'Zoho knows the token, but the scopes that it was asked with leave this call out.',
      steps: {
        developer: [
          'Ask for a new grant with the scope that the call’s page names, and make new access and refresh tokens from it: a refresh keeps the old scopes.',
        ],
      },
      source: 'https://docs.catalyst.zoho.com/en/faq/sdk/oauth-scope-mismatch/index.md',
    })),
    {
      text: 'invalid_client',
      when: { text: ['zoho'] },
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The client is not known at this accounts host: Zoho says so where the data centre is another one’s.',
      steps: {
        developer: [
          'Take the accounts host of the data centre in which the client was registered, or switch on the same credentials for all data centres in the API Console’s settings.',
        ],
      },
      ask: 'where the account signs in (`.com`, `.eu`, `.in` …), and the accounts host that is called',
      source: 'https://docs.catalyst.zoho.com/en/faq/sdk/invalid-client-refresh-token/index.md',
    },
    {
      text: 'invalid_code',
      when: { text: ['zoho'] },
      means: ['refresh-failed', 'token-expired', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A grant code serves once and for some minutes: it was used or has ended, and the refresh token that came with its first use was not kept.',
      steps: {
        developer: [
          'Make one more code, exchange it at once at the accounts server of your region, and store `refresh_token` of the answer; from then on renew with that.',
        ],
      },
      source: 'https://zoho.com/crm/developer/docs/api/v3/token-validity.html',
    },
  ],
})
