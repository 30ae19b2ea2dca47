import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const twenty = 'https://github.com/Ponytech/appstoreconnectapi/issues/41'
const individual = 'https://github.com/isaced/appstore-connect-sdk/issues/34'
const marks = ['appstoreconnect', 'app store connect', 'storekit.itunes']

/** App Store Connect’s API: a token that the caller signs, for twenty minutes at the most. */
export const appStoreConnect = defineProduct({
  name: 'App Store Connect',
  hosts: ['api.appstoreconnect.apple.com', 'api.storekit.itunes.apple.com', 'api.storekit-sandbox.itunes.apple.com'],
  marks,
  status: 401,
  says: [
    ...['HS256', 'RS256', 'HS512'].map((text) => ({
      text,
      when: { text: marks, noText: ['es256 and', 'with es256'] },
      means: ['algorithm-mismatch'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: 'App Store Connect takes tokens that are signed with ES256 alone.',
      steps: {
        developer: [
          'Sign with the .p8 key as an EC key and name the algorithm: PyJWT `jwt.encode(payload, key, algorithm="ES256", headers={"kid": …})`, whose default is HS256.',
        ],
      },
      ask: '`alg` in the header of the token',
      source: twenty,
    })),
    {
      text: 'individual',
      when: {
        text: marks,
        holds: (evidence) =>
          findMatch(evidence, /\bindividual\b[^.\n]{0,16}\bkeys?\b|\bkeys?\b[^.\n]{0,16}\bindividual\b/i) !==
            undefined && findMatch(evidence, /\biss(?:uer)?\b/i) !== undefined,
      },
      means: ['wrong-issuer', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'An individual key has no issuer: its token carries `sub: "user"` and no `iss`.',
      steps: { developer: ['Leave `iss` out and set `"sub": "user"`; or make a team key, which has an Issuer ID.'] },
      source: individual,
    },
    {
      text: 'Provide a properly configured and signed bearer token',
      means: ['wrong-claims', 'clock-skew', 'invalid-signature', 'token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Apple refuses a token whose `exp` lies more than twenty minutes ahead, and one whose `iss`, `aud`, `kid` or key is another than the key’s page says.',
      steps: {
        developer: [
          'Set `exp` fifteen minutes ahead, in seconds, and set the machine’s clock by NTP: a clock that is fast puts twenty minutes beyond the limit.',
          '`iss` is the Issuer ID above the list of keys (not the Team ID), `aud` is `appstoreconnect-v1`, `kid` the Key ID, `alg` ES256.',
          'See under Users and Access › Integrations whether the key is still active.',
        ],
      },
      ask: 'the head and the claims of the token, and the time on that machine',
      source: twenty,
    },
  ],
})
