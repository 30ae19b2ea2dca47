import { defineProduct } from '../product.ts'
import { dependsOnCharacters } from '../questions/characters-in-text.ts'

const codes = 'https://docs.x.com/x-api/fundamentals/response-codes-and-errors'
const auth = 'https://docs.x.com/fundamentals/authentication/overview'
const oauth1 = 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/api-key-and-secret'
const apps = 'https://docs.x.com/fundamentals/developer-apps'
const here = {
  text: ['twitter', 'tweepy', 'twurl', 'api.x.com', 'tweet', 'oauth_token', '/1.1/', '"code":32', '"code": 32'],
}
const regenerate =
  'Developer portal › the app › User authentication settings: Read and write; then regenerate Access Token and Secret: old ones keep the old permission.'

/** X (Twitter) API, versions 1.1 and 2. */
export const xTwitter = defineProduct({
  name: 'X',
  hosts: ['api.twitter.com', 'api.x.com', 'upload.twitter.com', '.twitter.com', '.x.com'],
  marks: ['api.twitter.com', 'api.x.com', 'tweepy', 'twitter-api-v2', 'twitterapi'],
  says: [
    {
      text: 'Could not authenticate you',
      when: { ...here, noText: ['suspended'], holds: dependsOnCharacters },
      means: ['signature-mismatch', 'client-bug'],
      certainty: 'likely',
      fixer: 'provider',
      because:
        'Only texts with certain characters are refused: the program does not percent-encode them for the OAuth 1.0a signature as X does.',
      steps: {
        developer: [
          "Encode all but letters, digits and `-._~` before signing (RFC 5849 §3.6): `encodeURIComponent` leaves `! ' ( ) *` as they are.",
          'Encode in the library that signs, not beforehand: what is encoded twice is tweeted with its percent signs. Look for a newer version of it.',
        ],
      },
      source: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/percent-encoding-parameters',
    },
    {
      text: 'Could not authenticate you',
      when: { ...here, noText: ['suspended'], unless: dependsOnCharacters },
      means: ['invalid-api-key', 'revoked-credential', 'signature-mismatch', 'clock-skew'],
      certainty: 'likely',
      because: 'Code 32: key, token or the OAuth 1.0a signature made of them is not right.',
      steps: {
        developer: [
          'Take all four anew from one app: API Key, API Key Secret, Access Token, Access Token Secret, without blanks.',
          'Sign every query and form parameter, but not a JSON body; set the clock by NTP.',
        ],
      },
      ask: 'whether the same four values work in another client (Postman with OAuth 1.0)',
      source: codes,
    },
    {
      text: 'Invalid or expired token',
      when: here,
      means: ['revoked-credential', 'invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because:
        'Code 89: the access token is of another app, was regenerated, or its user withdrew it (they do not expire).',
      steps: { developer: ['Regenerate Access Token and Secret of the same app as the API key.'] },
      source: codes,
    },
    {
      text: 'Bad Authentication data',
      when: here,
      means: ['no-credentials', 'malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Code 215: X found nothing in the Authorization field that it could read.',
      source: codes,
    },
    {
      text: 'Unable to verify your credentials',
      when: { text: ['twitter', 'oauth2/token', '99'] },
      means: ['invalid-client', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Code 99: API key and secret do not fit together.',
      source: codes,
    },
    {
      text: 'Timestamp out of bounds',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'Code 135: `oauth_timestamp` is too far from X’s time.',
      steps: { developer: ['Set the clock by NTP; the timestamp is in seconds.'] },
      source: codes,
    },
    {
      text: 'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'The app’s own Bearer token came; this endpoint acts for a user.',
      steps: {
        developer: [
          'Sign with OAuth 1.0a (API key and secret, access token and secret), or use an OAuth 2.0 user token with `tweet.write`.',
          'Tweepy: `tweepy.Client(consumer_key=…, consumer_secret=…, access_token=…, access_token_secret=…)`, without `bearer_token`.',
        ],
      },
      source: auth,
    },
    {
      text: 'Unsupported Authentication',
      when: {
        text: ['twitter', 'api.x.com', 'supported authentication types'],
        noText: ['application-only is forbidden'],
      },
      means: ['wrong-token-type', 'wrong-scheme'],
      certainty: 'certain',
      because: 'The endpoint does not take this kind of token; the message lists those that it takes.',
      source: auth,
    },
    {
      text: 'must use keys and tokens from a Twitter developer App that is attached to a Project',
      means: ['forbidden', 'wrong-environment', 'account-not-active'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The keys are of an app outside any project, which may not call API v2.',
      steps: {
        developer: ['Developer portal › Projects: add the app to one, or take the keys of an app that is in one.'],
      },
      source: apps,
    },
    {
      text: 'client-not-enrolled',
      when: { noText: ['attached to a project'] },
      means: ['forbidden', 'wrong-environment', 'account-not-active'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The app is in no project, or its plan does not hold this endpoint.',
      steps: { developer: ['Developer portal › Projects: add the app to one, and see its access level.'] },
      source: apps,
    },
    {
      text: 'You currently have access to a subset of',
      means: ['forbidden', 'account-not-active'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Code 453: the plan does not hold this endpoint; the keys are good.',
      steps: { developer: ['Use the v2 endpoint (`POST /2/tweets` in place of `statuses/update`), or another plan.'] },
      source: codes,
    },
    {
      text: 'oauth1 app permissions',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The access token was made while the app was for reading alone.',
      steps: { developer: [regenerate] },
      source: oauth1,
    },
    {
      text: 'Read-only application cannot POST',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The app, or the access token made by it, is for reading alone.',
      steps: { developer: [regenerate] },
      source: codes,
    },
    {
      text: 'Application cannot perform write actions',
      means: ['account-not-active', 'insufficient-scope'],
      certainty: 'likely',
      because: 'Code 261: X has taken the right to write from the app.',
      source: codes,
    },
    {
      text: 'Client is not permitted to perform this action',
      when: here,
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'Code 87: the app may not use this endpoint.',
      source: codes,
    },
    {
      text: 'Your credentials do not allow access to this resource',
      when: here,
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'likely',
      because: 'Code 220: an app token came where a user’s is wanted, or the permission is missing.',
      source: codes,
    },
    {
      text: 'Your account is suspended and is not permitted to access this feature',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'Code 64: the account is suspended.',
      source: codes,
    },
    {
      text: 'this account is temporarily locked',
      when: here,
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'Code 326: the account is locked until its owner logs in and proves to be a person.',
      steps: { visitor: ['Log in at x.com, and follow what it asks.'] },
      source: codes,
    },
    {
      text: 'Callback URL not approved for this client application',
      means: ['bad-request', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Code 415: the callback address is not listed in the app, to the letter.',
      source: codes,
    },
    {
      text: "Desktop applications only support the oauth_callback value 'oob'",
      means: ['bad-request', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Code 417: the app has no callback address, so X takes it for a desktop program.',
      steps: { developer: ['Developer portal › User authentication settings › Callback URI.'] },
      source: codes,
    },
    {
      text: 'Invalid / suspended application',
      means: ['account-not-active', 'invalid-client'],
      certainty: 'likely',
      because: 'Code 416: the app is suspended or gone.',
      ask: 'the app’s state in the Developer portal › Projects & Apps',
      source: codes,
    },
  ],
})
