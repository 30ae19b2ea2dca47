import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const errors = 'https://learn.microsoft.com/en-us/graph/resolve-auth-errors'
const codes = 'https://learn.microsoft.com/en-us/graph/errors'
const here = { text: ['graph.microsoft.com', 'invalidauthenticationtoken', 'microsoft graph'] }

/** Microsoft Graph. */
export const microsoftGraph = defineProduct({
  name: 'Microsoft Graph',
  hosts: ['graph.microsoft.com', 'graph.microsoft.us', 'microsoftgraph.chinacloudapi.cn', 'graph.windows.net'],
  marks: ['graph.microsoft.com', 'invalidauthenticationtoken', 'x-ms-ags-diagnostic'],
  says: [
    {
      text: 'api://',
      when: {
        text: [
          'graph call',
          'call graph',
          'calling graph',
          'graph api',
          'graph.microsoft.com',
          'microsoft graph',
          'graph /me',
        ],
        noText: [
          'on-behalf-of',
          'onbehalfof',
          'jwt_bearer',
          'jwt-bearer',
          'graph.microsoft.com/.default',
          'scp',
          'idx10214',
        ],
        holds: (evidence) =>
          findMatch(evidence, /\b401\b|invalidauthenticationtoken|\bunauthori[sz]ed\b|invalid audience/i) !== undefined,
      },
      means: ['wrong-audience'],
      certainty: 'likely',
      fixer: 'caller',
      status: 401,
      because:
        'A token that was asked for with a scope of your own API (`api://…`) has that API as its audience, and Graph refuses it.',
      steps: {
        developer: [
          'Ask for another token with scopes of Graph: `User.Read`, or `https://graph.microsoft.com/.default`; one request is for one resource.',
          'A back end that has a token for itself exchanges it by the on-behalf-of flow.',
        ],
      },
      source: errors,
    },
    {
      text: 'access token validation failure. invalid audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The token's `aud` is another API than Microsoft Graph.",
      steps: {
        developer: [
          'Ask for a Graph token: `scope=https://graph.microsoft.com/.default` (or User.Read and the like, one resource at a time).',
          'A back end that got a token for itself exchanges it by the on-behalf-of flow.',
        ],
      },
      source: errors,
    },
    {
      text: 'access token validation failure',
      pattern: /^access token validation failure(?![.:]? ?invalid)/i,
      means: ['wrong-audience', 'wrong-token-type', 'malformed-token'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Graph could make nothing of the token: most often it was issued for another API, such as the old graph.windows.net, or for the app itself. That other tools call its signature invalid says nothing: tokens for Microsoft’s own APIs verify there alone.',
      steps: {
        developer: [
          'Look at `aud` in the token: it must be `https://graph.microsoft.com` or `00000003-0000-0000-c000-000000000000`.',
          'Ask for a Graph token: `scope=https://graph.microsoft.com/.default`; with the v1 endpoint `resource=https://graph.microsoft.com/`.',
        ],
      },
      ask: 'the `aud` of the token, its other claims left out',
      source: 'https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens',
    },
    {
      text: 'compacttoken parsing failed with error code',
      means: ['malformed-token', 'corrupted-credential', 'wrong-token-type'],
      certainty: 'likely',
      because: 'What was sent is no token that Graph can read: cut short, quoted, or another product’s.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $ACCESS_TOKEN` with the `access_token` of the token response, neither `id_token` nor `code`.',
        ],
      },
      source: errors,
    },
    {
      text: 'jwt is not well formed',
      when: here,
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'What was sent is no JSON Web Token.',
      source: errors,
    },
    {
      text: 'idx14100: jwt is not well formed',
      when: here,
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'What was sent is no JSON Web Token: it has no dots.',
      source: errors,
    },
    {
      text: 'idx14102: unable to decode the header',
      when: here,
      means: ['corrupted-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'The first part of the token cannot be decoded: the word Bearer, a quote or another sign stands in it.',
      source: errors,
    },
    {
      text: 'lifetime validation failed, the token is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token has expired.',
      steps: { developer: ['Ask for a new one with acquireTokenSilent (MSAL) or the refresh token, on each call.'] },
      source: errors,
    },
    {
      text: 'access token has expired or is not yet valid',
      when: here,
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The access token is outside its `nbf` and `exp`.',
      source: errors,
    },
    {
      text: 'access token is empty',
      when: here,
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'The Authorization field came without a token.',
      source: errors,
    },
    {
      text: 'bearer access token is empty',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'The Authorization field came without a token.',
      source: errors,
    },
    {
      text: 'access token validation failure. invalid tenant',
      means: ['wrong-environment'],
      certainty: 'likely',
      because: 'The token is of a tenant that this resource is not in.',
      source: errors,
    },
    {
      text: 'access token validation failure. invalid signature',
      means: ['invalid-signature', 'wrong-audience'],
      certainty: 'likely',
      because: 'The signature does not verify: the token was changed, or is of another cloud.',
      source: errors,
    },
    {
      text: 'continuous access evaluation resulted in challenge',
      means: ['revoked-credential', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'The token was ended before its time: password changed, sessions revoked, or a policy applies now.',
      steps: { developer: ['Pass the `claims` of WWW-Authenticate to the next interactive request.'] },
      source: 'https://learn.microsoft.com/en-us/entra/identity-platform/app-resilience-continuous-access-evaluation',
    },
    {
      text: 'insufficient privileges to complete the operation',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because:
        'The token is good, but lacks a permission (delegated or application), or its user lacks a directory role.',
      steps: {
        developer: [
          "Compare the token's `scp` or `roles` with Permissions on the page of the API call; then Grant admin consent, and get a new token.",
        ],
      },
      source: errors,
    },
    {
      text: 'authorization_requestdenied',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'The token is good, but lacks a permission, or its user lacks a directory role.',
      source: codes,
    },
    {
      text: '/me request is only valid with delegated authentication flow',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'An app-only token was sent to /me, which wants the token of a user.',
      steps: { developer: ['Call /users/$USER_ID instead, or sign a user in.'] },
      source: codes,
    },
    {
      text: 'missing scope permissions on the request',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the scopes that the message names.',
      source: codes,
    },
    {
      text: 'no permissions in access token',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token has neither `scp` nor `roles`: no permission was consented to.',
      steps: {
        developer: ['App registrations › the app › API permissions › Grant admin consent, then get a new token.'],
      },
      source: codes,
    },
  ],
})
