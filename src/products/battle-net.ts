import { defineProduct } from '../product.ts'

/** Blizzard’s Battle.net API: tokens of a day. */
export const battleNet = defineProduct({
  name: 'Battle.net',
  hosts: ['.api.blizzard.com', 'oauth.battle.net'],
  marks: ['api.blizzard.com', 'battle.net', 'blizzardapi'],
  says: [
    {
      text: 'api.blizzard.com',
      when: { status: [401] },
      means: ['token-expired', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A token of Blizzard’s API ends after 24 hours, and there is no refresh token.',
      steps: {
        developer: [
          'Ask for a new one with client id and secret (`grant_type=client_credentials`) whenever the old one is a day old, and send it as `Authorization: Bearer …`.',
        ],
      },
      ask: 'how old the token is, and whether it is sent in the field `Authorization`',
      source: 'https://rdrr.io/cran/SC2API/man/authorization.html',
    },
  ],
})
