import { describe, expect, it } from 'vitest'
import { readTokenKind } from '../../src/http/token-kind.ts'

const kindOf = (header: Readonly<Record<string, unknown>>, claims: Readonly<Record<string, unknown>>) =>
  readTokenKind({ header, claims })?.kind ?? null

const entra = 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'

describe('the kind of a token', () => {
  it.each([
    ['typ at+jwt', { typ: 'at+jwt' }, {}, 'access'],
    ['typ application/at+jwt', { typ: 'application/at+jwt' }, { nonce: 'x' }, 'access'],
    ['typ dpop+jwt', { typ: 'dpop+jwt' }, { htm: 'GET', htu: 'https://example.com/' }, 'dpop-proof'],
    ['typ logout+jwt', { typ: 'logout+jwt' }, {}, 'logout'],
    ['Cognito, id', {}, { token_use: 'id' }, 'id'],
    ['Cognito, access', {}, { token_use: 'access' }, 'access'],
    ['Keycloak, refresh', {}, { typ: 'Refresh', scope: 'openid' }, 'refresh'],
    ['Keycloak, offline', {}, { typ: 'Offline' }, 'refresh'],
    ['Keycloak, bearer', {}, { typ: 'Bearer' }, 'access'],
    ['Keycloak, id', {}, { typ: 'ID' }, 'id'],
    ['Flask-JWT-Extended, refresh', {}, { type: 'refresh' }, 'refresh'],
    ['Simple JWT, refresh', {}, { token_type: 'refresh' }, 'refresh'],
    ['Entra ID, delegated', {}, { iss: entra, aud: 'api://made-up', scp: 'read' }, 'access'],
    ['Entra ID, of an app', {}, { iss: entra, azp: 'made-up', azpacr: '1', roles: ['Read'] }, 'access'],
    ['Entra ID, id', {}, { iss: entra, aud: 'made-up', nonce: 'x', preferred_username: 'ada@example.com' }, 'id'],
    ['Auth0, of a client', {}, { iss: 'https://example.com/', gty: 'client-credentials' }, 'access'],
    ['at_hash', {}, { iss: 'https://example.com', aud: 'client', at_hash: 'x' }, 'id'],
    ['Firebase, id', {}, { iss: 'https://securetoken.google.com/made-up', aud: 'made-up' }, 'id'],
    ['Supabase, a project key', {}, { iss: 'supabase', ref: 'made-up', role: 'anon' }, 'api-key'],
    ['Supabase, of a user', {}, { role: 'authenticated', aal: 'aal1' }, 'access'],
    ['Kubernetes', {}, { sub: 'system:serviceaccount:default:made-up' }, 'service-account'],
    ['a GitHub App', { alg: 'RS256' }, { iat: 1, exp: 2, iss: '12345' }, 'app'],
    ['a client assertion', {}, { iss: 'c', sub: 'c', aud: 'https://example.com/oauth/token' }, 'client-assertion'],
    ['nothing that tells', { typ: 'JWT' }, { sub: 'x', exp: 2 }, null],
  ] as const)('is seen from %s', (_, header, claims, kind) => {
    expect(kindOf(header, claims)).toBe(kind)
  })

  it('comes with a reason that holds no value of the token', () => {
    const told = readTokenKind({ header: {}, claims: { iss: 'https://example.com', nonce: 'made-up-nonce' } })
    expect(told).toMatchObject({ kind: 'id', certainty: 'likely' })
    expect(JSON.stringify(told)).not.toContain('made-up-nonce')
  })

  it('of a token without header and claims is not known', () => {
    expect(readTokenKind({ header: null, claims: null })).toBeNull()
  })
})
