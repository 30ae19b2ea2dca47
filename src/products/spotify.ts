import { defineProduct } from '../product.ts'

const spotifyDocs = 'https://developer.spotify.com/documentation/web-api/concepts/api-calls'
const spotifyToken = 'https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens'
const spotifyNode = 'https://github.com/thelinmichael/spotify-web-api-node#authorization'
const spotifyHere = { text: ['spotify'] }
const hour =
  'A token lives one hour: before that ask `https://accounts.spotify.com/api/token` with `grant_type=refresh_token` (or `client_credentials`), and repeat the call once after a 401.'

/** Spotify’s Web API. */
export const spotify = defineProduct({
  name: 'Spotify',
  hosts: ['.spotify.com'],
  marks: ['api.spotify.com', 'accounts.spotify.com', 'spotipy', 'webapierror'],
  says: [
    {
      text: 'The access token expired',
      when: spotifyHere,
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'Spotify’s access token is past its hour.',
      steps: { developer: [hour] },
      source: spotifyToken,
    },
    {
      text: 'WebapiError: Unauthorized',
      means: ['token-expired', 'no-credentials', 'refresh-failed'],
      certainty: 'likely',
      because: 'Spotify took no access token: it is past its hour, or was never set on this object.',
      steps: {
        developer: [
          hour,
          '`spotifyApi.clientCredentialsGrant().then(({ body }) => spotifyApi.setAccessToken(body.access_token))`, again before `body.expires_in` seconds.',
        ],
      },
      ask: 'how long after the token was fetched the first 401 comes',
      source: spotifyNode,
    },
    {
      text: 'No token provided',
      when: spotifyHere,
      means: ['no-credentials', 'wrong-place', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'No token reached Spotify: it was not fetched yet, or its field was given in another place (the body of a POST, for one).',
      steps: {
        developer: [
          'Fetch one with client credentials: `curl -u "$ID:$SECRET" -d grant_type=client_credentials https://accounts.spotify.com/api/token`, and send it as Bearer.',
        ],
      },
      ask: 'the line of code that makes the call, with its fields',
      source: spotifyDocs,
    },
    {
      text: 'Invalid access token',
      when: spotifyHere,
      means: ['invalid-api-key', 'corrupted-credential', 'wrong-token-type'],
      certainty: 'likely',
      because: 'Spotify does not know the token: a code, an id or a refresh token in its place, or cut.',
      source: spotifyDocs,
    },
    {
      text: 'Only valid bearer authentication supported',
      means: ['malformed-header', 'wrong-scheme', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Spotify got an Authorization field that is not `Bearer`, one blank and a token.',
      ask: 'the `Authorization` field as it is sent, the token’s middle hidden',
      source: spotifyDocs,
    },
    {
      text: 'Permissions missing',
      when: spotifyHere,
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 401,
      because: 'The player’s endpoints answer 401 with these words where the user did not grant their scope.',
      steps: {
        developer: [
          'Add the scope that the endpoint names (`user-read-playback-state`, `user-modify-playback-state` …), and have the user log in again.',
        ],
      },
      source: 'https://github.com/spotipy-dev/spotipy/issues/684',
    },
    {
      text: 'invalid client',
      when: { ...spotifyHere, noText: ['invalid_client'] },
      means: ['invalid-client', 'corrupted-credential'],
      certainty: 'likely',
      fixer: 'caller',
      status: 400,
      because: 'Spotify does not know the client id, or the secret is not its own: mistyped, or damaged in copying.',
      steps: {
        developer: [
          'Copy both anew from the Developer Dashboard › the app › Settings, without blanks, and try them alone: `curl -u "$ID:$SECRET" -d grant_type=client_credentials https://accounts.spotify.com/api/token`.',
        ],
      },
      source: spotifyToken,
    },
    {
      text: 'Insufficient client scope',
      when: spotifyHere,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The user did not grant the scope that this endpoint wants.',
      steps: {
        developer: [
          'Add it to `scope` of the authorize address, and have the user log in again (delete spotipy’s `.cache`).',
        ],
      },
      source: 'https://developer.spotify.com/documentation/web-api/concepts/scopes',
    },
    {
      text: 'Refresh token revoked',
      when: spotifyHere,
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The refresh token was withdrawn: the user removed the app, or the client secret was rotated.',
      source: spotifyToken,
    },
    {
      text: 'User not registered in the Developer Dashboard',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The app is in development mode, and this user is not on its list.',
      steps: { developer: ['Developer Dashboard › the app › User Management: add the user.'] },
      source: 'https://developer.spotify.com/documentation/web-api/concepts/quota-modes',
    },
  ],
})
