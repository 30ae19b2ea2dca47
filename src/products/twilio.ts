import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const e = (code: string) => `https://www.twilio.com/docs/api/errors/${code}`
const webhook = 'https://www.twilio.com/docs/usage/webhooks/webhooks-security'
const here = { text: ['twilio'] }

/** A code of five figures counts where it stands alone: the end of a telephone number or of a SID is none. */
const coded = (code: string) => ({
  ...here,
  holds: ({ folded }: Evidence) => folded.some(({ text }) => new RegExp(`(?<![\\w+.])${code}\\b`).test(text)),
})

/** Twilio’s REST API, access tokens and webhooks. */
export const twilio = defineProduct({
  name: 'Twilio',
  hosts: ['.twilio.com'],
  marks: ['api.twilio.com', 'twilio.rest', 'twilio_auth_token', 'twilio_account_sid', 'x-twilio-signature'],
  says: [
    {
      text: '20003',
      pattern: /^20003\b/,
      when: coded('20003'),
      means: [
        'wrong-credentials',
        'wrong-environment',
        'revoked-credential',
        'account-not-active',
        'placeholder-credential',
      ],
      certainty: 'likely',
      because: 'Error 20003: account SID and auth token (or API key and secret) do not fit together.',
      steps: {
        developer: [
          '`curl -sS -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN" https://api.twilio.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID.json`',
          'An API key (SK…) goes with its own secret, and the account SID (AC…) as `accountSid`; a subaccount has its own token.',
          'A rotated auth token and a suspended account give the same words: look at Console › Account.',
        ],
      },
      ask: 'whether the user name begins with AC or SK, and what the curl command answers',
      source: e('20003'),
    },
    {
      text: 'Authentication Error - invalid username',
      means: ['wrong-credentials', 'placeholder-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'Twilio knows no account with the SID that came as the user name.',
      source: e('20003'),
    },
    {
      text: '20008',
      pattern: /^20008\b/,
      when: coded('20008'),
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'Error 20008: test credentials cannot reach this resource.',
      steps: { developer: ['Use the live account SID and auth token.'] },
      source: e('20008'),
    },
    {
      text: 'Resource not accessible with Test Account Credentials',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'Test credentials cannot reach this resource.',
      source: e('20008'),
    },
    {
      text: '20005',
      pattern: /^20005\b/,
      when: coded('20005'),
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'Error 20005: the Twilio account is suspended or closed.',
      source: e('20005'),
    },
    {
      text: '20101',
      pattern: /^20101\b/,
      when: coded('20101'),
      means: ['malformed-token', 'invalid-signature', 'wrong-environment'],
      certainty: 'likely',
      because: 'Error 20101: the access token for the client SDK is not valid.',
      steps: {
        developer: ['Sign it with the secret of that API key; Twilio’s US1 region alone takes keys made there.'],
      },
      source: e('20101'),
    },
    {
      text: '20104',
      pattern: /^20104\b/,
      when: coded('20104'),
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'Error 20104: the access token has expired, or its expiry is too far ahead.',
      steps: { developer: ['Handle `tokenWillExpire` and call `updateToken`; a life is 24 hours at most.'] },
      source: e('20104'),
    },
    {
      text: '20107',
      pattern: /^20107\b/,
      when: coded('20107'),
      means: ['invalid-signature'],
      certainty: 'certain',
      because: 'Error 20107: the access token is signed with another secret than its API key’s.',
      source: e('20107'),
    },
    {
      text: '20103',
      pattern: /^20103\b/,
      when: coded('20103'),
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'Error 20103: issuer (API key SID) or subject (account SID) of the access token is not valid.',
      source: e('20103'),
    },
    {
      text: '20403',
      pattern: /^20403\b/,
      when: coded('20403'),
      means: ['forbidden'],
      certainty: 'likely',
      because: 'Error 20403: this account may not do that.',
      source: e('20403'),
    },
    {
      text: 'twilio',
      when: {
        holds: (evidence) =>
          findMatch(evidence, /\bvalidat\w{1,8}\b[^.\n]{0,40}\b(?:false|fails?|failed|invalid|403)\b/i) !== undefined &&
          findMatch(evidence, /\bhttp\b[^s][^.]{0,120}\bhttps\b|\bhttps\b[^.]{0,120}\bhttp\b/i) !== undefined,
      },
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Twilio signs the address that it calls, https, and behind the proxy the program checks one with http.',
      steps: {
        developer: [
          'Check against the public address: take `X-Forwarded-Proto` (Flask `ProxyFix`, Express `app.set("trust proxy", 1)`), or write the address out.',
        ],
      },
      source: webhook,
    },
    {
      text: 'twilio.webhook(',
      when: { status: [403] },
      means: ['signature-mismatch'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The middleware computes the signature over another address or body than Twilio signed: a proxy or tunnel makes https look like http.',
      steps: {
        developer: [
          'Give it the public address: `twilio.webhook({ protocol: "https", host: "app.example.com" })`, or `app.set("trust proxy", true)`.',
          'Put `express.urlencoded({ extended: false })` before it; take the primary auth token of that account.',
        ],
      },
      ask: 'the address set in the console, and protocol and host as the server sees them',
      source: webhook,
    },
    {
      text: 'username is required',
      when: here,
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'certain',
      because: 'Twilio’s library got an empty account SID: the variable is not set.',
      source: 'https://github.com/twilio/twilio-node/blob/main/src/base/BaseTwilio.ts',
    },
    {
      text: 'accountSid must start with AC',
      means: ['malformed-token', 'placeholder-credential', 'wrong-place'],
      certainty: 'likely',
      because:
        'Something else than the account SID came as `accountSid`: an API key (SK…), or the words of an example.',
      steps: { developer: ['`twilio(apiKey, apiSecret, { accountSid })` for an API key.'] },
      ask: 'the first two letters of what stands in the variable of the account SID where the program runs',
      source: 'https://github.com/twilio/twilio-node/blob/main/src/base/BaseTwilio.ts',
    },
  ],
})
