import type { CauseId } from '../causes/index.ts'
import type { Certainty } from '../cause.ts'
import { defineProduct } from '../product.ts'

const errors = 'https://apim.docs.wso2.com/en/4.5.0/troubleshooting/error-handling/'

const names = ['wso2', 'invalid credentials', 'missing credentials', '"fault"', 'ams:', 'api manager', 'apim', 'choreo']

type Code = {
  readonly code: string
  readonly means: readonly [CauseId, ...CauseId[]]
  readonly certainty: Certainty
  readonly because: string
  readonly steps?: readonly string[]
  readonly ask?: string
}

const codes: readonly Code[] = [
  {
    code: '900901',
    means: ['invalid-api-key', 'token-expired', 'revoked-credential', 'wrong-environment'],
    certainty: 'likely',
    because:
      'WSO2’s code 900901 is one for a token that is wrong, expired or replaced by a newer one, and for a sandbox key where the API has a production endpoint alone.',
    steps: [
      'In the Developer Portal open the application › Production Keys (or Sandbox Keys) and generate an access token for the environment that is called.',
      'Renewing a token makes the one before it invalid: let all programs share the newest.',
    ],
    ask: 'when the token was issued, and under Production Keys or Sandbox Keys',
  },
  {
    code: '900902',
    means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
    certainty: 'likely',
    because: 'WSO2’s gateway found no credential where it looks: by default in `Authorization: Bearer …`.',
    steps: [
      'Send `Authorization: Bearer $TOKEN`; an API key goes in the field `apikey`.',
      'The name of the field can be another: see `[apim.oauth_config]` › `auth_header` in deployment.toml.',
    ],
    ask: 'the names of the fields that are sent',
  },
  {
    code: '900905',
    means: ['wrong-token-type'],
    certainty: 'certain',
    because: 'The resource takes an application’s tokens or a user’s, and the other of the two was sent.',
  },
  {
    code: '900906',
    means: ['wrong-url'],
    certainty: 'certain',
    because: 'The API has no resource of this path and method in this version.',
  },
  {
    code: '900907',
    means: ['account-not-active', 'forbidden'],
    certainty: 'likely',
    because: 'The publisher has blocked the API or this subscription to it.',
  },
  {
    code: '900908',
    means: ['forbidden', 'wrong-environment'],
    certainty: 'likely',
    because: 'The token is good, but the application that it belongs to is not subscribed to this API.',
    steps: [
      'Developer Portal › the API › Subscriptions: subscribe the application with which the token was made, then generate a new token.',
    ],
    ask: 'the subscriptions of the application that the token belongs to',
  },
  {
    code: '900909',
    means: ['account-not-active'],
    certainty: 'certain',
    because: 'The subscription to the API is not active, as when an administrator has yet to approve it.',
  },
  {
    code: '900910',
    means: ['insufficient-scope'],
    certainty: 'certain',
    because: 'The token was made without the scope that this resource wants.',
    steps: ['Ask for the token again with `scope=…`, by a user whose role has that scope.'],
  },
]

/** WSO2 API Manager: codes of its gateway. */
export const wso2 = defineProduct({
  name: 'WSO2 API Manager',
  marks: ['wso2', 'synapse-configs', 'ams:fault'],
  says: codes.map(({ code, means, certainty, because, steps, ask }) => ({
    text: code,
    when: { text: names },
    means,
    certainty,
    because,
    ...(steps && { steps: { developer: steps } }),
    ...(ask && { ask }),
    source: errors,
  })),
})
