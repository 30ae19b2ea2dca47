import { defineProduct } from '../product.ts'

const ccxt = 'https://github.com/ccxt/ccxt/blob/8c94c29e90cc304754cb565e9de41d942673b596/js/kucoinfutures.js'

/** KuCoin: a key, a secret and a passphrase, all three of one making. */
export const kucoin = defineProduct({
  name: 'KuCoin',
  hosts: ['.kucoin.com'],
  marks: ['kucoin', 'kc-api-'],
  says: [
    {
      text: 'KC-API-KEY not exists',
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'KuCoin (400003) has no key of this value at this host: deleted, mistyped, or of the sandbox.',
      steps: { developer: ['Compare the key with API Management, and call the host that it was made for.'] },
      source: 'https://github.com/ccxt/ccxt/issues/6853',
    },
    {
      text: 'KC-API-PASSPHRASE error',
      means: ['wrong-credentials', 'signature-mismatch'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'KuCoin (400004): the passphrase chosen when the key was made is another, or was sent unsigned with a key of version 2.',
      steps: {
        developer: [
          'With `KC-API-KEY-VERSION: 2` send the passphrase as HMAC-SHA256 with the secret, in Base64.',
          'It is neither the login’s nor the trading password, and cannot be shown again: make a new key if it is lost.',
        ],
      },
      source: ccxt,
    },
    {
      text: 'KC-API-TIMESTAMP Invalid',
      means: ['clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'KuCoin (400002): the time of the request is more than five seconds away from its own.',
      steps: { developer: ['Set the clock by NTP, and send milliseconds.'] },
      source: ccxt,
    },
  ],
})
