import { defineProduct } from '../product.ts'

const issuer =
  'https://github.com/panva/openid-client/blob/f94d42b1e5ebcc5b982819871caa4a89cb087fb5/lib/helpers/issuer.js'

/** What openid-client for Node (in NextAuth, Passport and others) says of keys. */
export const openidClient = defineProduct({
  name: 'openid-client',
  marks: ['openid-client', 'rperror', 'next-auth'],
  server: true,
  says: [
    {
      text: 'iss mismatch',
      means: ['wrong-issuer'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The `iss` of the answer and the issuer that was set up differ; they are compared letter by letter, a slash at the end included.',
      steps: {
        developer: [
          'Write the issuer as the discovery document has it: `curl -sS "$ISSUER/.well-known/openid-configuration" | jq -r .issuer`.',
        ],
      },
      source: 'https://github.com/panva/openid-client/blob/f94d42b1e5ebcc5b982819871caa4a89cb087fb5/lib/client.js',
    },
    {
      text: 'no valid key found in issuer',
      when: { text: ['microsoftonline', 'azure', 'entra', 'sts.windows.net'] },
      means: ['unknown-signing-key', 'wrong-issuer'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The key set has no key of this `kid`: Entra ID signs with a key of its own for an app with custom claims, and lists that one only where the app is named.',
      steps: {
        developer: [
          'Ask for the metadata with `?appid=$CLIENT_ID` at its end: `https://login.microsoftonline.com/$TENANT/v2.0/.well-known/openid-configuration?appid=$CLIENT_ID`; the `jwks_uri` in it lists the key.',
        ],
      },
      ask: 'the `kid` of the token, and whether the app has claims mapping or a signing key of its own',
      source: 'https://github.com/nextauthjs/next-auth/commit/a03657e6154a164a37401ab3302294bf2f1a071e',
    },
    {
      text: 'no valid key found in issuer',
      when: { noText: ['microsoftonline', 'azure', 'entra', 'sts.windows.net'] },
      means: ['unknown-signing-key', 'algorithm-mismatch', 'wrong-issuer'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The key set of the issuer has no key of this `kid` and `alg`: rotated, of another issuer, or of another algorithm.',
      steps: {
        developer: [
          'Compare: `curl -sS "$JWKS_URI" | jq -c ".keys[] | [.kid, .alg, .use]"`; the `alg` of the token must fit `id_token_signed_response_alg` of the client.',
        ],
      },
      ask: 'the `kid` and `alg` in the message, and those of the key set',
      source: issuer,
    },
    {
      text: 'multiple matching keys found in issuer',
      means: ['unknown-signing-key'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The token names no `kid`, and several keys of the issuer could have signed it.',
      steps: { developer: ['Let the issuer put `kid` into the header of its tokens.'] },
      source: issuer,
    },
  ],
})
