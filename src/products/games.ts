import { defineProduct } from '../product.ts'

const xsts = 'https://minecraft.wiki/w/Microsoft_authentication'
const minecraft = 'https://help.minecraft.net/hc/en-us/articles/4409165790605'
const register = 'https://aka.ms/AppRegInfo'
const steam = 'https://partner.steamgames.com/doc/webapi_overview/responses'
const steamcmd = 'https://developer.valvesoftware.com/wiki/SteamCMD'
const vrchat = 'https://vrchat.community/reference/get-current-user'
const bluesky = 'https://github.com/bluesky-social/atproto/blob/main/packages/pds/src/auth-verifier.ts'
const session = 'https://docs.bsky.app/docs/api/com-atproto-server-create-session'
const oauth = 'https://atproto.com/specs/oauth'

/** Xbox and Minecraft, Steam, VRChat, Bluesky. */
export const games = defineProduct({
  name: 'Xbox, Steam, VRChat or Bluesky',
  hosts: [
    '.xboxlive.com',
    'api.minecraftservices.com',
    'api.steampowered.com',
    'api.vrchat.cloud',
    'bsky.social',
    '.bsky.app',
    '.bsky.network',
  ],
  marks: ['xerr', 'xboxlive', 'minecraftservices', 'steampowered', 'vrchat', 'bsky.social', 'atproto', '/xrpc/'],
  says: [
    {
      text: '2148916227',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916227: Xbox has banned the account.',
      source: xsts,
    },
    {
      text: '2148916229',
      means: ['account-not-active', 'forbidden'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916229: a guardian must allow online play for this account.',
      source: xsts,
    },
    {
      text: '2148916233',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because:
        'XErr 2148916233: the Microsoft account has no Xbox profile yet (or it is another account than the one that bought the game).',
      steps: {
        visitor: [
          'Sign in once at xbox.com or minecraft.net with that very account, make the profile, then try again.',
        ],
      },
      source: xsts,
    },
    {
      text: '2148916234',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916234: Xbox’s terms have not been accepted yet.',
      steps: { visitor: ['Sign in at xbox.com, and accept them.'] },
      source: xsts,
    },
    {
      text: '2148916235',
      means: ['account-not-active', 'security-layer-block'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916235: Xbox Live is not offered in the account’s country.',
      source: xsts,
    },
    {
      text: '21489162',
      pattern: /^214891623[67]/,
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916236 and 2148916237: the account’s age must be proved at xbox.com first (South Korea).',
      source: xsts,
    },
    {
      text: '2148916238',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916238: the Microsoft account is a child’s and must be in an adult’s family.',
      steps: {
        visitor: ['An adult adds it at account.microsoft.com/family; or correct a wrong birth date under Your info.'],
      },
      source: xsts,
    },
    {
      text: 'Invalid app registration, see https://aka.ms/AppRegInfo',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'Minecraft’s API admits only applications that Mojang has approved.',
      steps: { developer: ['Ask for the approval of the client id at https://aka.ms/mce-reviewappid.'] },
      source: register,
    },
    {
      text: 'Invalid session (Try restarting your game',
      means: ['session-expired'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'The game’s session has ended, often by a start of the game elsewhere.',
      steps: { visitor: ['Close the game and the launcher, sign out of the launcher and in again.'] },
      source: minecraft,
    },
    {
      text: 'Failed to verify username',
      when: { text: ['minecraft', 'multiplayer', 'server'] },
      means: ['session-expired', 'account-not-active'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'The server could not confirm the login with Mojang: an ended session, or a game that is not bought.',
      steps: { visitor: ['Sign out of the launcher and in again, then start the game anew.'] },
      source: minecraft,
    },
    {
      text: 'Please verify your <pre>key=</pre> parameter',
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Steam’s Web API got no key, or none that it knows.',
      steps: {
        developer: ['steamcommunity.com/dev/apikey; publisher methods want partner.steam-api.com and a publisher key.'],
      },
      source: steam,
    },
    {
      text: 'verify your key= parameter',
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Steam’s Web API got no key, or none that it knows.',
      source: steam,
    },
    {
      text: 'AccountLoginDeniedNeedTwoFactor',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The Steam account wants the code of the Mobile Authenticator.',
      source: steamcmd,
    },
    {
      text: 'Account Logon Denied',
      when: { text: ['steam'] },
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'Steam Guard wants the code that it mailed.',
      source: steamcmd,
    },
    {
      text: 'Invalid Username/Email or Password',
      when: { text: ['vrcx', 'saved account', 'saved', 'auth/user'] },
      means: ['stored-credential', 'wrong-credentials', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'VRChat refused the login; a program that keeps it may still hold the password from before a change.',
      steps: { visitor: ['Remove the account in the program, and log in anew with the present password.'] },
      ask: 'whether the login works at vrchat.com, and when the password was changed',
      source: vrchat,
    },
    {
      text: 'requiresTwoFactorAuth',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'VRChat took the password and wants the second factor.',
      steps: {
        developer: [
          'POST the code to `/auth/twofactorauth/totp/verify` (or `emailotp`), and keep the cookie `twoFactorAuth`.',
        ],
      },
      source: vrchat,
    },
    {
      text: '"Missing Credentials"',
      when: { text: ['vrchat'] },
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      because: 'VRChat saw neither the cookie `auth` nor a login.',
      source: vrchat,
    },
    {
      text: 'Invalid identifier or password',
      means: ['wrong-credentials', 'wrong-environment', 'password-not-accepted'],
      certainty: 'likely',
      because:
        'The account’s server refused handle (without `@`) or password; an account elsewhere than bsky.social logs in at its own server.',
      steps: {
        developer: [
          'Use the full handle and an app password; find the server: `curl -s https://plc.directory/$DID | jq .service`',
        ],
      },
      source: session,
    },
    {
      text: 'AuthFactorTokenRequired',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'Bluesky mailed a sign-in code, and the login wants it.',
      steps: { developer: ['Use an app password: Settings › Privacy and security › App passwords.'] },
      source: session,
    },
    {
      text: '"ExpiredToken"',
      when: { text: ['xrpc', 'bsky', 'atproto', 'token has expired'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token of the AT Protocol has expired (400).',
      steps: { developer: ['`com.atproto.server.refreshSession` with the refresh token, then repeat the call.'] },
      source: bluesky,
    },
    {
      text: 'Token could not be verified',
      when: { text: ['xrpc', 'bsky', 'invalidtoken', 'atproto'] },
      means: ['invalid-signature', 'wrong-environment', 'wrong-token-type'],
      certainty: 'likely',
      because: 'This server did not make the token: it is another PDS’s, or the refresh token.',
      source: bluesky,
    },
    {
      text: 'Bad token scope',
      when: { text: ['invalidtoken', 'xrpc', 'bsky'] },
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'certain',
      because:
        'A token of another kind came than this call wants (refresh for access, app password for the full login).',
      source: bluesky,
    },
    {
      text: 'DPoP nonce mismatch',
      when: { text: ['xrpc', 'bsky', 'atproto', 'pds'] },
      means: ['stale-nonce'],
      certainty: 'certain',
      because: 'The PDS changes its DPoP nonce: the new one stands in the field `DPoP-Nonce` of this very answer.',
      steps: {
        developer: [
          'Keep a nonce for each server, take the new one from every answer, and repeat the request once with it.',
        ],
      },
      source: oauth,
    },
    {
      text: 'DPoP htu mismatch',
      when: { text: ['pds', 'bsky', 'atproto', 'oauth/par'] },
      means: ['server-misconfigured', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'The server computes another address than the proof’s `htu`: the proxy in front does not pass host and scheme.',
      steps: {
        developer: [
          'nginx: `proxy_set_header Host $host; proxy_set_header X-Forwarded-Host $host; proxy_set_header X-Forwarded-Proto $scheme;`',
        ],
      },
      source: oauth,
    },
    {
      text: 'jwt signature does not match jwt issuer',
      means: ['invalid-signature', 'unknown-signing-key'],
      certainty: 'certain',
      because: 'The service token is not signed with the key of the DID that issued it (AT Protocol).',
      source: 'https://github.com/bluesky-social/atproto/blob/main/packages/xrpc-server/src/auth.ts',
    },
    {
      text: 'jwt audience does not match service did',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The service token’s `aud` is not the DID of this service.',
      source: 'https://github.com/bluesky-social/atproto/blob/main/packages/xrpc-server/src/auth.ts',
    },
  ],
})
