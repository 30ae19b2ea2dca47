import { defineProduct } from '../product.ts'

const alpacaErrors = 'https://alpaca.markets/learn/how-to-fix-common-trading-api-errors-at-alpaca'

/** Alpaca: paper trading has keys and a host of its own. */
export const alpaca = defineProduct({
  name: 'Alpaca',
  hosts: ['.alpaca.markets'],
  marks: ['alpaca.markets', 'apca-api-', 'alpaca_trade_api', 'alpaca-py', 'alpaca_py'],
  says: ['alpaca.markets', 'alpaca_trade_api', 'alpaca-py', 'alpaca_py', 'APCA-API-KEY-ID'].map((text) => ({
    text,
    when: { status: [401, 403], noText: ['insufficient balance', 'subscription does not permit', 'pattern day'] },
    means: ['wrong-environment', 'invalid-api-key', 'wrong-place'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because: 'Alpaca’s keys of paper trading and of live trading are two pairs, each good at its own host alone.',
    steps: {
      developer: [
        'Paper: `https://paper-api.alpaca.markets`; live: `https://api.alpaca.markets`; in alpaca-py `paper=True` or `paper=False`.',
        'Send both fields, `APCA-API-KEY-ID` and `APCA-API-SECRET-KEY`; making new keys ends the old pair.',
      ],
    },
    ask: 'the host that is called, and whether the key was made in paper or in live trading',
    source: alpacaErrors,
  })),
})
