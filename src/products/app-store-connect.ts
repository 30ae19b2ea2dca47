import { defineProduct } from '../product.ts'

const twenty = 'https://github.com/Ponytech/appstoreconnectapi/issues/41'

/** App Store Connect’s API: a token that the caller signs, for twenty minutes at the most. */
export const appStoreConnect = defineProduct({
  name: 'App Store Connect',
  hosts: ['api.appstoreconnect.apple.com', 'api.storekit.itunes.apple.com', 'api.storekit-sandbox.itunes.apple.com'],
  marks: ['appstoreconnect', 'app store connect', 'storekit.itunes'],
  status: 401,
  says: [
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
