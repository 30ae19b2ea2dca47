import { defineProduct } from '../product.ts'

const riotCodes = 'https://developer.riotgames.com/response-codes.html'

const riotPortal = 'https://developer.riotgames.com/docs/portal'

/** Riot Games: development keys of one day, and 403 for an ended one. */
export const riotGames = defineProduct({
  name: 'Riot Games',
  hosts: ['.api.riotgames.com'],
  marks: ['api.riotgames.com', 'x-riot-token', 'rgapi-', 'riotwatcher', 'riot api'],
  says: [
    ...['api.riotgames.com', 'X-Riot-Token', 'RGAPI-', 'riotwatcher', 'riot api'].map((text) => ({
      text,
      when: { status: [403] },
      means: ['token-expired', 'wrong-url', 'insufficient-scope'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'A development key of Riot ends 24 hours after it was made, and is then refused with 403; so is a path that does not exist, or one that the key may not call.',
      steps: {
        developer: [
          'Make the key anew at developer.riotgames.com; for a lasting one choose “Register Product”.',
          'If a new key is refused too, compare path and version with the API’s page.',
        ],
      },
      ask: 'when the key was made, and whether another path works with it',
      source: riotPortal,
    })),
    ...['api.riotgames.com', 'riotwatcher', 'riot api'].map((text) => ({
      text,
      when: { status: [401], noText: ['x-riot-token', 'api_key='] },
      means: ['no-credentials', 'wrong-place'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: 'Riot answers 401 where it saw no key at all; a key that it knows but refuses gets 403.',
      steps: { developer: ['Send `X-Riot-Token: $KEY`, or `api_key=` in the address, with `&` before it.'] },
      ask: 'the request as it is sent, the key left out',
      source: riotCodes,
    })),
  ],
})
