import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { runsOnForge } from './gitea.ts'

const troubleshooting = 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api'
const authenticating = 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api'
const here = { text: ['github', 'octokit'], noText: ['badcredentialsexception', 'springframework'] }

const onceWorked = ({ circumstances }: Evidence) =>
  circumstances.some(
    (told) =>
      told.kind === 'when' && ['first-works-then-not', 'worked-before', 'suddenly', 'after-days'].includes(told.what),
  )

/** GitHub's REST and GraphQL API. */
export const github = defineProduct({
  name: 'GitHub',
  hosts: ['api.github.com', 'github.com', '.ghe.com', 'uploads.github.com'],
  marks: ['api.github.com', 'docs.github.com/rest', 'developer.github.com/v3', 'x-github-request-id', 'octokit'],
  says: [
    {
      text: 'bad credentials',
      when: { ...here, holds: onceWorked, unless: runsOnForge },
      means: ['revoked-credential', 'token-expired', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'The token was good and is not any more: it has expired, or GitHub revoked it (found in a public place, unused for a year, one too many).',
      steps: {
        developer: [
          'Look for a mail of GitHub about the token, and in Settings › Security log for its end.',
          'Make a new one, and keep it out of repositories, gists and logs.',
        ],
      },
      ask: 'whether the token was ever in a repository or log, and its expiry date',
      source:
        'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    },
    {
      text: 'bad credentials',
      when: { ...here, unless: (evidence) => onceWorked(evidence) || runsOnForge(evidence) },
      means: [
        'invalid-api-key',
        'revoked-credential',
        'token-expired',
        'placeholder-credential',
        'corrupted-credential',
      ],
      certainty: 'likely',
      because: 'GitHub does not know the token that was sent: it is mistyped, empty, expired or revoked.',
      steps: {
        developer: [
          'Test the very token: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/user`',
          'Make a new one where it has expired or was revoked (GitHub revokes tokens found in public code): Settings › Developer settings › Personal access tokens.',
          'See that no GITHUB_TOKEN or GH_TOKEN of the environment goes before it.',
        ],
      },
      ask: "the status of the same token with a bare curl to https://api.github.com/user, and the token's prefix (ghp_, github_pat_, ghs_ …)",
      source: troubleshooting,
    },
    {
      text: 'requires authentication',
      pattern: /^requires authentication(?:["'], ?["']documentation_url| ?- ?https:\/\/docs\.github)/i,
      when: here,
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The endpoint wants a token, and none was sent.',
      source: authenticating,
    },
    {
      text: 'must specify access token via authorization header',
      means: ['wrong-place'],
      certainty: 'certain',
      because: 'The token was sent in the query; GitHub takes it in the Authorization field only.',
      steps: { developer: ['Send `Authorization: Bearer $GITHUB_TOKEN`, and drop `access_token` from the URL.'] },
      source: authenticating,
    },
    {
      text: 'must specify two-factor authentication otp code',
      means: ['password-not-accepted', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'A password was sent for an account with two-factor authentication.',
      steps: { developer: ['Send a personal access token in place of the password.'] },
      source: authenticating,
    },
    {
      text: 'maximum number of login attempts exceeded',
      when: here,
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'After several wrong credentials GitHub refuses all attempts for a while, right ones too.',
      steps: { developer: ['Stop the client that retries, wait some minutes, then try once with a good token.'] },
      source: authenticating,
    },
    {
      text: 'resource not accessible by integration',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The app or the workflow token lacks a permission that this endpoint wants.',
      steps: {
        developer: [
          'In a workflow add the permission: `permissions:` with `contents: write`, `pull-requests: write` or whatever the response field X-Accepted-GitHub-Permissions names.',
          'A pull request from a fork has a read-only token: use `pull_request_target` or `workflow_run` with care.',
          'In a GitHub App add it under Permissions & events, and have the owner of the installation accept it.',
        ],
      },
      source: troubleshooting,
    },
    {
      text: 'resource not accessible by personal access token',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The fine-grained token lacks the permission or the repository.',
      steps: {
        developer: [
          'Edit the token: Repository access and Permissions; the response field X-Accepted-GitHub-Permissions names the one that is wanted.',
        ],
      },
      source: troubleshooting,
    },
    {
      text: 'your token has not been granted the required scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The classic token lacks a scope that the query wants.',
      steps: { developer: ['Add the scope that the message names: `gh auth refresh -s read:org`, or edit the token.'] },
      source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps',
    },
    {
      text: 'must have admin rights to repository',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The account behind the token is no admin of the repository.',
      source: troubleshooting,
    },
    {
      text: 'api rate limit exceeded',
      when: here,
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'The rate limit is used up; the credentials are not at fault.',
      steps: {
        developer: ['Send a token (60 calls an hour without one, 5000 with), or wait until X-RateLimit-Reset.'],
      },
      source: 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api',
    },
    {
      text: 'exceeded a secondary rate limit',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Too many calls at once; the credentials are not at fault.',
      source: 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api',
    },
    {
      text: 'parameter token or opts.auth is required',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The action got an empty token: a secret that is not set, is named otherwise, or is kept from the run, as from pull requests of forks and Dependabot.',
      steps: {
        developer: [
          'Look at `with:` in the log: an input without a line there was empty. The name in `${{ secrets.NAME }}` and under Settings › Secrets and variables › Actions has to be the same.',
          'A pull request from a fork gets no secrets: use `pull_request_target` without checking its code out, or `${{ secrets.GITHUB_TOKEN }}` where reading is enough. Dependabot has secrets of its own.',
        ],
      },
      ask: 'whether the pull request comes from a fork or from Dependabot, and whether the secret exists under that very name',
      source: 'https://github.com/actions/toolkit/blob/main/packages/github/src/internal/utils.ts',
    },
    {
      text: 'please make sure your request has a user-agent header',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'GitHub refuses requests without a User-Agent field.',
      source: 'https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api',
    },
  ],
})
