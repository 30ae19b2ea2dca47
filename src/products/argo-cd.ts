import { defineProduct } from '../product.ts'

const repositories = 'https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/'
const flux = 'https://fluxcd.io/flux/components/source/gitrepositories/#secret-reference'
const same = {
  developer: [
    'Write `repoURL` of the application as the repository is registered, to the letter: no slash at the end, the same scheme, `.git` in both or in neither. `argocd repo list` shows them.',
    'Or register a credential template for the prefix: `argocd repocreds add https://$HOST/$ORG --username $USER_NAME --password $TOKEN`.',
  ],
}
const secret = {
  developer: [
    'GitHub, GitLab and Bitbucket want an access token as the password, not the account’s.',
    '`flux create secret git $NAME --url=$URL --username=git --password=$TOKEN`, and `secretRef: { name: $NAME }` in the GitRepository, in the same namespace.',
    'In a Secret written by hand values under `data:` are base64 without a line break (`printf %s … | base64 -w0`); under `stringData:` they are plain.',
  ],
}
const argoHere = {
  text: ['argocd', 'argo cd', 'argo-cd', 'argoproj', 'comparisonerror', 'repo-server', 'applicationset'],
}

/** Argo CD and Flux: fetching repositories into a cluster. */
export const argoCd = defineProduct({
  name: 'Argo CD',
  marks: ['argocd', 'argo-cd', 'argoproj', 'comparisonerror'],
  says: [
    {
      text: 'invalid session: token is expired',
      when: {
        text: [
          'updater',
          'argocd.token',
          'argocd_auth_token',
          '--auth-token',
          'pipeline',
          'jenkins',
          'github action',
          'cron',
        ],
      },
      means: ['token-expired'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'A program uses the token of a login, which lives 24 hours.',
      steps: {
        developer: [
          'Give it an account of its own with `apiKey` (`accounts.NAME: apiKey` in argocd-cm), and a token without an end: `argocd account generate-token --account NAME`.',
        ],
      },
      source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_generate-token/',
    },
    {
      text: 'invalid session: signature is invalid',
      when: {
        text: ['--server', 'two ', 'both ', 'second', 'more than one', 'multiple', 'several', 'contexts', 'other '],
      },
      means: ['stored-credential', 'invalid-signature', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The token was signed by another Argo CD: `--server` changes the address alone, and the CLI goes on sending the token of its current context.',
      steps: {
        developer: [
          'Pick the login with the address: `argocd context` lists them, `argocd context $SERVER` changes over, `--argocd-context $SERVER` does for one command. ARGOCD_AUTH_TOKEN goes before all of them.',
          'Where it knows one server alone, its signing key was made anew (`server.secretkey` in the Secret argocd-secret), and every old token has ended: `argocd login $SERVER` anew.',
        ],
      },
      ask: 'whether the CLI knows more than one server (`argocd context`)',
      source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_context/',
    },
    {
      text: 'invalid session: signature is invalid',
      when: {
        noText: ['--server', 'two ', 'both ', 'second', 'more than one', 'multiple', 'several', 'contexts', 'other '],
      },
      means: ['revoked-credential', 'invalid-signature', 'stored-credential'],
      certainty: 'likely',
      because:
        'Argo CD signs its tokens with `server.secretkey` of the Secret argocd-secret; where that was made anew, or another Argo CD gave the token, no old token is good.',
      steps: {
        developer: [
          '`argocd login $SERVER` anew, and make the tokens of projects and accounts anew as well; a new install must keep the Secret argocd-secret.',
          'Look which login is sent: `argocd context`, and ARGOCD_AUTH_TOKEN, which goes before it.',
        ],
      },
      ask: 'whether Argo CD was installed anew, or the CLI knows more than one server (`argocd context`)',
      source: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/argocd-secret-yaml/',
    },
    {
      text: 'desc = authentication required',
      when: {
        told: ['works:no-trailing-slash', 'fails:trailing-slash', 'works:trailing-slash', 'fails:no-trailing-slash'],
      },
      means: ['no-credentials', 'wrong-url'],
      certainty: 'likely',
      because:
        'Argo CD picks credentials by the repository’s URL; with and without the slash are two repositories to it, and only one has a login.',
      steps: same,
      source: repositories,
    },
    {
      text: 'argocd repo add',
      pattern: /^argocd repo(?:creds)? add https?:\/\/.{0,300}--password/i,
      when: { text: ['authentication required', 'invalid username or password', 'authentication failed'] },
      means: ['password-not-accepted', 'wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'A login was given, and the git host refused it: GitHub, GitLab with two-step login and Bitbucket take an access token there, not the account’s password.',
      steps: {
        developer: [
          '`argocd repo add $URL --username $USER_NAME --password $TOKEN` with a token that may read the repository; any user name does for most hosts, but there must be one.',
          'Try the same pair outside: `git ls-remote https://$USER_NAME:$TOKEN@$HOST/$PATH.git`.',
        ],
      },
      source: repositories,
    },
    {
      text: 'authentication is required',
      when: argoHere,
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Argo CD sends a login only where user name and password are both filled in; for a token any user name does.',
      steps: same,
      source: repositories,
    },
    {
      text: 'authentication required',
      pattern: /^authentication required/i,
      when: { ...argoHere, noText: ['--password'] },
      means: ['no-credentials', 'wrong-credentials', 'wrong-url'],
      certainty: 'likely',
      because: 'Argo CD has no login for this very URL: it picks credentials by the URL as registered.',
      steps: same,
      ask: '`argocd repo list` beside the `repoURL` of the application',
      source: 'https://github.com/go-git/go-git/blob/v5.12.0/plumbing/transport/common.go',
    },
    {
      text: 'failed to generate manifest',
      pattern: /^failed to generate manifest.{0,200}(?:401|unauthorized|authentication)/i,
      means: ['no-credentials', 'wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The repo server of Argo CD was refused by the git host or chart registry.',
      steps: same,
      source: repositories,
    },
  ],
})

/** Flux. */
export const fluxCd = defineProduct({
  name: 'Flux',
  marks: [
    'fluxcd',
    'flux-system',
    'gitrepository',
    'helmrepository',
    'source-controller',
    'flux create',
    'flux bootstrap',
  ],
  says: [
    {
      text: 'flux create source git',
      pattern: /^flux create source git.{0,300}--password[= ](?!\$)/i,
      when: {
        text: ['authentication required', '401', 'unable to clone', 'failed to checkout'],
        noText: ['--password=$'],
      },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: 'A password of the account was given; the git hosts take only an access token there.',
      steps: secret,
      source: flux,
    },
    {
      text: 'unable to clone',
      pattern: /^unable to clone.{0,200}authentication required/i,
      means: ['no-credentials', 'password-not-accepted', 'corrupted-credential', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Flux found no `secretRef` at the source, or the git host refused what the Secret holds.',
      steps: secret,
      ask: 'the GitRepository with its secretRef, the namespace of the Secret, and the names of its keys',
      source: flux,
    },
    {
      text: 'failed to download repository index',
      pattern: /^failed to download repository index.{0,120}401/i,
      means: ['no-credentials', 'wrong-credentials', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'The chart repository refused what the Secret of the HelmRepository holds; a line break in a base64 value is the usual reason.',
      steps: secret,
      source: 'https://fluxcd.io/flux/components/source/helmrepositories/#secret-reference',
    },
    {
      text: 'failed to checkout and determine revision',
      pattern: /^failed to checkout and determine revision.{0,200}authentication required/i,
      means: ['no-credentials', 'password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The git host refused the source controller: no `secretRef`, or a password in place of a token.',
      steps: secret,
      source: flux,
    },
  ],
})
