import { defineProduct } from '../product.ts'

const immichAuth = 'https://github.com/immich-app/immich/blob/main/server/src/services/auth.service.ts'

/** Immich, a photo server. */
export const immich = defineProduct({
  name: 'Immich',
  marks: ['immich'],
  says: [
    {
      text: 'Incorrect email or password',
      when: { text: ['immich'] },
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'Immich knows no such e-mail address with this password.',
      steps: { developer: ['As admin: `docker exec -it immich_server immich-admin reset-admin-password`.'] },
      source: immichAuth,
    },
    {
      text: 'Password login has been disabled',
      means: ['password-not-accepted'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Logging in with a password is switched off here; only OAuth is left.',
      steps: { developer: ['`docker exec -it immich_server immich-admin enable-password-login`.'] },
      source: immichAuth,
    },
    {
      text: 'Invalid user token',
      when: { text: ['immich'] },
      means: ['session-expired', 'revoked-credential'],
      certainty: 'likely',
      because: 'The login that the app or page keeps is no longer known to Immich.',
      steps: { visitor: ['Log out of the app, and log in again.'] },
      source: immichAuth,
    },
    {
      text: 'Authentication required',
      when: { text: ['immich'] },
      means: ['no-credentials', 'stripped-by-intermediary', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'Neither a cookie, a Bearer token nor `x-api-key` reached Immich.',
      source: immichAuth,
    },
    {
      text: 'Missing required permission:',
      pattern: /^missing required permission: (?<permission>[\w.]{1,60})/i,
      when: { text: ['immich', 'x-api-key'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The API key lacks the permission `{permission}`.',
      steps: { developer: ['Account settings › API keys: edit the key, and tick `{permission}`.'] },
      source: immichAuth,
    },
  ],
})

const jellyfinAuth = 'https://github.com/jellyfin/jellyfin/blob/master/Jellyfin.Api/Auth/CustomAuthenticationHandler.cs'

/** Jellyfin and Emby. */
export const jellyfin = defineProduct({
  name: 'Jellyfin',
  marks: ['jellyfin', 'mediabrowser token', 'x-emby-token', 'x-emby-authorization', 'x-mediabrowser-token'],
  says: [
    ...[
      '"CustomAuthentication" was not authenticated. Failure message: "Invalid token."',
      'CustomAuthentication was not authenticated. Failure message: Invalid token',
    ].map((text) => ({
      text,
      means: ['revoked-credential', 'session-expired', 'stored-credential', 'invalid-api-key'] as const,
      certainty: 'likely' as const,
      fixer: 'visitor' as const,
      because:
        'A client sends a token that Jellyfin does not know any more: of another server or of before an update or reset.',
      steps: {
        visitor: [
          'Sign out in the app (or remove the server in it), and sign in again; in a browser delete the data of the site.',
        ],
        developer: [
          'Dashboard › Devices: delete the device that sends it; Dashboard › API Keys: make a new key for a program.',
        ],
      },
      source: jellyfinAuth,
    })),
    {
      text: 'Token is required',
      when: { text: ['jellyfin', 'emby', 'mediabrowser'] },
      means: ['no-credentials', 'stripped-by-intermediary', 'wrong-place'],
      certainty: 'likely',
      because: 'No token reached Jellyfin: `Authorization: MediaBrowser Token="$TOKEN"`.',
      source: jellyfinAuth,
    },
  ],
})

/** Plex Media Server, with the login of plex.tv. */
export const plex = defineProduct({
  name: 'Plex',
  hosts: ['.plex.tv', '.plex.direct'],
  marks: ['x-plex-token', 'plex.tv', ':32400', 'plexapi'],
  says: [
    {
      text: 'plex',
      when: {
        status: [401],
        told: [
          'changed:password',
          'changed:mfa',
          'changed:account',
          'tried:log-in-again',
          'when:suddenly',
          'changed:migration',
        ],
      },
      means: ['revoked-credential', 'wrong-credentials', 'session-expired'],
      certainty: 'likely',
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
    },
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
