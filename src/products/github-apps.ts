import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const appTokens =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app'
const exchange =
  'https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors'

/** A life of more than ten minutes is told. */
const isLong = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\b(?:\d{1,3}|an?|one|two) ?(?:h(?:ou)?rs?|days?|weeks?)\b|\b(?:1[1-9]|[2-9]\d) ?min|\+ ?(?:\d{4,7}\b|60 ?\* ?(?:1[1-9]|[2-9]\d)\b|3600|1[1-9] ?\* ?60|[2-9]\d ?\* ?60)/i,
  ) !== undefined

/** GitHub towards GitHub Apps and OAuth apps: the JWT of an app, and the exchange of a code for a token. */
export const githubApps = defineProduct({
  name: 'GitHub',
  marks: ['access_tokens', 'github app', 'login/oauth/access_token'],
  says: [
    {
      text: 'a json web token could not be decoded',
      when: { text: ['hs256', 'hs384', 'hs512', 'es256', 'eddsa'] },
      means: ['algorithm-mismatch', 'malformed-token'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'GitHub takes the JWT of an app signed with RS256 and its private key, and no other algorithm.',
      steps: { developer: ['Sign with `algorithm: "RS256"` and the .pem of this very app as a private key.'] },
      ask: '`alg` in the header of the token',
      source: appTokens,
    },
    {
      text: 'a json web token could not be decoded',
      when: { noText: ['hs256', 'hs384', 'hs512', 'es256', 'eddsa'] },
      means: ['malformed-token', 'invalid-signature', 'wrong-token-type'],
      certainty: 'likely',
      because: "The endpoint wants the app's JWT signed with its private key (RS256), and got something else.",
      steps: { developer: ['Sign with the .pem of this very app, `alg` RS256, `iss` its client id or app id.'] },
      source: appTokens,
    },
    {
      text: "'issuer' claim ('iss')",
      means: ['wrong-issuer'],
      certainty: 'certain',
      fixer: 'caller',
      because: '`iss` of the app’s JWT is neither the id nor the client id of an app: its name, or nothing.',
      steps: {
        developer: ['Set `iss` to the client id (or the App ID, a number) that the app’s settings page shows.'],
      },
      source: appTokens,
    },
    {
      text: "'expiration time' claim ('exp') is too far in the future",
      when: { holds: isLong },
      means: ['wrong-claims', 'clock-skew'],
      certainty: 'likely',
      fixer: 'caller',
      because: "The app's JWT may live 10 minutes at most, and this one is made for longer.",
      steps: { developer: ['Set `iat` to now − 60 s and `exp` to now + 540 s.'] },
      source: appTokens,
    },
    {
      text: "'expiration time' claim ('exp') is too far in the future",
      when: { unless: isLong },
      means: ['clock-skew', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'caller',
      because: "The app's JWT may live 10 minutes at most, by GitHub's clock.",
      steps: {
        developer: ['Set `iat` to now − 60 s and `exp` to now + 540 s.', 'Compare the clock with UTC: `date -u`'],
      },
      source: appTokens,
    },
    {
      text: "'expiration time' claim ('exp') must be a numeric value representing the future time",
      means: ['clock-skew', 'token-expired', 'wrong-claims'],
      certainty: 'likely',
      because: "`exp` of the app's JWT is in the past by GitHub's clock, or is no whole number of seconds.",
      source: appTokens,
    },
    {
      text: "'issued at' claim ('iat') must be an integer representing the time",
      means: ['clock-skew', 'wrong-claims'],
      certainty: 'likely',
      because: "`iat` of the app's JWT is in the future by GitHub's clock, or is no whole number of seconds.",
      steps: { developer: ['Set `iat` to now − 60 s, in whole seconds.'] },
      source: appTokens,
    },
    {
      text: 'bad_verification_code',
      means: ['token-expired', 'bad-request'],
      certainty: 'likely',
      because: 'The OAuth code is wrong, has expired (10 minutes) or was used already.',
      source: exchange,
    },
    {
      text: 'incorrect_client_credentials',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The client id or the client secret of the OAuth app is wrong.',
      source: exchange,
    },
    {
      text: 'integration not found',
      when: { text: ['github'] },
      means: ['wrong-issuer', 'invalid-signature'],
      certainty: 'likely',
      because: 'No GitHub App has the id in `iss`, or the key is that of another app.',
      steps: { developer: ['Set `iss` to the client id of the app whose private key signs.'] },
      source: appTokens,
    },
    {
      text: 'redirect_uri must match the registered callback url',
      means: ['wrong-url', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The redirect URI of the request is not below the callback URL of the app.',
      steps: {
        developer: [
          'Compare `redirect_uri` with Authorization callback URL in the app’s settings: scheme, host, port, path.',
        ],
      },
      source:
        'https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-authorization-request-errors',
    },
    {
      text: 'device_flow_disabled',
      means: ['invalid-client'],
      certainty: 'likely',
      because: 'The device flow is not switched on in the settings of the app.',
      source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
    },
  ],
})
