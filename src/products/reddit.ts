import { defineProduct } from '../product.ts'

const redditDocs = 'https://github.com/reddit-archive/reddit/wiki/OAuth2'
const prawcore = 'https://praw.readthedocs.io/en/stable/getting_started/authentication.html'

/** Reddit’s API and PRAW. */
export const reddit = defineProduct({
  name: 'Reddit',
  hosts: ['.reddit.com'],
  marks: ['oauth.reddit.com', 'prawcore'],
  says: [
    {
      text: 'received 401 HTTP response',
      when: { text: ['prawcore', 'praw', 'reddit'] },
      means: ['invalid-client', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Reddit refused client id and secret (the id is the short text under the app’s name).',
      steps: {
        developer: [
          '`curl -A "$AGENT" -u "$ID:$SECRET" -d grant_type=client_credentials https://www.reddit.com/api/v1/access_token`',
        ],
      },
      source: prawcore,
    },
    {
      text: 'invalid_grant error processing request',
      means: ['wrong-credentials', 'mfa-or-sso-required'],
      certainty: 'likely',
      status: 400,
      because:
        'Reddit refused user name and password of the script app: wrong, another account than the app’s developer, or two-factor login on.',
      steps: { developer: ['With two-factor login send the password as `password:123456`.'] },
      source: prawcore,
    },
    {
      text: 'whoa there, pardner',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Reddit blocks the address or the User-Agent.',
      steps: { developer: ['Log in by OAuth at oauth.reddit.com, with a User-Agent of your own.'] },
      source: redditDocs,
    },
  ],
})
