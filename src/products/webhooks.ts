import { defineProduct } from '../product.ts'

const stripe = 'https://docs.stripe.com/webhooks/signature'
const stripeSource = 'https://github.com/stripe/stripe-node/blob/master/src/Webhooks.ts'
const github = 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries'
const slack = 'https://docs.slack.dev/authentication/verifying-requests-from-slack'
const slackSource = 'https://github.com/slackapi/bolt-js/blob/main/src/receivers/verify-request.ts'
const svix = 'https://docs.svix.com/receiving/verifying-payloads/how'
const twilio = 'https://www.twilio.com/docs/usage/webhooks/webhooks-security'
const rawBody =
  'Verify the raw bytes of the body: in Express `express.raw({ type: "application/json" })` on that route, before any `express.json()` or body-parser.'

/** What libraries that verify webhook signatures say: Stripe, GitHub, Slack, Svix, Twilio. */
export const webhooks = defineProduct({
  name: 'Webhook signatures',
  marks: [
    'stripe-signature',
    'x-hub-signature',
    'x-slack-signature',
    'svix-signature',
    'x-twilio-signature',
    'x-shopify-hmac-sha256',
    'webhook-signature',
  ],
  says: [
    {
      text: 'No signatures found matching the expected signature for payload',
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Stripe’s signature does not fit body and secret: the body was parsed before, or the secret is another endpoint’s.',
      steps: {
        developer: [
          rawBody,
          'Take the `whsec_…` of this very endpoint: `stripe listen` prints one of its own, test and live differ.',
        ],
      },
      source: stripe,
    },
    {
      text: 'Webhook payload must be provided as a string or a Buffer',
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The body was parsed as JSON before the signature could be checked.',
      steps: { developer: [rawBody] },
      source: stripeSource,
    },
    {
      text: 'Timestamp outside the tolerance zone',
      means: ['clock-skew', 'stale-nonce'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The webhook’s timestamp is more than five minutes from the server’s time: a wrong clock, or an old delivery replayed.',
      steps: { developer: ['Set the clock by NTP; handle deliveries at once, not out of a queue.'] },
      ask: '`t=` of the signature field, and the server’s time',
      source: stripeSource,
    },
    {
      text: 'Unable to extract timestamp and signatures from header',
      means: ['signature-mismatch', 'malformed-header', 'stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The `Stripe-Signature` field is empty or not Stripe’s.',
      steps: { developer: ['Pass the field itself: `req.headers["stripe-signature"]`.'] },
      source: stripeSource,
    },
    {
      text: 'No webhook secret value was provided',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The signing secret is empty: the environment variable is not loaded.',
      source: stripeSource,
    },
    {
      text: 'request header X-Hub-Signature not present or invalid',
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The signature does not fit body and secret; most often another body parser ran first, so that the raw bytes are gone.',
      steps: {
        developer: [
          'Mount `xhub({ algorithm: "sha1", secret })` before `bodyParser.json()`, and check that the secret is set.',
        ],
      },
      ask: 'the order of the `app.use` lines, and whether the secret’s variable is set',
      source: 'https://github.com/alexcurtis/express-x-hub',
    },
    {
      text: 'X-Hub-Signature',
      when: {
        text: [
          'signature mismatch',
          'signatures did not match',
          "signatures didn't match",
          'does not match',
          'invalid signature',
          'verification failed',
        ],
        noText: ['header x-hub-signature not present'],
      },
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The HMAC of the webhook does not fit: another secret, or another body than the bytes that were sent.',
      steps: {
        developer: [rawBody, 'GitHub: HMAC-SHA256 of the raw body, hex, behind `sha256=`, in `X-Hub-Signature-256`.'],
      },
      source: github,
    },
    {
      text: 'Failed to verify authenticity: signature mismatch',
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Slack’s signature does not fit: another signing secret, or a body that was parsed before.',
      steps: {
        developer: [
          'Take "Signing Secret" of the app’s Basic Information page, not the verification token and not the client secret.',
          rawBody,
        ],
      },
      source: slackSource,
    },
    {
      text: 'x-slack-request-timestamp must differ from system time by no more than',
      means: ['clock-skew'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Slack’s timestamp is more than five minutes from the server’s time.',
      source: slackSource,
    },
    {
      text: 'signingSecret is empty or undefined',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Slack’s signing secret is not loaded.',
      source: slackSource,
    },
    {
      text: 'X-Slack-Signature',
      when: {
        text: ['mismatch', 'invalid signature', 'does not match', 'verification failed'],
        noText: ['failed to verify authenticity'],
      },
      means: ['signature-mismatch'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Slack signs `v0:timestamp:rawBody` with the signing secret; one of the three differs.',
      steps: { developer: [rawBody] },
      source: slack,
    },
    {
      text: 'No matching signature found',
      when: { text: ['svix', 'webhook'] },
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The signature does not fit body and secret: a parsed body, or the `whsec_…` of another endpoint.',
      steps: { developer: [rawBody] },
      source: svix,
    },
    {
      text: 'WebhookVerificationError: Missing required headers',
      means: ['signature-mismatch', 'stripped-by-intermediary', 'wrong-place'],
      certainty: 'likely',
      because: 'One of the fields `svix-id`, `svix-timestamp`, `svix-signature` (`webhook-…`) is missing.',
      source: svix,
    },
    {
      text: 'Message timestamp too',
      pattern: /^message timestamp too (?:old|new)/i,
      means: ['clock-skew', 'stale-nonce'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The webhook’s timestamp is more than five minutes from the server’s time.',
      source: svix,
    },
    {
      text: 'Twilio Request Validation Failed',
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Twilio signs the full public address and all parameters with the auth token: behind a proxy or tunnel the server sees another address.',
      steps: {
        developer: [
          'Give the validator the public address: `twilio.webhook({ protocol: "https", host: "app.example.com" })`, with the primary auth token of that very account.',
        ],
      },
      source: twilio,
    },
  ],
})
