import { defineProduct } from '../product.ts'

const coinbaseKeys = 'https://docs.cdp.coinbase.com/coinbase-app/authentication-authorization/api-key-authentication'

/** Coinbase: keys of its Developer Platform, and a JWT of two minutes for each call. */
export const coinbase = defineProduct({
  name: 'Coinbase',
  hosts: ['api.coinbase.com'],
  marks: ['coinbase', 'cb-access-'],
  status: 401,
  says: [
    {
      text: 'coinbase',
      when: { text: ['ed25519', 'eddsa'], status: [401] },
      means: ['algorithm-mismatch', 'invalid-signature'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The kits for Coinbase App and Advanced Trade want a key of ECDSA (ES256); an Ed25519 key is refused there.',
      steps: {
        developer: ['Make a new Secret API Key, and choose ECDSA under Advanced Settings as the signature algorithm.'],
      },
      ask: 'the signature algorithm that was chosen when the key was made',
      source: coinbaseKeys,
    },
    {
      text: 'CB-ACCESS-SIGN',
      when: { text: ['coinbase'], status: [401], noText: ['exchange.coinbase', 'cb-access-passphrase', 'ed25519'] },
      means: ['wrong-scheme', 'revoked-credential', 'signature-mismatch'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Coinbase ended its old keys, which signed with `CB-ACCESS-SIGN`, in February 2025; the keys since then make a JWT instead.',
      steps: {
        developer: [
          'Make a Secret API Key in the Developer Platform (ECDSA), and send a JWT made with it as `Authorization: Bearer …`.',
        ],
      },
      ask: 'the length of the key’s name: 16 characters is an old one',
      source: 'https://docs.cdp.coinbase.com/coinbase-app/authentication-authorization/legacy-keys',
    },
    {
      text: 'organizations/',
      pattern: /^organizations\/[^\s"'/]{1,60}\/apiKeys\//i,
      when: { text: ['coinbase'], status: [401] },
      means: ['token-expired', 'corrupted-credential', 'wrong-claims'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'The JWT for Coinbase lasts two minutes and names one call; the key behind it must keep its line breaks.',
      steps: {
        developer: [
          'Make a new JWT for each call, with method, host and path in `uri`.',
          'Turn `\\n` in the secret into real line breaks before signing.',
        ],
      },
      ask: 'how old the JWT is, and the claim `uri` beside the call',
      source: 'https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication',
    },
  ],
})
