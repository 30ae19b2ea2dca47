import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { fieldOf } from '../questions/exchange.ts'

/** A request of Anthropic's form with a key behind Bearer, and none in its own field. */
const sendsBearerAlone = ({ exchanges }: Evidence): boolean =>
  exchanges.some(
    ({ request }) =>
      fieldOf(request, 'anthropic-version') !== undefined &&
      fieldOf(request, 'x-api-key') === undefined &&
      (request?.credentials ?? []).some(({ value }) => value.place === 'authorization' && value.scheme === 'bearer'),
  )

/** Gateways that speak as Anthropic’s API does. */
export const anthropicGateways = defineProduct({
  name: 'Anthropic',
  says: [
    {
      text: 'anthropic-version',
      when: { holds: sendsBearerAlone, noText: ['sk-ant-oat', 'oauth'] },
      means: ['wrong-place', 'client-bug', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Anthropic’s API, and what speaks like it, looks for a key in `x-api-key`; here it goes out behind `Authorization: Bearer` alone.',
      steps: {
        developer: [
          'Send `x-api-key: $KEY` beside `anthropic-version`; in Claude Code that is `ANTHROPIC_API_KEY`, while `ANTHROPIC_AUTH_TOKEN` becomes a Bearer token.',
        ],
      },
      ask: 'whether the gateway takes the key as a Bearer token too',
      source: 'https://docs.claude.com/en/api/overview',
    },
  ],
})
