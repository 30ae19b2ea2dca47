import type { JsonObject } from './json-object.ts'
import type { TokenRule } from './token-rule.ts'
import { claimText, hasClaim, tokenRule } from './token-rule.ts'

const FIREBASE = 'https://firebase.google.com/docs/auth/admin/create-custom-tokens'
const FIREBASE_AUDIENCE = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.identitytoolkit'
const KUBERNETES = 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'
const GITHUB_APP =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app'
const ENTRA = 'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference'

const serviceAccount = (claims: JsonObject): boolean =>
  hasClaim(claims, 'kubernetes.io', 'kubernetes.io/serviceaccount/namespace') ||
  claimText(claims['sub']).startsWith('system:serviceaccount:')

const isAppClaims = (claims: JsonObject): boolean => {
  const names = Object.keys(claims).sort().join(' ')
  return (
    names === 'exp iat iss' &&
    (/^\d{1,9}$/.test(String(claims['iss'])) ||
      /^iv\d+\.[0-9a-z]{1,40}$/.test(claimText(claims['iss'])) ||
      /^iv23[0-9a-z]{1,40}$/.test(claimText(claims['iss'])))
  )
}

const isEntra = ({ iss }: JsonObject): boolean =>
  ['https://login.microsoftonline.', 'https://sts.windows.net/'].some((start) => claimText(iss).startsWith(start))

/** Rules for tokens that a product is known by. */
export const productRules: readonly TokenRule[] = [
  tokenRule(
    { kind: 'custom', product: 'Firebase', reason: 'its audience is the Identity Toolkit', source: FIREBASE },
    (_, { aud }) => claimText(aud) === FIREBASE_AUDIENCE,
  ),
  tokenRule(
    {
      kind: 'id',
      product: 'Firebase',
      reason: 'securetoken.google.com issued it',
      source: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
    },
    (_, { iss }) => claimText(iss).startsWith('https://securetoken.google.com/'),
  ),
  tokenRule(
    {
      kind: 'id',
      product: 'Google',
      reason: 'Google issued it, whose access tokens are no JWT',
      source: 'https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload',
    },
    (_, { iss }) => ['accounts.google.com', 'https://accounts.google.com'].includes(claimText(iss)),
  ),
  tokenRule(
    {
      kind: 'service-account',
      product: 'Kubernetes',
      reason: 'it names a Kubernetes service account',
      source: KUBERNETES,
    },
    (_, claims) => serviceAccount(claims),
  ),
  tokenRule(
    {
      kind: 'api-key',
      product: 'Supabase',
      reason: 'Supabase issued it as a project key',
      source: 'https://supabase.com/docs/guides/api/api-keys',
    },
    (_, { iss, role }) => claimText(iss).startsWith('supabase') && ['anon', 'service_role'].includes(claimText(role)),
  ),
  tokenRule(
    {
      kind: 'access',
      product: 'Supabase',
      reason: 'it has the claims role and aal',
      source: 'https://supabase.com/docs/guides/auth/jwt-fields',
    },
    (_, claims) => hasClaim(claims, 'aal') && hasClaim(claims, 'role'),
  ),
  tokenRule(
    {
      kind: 'client-assertion',
      product: 'Google',
      certainty: 'likely',
      reason: 'a service account made it for the token endpoint',
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
    (_, { iss, aud }) =>
      claimText(iss).endsWith('.gserviceaccount.com') &&
      (claimText(aud).startsWith('https://oauth2.googleapis.com/token') ||
        claimText(aud).startsWith('https://www.googleapis.com/oauth2/')),
  ),
  tokenRule(
    {
      kind: 'access',
      product: 'Google',
      certainty: 'likely',
      reason: 'a service account signed it for one service',
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account#jwt-auth',
    },
    (_, { iss, sub }) => claimText(iss).endsWith('.gserviceaccount.com') && iss === sub,
  ),
  tokenRule(
    {
      kind: 'access',
      product: 'Auth0',
      reason: 'the claim gty names the grant',
      source: 'https://auth0.com/docs/secure/tokens/access-tokens',
    },
    (_, claims) => hasClaim(claims, 'gty'),
  ),
  tokenRule(
    {
      kind: 'access',
      product: 'Okta',
      reason: 'it has the claims cid and scp',
      source: 'https://developer.okta.com/docs/reference/api/oidc/#access-token',
    },
    (_, claims) => hasClaim(claims, 'cid') && hasClaim(claims, 'scp', 'uid'),
  ),
  tokenRule(
    {
      kind: 'app',
      product: 'GitHub',
      certainty: 'likely',
      reason: 'iat, exp and an app id for iss are all it has',
      source: GITHUB_APP,
    },
    (header, claims) => claimText(header['alg']) === 'rs256' && isAppClaims(claims),
  ),
  tokenRule(
    {
      kind: 'access',
      product: 'Microsoft Entra ID',
      reason: 'Entra ID issued it with scp, an app role or appid',
      source: ENTRA,
    },
    (_, claims) => isEntra(claims) && hasClaim(claims, 'scp', 'appid', 'azpacr', 'appidacr'),
  ),
]
