import type { CauseId } from '../causes/index.ts'
import { defineProduct } from '../product.ts'

const manager = 'https://github.com/keycloak/keycloak-nodejs-connect/blob/main/middleware/auth-utils/grant-manager.js'

/** What its check of a token says in brackets, what that means, and why. */
const faults: readonly (readonly [said: string, means: readonly [CauseId, ...CauseId[]], because: string])[] = [
  ['expired', ['token-expired', 'clock-skew'], 'The token is past its `exp` by the clock of the Node process.'],
  ['not signed', ['malformed-token', 'invalid-signature'], 'The token has no third part, its signature.'],
  ['wrong type', ['wrong-token-type'], 'The `typ` claim is not the one wanted here: an access token says `Bearer`.'],
  [
    'stale token',
    ['revoked-credential'],
    'The token was issued before the “not before” moment that was pushed to the client.',
  ],
  [
    'wrong ISS',
    ['wrong-issuer', 'server-misconfigured'],
    'The `iss` of the token is not the realm’s address in the settings of the adapter: Keycloak was reached by another name when it was issued.',
  ],
  ['wrong audience', ['wrong-audience'], 'The `aud` of the token does not hold the client that checks it.'],
  ['signature', ['invalid-signature', 'unknown-signing-key'], 'The signature does not fit the key of the realm.'],
]

/** keycloak-connect, the adapter for Node: it says in brackets what it finds wrong with a token. */
export const keycloakConnect = defineProduct({
  name: 'keycloak-connect',
  marks: ['keycloak-connect', 'could not obtain grant'],
  says: faults.map(([said, means, because]) => ({
    text: `invalid token (${said})`,
    means,
    certainty: said === 'expired' || said === 'signature' ? 'likely' : 'certain',
    because,
    ...(said === 'wrong ISS' && {
      steps: {
        developer: [
          'Give Keycloak one address for all (`KC_HOSTNAME`), and write the same into `auth-server-url` of the adapter.',
        ],
      },
    }),
    source: manager,
  })),
})
