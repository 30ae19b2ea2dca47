import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText, told } from '../questions/exchange.ts'
import { isPullWithLogin } from '../questions/registry-login.ts'

const command = 'https://github.com/docker/cli/blob/master/cli/command/registry/login.go'
const login = 'https://docs.docker.com/reference/cli/docker/login/'
const hub = 'https://docs.docker.com/security/for-developers/access-tokens/'
const docker = {
  text: [
    'docker',
    'containerd',
    'podman',
    'buildx',
    'buildkit',
    'registry',
    'manifests/',
    'image',
    'skopeo',
    'kubelet',
  ],
}
/** An image is pulled or built, and nobody types a login. */
const pulls = ['/manifests/', 'docker build', 'docker pull', 'docker-compose pull', 'docker compose pull']
const isPull = (evidence: Evidence): boolean =>
  findText(evidence, ...pulls) !== undefined && findText(evidence, 'docker login') === undefined

/** The image is said to be public, or is one of Docker's official ones, which stand under `library/`. */
const isPublicImage = (evidence: Evidence): boolean =>
  told(evidence, 'tells:public-data', 'tells:public-expected') || findText(evidence, '/v2/library/') !== undefined

const signIn = {
  visitor: ['In Docker Desktop sign out and in again.'],
  developer: [
    'Log in to the registry that the image name begins with: `docker login $REGISTRY` (without a name: Docker Hub).',
    'Where the image is public, drop a stale login: `docker logout $REGISTRY`',
    'Check image and tag to the letter; registries say the same of what does not exist.',
  ],
}

/** Docker as it stores and finds logins. */
export const dockerLogin = defineProduct({
  name: 'Docker',
  marks: ['docker login', 'credsstore', 'credhelpers', '.docker/config.json'],
  says: [
    {
      text: 'access token has insufficient scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        'Docker Hub knows the access token, and it may not do this: made for reading, it pulls and does not push.',
      steps: {
        developer: [
          'Make an access token with Read & Write (and Delete for descriptions and deletions), and log in with it: `docker login -u $USER`.',
        ],
      },
      source: hub,
    },
    {
      text: 'incorrect username or password',
      when: { text: ['docker', 'registry-1.docker.io', 'index.docker.io'], holds: isPublicImage },
      means: ['stored-credential', 'wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because: 'A public image is pulled without a login; so a stored one was sent, and it is no longer good.',
      steps: signIn,
      ask: 'whether the pull works after `docker logout`',
      source: hub,
    },
    {
      text: 'unauthorized: incorrect username or password',
      when: { text: pulls, noText: ['docker login'] },
      means: ['stored-credential', 'wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because:
        'No login was typed here: Docker sent the one that it has stored for the registry, and that one is refused.',
      steps: signIn,
      ask: 'whether the pull works after `docker logout`',
      source: hub,
    },
    {
      text: 'unauthorized: incorrect username or password',
      when: { unless: isPull },
      means: ['wrong-credentials', 'stored-credential', 'password-not-accepted'],
      certainty: 'likely',
      because:
        'The registry refused a user name and password; on a pull of a public image they come from a stale login.',
      steps: signIn,
      ask: 'whether it happens at `docker login` or at a pull (then `docker logout` settles it)',
      source: hub,
    },
    {
      text: 'incorrect username or password',
      when: { text: ['docker', 'registry-1.docker.io', 'index.docker.io'] },
      means: ['wrong-credentials', 'stored-credential', 'password-not-accepted'],
      certainty: 'likely',
      because: 'Docker Hub refused the user name and password (or access token) that Docker sent, typed or stored.',
      steps: signIn,
      source: hub,
    },
    {
      text: "flag needs an argument: 'p' in -p",
      means: ['placeholder-credential'],
      certainty: 'certain',
      because: 'The variable behind `-p` is empty, so Docker got no password at all.',
      steps: {
        developer: [
          'In GitLab a protected variable exists on protected branches and tags only: protect the branch, or unprotect the variable.',
          'Give the password by a pipe: `printf %s "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"`.',
        ],
      },
      source: login,
    },
    {
      text: 'require secondary authentication on mfa enabled account',
      means: ['password-not-accepted', 'mfa-or-sso-required'],
      certainty: 'certain',
      status: 401,
      because:
        'The Docker account has two-factor authentication: a program that knows only name and password gets in with an access token alone.',
      steps: {
        visitor: [
          'Make a personal access token at app.docker.com (Account settings › Personal access tokens), and give it in place of the password.',
        ],
        developer: [
          'Make one at app.docker.com › Account settings › Personal access tokens, and give it in place of the password.',
        ],
      },
      source: 'https://github.com/docker/hub-tool/blob/main/pkg/hub/client.go',
    },
    {
      text: 'you must use a personal access token',
      pattern: /^you must use a personal access token.{0,80}docker|^you must use a personal access token \(pat\)/i,
      when: docker,
      means: ['password-not-accepted'],
      certainty: 'likely',
      because:
        'The account has two-factor authentication or single sign-on; the command line takes an access token only.',
      steps: {
        developer: [
          'Make one at app.docker.com › Account settings › Personal access tokens, then `docker login -u $USER_NAME`.',
        ],
      },
      source: hub,
    },
    {
      text: 'requested access to the resource is denied',
      when: { ...docker, noText: ['login succeeded'], unless: isPullWithLogin },
      means: ['no-credentials', 'wrong-url', 'forbidden', 'stored-credential'],
      certainty: 'likely',
      because:
        'On a push: the image name does not begin with a repository of the account that is logged in, or nobody is.',
      steps: {
        developer: [
          'Tag with the account or registry first: `docker tag $IMAGE $USER_NAME/$IMAGE`, then `docker push $USER_NAME/$IMAGE`.',
          '`docker login $REGISTRY` as the account that owns it.',
        ],
      },
      source: 'https://github.com/distribution/distribution/blob/main/registry/api/errcode/register.go',
    },
    {
      text: 'requested access to the resource is denied',
      when: { text: ['login succeeded'] },
      means: ['forbidden', 'wrong-url', 'insufficient-scope', 'hidden-as-not-found'],
      certainty: 'likely',
      because:
        'The login is good, and the account or token may not push there: the project is another one than it has a role in, or does not exist.',
      steps: {
        developer: [
          'Compare the path of the image with the projects or repositories of the account: `$REGISTRY/$PROJECT/$IMAGE:$TAG`, in small letters.',
          'Give the account the role that may push (Harbor: Developer or above, or a robot account with `push`).',
        ],
      },
      ask: 'the whole name of the image, and the role that the account has in that project',
      source: 'https://github.com/distribution/distribution/blob/main/registry/api/errcode/register.go',
    },
    {
      text: 'error getting credentials - err:',
      means: ['no-credentials', 'client-bug'],
      certainty: 'likely',
      because: 'The credential helper that config.json names failed, so Docker has no login to send.',
      steps: {
        developer: [
          'Install the helper `docker-credential-…` that `credsStore` in ~/.docker/config.json names, or remove the line `credsStore`.',
        ],
      },
      source: 'https://github.com/docker/docker-credential-helpers/blob/master/client/client.go',
    },
    {
      text: 'error saving credentials: error storing credentials',
      means: ['client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The login was good, but the credential helper could not store it.',
      steps: {
        developer: ['`pass init $GPG_KEY` for the helper pass, or remove `credsStore` from ~/.docker/config.json.'],
      },
      source: command,
    },
    {
      text: 'cannot perform an interactive login from a non tty device',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'No password reached `docker login`: the variable is empty, or standard input is no terminal.',
      steps: {
        developer: [
          '`printf %s "$TOKEN" | docker login --username $USER_NAME --password-stdin $REGISTRY`',
          'Git Bash: `winpty docker login`',
        ],
      },
      source: command,
    },
    {
      text: 'must provide --username with --password-stdin',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'The variable with the user name is empty.',
      source: command,
    },
  ],
})
