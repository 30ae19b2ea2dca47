import { defineProduct } from '../product.ts'

const authentication = 'https://developers.strava.com/docs/authentication/'

/** What Strava's API answers: `errors` with the resource, the field and a code. */
export const strava = defineProduct({
  name: 'Strava',
  hosts: ['.strava.com'],
  marks: ['strava', 'stravalib'],
  says: [
    {
      text: 'activity:read_permission',
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        'The token was given with the scope `read` alone; activities want `activity:read` or `activity:read_all`.',
      steps: {
        visitor: ['Connect Strava again, and leave every box of its consent page checked.'],
        developer: [
          'Authorise anew with `scope=read,activity:read_all` in the address of `https://www.strava.com/oauth/authorize`, and exchange that code: the token shown on the settings page has `read` only.',
          'Take the new refresh token too: the old one keeps its old scope.',
        ],
      },
      source: authentication,
    },
    {
      text: 'activity:write_permission',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the scope `activity:write`.',
      steps: { developer: ['Authorise anew with `scope=activity:write,activity:read_all`.'] },
      source: authentication,
    },
    {
      text: 'access_token',
      pattern: /^access_token["'], ?["']code["']: ?["']invalid/i,
      when: { text: ['strava', 'athlete'] },
      means: ['token-expired', 'refresh-failed', 'revoked-credential', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'Strava does not take the access token: each lasts six hours, and ends when the athlete withdraws the app.',
      steps: {
        visitor: ['Connect Strava again in the settings of the app.'],
        developer: [
          'Get a new one: `curl -d client_id=$ID -d client_secret=$SECRET -d grant_type=refresh_token -d refresh_token=$REFRESH https://www.strava.com/oauth/token`, and keep the refresh token that comes with it.',
        ],
      },
      ask: '`expires_at` of the token',
      source: authentication,
    },
  ],
})
