import { defineProduct } from '../product.ts'

const stack = 'https://github.com/BookStackApp/BookStack/blob/development/lang/en/errors.php'

/** BookStack’s API: `Authorization: Token id:secret`. */
export const bookstack = defineProduct({
  name: 'BookStack',
  hosts: ['.bookstackapp.com'],
  marks: ['bookstack'],
  says: [
    {
      text: 'No authorization token found on the request',
      means: ['no-credentials', 'stripped-by-intermediary', 'placeholder-credential'],
      certainty: 'likely',
      because: 'BookStack found no `Authorization` field: none was sent, or the web server before PHP kept it back.',
      steps: {
        developer: [
          'Send `Authorization: Token $ID:$SECRET`.',
          'If it is sent, let Apache hand it on: `CGIPassAuth On`, or `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`.',
        ],
      },
      ask: 'the request as `curl -v` shows it, and the web server before BookStack',
      source: stack,
    },
    {
      text: 'An authorization token was found on the request but the format appeared incorrect',
      means: ['malformed-header', 'wrong-scheme'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'BookStack wants the word Token, then id and secret with a colon between; something else was sent.',
      steps: { developer: ['Send `Authorization: Token $ID:$SECRET`, not `Bearer` and not Base64.'] },
      source: stack,
    },
    {
      text: 'No matching API token was found for the provided authorization token',
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'No token of BookStack has this id (the part before the colon).',
      steps: { developer: ['Compare the id with “API Tokens” of the user, on this very instance.'] },
      source: stack,
    },
    {
      text: 'The secret provided for the given used API token is incorrect',
      means: ['invalid-api-key', 'corrupted-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The token’s id is right, and the secret behind the colon is another one.',
      steps: { developer: ['The secret is shown once: make a new token under “API Tokens”, and take both parts.'] },
      source: stack,
    },
    {
      text: 'The owner of the used API token does not have permission to make API calls',
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token is good, but no role of its user has “Access system API”.',
      steps: { developer: ['Tick “Access system API” in Settings › Roles, in a role of that user.'] },
      source: stack,
    },
  ],
})
