import { defineProduct } from '../product.ts'

const basic = 'https://github.com/go-gitea/gitea/blob/main/services/auth/basic.go'
const api = 'https://github.com/go-gitea/gitea/blob/main/routers/api/v1/api.go'
const here = { text: ['gitea', 'forgejo', 'codeberg', 'gogs'] }

/** Gitea and Forgejo. */
export const gitea = defineProduct({
  name: 'Gitea or Forgejo',
  hosts: ['gitea.com', 'codeberg.org'],
  marks: ['gitea', 'forgejo', 'codeberg', '_csrf=', 'i_like_gitea'],
  says: [
    {
      text: 'user does not exist',
      pattern: /^user does not exist \[uid: \d+, name: /i,
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The user name (or what was sent in its place, as a token) is unknown.',
      steps: {
        developer: ['Send a token as `Authorization: token $TOKEN`, or as the password of Basic beside the user name.'],
      },
      source: 'https://github.com/go-gitea/gitea/blob/main/models/user/error.go',
    },
    {
      text: 'only signed in user is allowed to call api',
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'The instance lets nobody in without a login (REQUIRE_SIGNIN_VIEW), and no good token was seen.',
      steps: { developer: ['Send `Authorization: token $TOKEN`.'] },
      source: api,
    },
    {
      text: 'token is required',
      when: here,
      means: ['no-credentials', 'invalid-api-key', 'malformed-header'],
      certainty: 'likely',
      because: 'The endpoint wants a token, and none that it knows was seen.',
      steps: { developer: ['Send `Authorization: token $TOKEN` (with the word token or Bearer before it).'] },
      source: api,
    },
    {
      text: 'token does not have at least one of required scope',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the scope that the message names.',
      steps: { developer: ['Make a token with that scope: Settings › Applications › Generate New Token.'] },
      source: api,
    },
    {
      text: 'cannot perform http/https operations via plain username and password',
      means: ['password-not-accepted', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'The account has two-factor authentication, so git wants an access token in place of the password.',
      steps: {
        visitor: [
          'Make an access token (Settings › Applications), and give it where the program asks for the password.',
        ],
        developer: [
          'Make an access token under Settings › Applications, and give it in place of the password.',
          'Forget the stored password: `printf "protocol=https\\nhost=$HOST\\n" | git credential reject`',
        ],
      },
      source: 'https://github.com/go-gitea/gitea/blob/main/routers/web/repo/githttp.go',
    },
    {
      text: 'basic authorization is not allowed while having security keys enrolled',
      means: ['password-not-accepted', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'The account has a security key, so a token is wanted in place of the password.',
      source: basic,
    },
    {
      text: 'auth required',
      pattern: /^auth required(?=["']|$)/i,
      when: here,
      means: ['wrong-scheme'],
      certainty: 'likely',
      because: 'This endpoint takes a user name and password only, no token.',
      steps: {
        developer: ['Make tokens with `curl -u "$USER_NAME:$PASSWORD" https://$HOST/api/v1/users/$USER_NAME/tokens`.'],
      },
      source: api,
    },
    {
      text: 'sign in is prohibited',
      pattern: /^sign in is prohibited|^user is not allowed login/i,
      when: here,
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The administrator has barred the account from signing in.',
      source: 'https://github.com/go-gitea/gitea/blob/main/models/user/error.go',
    },
  ],
})
