import { defineProduct } from '../product.ts'

const token = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2'
const authorize = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1'
const bearer = 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1'
const oidc = 'https://openid.net/specs/openid-connect-core-1_0.html#AuthError'
const device = 'https://www.rfc-editor.org/rfc/rfc8628#section-3.5'

/** The ways in which an error code is written: JSON, a challenge’s parameter, a query. */
const written = (code: string) => [
  `"error":"${code}"`,
  `"error": "${code}"`,
  `error=${code}`,
  `error="${code}"`,
  `'error': '${code}'`,
  `error: ${code}`,
]

/** The error codes of OAuth 2.0 and OpenID Connect themselves, whoever says them. */
export const oauth = defineProduct({
  name: 'OAuth 2.0',
  says: [
    {
      text: 'missing a required parameter, includes an',
      pattern: /^missing a required parameter, includes an (?:invalid|unsupported) parameter value/i,
      means: ['bad-request', 'invalid-client'],
      certainty: 'likely',
      fixer: 'caller',
      status: 400,
      because:
        '`invalid_request`: a parameter is missing, unknown, given twice, or has a value that was not registered (`redirect_uri`).',
      steps: {
        developer: [
          'Compare the request with the documentation parameter by parameter, and `redirect_uri` with the registered one character by character.',
        ],
      },
      source: token,
    },
    {
      text: 'invalid_client',
      when: { text: [...written('invalid_client'), '(invalid_client)'], noText: ['aadsts', 'msis'] },
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'likely',
      because:
        '`invalid_client`: the OAuth client itself failed to authenticate: unknown id, wrong or expired secret, or a way of sending it that the server does not take.',
      steps: {
        developer: [
          'Send id and secret in one way alone: `curl -u "$CLIENT_ID:$CLIENT_SECRET"` or both in the form body (`client_secret_post`).',
          'Take both from the same environment, and encode special characters.',
        ],
      },
      ask: 'how the client is authenticated (Basic or body), and the method registered for it',
      source: token,
    },
    {
      text: 'invalid_grant',
      when: {
        text: [...written('invalid_grant'), '(invalid_grant)', 'invalid_grant:'],
        noText: ['aadsts', 'msis', 'refresh'],
      },
      means: ['refresh-failed', 'wrong-credentials', 'token-expired', 'clock-skew'],
      certainty: 'possible',
      status: 400,
      because:
        '`invalid_grant`: the authorization code, refresh token, assertion or password is wrong, expired, used before, or of another client or redirect address.',
      ask: 'the `grant_type` of the request, and the `error_description`',
      source: token,
    },
    ...['invalid_grant', 'InvalidGrant'].map((text) => ({
      text,
      when: {
        text: [
          'grant_type=refresh_token',
          'refresh token',
          'refresh_token',
          'refreshing',
          'refreshtoken',
          'tokenrefresh',
        ],
        noText: ['aadsts', 'msis'],
      },
      means: ['refresh-failed'] as const,
      certainty: 'likely' as const,
      status: 400,
      because:
        '`invalid_grant` to a refresh: the refresh token is expired, revoked, used before, or of another client.',
      steps: {
        visitor: ['Sign in again.'],
        developer: [
          'Send the user through the login again; keep the new refresh token of every answer, and refresh once at a time.',
        ],
      },
      source: token,
    })),
    {
      text: 'unauthorized_client',
      when: { text: written('unauthorized_client'), noText: ['aadsts', 'keycloak'] },
      means: ['invalid-client'],
      certainty: 'likely',
      status: 400,
      because: '`unauthorized_client`: the client may not use this grant or flow.',
      steps: { developer: ['Allow the grant in the client’s registration.'] },
      source: token,
    },
    {
      text: 'unsupported_grant_type',
      when: { text: written('unsupported_grant_type') },
      means: ['bad-request', 'invalid-client'],
      certainty: 'likely',
      status: 400,
      because:
        '`unsupported_grant_type`: the `grant_type` is misspelt or not offered, or the body is not sent as a form.',
      steps: {
        developer: ['Send a form, not JSON: `curl -d grant_type=client_credentials -u "$CLIENT_ID:$CLIENT_SECRET" …`.'],
      },
      source: token,
    },
    {
      text: 'invalid_scope',
      when: { text: written('invalid_scope'), noText: ['aadsts'] },
      means: ['insufficient-scope', 'bad-request'],
      certainty: 'likely',
      status: 400,
      because: '`invalid_scope`: the scope asked for is unknown, misspelt, or not granted to this client.',
      source: token,
    },
    {
      text: 'access_denied',
      when: { text: written('access_denied'), noText: ['aadsts', 'msis'] },
      means: ['forbidden', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: '`access_denied`: the user said no at the consent page, or a rule of the provider did.',
      source: authorize,
    },
    {
      text: 'login_required',
      when: { text: written('login_required') },
      means: ['session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        '`login_required`: the silent login (`prompt=none`) found no session at the provider: none there, or its third-party cookie is blocked.',
      steps: {
        visitor: ['Sign in again; allow the provider’s cookies.'],
        developer: [
          'Renew with refresh tokens in place of a hidden frame, or use a login host below the site’s own domain.',
        ],
      },
      ask: 'whether it works in a browser that allows third-party cookies',
      source: oidc,
    },
    {
      text: 'interaction_required',
      when: { text: written('interaction_required') },
      means: ['mfa-or-sso-required', 'session-expired'],
      certainty: 'likely',
      because: '`interaction_required`: the provider wants to show the user a page, which a silent login forbids.',
      steps: { developer: ['Send the user through the login page.'] },
      source: oidc,
    },
    {
      text: 'consent_required',
      when: { text: written('consent_required') },
      means: ['insufficient-scope', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: '`consent_required`: nobody has agreed to these scopes yet.',
      steps: { developer: ['Send the user through the login with `prompt=consent`.'] },
      source: oidc,
    },
    {
      text: 'authorization_pending',
      when: { text: [...written('authorization_pending'), 'device flow', 'device code', 'device_code', 'polling'] },
      means: ['no-credentials'],
      certainty: 'likely',
      because:
        '`authorization_pending`: the user has not entered the device code yet; this is no fault: ask again after `interval` seconds.',
      source: device,
    },
    {
      text: 'expired_token',
      when: { text: written('expired_token') },
      means: ['token-expired'],
      certainty: 'certain',
      because: '`expired_token`: the device code is too old.',
      steps: { developer: ['Begin the device flow again.'] },
      source: device,
    },
    {
      text: 'insufficient_scope',
      when: { text: written('insufficient_scope') },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: '`insufficient_scope` (RFC 6750): the token is good, and lacks a scope that the resource wants.',
      steps: { developer: ['Ask for a token with the scope that the challenge names.'] },
      source: bearer,
    },
    {
      text: 'insufficient_user_authentication',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because:
        '`insufficient_user_authentication` (RFC 9470): the resource wants a stronger or younger login; `acr_values` or `max_age` of the challenge say which.',
      steps: { developer: ['Send the user through the login again with the challenge’s `acr_values` and `max_age`.'] },
      source: 'https://www.rfc-editor.org/rfc/rfc9470#section-3',
    },
    {
      text: 'invalid_target',
      when: { text: written('invalid_target') },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: '`invalid_target` (RFC 8707): the authorization server does not know the `resource` asked for.',
      source: 'https://www.rfc-editor.org/rfc/rfc8707#section-2',
    },
  ],
})
