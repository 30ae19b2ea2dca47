import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const guard = 'https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/api/api_guard.rb'
const twoFactor = 'https://docs.gitlab.com/user/profile/account/two_factor_authentication_troubleshooting/'
const access = 'https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/gitlab/git_access.rb'
const tokens = 'https://docs.gitlab.com/user/profile/personal_access_tokens/'
const tokenForGit = {
  visitor: [
    'Make a personal access token in GitLab (Preferences › Access tokens), and give it where the program asks for the password.',
  ],
  developer: [
    'Make a personal access token with read_repository or write_repository, and give it in place of the password; any user name will do.',
    'Forget the stored password: `printf "protocol=https\\nhost=$HOST\\n" | git credential reject`',
  ],
}

/** GitLab: its API, git over HTTPS, its container registry and job tokens. */
export const gitlab = defineProduct({
  name: 'GitLab',
  hosts: ['gitlab.com', 'registry.gitlab.com', '.gitlab.io'],
  marks: ['gitlab', 'private-token', 'ci_job_token', 'gitlab-ci-token'],
  says: [
    {
      text: 'gitlab',
      when: {
        text: ['2fa', 'two-factor', 'two factor'],
        noText: ['access denied', 'personal access token', 'private-token'],
        holds: (evidence) =>
          findMatch(evidence, /\bbasic auth|\b(?:user ?name|login) (?:and|\/) password\b/i) !== undefined,
      },
      means: ['password-not-accepted', 'mfa-or-sso-required'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'GitLab takes no password over HTTP from an account with two-factor authentication: a personal access token goes in its place.',
      steps: tokenForGit,
      source: twoFactor,
    },
    {
      text: 'http basic: access denied',
      when: {
        text: ['2fa', 'instead of a password', 'token was provided', 'remote:'],
        noText: ['you must use a personal access token', 'gitlab-ci-token', 'ci_job_token'],
      },
      means: ['wrong-credentials', 'password-not-accepted', 'invalid-api-key', 'token-expired', 'mfa-or-sso-required'],
      certainty: 'likely',
      because:
        'GitLab refused the password or token; with two-factor authentication or single sign-on it takes a token only.',
      steps: tokenForGit,
      ask: 'whether a password or a token is sent, and whether the account has two-factor authentication or signs in by single sign-on',
      source: twoFactor,
    },
    {
      text: 'you must use a personal access token with',
      pattern: /^you must use a personal access token with ['‘`]?(?:api|read_repository|write_repository)/i,
      means: ['password-not-accepted', 'mfa-or-sso-required'],
      certainty: 'likely',
      because:
        'The account has two-factor authentication or an outside sign-in, so git wants a token in place of the password.',
      steps: tokenForGit,
      source: tokens,
    },
    {
      text: 'token was revoked. you have to re-authorize from the user',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'GitLab knows the token: it has been revoked.',
      steps: {
        developer: [
          'Make a new one: Preferences › Access tokens (or the project’s or group’s Settings › Access tokens).',
        ],
      },
      source: guard,
    },
    {
      text: 'token is expired. you can either do re-authorization or token refresh',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'GitLab knows the token: it has expired.',
      steps: {
        developer: [
          'Make a new one: Preferences › Access tokens; each token has an expiry date.',
          'Rotate it in time: `POST /api/v4/personal_access_tokens/self/rotate`',
        ],
      },
      source: guard,
    },
    {
      text: 'bad access token.',
      when: { text: ['gitlab', 'api/v4'] },
      means: ['invalid-api-key'],
      certainty: 'likely',
      because: 'GitLab does not know this token.',
      source: guard,
    },
    {
      text: 'token is an impersonation token but impersonation was disabled',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The administrator has switched impersonation tokens off.',
      source: guard,
    },
    {
      text: 'the request requires higher privileges than provided by the access token',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks a scope that the endpoint wants.',
      steps: {
        developer: ["Make a token with the scope that the response's `scope` names, usually `api` or `read_api`."],
      },
      source: guard,
    },
    {
      text: '"message":"401 unauthorized"',
      means: ['invalid-api-key', 'no-credentials', 'wrong-place', 'token-expired'],
      certainty: 'possible',
      because:
        'GitLab found no token that it knows: PRIVATE-TOKEN takes personal, project and group tokens, JOB-TOKEN the job token, Authorization: Bearer both OAuth and personal tokens.',
      steps: {
        developer: [
          'Test the very token: `curl -sS -o /dev/null -D - -H "PRIVATE-TOKEN: $GITLAB_TOKEN" https://$HOST/api/v4/user`',
          'A CI variable marked Protected is empty on an unprotected branch.',
        ],
      },
      ask: 'the kind of token (prefix glpat-, gldt-, glcbt-) and the field that carries it',
      source: 'https://docs.gitlab.com/api/rest/authentication/',
    },
    {
      text: '"message": "401 unauthorized"',
      means: ['invalid-api-key', 'no-credentials', 'wrong-place', 'token-expired'],
      certainty: 'possible',
      because:
        'GitLab found no token that it knows: PRIVATE-TOKEN takes personal, project and group tokens, JOB-TOKEN the job token, Authorization: Bearer both OAuth and personal tokens.',
      steps: {
        developer: [
          'Test the very token: `curl -sS -o /dev/null -D - -H "PRIVATE-TOKEN: $GITLAB_TOKEN" https://$HOST/api/v4/user`',
          'A CI variable marked Protected is empty on an unprotected branch.',
        ],
      },
      ask: 'the kind of token (prefix glpat-, gldt-, glcbt-) and the field that carries it',
      source: 'https://docs.gitlab.com/api/rest/authentication/',
    },
    {
      text: '404 project not found',
      means: ['hidden-as-not-found', 'wrong-url', 'no-credentials'],
      certainty: 'likely',
      because:
        'GitLab answers 404 for a private project that the caller may not see, as well as for one that does not exist.',
      steps: { developer: ['Send a token of a member, and URL-encode the path: `projects/group%2Fproject`.'] },
      source: 'https://docs.gitlab.com/api/rest/troubleshooting/',
    },
    {
      text: 'api/v4/',
      pattern: /^api\/v4\/(?:user\/(?:repos|orgs)|repos\/|orgs\/|repositories\b)/i,
      when: { noText: ['gitea', 'mattermost'] },
      means: ['wrong-url', 'client-bug'],
      certainty: 'likely',
      fixer: 'provider',
      status: 404,
      because: 'That is a path of GitHub’s API, which GitLab does not have: the program takes the one for the other.',
      steps: {
        developer: [
          'Ask for `/api/v4/projects?membership=true` in place of `/user/repos`, `/projects/:id` for `/repos/…`, and `/groups` for `/orgs`.',
        ],
      },
      source: 'https://docs.gitlab.com/api/projects/',
    },
    {
      text: 'api/v4/projects?',
      when: { status: [403], noText: ['insufficient_scope', 'insufficient scope', 'higher privileges', 'gitea'] },
      means: ['insufficient-scope', 'account-not-active'],
      certainty: 'likely',
      because:
        'Any valid token may list projects, if it has the scope `read_api` or `api`: one with `read_registry` and `write_registry` opens the registry alone, so that `docker push` works and this call is refused.',
      steps: {
        developer: ['Make a token with `read_api` beside the scopes of the registry, and sign in with that one.'],
      },
      ask: 'the scopes of the token, as Preferences › Access tokens lists them',
      source: tokens,
    },
    {
      text: 'the project you were looking for could not be found',
      means: ['hidden-as-not-found', 'wrong-url', 'stored-credential'],
      certainty: 'likely',
      because: 'The credentials that git sent may not see this project, or it does not exist.',
      source: access,
    },
    {
      text: 'you are not allowed to download code from this project',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'The account or token is known, but may not read the code (Reporter at least; for a job token, the allowlist of the project).',
      source: access,
    },
    {
      text: 'you are not allowed to push code to',
      means: ['forbidden'],
      certainty: 'certain',
      because:
        'The account or token is known, but may not push here (Developer at least; protected branches want more).',
      source: access,
    },
    {
      text: 'your account has been blocked',
      when: { text: ['gitlab'] },
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'An administrator has blocked the account.',
      source: access,
    },
  ],
})
