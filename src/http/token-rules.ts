import type { JsonObject } from './json-object.ts'
import type { TokenRule } from './token-rule.ts'
import { claimText, hasClaim, tokenRule } from './token-rule.ts'
import { declaredRules } from './token-rules-declared.ts'
import { productRules } from './token-rules-products.ts'

const OIDC = 'OpenID Connect Core 1.0'
const endpoints = ['/token', 'login.microsoftonline.com', '/oauth2']
const isUrl = (value: unknown): boolean => claimText(value).startsWith('https://')

/** `iss` and `sub` are the client itself and `aud` is an endpoint: a signed assertion, no token of an authorization server (RFC 7523 §3). */
const isAssertion = ({ iss, sub, aud }: JsonObject): boolean =>
  typeof iss === 'string' && iss === sub && endpoints.some((endpoint) => claimText(aud).includes(endpoint))

const byClaims: readonly TokenRule[] = [
  tokenRule(
    {
      kind: 'client-assertion',
      certainty: 'likely',
      reason: 'iss and sub are one, and aud is a token endpoint',
      source: 'RFC 7523 §3',
    },
    (_, claims) => isAssertion(claims),
  ),
  tokenRule(
    { kind: 'id', reason: 'it has at_hash, c_hash or s_hash', source: `${OIDC} §3.1.3.6 and §3.3.2.11` },
    (_, claims) => hasClaim(claims, 'at_hash', 'c_hash', 's_hash'),
  ),
  tokenRule(
    { kind: 'access', certainty: 'likely', reason: 'it has a scope or scp', source: 'RFC 9068 §2.2.3' },
    (_, claims) => hasClaim(claims, 'scope', 'scp'),
  ),
  tokenRule(
    { kind: 'id', certainty: 'likely', reason: 'it has a nonce', source: `${OIDC} §2` },
    (_, claims) => hasClaim(claims, 'nonce') && isUrl(claims['iss']),
  ),
  tokenRule(
    { kind: 'access', certainty: 'likely', reason: 'it has client_id and jti', source: 'RFC 9068 §2.2' },
    (_, claims) => hasClaim(claims, 'client_id') && hasClaim(claims, 'jti'),
  ),
  tokenRule(
    { kind: 'id', certainty: 'likely', reason: 'it tells who the user is, and has no scope', source: `${OIDC} §5.1` },
    (_, claims) =>
      hasClaim(claims, 'email_verified', 'preferred_username', 'given_name', 'auth_time') && hasClaim(claims, 'aud'),
  ),
]

/** The rules in order: what a token declares, what products are known by, what the claims suggest. */
export const tokenRules: readonly TokenRule[] = [...declaredRules, ...productRules, ...byClaims]
