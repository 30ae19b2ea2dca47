import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

const curl = 'https://github.com/git/git/blob/master/http.c'
const remote = 'https://github.com/git/git/blob/master/remote-curl.c'
const jgit =
  'https://github.com/eclipse-jgit/jgit/blob/master/org.eclipse.jgit/resources/org/eclipse/jgit/internal/JGitText.properties'
const transport =
  'https://github.com/eclipse-jgit/jgit/blob/master/org.eclipse.jgit/src/org/eclipse/jgit/transport/TransportHttp.java'
const forget =
  'Forget the stored one: `printf "protocol=https\\nhost=$HOST\\n" | git credential reject` (on Windows also: Credential Manager › Windows Credentials › git:https://…).'

/** Hosts other than GitHub. */
export const otherHosts = ['bitbucket', 'gitlab', 'gitea', 'azure devops']

/** GitHub names the account that may not push, and is heard for itself. */
const isToldByGitHub = (evidence: Evidence): boolean =>
  findText(evidence, ' denied to ') !== undefined && findText(evidence, ...otherHosts) === undefined

/** git and its kin (Git LFS, Git Credential Manager, libgit2, JGit), whatever the host. */
export const git = defineProduct({
  name: 'git',
  marks: [
    'fatal: unable to access',
    'fatal: authentication failed',
    'git-credential',
    'user-agent: git/',
    'info/refs?service=',
  ],
  says: [
    {
      text: "authentication failed for 'http",
      pattern: /^authentication failed for 'https?:\/\/[^\s:@'/]{1,100}:@/i,
      means: ['placeholder-credential', 'no-credentials', 'client-bug'],
      certainty: 'likely',
      because:
        'The address has a user name and an empty password: the variable or setting that should fill it has no value.',
      steps: {
        developer: [
          'See whether it is set where git runs: `test -n "$TOKEN" && echo set`; CI variables that are protected or masked are missing in other branches and in forks.',
          'Give the token by a credential helper rather than in the address.',
        ],
      },
      source: 'https://git-scm.com/docs/gitcredentials',
    },
    {
      text: 'could not read username for',
      means: ['no-credentials', 'wrong-url'],
      certainty: 'likely',
      because: 'The host wants credentials, git has none for it, and there is no terminal to ask at.',
      steps: {
        developer: [
          'Give git credentials without a prompt: `git config --global credential.helper store` with a token, GIT_ASKPASS, or the CI step that does so.',
          'Is the repository public? Then check its address: hosts ask for a login where nothing exists.',
        ],
      },
      source: 'https://github.com/git/git/blob/master/prompt.c',
    },
    {
      text: 'could not read password for',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'git has a user name but no password or token for this host, and there is no terminal to ask at.',
      steps: {
        developer: [
          'Store a token for the host, or put it into the remote by a variable: `https://$USER_NAME:$TOKEN@$HOST/…`',
        ],
      },
      source: 'https://github.com/git/git/blob/master/prompt.c',
    },
    {
      text: "authentication failed for 'http",
      means: [
        'wrong-credentials',
        'stored-credential',
        'password-not-accepted',
        'invalid-api-key',
        'revoked-credential',
      ],
      certainty: 'possible',
      because: 'The host refused the credentials that git sent, whether typed or from a store.',
      steps: {
        developer: [
          forget,
          'See which are sent: `GIT_CURL_VERBOSE=1 GIT_TRACE_CREDENTIALS=1 git fetch` (do not paste the result as it is).',
        ],
      },
      ask: 'whether git asked for a password, and where the credentials come from: `git config --show-origin --get-all credential.helper`',
      source: remote,
    },
    {
      text: 'the requested url returned error: 401',
      when: { noText: ['curl: (22)'] },
      means: ['wrong-credentials', 'no-credentials', 'stored-credential'],
      certainty: 'possible',
      because: 'The host answered 401 to git.',
      source: curl,
    },
    {
      text: 'the requested url returned error: 403',
      when: { text: ['unable to access', 'fatal:', 'rpc failed'], unless: isToldByGitHub },
      means: ['forbidden', 'stored-credential', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The host knows who asks, and does not let them: another stored account, or a token without this right.',
      steps: { developer: [forget] },
      source: curl,
    },
    {
      text: 'the requested url returned error: 407',
      means: ['proxy-authentication'],
      certainty: 'certain',
      because: 'The proxy between wants credentials.',
      steps: {
        developer: [
          '`git config --global http.proxy http://$PROXY_USER:$PROXY_PASSWORD@$PROXY_HOST:8080`',
          'For Windows sign-on: `git config --global http.proxyAuthMethod negotiate` with `http.proxy http://:@$PROXY_HOST:8080`',
        ],
      },
      source: 'https://git-scm.com/docs/git-config',
    },
    {
      text: 'received http code 407 from proxy after connect',
      means: ['proxy-authentication'],
      certainty: 'certain',
      because: 'The proxy between wants credentials before it lets the connection through.',
      steps: {
        developer: [
          'For git: `git config --global http.proxy http://$PROXY_USER:$PROXY_PASSWORD@$PROXY_HOST:8080` (percent-encode special characters).',
        ],
      },
      source: 'https://git-scm.com/docs/git-config',
    },
    {
      text: 'the requested url returned error: 400',
      when: { text: ['extraheader', 'actions/checkout', 'duplicate header'] },
      means: ['malformed-header', 'stored-credential', 'bad-request'],
      certainty: 'likely',
      because: 'git sent two Authorization fields: one from http.extraheader and another.',
      steps: { developer: ['`git config --show-origin --get-all http.$URL.extraheader`, and unset one.'] },
      source: 'https://git-scm.com/docs/git-config',
    },
    {
      text: '/info/lfs',
      when: {
        text: [
          '[lfs]',
          'lfs.url',
          '.lfsconfig',
          'git works',
          'normal git',
          'plain git',
          'pushing works',
          'clone works',
        ],
        holds: ({ scene, folded }) =>
          scene.status === 404 || folded.some(({ text }) => text.includes('repository or object not found')),
      },
      means: ['wrong-url', 'hidden-as-not-found'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'git gets through and LFS asks at an address that is not there: it takes `lfs.url`, else the address of the remote with `.git/info/lfs` behind it.',
      steps: {
        developer: [
          'See which one it takes: `git lfs env` (Endpoint). Take the whole clone address as the server’s page shows it, any `/git/` or sub-path included: `git config lfs.url https://HOST/PATH/REPO.git/info/lfs`.',
          'Let the reverse proxy hand on `/info/lfs`, and switch LFS on at the server.',
        ],
      },
      ask: 'the clone address as the server shows it, and `git lfs env`',
      source: 'https://github.com/git-lfs/git-lfs/blob/main/docs/api/server-discovery.md',
    },
    {
      text: 'check that you have proper access to the repository',
      when: { text: ['lfs', 'authorization error'] },
      means: ['stored-credential', 'wrong-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The Git LFS server refused the credentials, which may be others than those of git itself.',
      steps: { developer: [forget, 'See what LFS sends: `GIT_TRACE=1 GIT_CURL_VERBOSE=1 git lfs push origin HEAD`'] },
      source: 'https://github.com/git-lfs/git-lfs/blob/main/docs/api/authentication.md',
    },
    {
      text: 'too many redirects or authentication replays',
      means: ['wrong-credentials', 'invalid-api-key', 'stored-credential'],
      certainty: 'likely',
      because: 'libgit2 offered the same credentials again and again, and the host refused them each time.',
      source: 'https://github.com/libgit2/libgit2/blob/main/src/libgit2/transports/http.c',
    },
    {
      text: 'authentication required but no callback set',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The host wants credentials, and the program gave libgit2 none.',
      steps: { developer: ['Set the `credentials` callback of the fetch or clone options.'] },
      source: 'https://github.com/libgit2/libgit2/blob/main/src/libgit2/transports/http.c',
    },
    {
      text: 'authentication is required but no credentialsprovider has been registered',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The host wants credentials, and the program gave JGit none.',
      steps: {
        developer: [
          'Call `setCredentialsProvider(new UsernamePasswordCredentialsProvider(user, token))` on the command; in a tool, fill in the credentials of the repository.',
        ],
      },
      source: jgit,
    },
    {
      text: ': not authorized',
      when: { text: ['jgit', 'org.eclipse.jgit'] },
      means: ['wrong-credentials', 'password-not-accepted', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The host refused the credentials that JGit sent.',
      source: jgit,
    },
    ...['git-receive-pack', 'git-upload-pack'].map((service) => ({
      text: `${service} not permitted`,
      means: ['forbidden', 'insufficient-scope', 'password-not-accepted'] as const,
      certainty: 'possible' as const,
      status: 403,
      because: 'JGit says so where the host answers 403: it knows who asks, or wants a token where a password came.',
      source: transport,
    })),
  ],
})
