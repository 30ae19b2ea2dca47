import { defineProduct } from '../product.ts'

const services = 'https://github.com/keycloak/keycloak/tree/main/services/src/main/java/org/keycloak'
const grant = `${services}/protocol/oidc/grants/ResourceOwnerPasswordCredentialsGrantType.java`
const pages =
  'https://github.com/keycloak/keycloak/blob/main/themes/src/main/resources/theme/base/login/messages/messages_en.properties'
const verifier = 'https://github.com/keycloak/keycloak/blob/main/core/src/main/java/org/keycloak/TokenVerifier.java'
const marks = ['keycloak', '/realms/', 'openid-connect', 'invalid_grant', 'rh-sso']

/** What Keycloak says of a client and of its address. */
export const keycloakClients = defineProduct({
  name: 'Keycloak',
  says: [
    {
      text: 'Invalid client or Invalid client credentials',
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'certain',
      because: 'Keycloak does not know this `client_id` in this realm, or its secret is another.',
      steps: {
        developer: [
          'Clients, the client, Credentials: copy the secret again; "Client authentication" must be on for a client with a secret.',
        ],
      },
      source: `${services}/authentication/authenticators/client/ClientIdAndSecretAuthenticator.java`,
    },
    {
      text: 'Invalid client secret',
      when: { text: [...marks, 'unauthorized_client'] },
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The client’s secret is another than the one sent.',
      source:
        'https://github.com/keycloak/keycloak/blob/15.0.2/services/src/main/java/org/keycloak/authentication/authenticators/client/ClientIdAndSecretAuthenticator.java',
    },
    {
      text: 'Client not allowed for direct access grants',
      means: ['invalid-client'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The password grant is switched off for this client.',
      steps: { developer: ['Clients, the client, Settings: "Direct access grants" on.'] },
      source: grant,
    },
    {
      text: 'Client not enabled to retrieve service account',
      means: ['invalid-client'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The client credentials grant is switched off for this client.',
      steps: { developer: ['Clients, the client, Settings: "Client authentication" and "Service accounts roles" on.'] },
      source: `${services}/protocol/oidc/grants/ClientCredentialsGrantType.java`,
    },
    {
      text: 'Realm does not exist',
      when: {
        text: [...marks, '"error":"realm does not exist', '"error": "realm does not exist'],
        noText: ['jwk set'],
      },
      means: ['wrong-url'],
      certainty: 'certain',
      because: 'The realm’s name in the address is wrong.',
      source: `${services}/services/resources/RealmsResource.java`,
    },
    {
      text: 'Token verification failed',
      when: { text: marks },
      means: ['wrong-issuer', 'token-expired', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Keycloak’s userinfo endpoint verified the token and refused it; where login works, the two calls mostly reach Keycloak under different host names, so that `iss` differs.',
      steps: {
        developer: [
          'Fix the public name: `KC_HOSTNAME=https://sso.example.com`, with `KC_HOSTNAME_BACKCHANNEL_DYNAMIC=true` for inner calls.',
          'Call the token and the userinfo endpoint under the same host name, scheme and port.',
        ],
      },
      ask: '`iss` of the token, beside the address under which userinfo is called',
      source: 'https://github.com/keycloak/keycloak/issues/9445',
    },
    {
      text: 'Invalid token issuer. Expected',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token was issued under another host name than the one Keycloak or the adapter is asked under.',
      steps: {
        developer: [
          'Fix the public name: `KC_HOSTNAME=https://sso.example.com`, with `KC_HOSTNAME_BACKCHANNEL_DYNAMIC=true` for inner calls.',
        ],
      },
      source: verifier,
    },
    {
      text: 'Expected audience not available in the token',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` does not name the client that the verifier stands for.',
      steps: {
        developer: [
          'Clients, the caller’s client, Client scopes, its dedicated scope: add the mapper "Audience" with the client of the API.',
        ],
      },
      source: verifier,
    },
    {
      text: "'aud' claim and 'client_id' do not match",
      means: ['wrong-audience'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Gatekeeper (Louketo) wants its own client in `aud`, and Keycloak writes there only what a mapper adds: `account` comes from the roles of every user.',
      steps: {
        developer: [
          'Clients › the client of the proxy › Client scopes › its dedicated scope: add a mapper “Audience” with that client, for the ID token and the access token.',
          'A client scope with that mapper counts only when it is assigned to the client; then sign in anew.',
        ],
      },
      source: 'https://www.keycloak.org/docs/latest/server_admin/#_audience_hardcoded',
    },
    {
      text: 'Token type is incorrect. Expected',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because:
        'A token of another kind was sent (`typ` in the payload): an ID or refresh token where the access token belongs.',
      source: verifier,
    },
    {
      text: 'Missing client_id parameter',
      when: { text: [...marks, 'invalid_client'] },
      means: ['invalid-client', 'bad-request'],
      certainty: 'certain',
      status: 400,
      because: 'Neither the form nor `Authorization: Basic` names the client.',
      steps: {
        developer: ['Send `client_id` (and `client_secret`) in the form, as `application/x-www-form-urlencoded`.'],
      },
      source: `${services}/authentication/authenticators/client/ClientIdAndSecretAuthenticator.java`,
    },
    {
      text: 'error=invalid_redirect_uri',
      pattern: /redirect_uri=["']?http:\/\/(?!localhost|127\.|\[?::1)/i,
      when: { text: ['https'] },
      means: ['server-misconfigured', 'bad-request'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'The application behind the proxy takes itself for an http address and asks to be sent back there; the client at Keycloak names https.',
      steps: {
        developer: [
          'Let the proxy say how the visitor came: nginx `proxy_set_header X-Forwarded-Proto $scheme;`, Apache `RequestHeader set X-Forwarded-Proto "https"`; and let the application trust that.',
        ],
      },
      ask: '`X-Forwarded-Proto` as the application gets it',
      source: 'https://www.rfc-editor.org/rfc/rfc7239#section-5.4',
    },
    {
      text: 'Invalid parameter: redirect_uri',
      means: ['server-misconfigured', 'bad-request'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The `redirect_uri` is not among the client’s "Valid redirect URIs".',
      steps: { developer: ['Clients, the client, Settings: add the address, scheme, port and path included.'] },
      source: pages,
    },
    {
      text: 'HTTPS required',
      when: { text: marks },
      means: ['server-misconfigured', 'wrong-url'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The realm wants https, and Keycloak sees http.',
      steps: {
        developer: [
          'Behind a TLS proxy set `KC_PROXY_HEADERS=xforwarded`; for tests set the realm’s "Require SSL" to none.',
        ],
      },
      source: 'https://www.keycloak.org/server/reverseproxy',
    },
  ],
})
