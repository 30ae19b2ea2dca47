import { defineProduct } from '../product.ts'

const errors = 'https://bybit-exchange.github.io/docs/v5/error'

/** Bybit’s API: its `retCode`, with status 200. */
export const bybit = defineProduct({
  name: 'Bybit',
  hosts: ['.bybit.com', '.bytick.com'],
  marks: ['bybit', 'x-bapi-'],
  status: 200,
  says: [
    {
      text: 'please check your server timestamp or recv_window param',
      means: ['clock-skew'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The request’s time is outside of Bybit’s window (code 10002); a time in the future never passes, however wide the window.',
      steps: {
        developer: [
          'Compare `req_timestamp` and `server_timestamp` in the message: the difference is the clock’s error, in milliseconds.',
          'Set the clock: `sudo timedatectl set-ntp true`; Windows: `w32tm /resync`.',
        ],
      },
      ask: '`req_timestamp` and `server_timestamp` of the message',
      source: 'https://github.com/bybit-exchange/pybit/issues/191',
    },
    {
      text: 'Error sign, please check your signature generation algorithm',
      means: ['signature-mismatch', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The signature is not that of what was sent (code 10004).',
      steps: {
        developer: [
          'Compare `origin_string` in the message with what you signed: timestamp, key, recv_window, then the query or body as sent.',
          'Take the secret of this very key; a key made with your own RSA key signs with that.',
        ],
      },
      ask: 'how your string to sign differs from `origin_string`',
      source: errors,
    },
    {
      text: 'API key is invalid',
      when: { text: ['bybit', '"retcode":10003', 'errcode: 10003', '10003'] },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'Bybit does not know the key at this host: main net, test net and the demos have keys of their own.',
      steps: {
        developer: ['Match key and host: `api.bybit.com`, `api-testnet.bybit.com`, `api-demo.bybit.com`.'],
      },
      ask: 'on which site the key was made',
      source: errors,
    },
    {
      text: 'Permission denied, please check your API key permissions',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key lacks the permission that the call needs (code 10005).',
      steps: { developer: ['Account › API › the key › Edit: tick what the call needs.'] },
      source: errors,
    },
    {
      text: "Unmatched IP, please check your API key's bound IP addresses",
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The key is bound to addresses, and the request came from another one (code 10010).',
      steps: {
        developer: [
          'Account › API › the key › IP restriction: add the address that `curl https://api.ipify.org` prints.',
        ],
      },
      source: errors,
    },
    {
      text: 'Your api key has expired',
      when: { text: ['bybit', '33004'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'A Bybit key without bound addresses lasts three months.',
      steps: { developer: ['Make a new one, and bind it to the server’s address.'] },
      source: errors,
    },
  ],
})
