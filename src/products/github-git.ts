import { defineProduct } from '../product.ts'
import { otherHosts } from './git.ts'

const cloning =
  'https://docs.github.com/en/repositories/creating-and-managing-repositories/troubleshooting-cloning-errors'
const here = { text: ['github'] }

/** A token that is handed to git by a program or a pipeline, and not typed. */
const tokenForGit = [
  'x-access-token',
  'secrets.',
  'oauth2:',
  'ghp_',
  'github_pat_',
  '_token@',
  '_token}@',
  '_pat@',
  '_pat}@',
]

/** GitHub as git, GitHub Actions and the command-line program gh meet it. */
export const githubGit = defineProduct({
  name: 'GitHub',
  hosts: ['github.com', '.ghe.com', 'codeload.github.com'],
  marks: ["for 'https://github.com", "access 'https://github.com", 'gh auth', 'actions/checkout', 'github desktop'],
  says: [
    {
      text: 'support for password authentication was removed',
      when: { noText: tokenForGit },
      means: ['password-not-accepted'],
      certainty: 'certain',
      because: 'GitHub takes no account password for git, only a token or an SSH key.',
      steps: {
        visitor: ['Sign in to GitHub Desktop or your editor through the browser instead of typing the password.'],
        developer: [
          'Make a personal access token, and give it in place of the password.',
          'Have it kept: `gh auth login`, or Git Credential Manager.',
          'Forget the stored password: `printf "protocol=https\\nhost=github.com\\n" | git credential reject`',
        ],
      },
      source: 'https://docs.github.com/en/get-started/git-basics/about-remote-repositories',
    },
    {
      text: 'support for password authentication was removed',
      when: { text: tokenForGit },
      means: ['password-not-accepted', 'placeholder-credential', 'corrupted-credential', 'stored-credential'],
      certainty: 'likely',
      because:
        'A token is meant to be given, and what came as the password has not the form of one: the account’s password, an empty secret or a damaged token.',
      steps: { developer: ['Give the token alone as password, without quotes, blanks or a line break.'] },
      ask: 'whether the value begins with ghp_ or github_pat_ and how long it is: `printf %s "$TOKEN" | wc -c` (0 is an empty secret)',
      source: 'https://docs.github.com/en/get-started/git-basics/about-remote-repositories',
    },
    {
      text: 'password authentication is not supported for git operations',
      means: ['password-not-accepted', 'invalid-api-key', 'revoked-credential', 'stored-credential'],
      certainty: 'likely',
      because: 'What was sent as password is the account password, or a token that GitHub does not know (any more).',
      steps: {
        developer: [
          'Make a new personal access token, and give it in place of the password.',
          'Forget the stored one: `printf "protocol=https\\nhost=github.com\\n" | git credential reject`',
        ],
      },
      ask: 'whether the value given as password begins with ghp_ or github_pat_, and whether it still works: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/user`',
      source: 'https://docs.github.com/en/get-started/git-basics/about-remote-repositories',
    },
    {
      text: 'remote: invalid username or password',
      when: here,
      means: ['invalid-api-key', 'password-not-accepted', 'stored-credential'],
      certainty: 'likely',
      because: 'The token or password that git sent is not good at GitHub.',
      source: cloning,
    },
    {
      text: 'write access to repository not granted',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'The token is good, but may not write to this repository.',
      steps: {
        developer: [
          'Fine-grained token: add the repository, and Contents: Read and write.',
          'In a workflow: `permissions: contents: write`.',
        ],
      },
      source:
        'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
    },
    {
      text: '.extraheader=authorization: basic',
      when: { text: ['invalid username', 'authentication failed', 'error: 403', 'denied', '401'] },
      means: ['stored-credential', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'git’s configuration holds an `Authorization` of its own for this host (`http.….extraheader`), mostly from a checkout by actions/checkout: it goes before any password, and has ended.',
      steps: {
        developer: [
          'Take it out: `git config --show-origin --get-all http.https://github.com/.extraheader`, then `git config --unset-all http.https://github.com/.extraheader`.',
        ],
      },
      source: 'https://github.com/actions/checkout/blob/main/README.md',
    },
    {
      text: 'denied to github-actions[bot]',
      when: {
        text: ['x-access-token:', 'remote set-url', '_pat', 'secrets.pat', 'app token', 'app-token'],
        noText: ['persist-credentials: false'],
      },
      means: ['stored-credential', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'A token of your own is given, and still the push came from github-actions[bot]: actions/checkout has left the GITHUB_TOKEN in the git configuration (`http.https://github.com/.extraheader`), and that wins over the address.',
      steps: {
        developer: [
          '`persist-credentials: false` at actions/checkout, or give it the token itself: `with: { token: ${{ secrets.MY_PAT }} }`.',
          'Or before the push: `git config --local --unset-all http.https://github.com/.extraheader`',
        ],
      },
      source: 'https://github.com/actions/checkout/blob/main/README.md',
    },
    {
      text: 'denied to github-actions[bot]',
      when: { noText: ['x-access-token:', 'remote set-url', '_pat', 'secrets.pat', 'app token', 'app-token'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: "The workflow's GITHUB_TOKEN may not write to this repository.",
      steps: {
        developer: [
          'Add to the workflow or job: `permissions: contents: write`',
          'For another repository pass a token of your own: `actions/checkout` with `token:`.',
        ],
      },
      source:
        'https://docs.github.com/en/actions/security-for-github-actions/security-guides/automatic-token-authentication',
    },
    {
      text: 'remote: permission to ',
      pattern: /^remote: permission to \S+ denied to (?!github-actions)/i,
      when: { noText: otherHosts },
      means: ['stored-credential', 'forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'git is signed in as the account that the message names, and that account may not push here.',
      steps: {
        developer: [
          'Is that the account you mean? If not, forget it: `printf "protocol=https\\nhost=github.com\\n" | git credential reject`',
          'Put the account into the remote, so that two accounts keep apart: `git remote set-url origin https://$USER_NAME@github.com/owner/name.git`',
          'If it is, have it added as collaborator, or add Contents: Read and write to its token.',
        ],
      },
      ask: 'whether the account after "denied to" is the one you mean to use',
      source: 'https://docs.github.com/en/get-started/git-basics/managing-remote-repositories',
    },
    {
      text: 'remote: repository not found',
      when: here,
      means: ['hidden-as-not-found', 'wrong-url', 'stored-credential'],
      certainty: 'likely',
      status: 404,
      because:
        'GitHub says this of a private repository that the sent credentials may not see, and of a wrong address.',
      steps: {
        developer: [
          'Ask as whom git is signed in: `gh auth status`, `git credential fill`.',
          'Check owner and name of the remote: `git remote -v`',
        ],
      },
      source: cloning,
    },
    {
      text: 'refusing to allow',
      pattern:
        /^refusing to allow an? (?:personal access token|oauth app|github app|integration) to create or update workflow/i,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token may not change files under .github/workflows.',
      steps: {
        developer: [
          'Add the scope: `gh auth refresh -s workflow`, or Workflows: Read and write in a fine-grained token.',
        ],
      },
      source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps',
    },
    {
      text: 'duplicate header: "authorization"',
      means: ['malformed-header', 'stored-credential', 'bad-request'],
      certainty: 'likely',
      because: 'git sent two Authorization fields: an http.extraheader of the configuration and another one.',
      steps: {
        developer: [
          'Show them: `git config --show-origin --get-all http.https://github.com/.extraheader`',
          'In a workflow: `actions/checkout` with `persist-credentials: false`, or one checkout version throughout.',
          'Remove it: `git config --unset-all http.https://github.com/.extraheader`',
        ],
      },
      source: 'https://github.com/actions/checkout/blob/main/README.md',
    },
  ],
})
