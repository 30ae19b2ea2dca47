import { defineProduct } from '../product.ts'

const authentication = 'https://developers.strava.com/docs/authentication/'
const here = { text: ['strava', 'athlete'] }

/** What Strava's API answers: `errors` with the resource, the field and a code. */
export const strava = defineProduct({
  name: 'Strava',
  hosts: ['.strava.com'],
  marks: ['strava', 'stravalib'],
  says: [
    {
      text: 'client_id',
      pattern: /^client_id["'], ?["']code["']: ?["']invalid/i,
      when: here,
      means: ['invalid-client', 'client-bug'],
      certainty: 'likely',
      fixer: 'provider',
      status: 400,
      because:
        'Strava knows no application with the `client_id` that the program sends: that stands in the program, not in the account.',
      steps: {
        visitor: [
          'Tell the maker of the app, and update it once a new version is there; at Strava nothing is to be done.',
        ],
        developer: ['Compare `client_id` in the address of the login with the number under strava.com/settings/api.'],
      },
      ask: 'the `client_id` in the address of the login',
      source: authentication,
    },
    {
      text: 'scope',
      pattern: /^scope["'], ?["']code["']: ?["'](?:invalid|missing)/i,
      when: here,
      means: ['bad-request', 'insufficient-scope', 'client-bug'],
      certainty: 'certain',
      fixer: 'provider',
      status: 400,
      because:
        'The program asks Strava for a scope that it does not know, or for none: `public`, `write` and `view_private` were replaced in 2018.',
      steps: {
        visitor: ['Update the app: an old version asks Strava for permissions by their old names.'],
        developer: [
          'Ask for the new names, joined by commas: `scope=read,activity:read_all,activity:write` (`activity:read_all` for `view_private`, `activity:write` for `write`).',
        ],
      },
      source: 'https://developers.strava.com/docs/oauth-updates/',
    },
    {
      text: 'Application',
      pattern: /^application["'], ?["']field["']: ?["']redirect_uri["']/i,
      when: here,
      means: ['wrong-url', 'bad-request', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      status: 400,
      because: 'The host of `redirect_uri` is not the Authorization Callback Domain of the application.',
      steps: {
        developer: [
          'Enter the host alone, without scheme and path, as Authorization Callback Domain at https://www.strava.com/settings/api; `localhost` and `127.0.0.1` are taken besides.',
        ],
      },
      source: authentication,
    },
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
      text: 'Activity',
      pattern: /^activity["'], ?["']field["']: ?["']\w{0,20}["'], ?["']code["']: ?["']not found/i,
      means: ['hidden-as-not-found', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      status: 404,
      because:
        'Strava answers 404 for an activity that the token may not see: one set to Only You wants `activity:read_all`, and that of another athlete is never given.',
      steps: {
        developer: [
          'Look at `scope` in the address to which Strava came back: the athlete may have taken a box away.',
          'Authorise anew with `scope=activity:read_all,activity:write`: each by its whole name, with commas between.',
        ],
      },
      ask: 'the `scope` that Strava gave back with the code, and whose activity it is',
      source: authentication,
    },
    {
      text: 'access_token',
      pattern: /^access_token["'], ?["']code["']: ?["']invalid/i,
      when: here,
      means: ['token-expired', 'refresh-failed', 'revoked-credential', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'Strava does not take the access token: each lasts six hours, and ends when the athlete withdraws the app.',
      steps: {
        visitor: ['Connect Strava again in the settings of the app.'],
        developer: [
          'Get a new one: `curl -d client_id=$ID -d client_secret=$SECRET -d grant_type=refresh_token -d refresh_token=$REFRESH https://www.strava.com/oauth/token`, and keep the refresh token that comes with it.',
          'The token on the settings page has the scope `read` only: for activities authorise with `scope=read,activity:read_all`, and exchange that code.',
        ],
      },
      ask: '`expires_at` of the token',
      source: authentication,
    },
  ],
})
