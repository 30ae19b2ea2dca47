import { defineProduct } from '../product.ts'

const token = 'https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/'
const claim = 'https://github.com/plexinc/pms-docker#parameters'
const plexapi = 'https://github.com/pkkid/python-plexapi/blob/master/plexapi/server.py'

/** Plex’s tokens, and what is taken for one. */
export const plexTokens = defineProduct({
  name: 'Plex',
  marks: ['x-plex-token', 'plexapi'],
  says: [
    {
      text: 'claim-',
      when: { text: ['plex token', 'plexapi', 'x-plex-token', 'plex_token'] },
      means: ['malformed-token', 'wrong-token-type'],
      certainty: 'likely',
      because:
        'A code of plex.tv/claim (good for four minutes, to set a server up) stands where an X-Plex-Token is wanted.',
      steps: {
        developer: [
          'Find the token: Plex Web › a title › ••• › Get Info › View XML; the address ends in `X-Plex-Token=…`.',
        ],
      },
      ask: 'how the value begins: a token has no `claim-` before it',
      source: claim,
    },
    {
      text: 'plexapi.exceptions.Unauthorized',
      when: { noText: ['claim-'] },
      means: ['invalid-api-key', 'no-credentials', 'revoked-credential'],
      certainty: 'likely',
      because: 'The Plex server does not take the token: none, of another account, or ended by a changed password.',
      steps: {
        developer: [
          '`curl -s -o /dev/null -w "%{http_code}\\n" "http://$SERVER:32400/library/sections?X-Plex-Token=$TOKEN"`',
          'Find the present one: Plex Web › a title › ••• › Get Info › View XML.',
        ],
      },
      ask: 'what the curl command answers',
      source: plexapi,
    },
    {
      text: 'You do not have access to this server',
      when: { text: ['plex'] },
      means: ['revoked-credential', 'forbidden'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'Plex knows you, and the server does not: after “sign out all devices” the server itself is signed out.',
      steps: {
        visitor: [
          'Open `http://$SERVER:32400/web` on the server’s own network, then Settings › General › Claim Server.',
        ],
      },
      source: token,
    },
  ],
})
