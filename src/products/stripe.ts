import { defineProduct } from '../product.ts'

const keys = 'https://docs.stripe.com/keys'
const codes = 'https://docs.stripe.com/error-codes'
const errors = 'https://docs.stripe.com/api/errors'
const connect = 'https://docs.stripe.com/connect/authentication'

/** Stripe’s API. */
export const stripe = defineProduct({
  name: 'Stripe',
  hosts: ['api.stripe.com', '.stripe.com'],
  marks: [
    'api.stripe.com',
    'stripeauthenticationerror',
    'stripe.error.authenticationerror',
    'stripe-version',
    'stripe_secret_key',
  ],
  says: [
    {
      text: 'Invalid API Key provided',
      pattern:
        /^invalid api key provided: ?["'](?=\w)(?!undefined|null|none\b|your|process\.|(?:sk|rk)_(?:test|live)_(?:x|\.\.\.|your|<))/i,
      when: { text: ['stripe', 'sk_', 'rk_', 'pk_', 'invalid_request_error'] },
      means: ['corrupted-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'Stripe echoes the key as it came, and it came with quotation marks, which are no part of it.',
      steps: {
        developer: [
          'Take the quotes off where the value is written: `docker --env-file`, a CI variable and a host’s settings page keep them; `.env` needs none.',
          'Check: `node -p "JSON.stringify(process.env.STRIPE_SECRET_KEY?.at(0))"` must print "s".',
        ],
      },
      source: errors,
    },
    {
      text: 'Invalid API Key provided',
      pattern:
        /^invalid api key provided: ?["']?(?:undefined|null|none\b|[<{$%]|your|process\.|(?:sk|rk)_(?:test|live)_(?:x|\.\.\.|your|<)|(?<=["'])["'])/i,
      when: { text: ['stripe', 'sk_test', 'sk_live', 'invalid_request_error'] },
      means: ['placeholder-credential'],
      certainty: 'certain',
      because: 'Stripe echoes what came in place of the key: a placeholder or an unset variable.',
      steps: {
        developer: [
          'Print `process.env.STRIPE_SECRET_KEY?.slice(0, 8)` where the client is made: it must show sk_test_ or sk_live_.',
        ],
      },
      source: keys,
    },
    {
      text: 'Invalid API Key provided',
      pattern:
        /^invalid api key provided(?!: ?(?:undefined|null|none\b|["'<{$%]|your|process\.|(?:sk|rk)_(?:test|live)_(?:x|\.\.\.|your|<)))/i,
      when: { text: ['stripe', 'sk_test', 'sk_live', 'pk_test', 'pk_live'] },
      means: ['invalid-api-key', 'revoked-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Stripe does not know the key: rolled, deleted, cut short, or of another account.',
      steps: {
        developer: [
          'Compare its last four characters with Dashboard › Developers › API keys.',
          '`curl -sS -u "$STRIPE_SECRET_KEY:" https://api.stripe.com/v1/balance`',
        ],
      },
      ask: 'the last four characters in the message beside those in the dashboard',
      source: keys,
    },
    {
      text: 'the CLI only supports using a secret or restricted key',
      means: ['stored-credential', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The CLI found a key that begins with neither sk_ nor rk_. STRIPE_API_KEY of the environment counts before the login and before its configuration, so most often it is that one: a publishable key (pk_), or what another program needs.',
      steps: {
        developer: [
          'See whether it is set: `env | grep -c ^STRIPE_API_KEY=`; then `unset STRIPE_API_KEY`, and take it out of the shell’s profile or the `.env` that sets it.',
        ],
      },
      ask: 'whether STRIPE_API_KEY is set, and its first three letters',
      source: 'https://docs.stripe.com/cli/api_keys',
    },
    {
      text: 'Expired API Key provided',
      means: ['revoked-credential', 'token-expired'],
      certainty: 'certain',
      because: 'The key was rolled or has expired.',
      steps: { developer: ['Take the present one: Dashboard › Developers › API keys; restart what reads it.'] },
      source: codes,
    },
    {
      text: 'You did not provide an API key. You need to provide your API key in the Authorization header',
      means: ['no-credentials', 'malformed-header', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'No key came: the variable is empty, or the field is not `Authorization: Bearer …`.',
      source: keys,
    },
    {
      text: 'Your API key is invalid, as it is an empty string',
      means: ['placeholder-credential'],
      certainty: 'certain',
      because: 'The key’s variable is empty where the client is made.',
      source: keys,
    },
    {
      text: 'No API key provided. (HINT: set your API key using',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      because: 'Stripe’s library has no key: it was never set, or its variable is empty.',
      source: keys,
    },
    {
      text: 'This API call cannot be made with a publishable API key',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'A publishable key (pk_…) came where the secret one (sk_…) is wanted.',
      steps: {
        developer: ['Call it from the server with STRIPE_SECRET_KEY; the browser keeps the pk_ key for Stripe.js.'],
      },
      source: codes,
    },
    {
      text: 'a similar object exists in test mode, but a live mode key was used',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'The object is of test mode and the key of live mode.',
      steps: { developer: ['Use ids and keys of one mode: objects made with sk_test_ do not exist with sk_live_.'] },
      source: keys,
    },
    {
      text: 'a similar object exists in live mode, but a test mode key was used',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'The object is of live mode and the key of test mode.',
      steps: { developer: ['Use ids and keys of one mode: objects made with sk_live_ do not exist with sk_test_.'] },
      source: keys,
    },
    {
      text: 'does not have access to account',
      when: { text: ['stripe', 'acct_'] },
      means: ['wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      because: 'The connected account is of another platform or mode, or withdrew the access.',
      steps: {
        developer: [
          'Check `Stripe-Account` and the mode of the key; an account connected in test mode is not connected live.',
        ],
      },
      source: connect,
    },
    {
      text: 'does not have the required permissions for this endpoint on account',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The restricted key (rk_…) lacks a permission that the message names.',
      steps: { developer: ['Dashboard › Developers › API keys › the restricted key › Edit.'] },
      source: 'https://docs.stripe.com/keys/restricted-api-keys',
    },
    {
      text: 'testmode_charges_only',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The account is not activated, so its live key may not charge.',
      steps: { developer: ['Finish the activation in the dashboard.'] },
      source: codes,
    },
    {
      text: 'platform_api_key_expired',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The platform’s key was rolled or has expired.',
      source: codes,
    },
    {
      text: 'secret_key_required',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'A publishable key came where the secret one is wanted.',
      source: codes,
    },
    {
      text: 'Unrecognized request URL (',
      when: { text: ['stripe'] },
      means: ['wrong-url'],
      certainty: 'likely',
      because: 'Stripe has no such path; often an id in it is empty.',
      source: errors,
    },
  ],
})
