import { defineProduct } from '../product.ts'

const errors = 'https://platform.openai.com/docs/guides/error-codes'
const python = 'https://github.com/openai/openai-python/blob/main/src/openai/_client.py'
const node = 'https://github.com/openai/openai-node/blob/master/src/client.ts'
const codex = 'https://developers.openai.com/codex/auth'
const page = 'https://platform.openai.com/api-keys'

/** OpenAI’s plans and regions, its client libraries, and the sign-in of ChatGPT and Codex. */
export const openaiAccounts = defineProduct({
  name: 'OpenAI',
  hosts: ['chatgpt.com', 'auth.openai.com'],
  marks: ['openai', 'codex'],
  says: [
    {
      text: 'Missing scopes:',
      pattern: /^missing scopes: (?<scope>(?:api|model)(?:\.\w+){1,4})/i,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key is restricted and lacks {scope}.',
      steps: { developer: [`Edit it: ${page} › Permissions › All, or Restricted with {scope} set to Write.`] },
      source: errors,
    },
    {
      text: 'account is not active, please check your billing details',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The key is good; billing of its account is not set up, or a payment is owed.',
      steps: { developer: ['Set up or settle payment under Settings › Billing, then wait some minutes.'] },
      source: errors,
    },
    {
      text: 'Invalid URL (',
      pattern: /^invalid url \((?<request>(?:GET|POST|PUT|PATCH|DELETE) \/[\w./-]{0,200})\)/i,
      means: ['wrong-url'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The server has nothing at `{request}`.',
      steps: {
        developer: [
          'Compare the path with the API reference; a base URL that ends in `/v1` doubles it, one without it leaves it out.',
        ],
      },
      source: 'https://platform.openai.com/docs/api-reference/introduction',
    },
    {
      text: 'exceeded your current quota, please check your plan and billing details',
      means: ['not-authentication', 'account-not-active'],
      certainty: 'certain',
      because: 'The key is good; the account has no paid credit or has reached its limit.',
      steps: {
        developer: [
          'Add credit under Settings › Billing (a ChatGPT subscription does not pay for the API), then wait some minutes.',
        ],
      },
      source: errors,
    },
    {
      text: 'insufficient_quota',
      when: { text: ['openai', 'quota'], noText: ['exceeded your current quota'] },
      means: ['not-authentication', 'account-not-active'],
      certainty: 'certain',
      because: 'The key is good; the account has no paid credit or has reached its limit.',
      source: errors,
    },
    {
      text: 'associated with this API key has been deactivated',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'OpenAI has closed the account that the key belongs to.',
      source: errors,
    },
    {
      text: 'Your authentication token is not from a valid issuer',
      means: ['wrong-issuer', 'malformed-token'],
      certainty: 'likely',
      because: 'A JSON Web Token of somebody else came in place of an API key.',
      source: errors,
    },
    {
      text: 'unsupported_country_region_territory',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'OpenAI does not serve the country that the request comes from; the key is not looked at.',
      steps: {
        developer: [
          'See from where it leaves (a VPN, proxy or cloud region counts): `curl -s https://chatgpt.com/cdn-cgi/trace`',
        ],
      },
      source: errors,
    },
    {
      text: 'api_key client option must be set either by passing api_key to the client or by setting the',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      because: 'The library found no key: OPENAI_API_KEY is not set where the program runs.',
      steps: {
        developer: [
          "`python -c \"import os; print(len(os.environ.get('OPENAI_API_KEY', '')))\"` in the same shell must print more than 0.",
        ],
      },
      source: python,
    },
    {
      text: 'OPENAI_API_KEY environment variable is missing or empty',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      because: 'The library found no key: OPENAI_API_KEY is not set where the program runs.',
      steps: {
        developer: [
          'Load it before the client is made: `node --env-file=.env app.js`; in a browser build there is no process.env.',
        ],
      },
      source: node,
    },
    {
      text: 'does not exist or you do not have access to it',
      when: { text: ['the model'] },
      means: ['forbidden', 'wrong-url'],
      certainty: 'likely',
      because: 'The key is good; its project may not use this model, or its name is mistyped.',
      steps: {
        developer: [
          'List what it may use: `curl -sS -H "Authorization: Bearer $OPENAI_API_KEY" https://api.openai.com/v1/models`',
        ],
      },
      source: errors,
    },
    {
      text: 'Could not parse your authentication token. Please try signing in again',
      means: ['session-expired', 'malformed-token'],
      certainty: 'likely',
      because: 'The saved sign-in of ChatGPT is damaged or of another kind.',
      steps: {
        visitor: ['Sign out of ChatGPT, and sign in again.'],
        developer: ['Codex: `codex logout && codex login`.'],
      },
      source: codex,
    },
    {
      text: 'authentication token is expired. Please try signing in again',
      means: ['token-expired', 'session-expired'],
      certainty: 'certain',
      because: 'The saved sign-in of ChatGPT has expired.',
      steps: {
        visitor: ['Sign out of ChatGPT, and sign in again.'],
        developer: ['Codex: `codex logout && codex login`.'],
      },
      source: codex,
    },
    {
      text: 'authentication token has been invalidated. Please try signing in again',
      means: ['revoked-credential', 'session-expired'],
      certainty: 'certain',
      because: 'The saved sign-in of ChatGPT was ended: a logout, a changed password or a sign-in elsewhere.',
      steps: {
        visitor: ['Sign out of ChatGPT, and sign in again.'],
        developer: ['Codex: `codex logout && codex login`.'],
      },
      source: codex,
    },
  ],
})
