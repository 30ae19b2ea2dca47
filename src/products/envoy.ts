import type { Phrase } from '../product.ts'
import { defineProduct } from '../product.ts'

const status = 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc'
const filter = 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/jwt_authn_filter'

/** The same phrase as Envoy writes it in a body and, with underscores, in the access log’s response code details. */
const inBodyAndLog = (phrase: Phrase): readonly Phrase[] => [
  phrase,
  { ...phrase, text: phrase.text.replaceAll(' ', '_'), when: { ...phrase.when, noText: [phrase.text.toLowerCase()] } },
]

/** Envoy, and Istio, Envoy Gateway, Gloo and Google’s ESPv2 on it. */
export const envoy = defineProduct({
  name: 'Envoy',
  marks: ['server: envoy', 'istio-envoy', 'jwt_authn', 'x-envoy-', 'requestauthentication', 'authorizationpolicy'],
  says: [
    ...inBodyAndLog({
      text: 'Jwt is missing',
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary', 'malformed-header'],
      certainty: 'likely',
      because: 'Envoy found no token where its rule looks for one (by default `Authorization: Bearer`).',
      steps: {
        developer: [
          'Another field or parameter? `from_headers` / `from_params` (Istio: `fromHeaders`); open a path with a rule without `requires`.',
        ],
      },
      ask: 'the request’s fields, values hidden, and the provider’s `from_headers`',
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwt is expired',
      means: ['token-expired', 'clock-skew'],
      certainty: 'certain',
      because: 'The token’s `exp` has passed by Envoy’s clock.',
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwt not yet valid',
      means: ['token-not-yet-valid', 'clock-skew'],
      certainty: 'likely',
      because: 'The token’s `nbf` lies ahead of Envoy’s clock.',
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwt issuer is not configured',
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'likely',
      because: 'No provider of this rule has the token’s `iss`; it counts to the letter, final slash included.',
      steps: {
        developer: [
          'Copy `iss` of a decoded token to `issuer` (Istio: RequestAuthentication, `jwtRules[].issuer`).',
          'On Cloud Run deploy ESPv2 with `--allow-unauthenticated`, or Cloud Run itself says this.',
        ],
      },
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Audiences in Jwt are not allowed',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is in none of the provider’s `audiences` (Envoy answers 403).',
      steps: { developer: ['Add it to `audiences`, or ask the issuer for a token with the one listed.'] },
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwt verification fails',
      means: ['invalid-signature', 'unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The signature does not verify with the keys that Envoy has for the issuer.',
      source: status,
    }),
    ...inBodyAndLog({
      text: "Jwks doesn't have key to match kid or alg from Jwt",
      means: ['unknown-signing-key', 'algorithm-mismatch', 'wrong-issuer', 'stored-credential'],
      certainty: 'likely',
      because:
        'The key set that Envoy holds lacks the token’s `kid` (keys were rotated, or the token is older than the issuer’s keys) or its `alg`.',
      steps: {
        visitor: ['Delete the site’s cookies, or use a private window, and sign in again.'],
        developer: [
          'Compare: `curl -s $JWKS_URI | jq ".keys[].kid"` with `kid` of the token’s header.',
          'Istio keeps keys some 20 minutes: `kubectl rollout restart deployment istiod -n istio-system`.',
        ],
      },
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwks remote fetch is failed',
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Envoy could not fetch the issuer’s key set at that moment, and refuses every token then.',
      steps: {
        developer: [
          'From the proxy: `curl -sv $JWKS_URI`; look at the cluster’s TLS settings, SNI and egress.',
          'Fetch beforehand and keep longer: `remote_jwks: { async_fetch: {}, cache_duration: 3600s, retry_policy: … }`.',
        ],
      },
      source: filter,
    }),
    ...inBodyAndLog({
      text: 'Jwt is not in the form of Header.Payload.Signature',
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'What came as a token has not three parts joined by dots.',
      ask: 'the first characters of what follows `Bearer`, and how many dots it has: a JWT begins with `eyJ` and has two',
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwt header is an invalid',
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The token’s first part cannot be decoded.',
      ask: 'the first characters of what follows `Bearer`, and how many dots it has: a JWT begins with `eyJ` and has two',
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwt header [alg]',
      means: ['algorithm-mismatch', 'malformed-token'],
      certainty: 'likely',
      because: 'The token’s `alg` is missing or not supported by Envoy.',
      source: status,
    }),
    ...inBodyAndLog({
      text: "Jwks doesn't have any valid public key",
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The configured key set holds no key that Envoy can use; its address may give a page in its place.',
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Jwks is an invalid JSON',
      means: ['server-misconfigured', 'auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'What Envoy got as the key set is no JSON: a wrong address, or a login page.',
      source: status,
    }),
    ...inBodyAndLog({
      text: 'Found multiple Jwt tokens',
      means: ['bad-request', 'wrong-place'],
      certainty: 'certain',
      because: 'Two tokens came, in two places or two Authorization fields.',
      source: status,
    }),
    {
      text: 'RXJyb3ItSXN0aW9kRmFpbGVkVG9GZXRjaEp3a3NVcmkt',
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      status: 401,
      because:
        'The key set is a stand-in of Istio: its `n` is Base64 of “Error-IstiodFailedToFetchJwksUri-…”, so istiod could not fetch the keys.',
      steps: {
        developer: [
          'Fetch it from where istiod runs: `kubectl -n istio-system debug deploy/istiod -it --image=curlimages/curl -- curl -sS $JWKS_URI`; name, port, scheme and certificate must be right from there.',
          'Or put the keys into the rule itself (`jwks:` in place of `jwksUri:`).',
        ],
      },
      source: 'https://github.com/istio/istio/blob/master/pilot/pkg/model/jwks_resolver.go',
    },
    {
      text: 'KID_ALG_UNMATCH',
      means: ['unknown-signing-key', 'algorithm-mismatch', 'wrong-issuer'],
      certainty: 'likely',
      status: 401,
      because:
        'Envoy’s word for a `kid` (or `alg`) that none of its keys has: the issuer has a new key, and the key set in the proxy is a copy from before.',
      steps: {
        developer: [
          'Have the issuer publish a new key some time before it signs with it; Istio fetches key sets by the clock (`PILOT_JWT_PUB_KEY_REFRESH_INTERVAL`), not when it meets an unknown `kid`.',
          'At once: `kubectl rollout restart deployment istiod -n istio-system`, then compare `curl -s $JWKS_URI | jq ".keys[].kid"` with `kid` of the token’s header.',
        ],
      },
      source: 'https://github.com/istio/proxy/blob/release-1.0/src/envoy/http/jwt_auth/jwt.h',
    },
  ],
})
