import { describe, expect, it } from 'vitest'
import { readTokenKind } from '../../src/http/token-kind.ts'
import { tokenRules } from '../../src/http/token-rules.ts'

type Members = Readonly<Record<string, unknown>>

/** Kind, product and certainty, in one line. */
const told = (header: Members, claims: Members): string | null => {
  const reading = readTokenKind({ header, claims })
  return reading === null ? null : [reading.kind, reading.product ?? 'any', reading.certainty].join(', ')
}

const entra = 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'
const robot = 'robot@made-up.iam.gserviceaccount.com'
const logout = 'http://schemas.openid.net/event/backchannel-logout'

describe('a token that names its kind', () => {
  it.each([
    ['at+jwt', 'access'],
    ['dpop+jwt', 'dpop-proof'],
    ['logout+jwt', 'logout'],
    ['secevent+jwt', 'security-event'],
    ['client-authentication+jwt', 'client-assertion'],
    ['token-introspection+jwt', 'introspection'],
    ['oauth-authz-req+jwt', 'request-object'],
  ])('by the typ %s is of the kind %s', (typ, kind) => {
    for (const written of [typ, `application/${typ}`, typ.toUpperCase()])
      expect(told({ typ: written }, {})).toBe(`${kind}, any, certain`)
  })

  it.each([
    [{ token_use: 'id' }, 'id, Amazon Cognito, certain'],
    [{ token_use: 'access' }, 'access, Amazon Cognito, certain'],
    [{ typ: 'Refresh' }, 'refresh, Keycloak, certain'],
    [{ typ: 'Offline' }, 'refresh, Keycloak, certain'],
    [{ typ: 'ID' }, 'id, Keycloak, certain'],
    [{ typ: 'Bearer' }, 'access, Keycloak, certain'],
    [{ typ: 'Logout' }, 'logout, Keycloak, certain'],
    [{ token_type: 'refresh' }, 'refresh, Simple JWT, certain'],
    [{ token_type: 'access' }, 'access, Simple JWT, certain'],
    [{ type: 'refresh' }, 'refresh, Flask-JWT-Extended, certain'],
    [{ type: 'access' }, 'access, Flask-JWT-Extended, certain'],
    [{ events: { [logout]: {} } }, 'logout, any, certain'],
    [{ htm: 'GET', htu: 'https://example.com/' }, 'dpop-proof, any, likely'],
  ])('by its claims %j is: %s', (claims, kind) => {
    expect(told({}, claims)).toBe(kind)
  })

  it.each([{ events: null }, { events: logout }, { events: {} }, { htm: 'GET' }, { htu: 'https://example.com/' }])(
    'is not told by %j',
    (claims) => {
      expect(told({}, claims)).toBeNull()
    },
  )
})

describe('a token of a product', () => {
  it.each([
    [
      { aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit' },
      'custom, Firebase, certain',
    ],
    [{ iss: 'https://securetoken.google.com/made-up' }, 'id, Firebase, certain'],
    [{ iss: 'accounts.google.com' }, 'id, Google, certain'],
    [{ iss: 'https://accounts.google.com' }, 'id, Google, certain'],
    [{ 'kubernetes.io': {} }, 'service-account, Kubernetes, certain'],
    [{ 'kubernetes.io/serviceaccount/namespace': 'default' }, 'service-account, Kubernetes, certain'],
    [{ sub: 'system:serviceaccount:default:made-up' }, 'service-account, Kubernetes, certain'],
    [{ iss: 'supabase', role: 'anon' }, 'api-key, Supabase, certain'],
    [{ iss: 'supabase-demo', role: 'service_role' }, 'api-key, Supabase, certain'],
    [{ role: 'authenticated', aal: 'aal1' }, 'access, Supabase, certain'],
    [{ iss: robot, aud: 'https://oauth2.googleapis.com/token' }, 'client-assertion, Google, likely'],
    [{ iss: robot, aud: 'https://www.googleapis.com/oauth2/v4/token' }, 'client-assertion, Google, likely'],
    [{ iss: robot, sub: robot, aud: 'https://pubsub.googleapis.com/' }, 'access, Google, likely'],
    [{ gty: 'client-credentials' }, 'access, Auth0, certain'],
    [{ cid: 'made-up', scp: ['openid'] }, 'access, Okta, certain'],
    [{ cid: 'made-up', uid: 'made-up' }, 'access, Okta, certain'],
    [{ iss: entra, scp: 'read' }, 'access, Microsoft Entra ID, certain'],
    [{ iss: entra.replace('.com', '.us'), appid: 'made-up' }, 'access, Microsoft Entra ID, certain'],
    [{ iss: 'https://sts.windows.net/made-up/', appidacr: '1' }, 'access, Microsoft Entra ID, certain'],
    [{ iss: entra, azpacr: '1' }, 'access, Microsoft Entra ID, certain'],
  ])('with %j is: %s', (claims, kind) => {
    expect(told({}, claims)).toBe(kind)
  })

  it.each([
    { iss: 'https://example.com/https://securetoken.google.com/' },
    { iss: 'https://accounts.google.com.example.com' },
    { sub: 'made-up:system:serviceaccount:' },
    { iss: 'supabase', role: 'authenticated' },
    { iss: 'https://example.com/supabase', role: 'anon' },
    { aal: 'aal1' },
    { role: 'anon' },
    { iss: robot, aud: 'https://example.com/' },
    { iss: `${robot}.example.com`, sub: `${robot}.example.com` },
    { iss: robot, sub: 'ada' },
    { iss: 'ada', aud: 'https://oauth2.googleapis.com/token' },
    { cid: 'made-up' },
    { uid: 'made-up' },
    { iss: entra },
    { iss: `https://example.com/?${entra}`, appid: 'made-up' },
  ])('is not told by %j', (claims) => {
    expect(told({}, claims)).toBeNull()
  })

  it.each(['1', '123456789', 123_456, 'Iv1.0a9z', 'iv12.abc', 'Iv23liABC0'])('of the GitHub App %s is known', (iss) => {
    expect(told({ alg: 'RS256' }, { iat: 1, exp: 2, iss })).toBe('app, GitHub, likely')
  })

  it.each([
    [{ alg: 'HS256' }, { iat: 1, exp: 2, iss: '12345' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: '12345', sub: 'x' }],
    [{ alg: 'RS256' }, { exp: 2, iss: '12345' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: '1234567890' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: 'x12345' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: '12345x' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: 'xIv1.abc' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: 'Iv1.' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: 'Iv1.ab/c' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: 'Iv23' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: 'xIv23abc' }],
    [{ alg: 'RS256' }, { iat: 1, exp: 2, iss: 'Iv23ab/c' }],
  ])('with %j and %j is of no GitHub App', (header, claims) => {
    expect(told(header, claims)).toBeNull()
  })
})

describe('a token that only its claims tell', () => {
  it.each([
    [{ iss: 'c', sub: 'c', aud: 'https://example.com/oauth/token' }, 'client-assertion, any, likely'],
    [{ iss: 'c', sub: 'c', aud: 'https://login.microsoftonline.com/x' }, 'client-assertion, any, likely'],
    [{ iss: 'c', sub: 'c', aud: 'https://example.com/OAuth2/v1' }, 'client-assertion, any, likely'],
    [{ at_hash: 'x' }, 'id, any, certain'],
    [{ c_hash: 'x' }, 'id, any, certain'],
    [{ s_hash: 'x' }, 'id, any, certain'],
    [{ scope: 'read' }, 'access, any, likely'],
    [{ scp: ['read'] }, 'access, any, likely'],
    [{ iss: 'https://example.com', nonce: 'x' }, 'id, any, likely'],
    [{ client_id: 'c', jti: 'x' }, 'access, any, likely'],
    [{ aud: 'c', email_verified: true }, 'id, any, likely'],
    [{ aud: 'c', preferred_username: 'ada' }, 'id, any, likely'],
    [{ aud: 'c', given_name: 'Ada' }, 'id, any, likely'],
    [{ aud: 'c', auth_time: 1 }, 'id, any, likely'],
  ])('with %j is: %s', (claims, kind) => {
    expect(told({}, claims)).toBe(kind)
  })

  it.each([
    {},
    { iss: 'c', sub: 'd', aud: 'https://example.com/oauth/token' },
    { iss: 1, sub: 1, aud: 'https://example.com/oauth/token' },
    { aud: 'https://example.com/oauth/token' },
    { iss: 'c', sub: 'c', aud: 'https://example.com/' },
    { iss: 'http://example.com', nonce: 'x' },
    { iss: 'x https://example.com', nonce: 'x' },
    { iss: 'https://example.com' },
    { client_id: 'c' },
    { jti: 'x' },
    { given_name: 'Ada' },
    { aud: 'c' },
    { sub: 'x', exp: 2 },
  ])('is not told by %j', (claims) => {
    expect(told({ typ: 'JWT' }, claims)).toBeNull()
  })

  it('is told by the first rule that holds', () => {
    expect(told({ typ: 'at+jwt' }, { token_use: 'id' })).toBe('access, any, certain')
    expect(told({}, { token_use: 'id', gty: 'x' })).toBe('id, Amazon Cognito, certain')
    expect(told({}, { gty: 'x', at_hash: 'x' })).toBe('access, Auth0, certain')
  })
})

describe('the rules', () => {
  it.each(tokenRules.map(({ kind, reason, source }) => [kind, reason, source] as const))(
    'of the kind %s have a reason in words: %s, and a source: %s',
    (_, reason, source) => {
      expect(reason).toMatch(/^[A-Za-z][\w ',.+-]{8,}\w$/)
      expect(source).toMatch(/^(?:https:\/\/[\w.-]+\/\S*|RFC \d{4}(?:bis)?(?: §.+)?|OpenID Connect [\w-]+ .*§.+)$/)
    },
  )
})
