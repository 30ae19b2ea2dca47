import { defineProduct } from '../product.ts'

const oauth2 = 'https://github.com/spring-projects/spring-security/blob/main/oauth2'
const resolver = `${oauth2}/oauth2-resource-server/src/main/java/org/springframework/security/oauth2/server/resource/web/DefaultBearerTokenResolver.java`

/** What Spring Security’s resource server says of a bearer token, its JWT decoder left out (nimbus-jose-jwt.ts). */
export const springSecurityTokens = defineProduct({
  name: 'Spring Security',
  marks: ['oauth2.server.resource', 'spring-security-oauth2'],
  server: true,
  says: [
    {
      text: 'Found multiple bearer tokens in the request',
      means: ['malformed-header', 'wrong-place'],
      certainty: 'likely',
      because: 'The token was sent twice: in the Authorization field and as `access_token`.',
      source: resolver,
    },
    {
      text: 'Bearer token is malformed',
      means: ['malformed-header', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'What follows `Bearer` has characters that a token cannot have: quotes, blanks, brackets.',
      steps: { developer: ['Send exactly `Authorization: Bearer $TOKEN`: one blank, no quotes.'] },
      source: resolver,
    },
    {
      text: 'Unable to resolve the Configuration with the provided Issuer of',
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Spring cannot read the discovery document at the `issuer-uri`.',
      steps: {
        developer: [
          'Run `curl -sS "$ISSUER/.well-known/openid-configuration"` where the application runs: its `issuer` must be equal to `issuer-uri`.',
        ],
      },
      source: `${oauth2}/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/JwtDecoderProviderConfigurationUtils.java`,
    },
    {
      text: 'The required audience is missing',
      means: ['wrong-audience'],
      certainty: 'certain',
      because:
        'The application’s audience check, as Spring’s reference shows it, did not find its own name in the token’s `aud`.',
      steps: {
        developer: [
          'Ask the authorization server for a token for this API (its `audience` or `resource`), or correct the audience that the application expects.',
        ],
      },
      source:
        'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html#oauth2resourceserver-jwt-validation-custom',
    },
    {
      text: 'Cannot convert access token to JSON',
      means: ['invalid-signature', 'malformed-token', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The old spring-security-oauth2 could not read or verify the JWT: other key, or no JWT.',
      ask: 'the cause below it in the log, and the `key-value` of the resource server',
      source:
        'https://github.com/spring-attic/spring-security-oauth/blob/main/spring-security-oauth2/src/main/java/org/springframework/security/oauth2/provider/token/store/JwtAccessTokenConverter.java',
    },
  ],
})
