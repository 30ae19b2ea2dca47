import { defineProduct } from '../product.ts'

const stone = 'https://docs.rs/crate/dropbox-sdk/0.20.3/source/dropbox-api-spec/auth.stone'

/** Dropbox’s API: the tags of its `AuthError`. */
export const dropbox = defineProduct({
  name: 'Dropbox',
  hosts: ['.dropboxapi.com', '.dropbox.com'],
  marks: ['dropbox'],
  status: 401,
  says: [
    {
      text: 'expired_access_token',
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'Dropbox’s access tokens last four hours; those of the App Console’s Generate button too.',
      steps: {
        visitor: ['Disconnect Dropbox in the app’s settings, and connect it again.'],
        developer: [
          'Authorise once with `token_access_type=offline`, keep the refresh token, and let the client refresh: `dropbox.Dropbox(oauth2_refresh_token=…, app_key=…, app_secret=…)`.',
        ],
      },
      source: stone,
    },
    {
      text: 'invalid_access_token',
      when: { text: ['dropbox'] },
      means: ['revoked-credential', 'invalid-api-key', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Dropbox does not know the token: the user disconnected the app, or it was cut short.',
      steps: {
        visitor: ['dropbox.com › Settings › Connected apps: look whether the app is there, and connect it again.'],
        developer: ['Authorise the app again, and store the whole token.'],
      },
      source: stone,
    },
    {
      text: 'missing_scope',
      when: { text: ['dropbox', 'required_scope'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the scope that `required_scope` names.',
      steps: {
        developer: [
          'App Console › Permissions: tick it and submit.',
          'Authorise anew afterwards: tokens that exist keep their old scopes.',
        ],
      },
      source: stone,
    },
    {
      text: 'Invalid authorization value in HTTP header',
      means: ['malformed-header', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      status: 400,
      because: 'Dropbox cannot read what follows `Bearer`: it echoes it in the message.',
      ask: 'what the message prints after `Bearer`: nothing, the name of a variable, or a token with blanks or a line break',
      source: 'https://github.com/alorel/dropbox-v2-php/issues/13',
    },
    {
      text: 'invalid_select_user',
      when: { text: ['dropbox'] },
      means: ['account-not-active', 'wrong-environment'],
      certainty: 'likely',
      because: 'The member that `Dropbox-API-Select-User` names is no longer in the team.',
      source: stone,
    },
    {
      text: 'user_suspended',
      when: { text: ['dropbox'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The account is suspended.',
      source: stone,
    },
  ],
})
