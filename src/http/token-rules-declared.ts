import type { TokenRule } from './token-rule.ts'
import { claimText, hasClaim, tokenRule } from './token-rule.ts'

const COGNITO =
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html'
const KEYCLOAK = 'https://www.keycloak.org/docs/latest/server_admin/'
const FLASK = 'https://flask-jwt-extended.readthedocs.io/en/stable/refreshing_tokens.html'
const SIMPLE = 'https://django-rest-framework-simplejwt.readthedocs.io/en/latest/settings.html'

const byType = (typ: string, kind: TokenRule['kind'], source: string): TokenRule =>
  tokenRule(
    { kind, source, reason: `the header's typ is ${typ}` },
    ({ typ: own }) => claimText(own).replace('application/', '') === typ,
  )

const byTokenUse = (use: string, kind: TokenRule['kind']): TokenRule =>
  tokenRule(
    { kind, product: 'Amazon Cognito', reason: `the claim token_use is ${use}`, source: COGNITO },
    (_, claims) => claimText(claims['token_use']) === use,
  )

const byClaimType = (typ: string, kind: TokenRule['kind']): TokenRule =>
  tokenRule(
    { kind, product: 'Keycloak', reason: `the claim typ is ${typ}`, source: KEYCLOAK },
    (_, claims) => claimText(claims['typ']) === typ,
  )

const byLibraryType = (claim: string, kind: 'access' | 'refresh', product: string, source: string): TokenRule =>
  tokenRule(
    { kind, product, reason: `the claim ${claim} is ${kind}`, source },
    (_, claims) => claimText(claims[claim]) === kind,
  )

/** Rules for tokens that name their own kind, in `typ` or in a claim for it. */
export const declaredRules: readonly TokenRule[] = [
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
  tokenRule(
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
  tokenRule(
    { kind: 'dpop-proof', certainty: 'likely', reason: 'it has the claims htm and htu', source: 'RFC 9449 §4.2' },
    (_, claims) => hasClaim(claims, 'htm') && hasClaim(claims, 'htu'),
  ),
]
