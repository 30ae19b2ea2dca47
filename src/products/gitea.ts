import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch, findText } from '../questions/exchange.ts'

const basic = 'https://github.com/go-gitea/gitea/blob/main/services/auth/basic.go'
const api = 'https://github.com/go-gitea/gitea/blob/main/routers/api/v1/api.go'
const here = { text: ['gitea', 'forgejo', 'codeberg', 'gogs'] }

/** A workflow of GitHub’s kind that a runner of Gitea or Forgejo runs. */
export const runsOnForge = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\b(?:gitea|forgejo|codeberg)\b[^\n]{0,40}\b(?:actions?|runners?|workflows?|jobs?|ci|act_runner)\b|\b(?:actions?|runners?|workflows?|jobs?|ci)\b[^\n]{0,24}\b(?:gitea|forgejo|codeberg)\b|\bact_runner\b|\b(?:gitea|forgejo)[-_](?:act_)?runner/i,
  ) !== undefined

const isRefusedOnForge = (evidence: Evidence): boolean =>
  (evidence.scene.status === 401 || findText(evidence, 'bad credentials') !== undefined) && runsOnForge(evidence)

/** Gitea and Forgejo. */
export const gitea = defineProduct({
  name: 'Gitea or Forgejo',
  hosts: ['gitea.com', 'codeberg.org'],
  marks: ['gitea', 'forgejo', 'codeberg', '_csrf=', 'i_like_gitea'],
  says: [
    ...['api.github.com', 'docs.github.com/rest'].map((text) => ({
      text,
      when: { holds: isRefusedOnForge },
      means: ['wrong-environment', 'invalid-api-key', 'stored-credential'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      status: 401,
      because:
        'On a Gitea or Forgejo runner `GITHUB_TOKEN` and `github.token` are a token of that forge; an action that sends it to api.github.com is refused there.',
      steps: {
        developer: [
          'Keep a token of github.com (without any scope it will do) as a secret, and give it to the step: `with: { token: ${{ secrets.GH_PUBLIC_TOKEN }} }`, or `env: { GITHUB_TOKEN: … }`.',
          'An empty token will do where the action may ask without one: `with: { token: "" }`.',
        ],
      },
      source: 'https://forgejo.org/docs/v7.0/user/actions/#automatic-token',
    })),
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
