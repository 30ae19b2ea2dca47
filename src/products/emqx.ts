import { defineProduct } from '../product.ts'

const emqxSource = 'https://github.com/emqx/emqx/blob/master/apps/emqx_dashboard/src/emqx_dashboard.erl'

const emqxApi = 'https://docs.emqx.com/en/emqx/latest/admin/api.html'

/** EMQX’s REST API. */
export const emqx = defineProduct({
  name: 'EMQX',
  marks: ['emqx', ':18083'],
  status: 401,
  says: [
    {
      text: 'BAD_API_KEY_OR_SECRET',
      means: ['invalid-api-key', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'EMQX does not know the pair of API key and secret, or it has expired or is disabled; since EMQX 5 the dashboard’s own user is no key.',
      steps: {
        developer: [
          'Make a key in the dashboard under System › API Key, and send both as Basic: `curl -u "$KEY:$SECRET" http://localhost:18083/api/v5/nodes`.',
        ],
      },
      ask: 'whether the pair is an API key, or the login of the dashboard',
      source: emqxSource,
    },
    {
      text: 'API_KEY_NOT_ALLOW',
      pattern: /^api_key_not_allow\b/i,
      means: ['wrong-token-type'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'This path of EMQX takes the Bearer token of a dashboard user, and no API key.',
      steps: { developer: ['Log in through `POST /api/v5/login`, and send its token as Bearer.'] },
      source: emqxSource,
    },
    {
      text: 'TOKEN_TIME_OUT',
      when: { text: ['emqx', ':18083', 'api/v5'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token of the dashboard login has run out.',
      steps: {
        visitor: ['Sign in to the dashboard again.'],
        developer: [
          'Ask for a new one through `POST /api/v5/login`; for a program use an API key, which need not expire.',
        ],
      },
      source: emqxSource,
    },
    {
      text: 'emqx',
      when: {
        status: [401],
        text: ['dashboard', 'admin:public', 'api/v5', 'rest api'],
        noText: ['bad_api_key', 'token_time_out', 'api_key_not_allow', 'bad_token', 'bearer'],
      },
      means: ['invalid-api-key', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Since EMQX 5 the name and password of the dashboard do not open the REST API: it takes an API key and its secret.',
      steps: { developer: ['Make a key under System › API Key, and send it as Basic with its secret.'] },
      ask: 'whether the pair that is sent was made under System › API Key',
      source: emqxApi,
    },
  ],
})
