import type { JsonObject } from './json-object.ts'
import type { TokenKindReading } from './token-kind.ts'

/** A rule by which header and claims give a token's kind away; the rules stand in order, the plainest statement first. */
export interface TokenRule extends TokenKindReading {
  readonly when: (header: JsonObject, claims: JsonObject) => boolean
}

type Told = Pick<TokenRule, 'kind' | 'reason' | 'source'> & Partial<Pick<TokenRule, 'product' | 'certainty'>>

const rule = (told: Told, when: TokenRule['when']): TokenRule => ({
  product: null,
  certainty: 'certain',
  ...told,
  when,
})

const text = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '')
const has = (claims: JsonObject, ...names: readonly string[]): boolean =>
  names.some((name) => claims[name] !== undefined)
const isUrl = (value: unknown): boolean => text(value).startsWith('https://')

const byType = (typ: string, kind: TokenRule['kind'], source: string): TokenRule =>
  rule(
    { kind, source, reason: `the header's typ is ${typ}` },
    ({ typ: own }) => text(own).replace('application/', '') === typ,
  )

const byTokenUse = (use: string, kind: TokenRule['kind']): TokenRule =>
  rule(
    { kind, product: 'Amazon Cognito', reason: `the claim token_use is ${use}`, source: COGNITO },
    (_, claims) => text(claims['token_use']) === use,
  )

const byClaimType = (typ: string, kind: TokenRule['kind']): TokenRule =>
  rule(
    { kind, product: 'Keycloak', reason: `the claim typ is ${typ}`, source: KEYCLOAK },
    (_, claims) => text(claims['typ']) === typ,
  )

const byLibraryType = (claim: string, kind: 'access' | 'refresh', product: string, source: string): TokenRule =>
  rule({ kind, product, reason: `the claim ${claim} is ${kind}`, source }, (_, claims) => text(claims[claim]) === kind)

const COGNITO =
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html'
const KEYCLOAK = 'https://www.keycloak.org/docs/latest/server_admin/'
const FLASK = 'https://flask-jwt-extended.readthedocs.io/en/stable/refreshing_tokens.html'
const SIMPLE = 'https://django-rest-framework-simplejwt.readthedocs.io/en/latest/settings.html'
const OIDC = 'OpenID Connect Core 1.0'
const ENTRA = 'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference'
const FIREBASE = 'https://firebase.google.com/docs/auth/admin/create-custom-tokens'
const FIREBASE_AUDIENCE = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.identitytoolkit'
const KUBERNETES = 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'
const GITHUB_APP =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app'

const declared: readonly TokenRule[] = [
  byType('at+jwt', 'access', 'RFC 9068 §2.1'),
  byType('dpop+jwt', 'dpop-proof', 'RFC 9449 §4.2'),
  byType('logout+jwt', 'logout', 'OpenID Connect Back-Channel Logout 1.0 §2.4'),
  byType('secevent+jwt', 'security-event', 'RFC 8417 §2.3'),
  byType('client-authentication+jwt', 'client-assertion', 'RFC 7523bis'),
  byType('token-introspection+jwt', 'introspection', 'RFC 9701 §5'),
  byType('oauth-authz-req+jwt', 'request-object', 'RFC 9101 §10.8'),
  byTokenUse('id', 'id'),
  byTokenUse('access', 'access'),
  byClaimType('refresh', 'refresh'),
  byClaimType('offline', 'refresh'),
  byClaimType('id', 'id'),
  byClaimType('bearer', 'access'),
  byClaimType('logout', 'logout'),
  byLibraryType('token_type', 'refresh', 'Simple JWT', SIMPLE),
  byLibraryType('token_type', 'access', 'Simple JWT', SIMPLE),
  byLibraryType('type', 'refresh', 'Flask-JWT-Extended', FLASK),
  byLibraryType('type', 'access', 'Flask-JWT-Extended', FLASK),
  rule(
    {
      kind: 'logout',
      reason: 'its events hold a back-channel logout',
      source: 'OpenID Connect Back-Channel Logout 1.0 §2.4',
    },
    (_, { events }) =>
      typeof events === 'object' &&
      events !== null &&
      Object.hasOwn(events, 'http://schemas.openid.net/event/backchannel-logout'),
  ),
  rule(
    { kind: 'dpop-proof', certainty: 'likely', reason: 'it has the claims htm and htu', source: 'RFC 9449 §4.2' },
    (_, claims) => has(claims, 'htm') && has(claims, 'htu'),
  ),
]

const serviceAccount = (claims: JsonObject): boolean =>
  has(claims, 'kubernetes.io', 'kubernetes.io/serviceaccount/namespace') ||
  text(claims['sub']).startsWith('system:serviceaccount:')

const endpoints = ['/token', 'login.microsoftonline.com', '/oauth2']

const fromProducts: readonly TokenRule[] = [
  rule(
    { kind: 'custom', product: 'Firebase', reason: 'its audience is the Identity Toolkit', source: FIREBASE },
    (_, { aud }) => text(aud) === FIREBASE_AUDIENCE,
  ),
  rule(
    {
      kind: 'id',
      product: 'Firebase',
      reason: 'securetoken.google.com issued it',
      source: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
    },
    (_, { iss }) => text(iss).startsWith('https://securetoken.google.com/'),
  ),
  rule(
    {
      kind: 'service-account',
      product: 'Kubernetes',
      reason: 'it names a Kubernetes service account',
      source: KUBERNETES,
    },
    (_, claims) => serviceAccount(claims),
  ),
  rule(
    {
      kind: 'api-key',
      product: 'Supabase',
      reason: 'Supabase issued it as a project key',
      source: 'https://supabase.com/docs/guides/api/api-keys',
    },
    (_, { iss, role }) => text(iss).startsWith('supabase') && ['anon', 'service_role'].includes(text(role)),
  ),
  rule(
    {
      kind: 'access',
      product: 'Supabase',
      reason: 'it has the claims role and aal',
      source: 'https://supabase.com/docs/guides/auth/jwt-fields',
    },
    (_, claims) => has(claims, 'aal') && has(claims, 'role'),
  ),
  rule(
    {
      kind: 'client-assertion',
      product: 'Google',
      certainty: 'likely',
      reason: 'a service account made it for the token endpoint',
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
    (_, { iss, aud }) =>
      text(iss).endsWith('.gserviceaccount.com') &&
      (text(aud).startsWith('https://oauth2.googleapis.com/token') ||
        text(aud).startsWith('https://www.googleapis.com/oauth2/')),
  ),
  rule(
    {
      kind: 'access',
      product: 'Google',
      certainty: 'likely',
      reason: 'a service account signed it for one service',
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account#jwt-auth',
    },
    (_, { iss, sub }) => text(iss).endsWith('.gserviceaccount.com') && iss === sub,
  ),
  rule(
    {
      kind: 'access',
      product: 'Auth0',
      reason: 'the claim gty names the grant',
      source: 'https://auth0.com/docs/secure/tokens/access-tokens',
    },
    (_, claims) => has(claims, 'gty'),
  ),
  rule(
    {
      kind: 'access',
      product: 'Okta',
      reason: 'it has the claims cid and scp',
      source: 'https://developer.okta.com/docs/reference/api/oidc/#access-token',
    },
    (_, claims) => has(claims, 'cid') && has(claims, 'scp', 'uid'),
  ),
  rule(
    {
      kind: 'app',
      product: 'GitHub',
      certainty: 'likely',
      reason: 'iat, exp and an app id for iss are all it has',
      source: GITHUB_APP,
    },
    (header, claims) => text(header['alg']) === 'rs256' && isAppClaims(claims),
  ),
]

const isAppClaims = (claims: JsonObject): boolean => {
  const names = Object.keys(claims).sort().join(' ')
  return (
    names === 'exp iat iss' &&
    (/^\d{1,9}$/.test(String(claims['iss'])) ||
      /^iv\d+\.[0-9a-z]{1,40}$/.test(text(claims['iss'])) ||
      /^iv23[0-9a-z]{1,40}$/.test(text(claims['iss'])))
  )
}

/** `iss` and `sub` are the client itself and `aud` is an endpoint: a signed assertion, no token of an authorization server (RFC 7523 §3). */
const isAssertion = ({ iss, sub, aud }: JsonObject): boolean =>
  typeof iss === 'string' && iss === sub && endpoints.some((endpoint) => text(aud).includes(endpoint))

const byClaims: readonly TokenRule[] = [
  rule(
    {
      kind: 'client-assertion',
      certainty: 'likely',
      reason: 'iss and sub are one, and aud is a token endpoint',
      source: 'RFC 7523 §3',
    },
    (_, claims) => isAssertion(claims),
  ),
  rule(
    { kind: 'id', reason: 'it has at_hash, c_hash or s_hash', source: `${OIDC} §3.1.3.6 and §3.3.2.11` },
    (_, claims) => has(claims, 'at_hash', 'c_hash', 's_hash'),
  ),
  rule(
    {
      kind: 'access',
      product: 'Microsoft Entra ID',
      reason: 'it has scp or an app role beside appid or azp',
      source: ENTRA,
    },
    (_, claims) => has(claims, 'scp') || (has(claims, 'appid', 'azpacr', 'appidacr') && !has(claims, 'nonce')),
  ),
  rule({ kind: 'access', certainty: 'likely', reason: 'it has a scope', source: 'RFC 9068 §2.2.3' }, (_, claims) =>
    has(claims, 'scope'),
  ),
  rule(
    { kind: 'id', certainty: 'likely', reason: 'it has a nonce', source: `${OIDC} §2` },
    (_, claims) => has(claims, 'nonce') && isUrl(claims['iss']),
  ),
  rule(
    { kind: 'access', certainty: 'likely', reason: 'it has client_id and jti', source: 'RFC 9068 §2.2' },
    (_, claims) => has(claims, 'client_id') && has(claims, 'jti'),
  ),
  rule(
    { kind: 'id', certainty: 'likely', reason: 'it tells who the user is, and has no scope', source: `${OIDC} §5.1` },
    (_, claims) => has(claims, 'email_verified', 'preferred_username', 'given_name', 'auth_time') && has(claims, 'aud'),
  ),
]

/** The rules in order: what a token declares, what products are known by, what the claims suggest. */
export const tokenRules: readonly TokenRule[] = [...declared, ...fromProducts, ...byClaims]
