import { defineProduct } from '../product.ts'

const services = 'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak'
const events =
  'https://github.com/keycloak/keycloak/blob/main/server-spi-private/src/main/java/org/keycloak/events/Errors.java'
const grant = `${services}/protocol/oidc/grants/ResourceOwnerPasswordCredentialsGrantType.java`
const direct = `${services}/authentication/authenticators/directgrant/ValidateUsername.java`
const manager = `${services}/protocol/oidc/TokenManager.java`
const pages =
  'https://github.com/keycloak/keycloak/blob/main/themes/src/main/resources/theme/base/login/messages/messages_en.properties'
const adapter =
  'https://github.com/keycloak/keycloak/blob/ecd43b181d9e53965379b544a011cef4f828852b/adapters/oidc/adapter-core/src/main/java/org/keycloak/adapters/rotation/AdapterTokenVerifier.java'
const marks = ['keycloak', '/realms/', 'openid-connect', 'invalid_grant', 'rh-sso']

/** What Keycloak answers at its token endpoint, on its pages and in its event log. */
export const keycloak = defineProduct({
  name: 'Keycloak',
  marks: ['keycloak', '/protocol/openid-connect/', '/auth/realms/', 'rh-sso'],
  says: [
    {
      text: 'Account is not fully set up',
      when: { text: marks },
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      status: 400,
      because:
        'The user has open required actions (new password, e-mail, profile, terms), which the password grant cannot carry out.',
      steps: {
        visitor: ['Sign in once in the browser, and do what the page asks.'],
        developer: [
          'Users, the user: empty "Required user actions", set "Email verified", first and last name, and a password that is not "Temporary".',
          'Since Keycloak 24 e-mail, first and last name are required by the user profile: fill them in, or make them optional at Realm settings › User profile.',
        ],
      },
      source: grant,
    },
    {
      text: 'Invalid user credentials',
      when: { text: marks },
      means: ['wrong-credentials', 'account-not-active', 'mfa-or-sso-required'],
      certainty: 'likely',
      because:
        'User name or password is wrong in this realm; a temporarily locked account and a missing OTP get the same words.',
      steps: {
        developer: [
          'Look at the realm’s Events: the true `error` stands there (`invalid_user_credentials`, `user_not_found`, `user_temporarily_disabled`).',
        ],
      },
      ask: 'the `LOGIN_ERROR` event in Keycloak’s log',
      source: direct,
    },
    {
      text: 'user_temporarily_disabled',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'Brute force detection locked the user for some minutes.',
      source: events,
    },
    {
      text: 'Account disabled',
      when: { text: marks },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The user’s "Enabled" switch is off.',
      source: direct,
    },
    {
      text: 'user_not_found',
      when: { text: ['login_error', 'org.keycloak', 'keycloak'] },
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'This realm has no such user.',
      source: events,
    },
    {
      text: 'Session not active',
      when: { text: marks },
      means: ['refresh-failed', 'session-expired'],
      certainty: 'certain',
      because: 'The single sign-on session behind the refresh token has ended (idle or maximum time, logout, restart).',
      steps: { visitor: ['Sign in again.'], developer: ['Raise "SSO Session Idle", or ask for `offline_access`.'] },
      source: manager,
    },
    {
      text: 'Offline session not active',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The offline session was revoked or has been idle too long.',
      source: manager,
    },
    {
      text: 'Token is not active',
      when: { text: marks, noText: ['failure message: token is not active'] },
      means: ['refresh-failed', 'token-expired'],
      certainty: 'likely',
      because: 'The refresh token is past its life ("SSO Session Idle").',
      steps: { developer: ['Log in again; renew before `refresh_expires_in`.'] },
      source: manager,
    },
    {
      text: 'Invalid refresh token',
      when: { text: marks },
      means: ['refresh-failed', 'wrong-environment'],
      certainty: 'likely',
      because: 'The refresh token is of another realm, client or host name, or has been damaged.',
      ask: 'the refresh token’s `iss` and `azp`, and the realm that was asked',
      source: manager,
    },
    {
      text: 'Stale token',
      when: { text: marks, noText: ['invalid token (stale'] },
      means: ['refresh-failed', 'revoked-credential'],
      certainty: 'certain',
      because: 'The refresh token was used before ("Revoke Refresh Token") or revoked by a not-before policy.',
      source: manager,
    },
    {
      text: "Didn't find publicKey for specified kid",
      means: ['unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The realm has no key with the token’s `kid`: another realm, or rotated keys.',
      source: adapter,
    },
    {
      text: 'Cookie not found. Please make sure cookies are enabled',
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because: 'Keycloak’s login cookie did not come back: an old page, http for https, or a blocked cookie.',
      steps: {
        visitor: ['Allow cookies, and start the login again from the application.'],
        developer: ['Behind a TLS proxy set `KC_PROXY_HEADERS=xforwarded` and `KC_HOSTNAME`.'],
      },
      ask: 'whether a login begun anew in a private window passes, and the `Set-Cookie` lines of the login page',
      source: pages,
    },
  ],
})
