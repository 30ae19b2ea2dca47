import { defineProduct } from '../product.ts'

const login = 'https://docs.docker.com/reference/cli/docker/login/'
const protocol = 'https://distribution.github.io/distribution/spec/auth/token/'
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
const signIn = {
  visitor: ['In Docker Desktop sign out and in again.'],
  developer: [
    'Log in to the registry that the image name begins with: `docker login $REGISTRY` (without a name: Docker Hub).',
    'Where the image is public, drop a stale login: `docker logout $REGISTRY`',
    'Check image and tag to the letter; registries say the same of what does not exist.',
  ],
}

/** Docker and whatever pulls images as it does (containerd, Podman, BuildKit), and Docker Hub. */
export const dockerRegistry = defineProduct({
  name: 'Docker',
  hosts: ['registry-1.docker.io', 'auth.docker.io', 'index.docker.io', 'hub.docker.com', 'docker.io'],
  marks: [
    'docker login',
    'docker pull',
    'docker push',
    'error response from daemon',
    'docker-distribution-api-version',
    'auth.docker.io',
    '.docker/config.json',
  ],
  says: [
    {
      text: 'unauthorized: incorrect username or password',
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
      when: docker,
      means: ['wrong-url', 'no-credentials', 'forbidden', 'stored-credential'],
      certainty: 'likely',
      because:
        'On a push: the image name does not begin with a repository of the account that is logged in, or nobody is.',
      steps: {
        developer: [
          'Tag with the account or registry first: `docker tag $IMAGE $USER_NAME/$IMAGE`, then `docker push $USER_NAME/$IMAGE`.',
          '`docker login $REGISTRY` as the account that owns it.',
        ],
      },
      source: login,
    },
    {
      text: "repository does not exist or may require 'docker login'",
      means: ['wrong-url', 'no-credentials', 'hidden-as-not-found'],
      certainty: 'likely',
      because:
        'The registry has no such image for this caller: the name is wrong, an image built locally was never pushed, or it is private.',
      steps: {
        ...signIn,
        developer: [
          ...signIn.developer,
          'A local image of a compose file wants `build:`, and `pull_policy: build` or no `pull`.',
        ],
      },
      ask: 'whether the image is public, and the full name with registry and tag',
      source: 'https://github.com/moby/moby/blob/master/daemon/internal/distribution/errors.go',
    },
    {
      text: 'repository does not exist or may require authorization',
      means: ['wrong-url', 'no-credentials', 'hidden-as-not-found'],
      certainty: 'likely',
      because: 'The registry has no such image for this caller: the name is wrong, or it is private.',
      steps: signIn,
      source: 'https://github.com/containerd/containerd/blob/main/core/remotes/docker/resolver.go',
    },
    {
      text: 'push access denied, repository does not exist or may require authorization',
      means: ['no-credentials', 'wrong-url', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The login that the builder uses may not push to this name.',
      steps: {
        developer: [
          'In CI put the login step (docker/login-action) before the build, with the registry of the tag.',
          'The tag must begin with registry and account: `ghcr.io/$OWNER/$IMAGE`.',
        ],
      },
      source: 'https://github.com/docker/login-action/blob/master/README.md',
    },
    {
      text: 'unauthorized: authentication required',
      means: ['no-credentials', 'wrong-credentials', 'token-expired', 'wrong-url'],
      certainty: 'likely',
      because:
        'The registry found no good login for this image: none was sent, it has expired, or the name is that of another registry path.',
      steps: signIn,
      ask: 'which registries `~/.docker/config.json` names under auths and credHelpers (without the values)',
      source: protocol,
    },
    {
      text: '"code":"unauthorized","message":"authentication required"',
      means: ['no-credentials', 'token-expired', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The registry answers its API without a token so: ask the address in `WWW-Authenticate` for one first.',
      steps: {
        developer: [
          '`curl -sS "$REALM?service=$SERVICE&scope=repository:$NAME:pull" -u "$USER_NAME:$PASSWORD"`, then send its `token` as Bearer.',
        ],
      },
      source: protocol,
    },
    {
      text: 'insufficient_scope: authorization failed',
      when: docker,
      means: ['wrong-url', 'no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'The token that the registry gave does not cover this repository: it does not exist for this caller, or nobody is logged in.',
      steps: signIn,
      source: protocol,
    },
    {
      text: 'no basic auth credentials',
      means: ['no-credentials', 'token-expired', 'wrong-environment'],
      certainty: 'likely',
      because: 'The registry wants Basic, and Docker has no login stored for its very host name.',
      steps: {
        developer: [
          '`docker login $REGISTRY` with the host of the image name; root (sudo) and your account keep logins apart.',
          'Amazon ECR: `aws ecr get-login-password --region $REGION | docker login --username AWS --password-stdin $ACCOUNT.dkr.ecr.$REGION.amazonaws.com` (good for 12 hours)',
        ],
      },
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
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
      source: login,
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
      source: login,
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
      source: login,
    },
    {
      text: 'must provide --username with --password-stdin',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'The variable with the user name is empty.',
      source: login,
    },
    {
      text: 'toomanyrequests: you have reached your',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: "Docker Hub's pull limit is reached; the credentials are not refused.",
      steps: { developer: ['Log in, so that the limit of the account counts: `docker login`'] },
      source: 'https://docs.docker.com/docker-hub/usage/pulls/',
    },
    {
      text: 'http: server gave http response to https client',
      means: ['not-authentication'],
      certainty: 'certain',
      because: 'The registry speaks http, and Docker expects https.',
      steps: { developer: ['Give the registry a certificate, or list it under `insecure-registries` in daemon.json.'] },
      source: 'https://distribution.github.io/distribution/about/insecure/',
    },
  ],
})
