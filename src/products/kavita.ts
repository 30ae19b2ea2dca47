import { defineProduct } from '../product.ts'

const kavitaKeys = 'https://wiki.kavitareader.com/guides/api/'

/** Kavita: keys that may run out. */
export const kavita = defineProduct({
  name: 'Kavita',
  marks: ['kavita'],
  says: [
    {
      text: 'kavita',
      when: { status: [401], text: ['opds', 'api key', 'auth key', 'authkey', 'x-api-key', 'apikey'] },
      means: ['invalid-api-key', 'token-expired', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Kavita does not take this key (any more): an Auth Key may have a day on which it ends, and one that was made anew replaces that in the OPDS address.',
      steps: {
        developer: [
          'Copy the key or the OPDS address anew from your user’s settings, and look there whether the Auth Key has run out.',
          'Send it as `x-api-key: $KEY`; `GET /api/plugin/authkey-expires` says how long it lives.',
        ],
        visitor: ['Copy the OPDS address anew from your user’s settings into the reader.'],
      },
      ask: 'when the key was made, and whether it has an end',
      source: kavitaKeys,
    },
  ],
})
