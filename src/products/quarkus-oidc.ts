import { defineProduct } from '../product.ts'

const utils =
  'https://github.com/quarkusio/quarkus/blob/main/extensions/oidc-common/runtime/src/main/java/io/quarkus/oidc/common/runtime/OidcCommonUtils.java'

/** Quarkus’s OpenID Connect extension. */
export const quarkusOidc = defineProduct({
  name: 'Quarkus OIDC',
  marks: ['quarkus.oidc', 'io.quarkus.oidc'],
  server: true,
  says: [
    {
      text: 'OIDC server is not available at the',
      means: ['auth-service-unavailable', 'wrong-url', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Quarkus cannot reach the provider at `quarkus.oidc.auth-server-url`: from its container localhost is itself, the provider starts later, the certificate is not trusted, or the address does not end in the realm.',
      steps: {
        developer: [
          'Fetch it from the same container: `curl -sS $URL/.well-known/openid-configuration`; for Keycloak the address ends in `/realms/NAME`.',
          'Let it wait for a provider that starts later: `quarkus.oidc.connection-delay=2M`.',
        ],
      },
      ask: 'the value of `quarkus.oidc.auth-server-url`, and what `curl` from that container says',
      source: utils,
    },
    {
      text: 'quarkus',
      when: { status: [401], text: ['oidc'], noText: ['jwt is no longer', 'claim value', 'not available', 'srjwt'] },
      means: ['wrong-issuer', 'wrong-audience', 'unknown-signing-key', 'token-expired'],
      certainty: 'possible',
      because: 'Quarkus’s 401 has no body: why the token did not pass is in the log alone, at level TRACE.',
      steps: {
        developer: [
          'Set `quarkus.log.category."io.quarkus.oidc.runtime.OidcProvider".level=TRACE` and `.min-level=TRACE`, and call again.',
        ],
      },
      ask: 'the line “Token verification has failed …” of the log at level TRACE',
      source:
        'https://docs.redhat.com/ja/documentation/red_hat_build_of_quarkus/3.20/html/openid_connect_oidc_authentication/checking-errors-in-the-logs',
    },
  ],
})
