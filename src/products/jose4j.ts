import { defineProduct } from '../product.ts'

const consumer =
  'https://github.com/zoujiaqing/jose4j/blob/1ff420dccac1d4a363486d747ab9b6086e8c9bab/src/main/java/org/jose4j/jwt/consumer'

/** jose4j, which checks tokens in Quarkus, SmallRye JWT, Dropwizard, Kafka and others. */
export const jose4j = defineProduct({
  name: 'jose4j',
  marks: ['jose4j', 'invalidjwtexception', 'invalidjwtsignatureexception'],
  server: true,
  says: [
    {
      text: 'Issuer (iss) claim value (',
      pattern: /^Issuer \(iss\) claim value \([^)\n]{0,200}\) doesn't match expected value of/i,
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` stands in brackets, the issuer that the server expects behind “of”; they differ.',
      steps: {
        developer: [
          'Quarkus: `quarkus.oidc.token.issuer` (or `mp.jwt.verify.issuer`) takes the token’s `iss` letter by letter.',
          'With Keycloak in a container the issuer follows the address of the login: set its `KC_HOSTNAME`, so that browser and server see the same.',
        ],
      },
      source: `${consumer}/IssValidator.java`,
    },
    {
      text: "doesn't contain an acceptable identifier",
      when: { text: ['(aud)'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because:
        'The token’s `aud` stands in brackets, the audience that the server expects behind “Expected”; they differ.',
      steps: {
        developer: [
          'Quarkus: set `quarkus.oidc.token.audience` (or `mp.jwt.verify.audiences`), or let the issuer put the expected one into `aud`; in Keycloak an “Audience” mapper does.',
        ],
      },
      source: `${consumer}/AudValidator.java`,
    },
    {
      text: 'present in the JWT but no expected audience value(s) were provided to the JWT Consumer',
      means: ['wrong-audience'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token has an `aud`, and the server was told none to expect; jose4j refuses that.',
      steps: {
        developer: [
          'Call `setExpectedAudience("…")` on the `JwtConsumerBuilder`; only where it means nothing, `setSkipDefaultAudienceValidation()`.',
        ],
      },
      source: `${consumer}/AudValidator.java`,
    },
    {
      text: 'The JWT is no longer valid - the evaluation time',
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The token is past its `exp`: both times stand in the message.',
      ask: 'whether the evaluation time in the message is right',
      source: 'https://github.com/apache/texera/issues/5026',
    },
  ],
})
