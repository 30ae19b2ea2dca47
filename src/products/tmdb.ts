import { defineProduct } from '../product.ts'

const errors = 'https://developer.themoviedb.org/docs/errors'
const theirs = { text: ['status_message', 'themoviedb', 'tmdb'] }

/** TMDB: its `status_code`s. */
export const tmdb = defineProduct({
  name: 'TMDB',
  hosts: ['api.themoviedb.org', 'api.tmdb.org'],
  marks: ['themoviedb', 'tmdb'],
  status: 401,
  says: [
    {
      text: 'Invalid API key: You must be granted a valid key',
      means: ['invalid-api-key', 'no-credentials', 'wrong-place', 'placeholder-credential'],
      certainty: 'likely',
      because: 'TMDB found no key, or does not know it (code 7): it gives two, and each has its place.',
      steps: {
        developer: [
          'The API Key (32 letters and digits) goes in the address: `?api_key=$KEY`.',
          'The API Read Access Token (eyJ…) goes in the field: `Authorization: Bearer $TOKEN`.',
        ],
      },
      ask: 'which of the two you send, and where',
      source: errors,
    },
    {
      text: 'Suspended API key: Access to your account has been suspended',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'provider',
      because: 'TMDB has suspended the account (code 10), and only TMDB can lift that.',
      source: errors,
    },
    {
      text: 'You did not provide a valid login',
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'TMDB knows no user with this name and password (code 30).',
      source: errors,
    },
    {
      text: 'Account disabled: Your account is no longer active',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'provider',
      because: 'The TMDB account is disabled (code 31).',
      source: errors,
    },
    {
      text: 'Email not verified: Your email address has not been verified',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The account’s mail address is not verified yet (code 32).',
      steps: { visitor: ['Open the link in the mail that TMDB sent.'] },
      source: errors,
    },
    {
      text: 'The request token is either expired or invalid',
      means: ['token-expired', 'malformed-token'],
      certainty: 'likely',
      because: 'The request token of the login is spent or too old (code 33): it lasts an hour, and makes one session.',
      steps: {
        developer: [
          'Fetch a new one (`/authentication/token/new`), let the user approve it, and make the session then.',
        ],
      },
      ask: 'when the request token was made, and whether it made a session before',
      source: errors,
    },
    {
      text: "This token hasn't been granted write permission by the user",
      when: theirs,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token may read only (code 36): writing wants an access token that a user approved.',
      source: errors,
    },
    {
      text: 'This request token has not been approved by the user',
      when: theirs,
      means: ['no-credentials', 'forbidden'],
      certainty: 'likely',
      status: 422,
      because: 'The user has not approved the request token yet (code 41).',
      steps: { developer: ['Send the user to `https://www.themoviedb.org/authenticate/$REQUEST_TOKEN` first.'] },
      ask: 'whether the user came to the page of approval, and approved this very request token',
      source: errors,
    },
  ],
})
