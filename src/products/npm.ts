import { findMatch } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'
import type { Phrase } from '../product.ts'
import type { Evidence } from '../evidence.ts'
import { tiedElsewhere } from '../questions/tied-credentials.ts'

const messages = 'https://github.com/npm/cli/blob/latest/lib/utils/error-message.js'
const config = 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc'
const invalidToken = 'unable to authenticate, your authentication token seems to be invalid'
const missingPassword = 'incorrect or missing password'
const askRegistry = 'the registry in the failing URL, and the lines of .npmrc that name it (without the token)'
const isTiedElsewhere = (evidence: Evidence): boolean => tiedElsewhere(evidence) !== undefined
const packages =
  'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-npm-registry'
const absent = ['could not be found or you do not have permission to access it', 'Not Found - PUT https://registry']
const login = {
  developer: [
    'Ask as whom npm is known there: `npm whoami --registry https://$REGISTRY/`',
    'Log in to that registry: `npm login --registry https://$REGISTRY/`',
    'In CI put into .npmrc, with the path of the registry to the letter: `//$REGISTRY/:_authToken=${NPM_TOKEN}`',
    'Where only public packages are wanted, look for a private registry in `npm config get registry`, .npmrc and the `resolved` lines of package-lock.json.',
  ],
}

/** Somebody else’s project, which should install without a login. */
const othersProject =
  /\bpublic (?:\S{1,40} )?(?:repo\w*|project|package)|\bopen[- ]source\b|\bcloned?\b|\bforked?\b|\bpackage-lock\b/i

/** npm and the registry at npmjs.com. */
export const npm = defineProduct({
  name: 'npm',
  hosts: ['registry.npmjs.org', 'registry.npmjs.com', 'npm.pkg.github.com'],
  marks: ['npm err!', 'npm error', '.npmrc', '_authtoken', 'npm-registry-fetch', '_logs/'],
  says: [
    ...[invalidToken, missingPassword].map((text): Phrase => ({
      text,
      when: { holds: isTiedElsewhere },
      means: ['no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The message of npm is the same where it sent no token, as here.',
      ask: askRegistry,
      source: config,
    })),
    {
      text: invalidToken,
      when: { unless: isTiedElsewhere },
      means: ['invalid-api-key', 'token-expired', 'revoked-credential', 'stored-credential'],
      certainty: 'likely',
      because: 'The registry challenged with Bearer and refused the `_authToken` that npm sent, or npm sent none.',
      steps: login,
      source: messages,
    },
    {
      text: missingPassword,
      when: { unless: isTiedElsewhere, text: ['npm err', 'npm error', 'e401', 'npm warn'], noText: ['codeartifact'] },
      means: ['wrong-credentials', 'no-credentials', 'token-expired', 'stored-credential'],
      certainty: 'likely',
      because:
        'The registry challenged with Basic: npm says "incorrect or missing password", though the token may be missing, expired or for another registry.',
      steps: login,
      ask: askRegistry,
      source: messages,
    },
    {
      text: 'unable to authenticate, need:',
      when: {
        text: ['.codeartifact.', 'pkgs.dev.azure.com', '.jfrog.io', 'npm.pkg.github.com', '/artifactory/', '/nexus/'],
        holds: (evidence) => findMatch(evidence, othersProject) !== undefined,
      },
      means: ['wrong-url', 'no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'npm takes each package from the address under `resolved` in package-lock.json; the lock file of this project was made against a private registry.',
      steps: {
        developer: [
          'See where it points: `grep -o \'"resolved": "https://[^/]*\' package-lock.json | sort | uniq -c`',
          'Make it anew against the public registry: `rm package-lock.json && npm install --registry https://registry.npmjs.org/`; the maintainers have to commit such a one.',
        ],
      },
      ask: 'the `resolved` addresses in package-lock.json, and `npm config get registry`',
      source: 'https://docs.npmjs.com/cli/configuring-npm/package-lock-json',
    },
    {
      text: 'unable to authenticate, need:',
      means: ['no-credentials', 'token-expired', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The registry wants credentials for this URL, and those of .npmrc (if any match it) are not good.',
      steps: login,
      source: 'https://github.com/npm/npm-registry-fetch/blob/main/lib/errors.js',
    },
    {
      text: 'eneedauth',
      means: ['no-credentials', 'placeholder-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'npm has no credentials for this registry: no line in .npmrc, one for another address, or an empty variable.',
      steps: {
        developer: [
          '`npm login --registry https://$REGISTRY/`',
          'In CI: `//registry.npmjs.org/:_authToken=${NODE_AUTH_TOKEN}` in .npmrc, and that variable set; actions/setup-node writes the line when `registry-url` is given.',
          'With trusted publishing: npm 11.5.1 or later and `permissions: id-token: write`.',
        ],
      },
      ask: 'the registry that the message names, and the lines of .npmrc for it, tokens hidden: whether each has its variable set',
      source: messages,
    },
    {
      text: 'need auth this command requires you to be logged in',
      means: ['no-credentials', 'placeholder-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'npm has no credentials for this registry: no line in .npmrc, one for another address, or an empty variable.',
      steps: { developer: ['`npm login`'] },
      ask: 'the registry that the message names, and the lines of .npmrc for it, tokens hidden: whether each has its variable set',
      source: messages,
    },
    ...['this operation requires a one-time password', 'must provide a one-time pass', 'code eotp'].map((text) => ({
      text,
      means: ['mfa-or-sso-required'] as const,
      certainty: 'certain' as const,
      because: 'The account or package wants a one-time password for this change, which the token does not replace.',
      steps: {
        developer: [
          'Give it along: `npm publish --otp=$CODE`; `deprecate`, `dist-tag` and `owner` take `--otp` too.',
          'In CI use trusted publishing, or a granular token with Bypass 2FA.',
        ],
      },
      source: messages,
    })),
    {
      text: 'login is not allowed from your ip address',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'The token is bound to other IP addresses.',
      source: 'https://github.com/npm/npm-registry-fetch/blob/main/lib/errors.js',
    },
    ...absent.map((text) => ({
      text,
      when: { text: ['npm err', 'npm error', 'e404'] },
      means: ['hidden-as-not-found', 'wrong-url', 'no-credentials', 'invalid-api-key'] as const,
      certainty: 'likely' as const,
      because: 'The registry answers 404 to one without good credentials, whether the package exists or not.',
      steps: login,
      source: messages,
    })),
    {
      text: 'you do not have permission to publish',
      means: ['forbidden', 'stored-credential'],
      certainty: 'likely',
      because: 'The account is known, but does not own this package (or the name is too like another).',
      steps: { developer: ['`npm whoami`, `npm owner ls $PACKAGE`'] },
      source: 'https://docs.npmjs.com/creating-and-publishing-scoped-public-packages',
    },
    {
      text: 'you must verify your email before publishing',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: "The npm account's e-mail address is not verified.",
      source: 'https://docs.npmjs.com/creating-a-new-npm-user-account',
    },
    {
      text: 'you must sign up for private packages',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'A scoped package is private by default, and the account has no plan for private ones.',
      steps: { developer: ['`npm publish --access public`'] },
      source: 'https://docs.npmjs.com/creating-and-publishing-scoped-public-packages',
    },
    {
      text: 'failed to replace env in config: ${',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'A variable that .npmrc names is not set, so no token is sent.',
      steps: { developer: ['Set the variable that the message names, or take the line out of .npmrc.'] },
      source: config,
    },
    {
      text: 'invalid auth configuration found:',
      means: ['wrong-place'],
      certainty: 'certain',
      because:
        'npm 9 and later ignore a `_auth`, `_authToken`, `username` or `_password` that is not tied to a registry.',
      steps: { developer: ['`npm config fix`, or write `//$REGISTRY/:_authToken=…` in .npmrc.'] },
      source: 'https://docs.npmjs.com/cli/v11/commands/npm-config',
    },
    {
      text: 'unauthenticated: user cannot be authenticated with the token provided',
      means: ['invalid-api-key', 'token-expired', 'revoked-credential'],
      certainty: 'likely',
      because: 'GitHub Packages does not know the token (any more).',
      steps: {
        developer: [
          'Make a classic personal access token with read:packages, and put it into .npmrc: `//npm.pkg.github.com/:_authToken=${GITHUB_TOKEN}`',
        ],
      },
      source: packages,
    },
    {
      text: 'authentication token not provided',
      when: { text: ['npm.pkg.github.com', 'github packages'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'GitHub Packages wants a token even for public packages, and none came.',
      steps: {
        developer: [
          '.npmrc: `@$OWNER:registry=https://npm.pkg.github.com` and `//npm.pkg.github.com/:_authToken=${GITHUB_TOKEN}`',
        ],
      },
      source: packages,
    },
  ],
})
