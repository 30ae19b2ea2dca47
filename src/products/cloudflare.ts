import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const trouble = 'https://developers.cloudflare.com/fundamentals/api/troubleshooting/'
const create = 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/'
const here = { text: ['cloudflare', 'x-auth-key', 'x-auth-email', 'client/v4', '"success":false', "'success': false"] }
const verify =
  'Test the token: `curl -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" https://api.cloudflare.com/client/v4/user/tokens/verify` (for one of an account: `/accounts/$ACCOUNT_ID/tokens/verify`)'

/** Cloudflare: its API, its block pages, Access. */
export const cloudflare = defineProduct({
  name: 'Cloudflare',
  hosts: ['api.cloudflare.com', '.cloudflareaccess.com', 'dash.cloudflare.com'],
  marks: [
    'api.cloudflare.com',
    'x-auth-key',
    'cf-ray',
    'cf-mitigated',
    'server: cloudflare',
    'cloudflareaccess.com',
    'cf-access',
  ],
  says: [
    {
      text: 'invalid format for x-auth-key header',
      means: ['malformed-token', 'wrong-place', 'placeholder-credential'],
      certainty: 'likely',
      status: 400,
      because:
        'X-Auth-Key takes the Global API Key (37 hexadecimal digits); an API token, a zone or account id, or a cut key was put there.',
      steps: {
        developer: [
          'Send an API token as `Authorization: Bearer $CLOUDFLARE_API_TOKEN`, without X-Auth-Email and X-Auth-Key.',
          'In tools use the setting for tokens: `api_token`, `apiTokenSecretRef`, `CF_API_TOKEN`, `dns_cloudflare_api_token`.',
        ],
      },
      ask: 'whether the value is the Global API Key or an API token',
      source: trouble,
    },
    {
      text: 'cloudflare',
      when: {
        text: [
          'email and api token',
          'e-mail and api token',
          'email, api token',
          'email and api key',
          'e-mail and api key',
          'email and token',
        ],
        noText: ['x-auth', 'cloudflare access', 'warp'],
      },
      means: ['wrong-token-type', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'An e-mail address belongs to the Global API Key alone; a program that asks for both sends `X-Auth-Email` and `X-Auth-Key`, and an API token is refused there, whatever the field is called.',
      steps: {
        visitor: [
          'Enter the Global API Key (My Profile › API Tokens › API Keys), or look for a newer version that takes API tokens.',
        ],
        developer: ['With an API token send `Authorization: Bearer $CLOUDFLARE_API_TOKEN`, and no e-mail address.'],
      },
      ask: 'whether the value is the Global API Key or an API token',
      source: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    },
    {
      text: 'invalid format for x-auth-email header',
      means: ['placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      status: 400,
      because: 'X-Auth-Email is empty or no e-mail address.',
      steps: { developer: ['With an API token leave it out: `Authorization: Bearer $CLOUDFLARE_API_TOKEN`.'] },
      source: trouble,
    },
    {
      text: 'invalid format for authorization header',
      when: here,
      means: ['malformed-token', 'wrong-place', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      status: 400,
      because: 'What follows Bearer is no API token: the Global API Key, quotes, a space, or an empty variable.',
      steps: {
        developer: [
          'Put an API token there (My Profile › API Tokens); the Global API Key goes into X-Auth-Key with X-Auth-Email.',
          verify,
        ],
      },
      source: create,
    },
    {
      text: 'missing x-auth-key, x-auth-email or authorization',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'No credentials reached the API: the variable with the token is empty or has another name.',
      steps: { developer: ['`export CLOUDFLARE_API_TOKEN=…`', verify] },
      source: trouble,
    },
    {
      text: 'unknown x-auth-key or x-auth-email',
      means: ['wrong-credentials', 'invalid-api-key', 'wrong-place'],
      certainty: 'likely',
      because:
        'The Global API Key and the e-mail address do not belong together, or an API token stands in the place of the key.',
      source: trouble,
    },
    {
      text: 'authentication error',
      pattern: /^authentication error(?! \[code)/i,
      when: {
        text: [
          'api.cloudflare.com',
          '"code":10000',
          '"code": 10000',
          "'code': 10000",
          'code: 10000',
          'code:10000',
          '(10000)',
          '10000 authentication error',
          '10000: authentication error',
          'error 10000',
          'authentication error 10000',
        ],
      },
      means: ['insufficient-scope', 'wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The token may not do this for this account or zone, or is not good.',
      steps: {
        developer: [
          verify,
          'Compare account id and zone id with Account Resources and Zone Resources of the token, and its permissions with those of the call.',
        ],
      },
      source: trouble,
    },
    {
      text: 'authentication error [code: 10000]',
      means: ['insufficient-scope', 'wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The token that wrangler uses may not do this for this account or zone, or is not good.',
      steps: {
        developer: [
          '`npx wrangler whoami`; CLOUDFLARE_API_TOKEN goes before the login.',
          'Make a token by the template Edit Cloudflare Workers, and set `account_id`.',
        ],
      },
      source: 'https://developers.cloudflare.com/workers/wrangler/ci-cd/',
    },
    {
      text: 'global api key',
      when: {
        text: ['9109', '6003', '6111', '10000', 'invalid access token', 'authentication error', 'bearer'],
        noText: ['x-auth-key'],
        unless: (evidence) =>
          findMatch(
            evidence,
            /\bglobal(?: api)? key\b[^.\n]{0,24}\b(?:does work|works?|worked|is fine|succeeds|goes through)\b/i,
          ) !== undefined,
      },
      means: ['wrong-place', 'wrong-scheme', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The Global API Key is no token: it is not taken behind `Bearer`, and goes with the account’s e-mail address.',
      steps: {
        developer: [
          'Send `X-Auth-Email: $EMAIL` and `X-Auth-Key: $GLOBAL_API_KEY`; or better make an API token (My Profile › API Tokens) with the few rights that are needed, and send that as `Authorization: Bearer`.',
        ],
      },
      source: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    },
    {
      text: '9109',
      pattern: /^9109[,)\]:} ]/i,
      when: here,
      means: ['invalid-api-key', 'wrong-environment', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'The access token is not valid here: mistyped, expired, deleted, or bound to other addresses or resources; the message says which.',
      steps: { developer: [verify] },
      source: trouble,
    },
    {
      text: 'cannot use the access token from location',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: "The token's IP address filter does not list the caller.",
      steps: { developer: ['My Profile › API Tokens › the token › Client IP Address Filtering.'] },
      source: 'https://developers.cloudflare.com/fundamentals/api/how-to/restrict-tokens/',
    },
    {
      text: 'invalid api token',
      when: here,
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The API does not know the token at this address (a token of an account is verified below /accounts).',
      steps: { developer: [verify] },
      source: trouble,
    },
    ...['cloudflare {', 'api_token {', 'token {', 'dns_token {'].map((text) => ({
      text,
      pattern: /^\w{5,12} \{ ?["']?(?!env\b|\$|\s|["'])[█\w]/i,
      when: { text: ['invalid format for authorization header', 'invalid request headers'] },
      means: ['malformed-header', 'corrupted-credential'] as const,
      certainty: 'certain' as const,
      fixer: 'caller' as const,
      status: 400,
      because: 'The configuration writes braces round the token, and they are sent as a part of it.',
      steps: {
        developer: [
          'Write the token bare, or by a variable: `dns cloudflare {env.CLOUDFLARE_API_TOKEN}`; braces belong to the name of a variable alone.',
        ],
      },
      source: 'https://caddyserver.com/docs/caddyfile/directives/tls#dns',
    })),
  ],
})
