import { defineProduct } from '../product.ts'

const jellyfinAuth = 'https://github.com/jellyfin/jellyfin/blob/master/Jellyfin.Api/Auth/CustomAuthenticationHandler.cs'

/** Jellyfin and Emby. */
export const jellyfin = defineProduct({
  name: 'Jellyfin',
  marks: ['jellyfin', 'mediabrowser token', 'x-emby-token', 'x-emby-authorization', 'x-mediabrowser-token'],
  says: [
    {
      text: 'CustomAuthentication',
      pattern: /^CustomAuthentication"? was not authenticated\. Failure message: "?Invalid token/i,
      when: { text: ['api key', 'apikey', 'api_key', '/auth/keys'] },
      means: ['invalid-api-key', 'wrong-place', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A key or token reached Jellyfin, and it is none that this server has made, or not whole.',
      steps: {
        developer: [
          'Send it as `Authorization: MediaBrowser Token="$KEY"`; the key stands under Dashboard › API Keys of this very server.',
        ],
      },
      ask: 'the field or query parameter in which the key is sent (the key blotted out)',
      source: jellyfinAuth,
    },
    ...[
      '"CustomAuthentication" was not authenticated. Failure message: "Invalid token."',
      'CustomAuthentication was not authenticated. Failure message: Invalid token',
    ].map((text) => ({
      text,
      when: { noText: ['api key', 'apikey', 'api_key', '/auth/keys'] },
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
      text: 'Access token is invalid or expired',
      when: { text: ['jellyfin'], noText: ['api key', 'apikey', 'api_key'] },
      means: ['revoked-credential', 'session-expired', 'stored-credential'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'The app or browser sends a login that this server does not know any more, as after an update; others that log in anew are fine.',
      steps: {
        visitor: [
          'Delete the data of the site in that browser (cookies and storage), or use a private window, and sign in again.',
        ],
      },
      ask: 'whether a private window or another browser gets in',
      source:
        'https://github.com/MediaBrowser/Emby/blob/master/Emby.Server.Implementations/HttpServer/Security/AuthService.cs',
    },
    {
      text: 'sha1(',
      when: { text: ['emby', 'jellyfin', 'authenticatebyname'] },
      means: ['wrong-place', 'password-not-accepted', 'client-bug'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'Emby (from 4 on) and Jellyfin read the plain password in the member `Pw` alone; a SHA-1 of it in `Password` is not looked at any more.',
      steps: {
        developer: ['POST `{"Username":"$USER_NAME","Pw":"$PASSWORD"}` to `/Users/AuthenticateByName`, over https.'],
      },
      source: 'https://github.com/MediaBrowser/Emby/wiki/Authentication',
    },
    {
      text: 'has been denied (IP:',
      when: { text: ['authentication request for'] },
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'Jellyfin’s log says that this name came with a password that is not its own.',
      steps: {
        visitor: [
          'Type name and password anew, the name as Dashboard › Users writes it; an app may hold an old password: remove the server in it, and add it again.',
        ],
        developer: [
          'Dashboard › Users › the user › Password: set a new one; see there too whether the user was disabled after too many failed logins.',
        ],
      },
      ask: 'whether the same name and password get in with a browser',
      source: 'https://github.com/jellyfin/jellyfin/blob/master/Jellyfin.Server.Implementations/Users/UserManager.cs',
    },
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
