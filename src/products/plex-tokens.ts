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
      text: 'Plex Server denied request',
      pattern: /^Plex Server denied request, you must provide a way to authenticate/i,
      means: ['invalid-api-key', 'revoked-credential', 'no-credentials'],
      certainty: 'likely',
      status: 401,
      because:
        'plex-api says so of every 401: the token is missing, or the server does not know it any more, as after a changed password or a server claimed anew.',
      steps: {
        developer: [
          'Find the present token: Plex Web › a title › ••• › Get Info › View XML (`X-Plex-Token=…`), and put it into the program’s settings.',
        ],
      },
      source: 'https://github.com/phillipj/node-plex-api/blob/master/lib/api.js',
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
