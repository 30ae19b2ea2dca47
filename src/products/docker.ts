import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch, findText } from '../questions/exchange.ts'
import { isLoginElsewhere, isPullWithLogin } from '../questions/registry-login.ts'

const protocol = 'https://distribution.github.io/distribution/spec/auth/token/'
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

/** The image is called private. A name without a slash is one of Docker's official images, none of which is. */
const isPrivate = (evidence: Evidence): boolean =>
  findText(evidence, 'private') !== undefined &&
  findMatch(evidence, /\bpull access denied for [\w.:-]{1,100}(?=[, ])/i) === undefined

const isDeniedWithLogin = (evidence: Evidence): boolean =>
  isPullWithLogin(evidence) && findText(evidence, 'requested access to the resource is denied') !== undefined

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
    ...['authentication required', 'no basic auth credentials', 'unauthorized', 'denied:'].map((text) => ({
      text,
      when: { holds: isLoginElsewhere },
      means: ['no-credentials', 'wrong-environment'] as const,
      certainty: 'likely' as const,
      because:
        'The login was made for one name of the registry, and the image is asked for under another: logins are kept by host and port, to the letter.',
      steps: {
        developer: [
          'Log in to the very host and port that the image name begins with: `docker login $HOST:$PORT` (for Kubernetes `--docker-server=$HOST:$PORT`, without https:// and without a path).',
          'Or tag the image with the name that you logged in to: `docker tag $IMAGE $HOST/$NAME`.',
        ],
      },
      source: 'https://docs.docker.com/reference/cli/docker/login/',
    })),
    ...[
      "repository does not exist or may require 'docker login'",
      'repository does not exist or may require authorization',
    ].map((text) => ({
      text,
      when: { text: ['private'], noText: ['push access denied'], unless: (evidence: Evidence) => !isPrivate(evidence) },
      means: ['no-credentials', 'wrong-url', 'hidden-as-not-found'] as const,
      certainty: 'likely' as const,
      because: 'The image is private, and whoever pulls it has sent no login that may see it: the registry hides it.',
      steps: signIn,
      ask: 'whether the program that pulls the image has a login of its own (Kubernetes: `imagePullSecrets`)',
      source: 'https://github.com/moby/moby/blob/master/daemon/internal/distribution/errors.go',
    })),
    {
      text: "repository does not exist or may require 'docker login'",
      when: { unless: isPrivate },
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
      when: { noText: ['push access denied'], unless: isPrivate },
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
      text: 'requested access to the resource is denied',
      when: { ...docker, holds: isPullWithLogin },
      means: ['wrong-url', 'hidden-as-not-found', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A login is told of, and the registry denies the pull all the same: it says so of an image that does not exist under this name, and of one that this account may not see.',
      steps: {
        developer: [
          'Compare account and image letter by letter with the page of the image (`https://hub.docker.com/r/$ACCOUNT/$IMAGE`): one letter too many is enough.',
          'A private one: log in as an account that may pull it, in the same place where the pull runs (root, the service and Kubernetes have logins of their own).',
        ],
      },
      ask: 'whether the image opens in the registry’s web page under exactly this name',
      source: protocol,
    },
    {
      text: 'unauthorized: authentication required',
      when: { noText: ['robot$'], unless: isDeniedWithLogin },
      means: ['no-credentials', 'wrong-credentials', 'token-expired', 'wrong-url'],
      certainty: 'likely',
      because:
        'The registry found no good login for this image: none was sent, it has expired, or the name is that of another registry path.',
      steps: signIn,
      ask: 'which registries `~/.docker/config.json` names under auths and credHelpers (without the values)',
      source: protocol,
    },
    {
      text: 'authentication required',
      pattern: /^authentication required["'], ?["']detail/i,
      means: ['no-credentials', 'token-expired', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The registry answers its API without a token so: ask the address in `WWW-Authenticate` for one first.',
      steps: {
        developer: [
          '`curl -sS "$REALM?service=$SERVICE&scope=repository:$NAME:pull" -u "$USER_NAME:$PASSWORD"`, then send its `token` as Bearer.',
        ],
      },
      source: 'https://github.com/distribution/distribution/blob/main/registry/api/errcode/register.go',
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
