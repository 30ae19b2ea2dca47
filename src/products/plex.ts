import { defineProduct } from '../product.ts'

/** Plex Media Server, with the login of plex.tv. */
export const plex = defineProduct({
  name: 'Plex',
  hosts: ['.plex.tv', '.plex.direct'],
  marks: ['x-plex-token', 'plex.tv', ':32400', 'plexapi'],
  says: [
    ...[
      'x-plex-token',
      'plex server',
      'plex token',
      'plex password',
      'plex account',
      'plexapi',
      'plex.tv',
      'plex:',
      ':32400',
    ].map((text) => ({
      text,
      when: {
        status: [401],
        told: ['changed:password', 'changed:mfa', 'changed:account', 'changed:migration'] as const,
      },
      means: ['revoked-credential', 'wrong-credentials', 'session-expired'] as const,
      certainty: 'likely' as const,
      because:
        'Plex ends all tokens of an account when its password is reset with “sign out connected devices”; the server has to be claimed anew, too.',
      steps: {
        visitor: [
          'Sign in again in every app and program; claim the server anew at http://127.0.0.1:32400/web on its own machine.',
        ],
        developer: [
          'Fetch a new `X-Plex-Token` (an item › Get Info › View XML, in the address), and put it where the old one stood.',
        ],
      },
      source: 'https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/',
    })),
    {
      text: 'User could not be authenticated',
      when: { text: ['plex'] },
      means: ['revoked-credential', 'wrong-credentials', 'mfa-or-sso-required'],
      certainty: 'likely',
      because:
        'plex.tv does not know this token or login (error 1001); with a second factor the code belongs behind the password.',
      source: 'https://python-plexapi.readthedocs.io/en/latest/modules/myplex.html',
    },
  ],
})
