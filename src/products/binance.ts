import { defineProduct } from '../product.ts'

const errors = 'https://developers.binance.com/docs/margin_trading/error-code'

/** Words for its test network, whose keys and hosts are its own. */
const testnet = ['testnet', 'test net', 'test network', 'sandbox_mode', 'sandboxmode', 'demo trading']

/** Binance’s API: the codes of its refusals. */
export const binance = defineProduct({
  name: 'Binance',
  hosts: ['.binance.com', '.binance.us', '.binance.vision'],
  marks: ['binance', 'x-mbx-'],
  says: [
    {
      text: 'Timestamp for this request is outside of the recvWindow',
      means: ['clock-skew'],
      certainty: 'likely',
      fixer: 'caller',
      status: 400,
      because:
        'Binance (code -1021) takes a signed request for 5 seconds: the machine’s clock is late, or the request was long on its way.',
      steps: {
        developer: [
          'Set the clock: `sudo timedatectl set-ntp true`; Windows: `w32tm /resync`.',
          'Compare it: `curl -s https://api.binance.com/api/v3/time; date +%s%3N`; more than a second apart, and it is the clock.',
          'Take the time right before signing; `recvWindow` may be up to 60000.',
        ],
      },
      ask: 'the two numbers that the comparison prints',
      source: errors,
    },
    {
      text: "ahead of the server's time",
      when: { text: ['-1021', 'binance', 'timestamp for this request'] },
      means: ['clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      status: 400,
      because: 'The request’s timestamp lies more than a second in Binance’s future (code -1021).',
      steps: {
        developer: ['Set the clock: `sudo timedatectl set-ntp true`; Windows: `w32tm /resync`.'],
      },
      source: errors,
    },
    {
      text: 'Signature for this request is not valid',
      means: ['signature-mismatch', 'corrupted-credential'],
      certainty: 'likely',
      status: 400,
      because: 'What was signed is not what was sent, or the secret is not that of the key (code -1022).',
      steps: {
        developer: [
          'Sign the query string and body exactly as they leave, `signature` last, with HMAC-SHA256 and the key’s own secret.',
          'Percent-encode before signing, not after; symbols and lists included.',
        ],
      },
      source: errors,
    },
    {
      text: 'API-key format invalid',
      means: ['corrupted-credential', 'placeholder-credential', 'malformed-token'],
      certainty: 'likely',
      status: 401,
      because: 'What came in `X-MBX-APIKEY` is no key in form: empty, cut short or with a blank (code -2014).',
      steps: { developer: ['Print its length where the program runs: it must be 64.'] },
      source: errors,
    },
    ...['Invalid API-key, IP, or permissions for action', 'Invalid API key, IP or permissions for action'].map(
      (text) => ({
        text,
        when: { noText: testnet },
        means: ['invalid-api-key', 'security-layer-block', 'insufficient-scope', 'wrong-environment'] as const,
        certainty: 'likely' as const,
        status: 401,
        because:
          'Binance says the same of an unknown key, an address outside the key’s list, and a permission that is not ticked (code -2015).',
        steps: {
          developer: [
            'API Management › the key › Edit restrictions: the IP list must hold the address that the message names as `request ip`.',
            'Tick what the call needs there (Enable Futures, Enable Spot & Margin Trading); a key made before the futures account opened has no futures.',
            'Keys of the testnet are good at the testnet’s hosts alone.',
          ],
        },
        ask: 'the `request ip` in the message, and which host is called',
        source: errors,
      }),
    ),
    ...['Invalid API-key, IP, or permissions for action', 'Invalid API key, IP or permissions for action'].map(
      (text) => ({
        text,
        when: { text: testnet },
        means: ['wrong-environment', 'invalid-api-key', 'security-layer-block'] as const,
        certainty: 'likely' as const,
        status: 401,
        because:
          'Keys of the testnet are good at the testnet’s hosts alone, and live keys at api.binance.com: the key and the host that is called are not of one kind (code -2015).',
        steps: {
          developer: [
            'Look at the host in the log of the request: the spot testnet is `https://testnet.binance.vision`, the live one `https://api.binance.com`.',
            'ccxt: call `exchange.set_sandbox_mode(True)` on the very object that makes the calls, right after it is made; python-binance: `Client(key, secret, testnet=True)`.',
          ],
        },
        ask: 'the host that is called, and on which site the key was made',
        source: 'https://github.com/binance/binance-spot-api-docs/blob/master/testnet/general-info.md',
      }),
    ),
    {
      text: 'You are not authorized to execute this request',
      when: { text: ['-1002', 'binance'] },
      means: ['insufficient-scope', 'no-credentials'],
      certainty: 'likely',
      status: 401,
      because: 'The key may not make this call (code -1002).',
      source: errors,
    },
  ],
})
