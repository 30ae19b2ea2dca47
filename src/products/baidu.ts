import { defineProduct } from '../product.ts'

const errors = 'https://cloud.baidu.com/theme/A/2258722-70'

/** Baidu’s AI APIs: `error_code` 110 and 111, with status 200. */
export const baidu = defineProduct({
  name: 'Baidu AI',
  hosts: ['aip.baidubce.com', 'openapi.baidu.com'],
  marks: ['baidubce', 'baidu'],
  status: 200,
  says: [
    {
      text: 'Access token invalid or no longer valid',
      means: ['token-expired', 'invalid-api-key', 'wrong-token-type'],
      certainty: 'likely',
      because: 'Baidu does not take the access token (110): it lasts 30 days, and is not the API key itself.',
      steps: {
        developer: [
          'Fetch a new one: `curl -d grant_type=client_credentials -d client_id=$API_KEY -d client_secret=$SECRET_KEY https://aip.baidubce.com/oauth/2.0/token`.',
        ],
      },
      ask: 'when the token was fetched',
      source: errors,
    },
    {
      text: 'Access token expired',
      when: { text: ['error_code', 'baidu'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token is older than its 30 days (111).',
      steps: {
        developer: [
          'Fetch a new one: `curl -d grant_type=client_credentials -d client_id=$API_KEY -d client_secret=$SECRET_KEY https://aip.baidubce.com/oauth/2.0/token`.',
        ],
      },
      source: errors,
    },
  ],
})
