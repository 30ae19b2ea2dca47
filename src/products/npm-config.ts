import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { matchesOf } from '../search/matches.ts'

const registry = /\bregistry ?= ?(?:https?:)?(\/\/[^\s"'/]{1,200}\/[^\s"']{0,200}[^\s"'/])(?=[\s"']|$)/g

/** Lines of credentials begin with the registry's address and a slash, and `registry=` ends without one. */
const lacksSlash = ({ folded }: Evidence): boolean =>
  folded.some(({ text }) =>
    matchesOf(text, registry).some(([, path]) => text.includes(`${path}/:_`) && !text.includes(`${path}:_`)),
  )

/** What npm logs of the credentials that it takes from .npmrc, and how that changed from version to version. */
export const npmConfig = defineProduct({
  name: 'npm',
  marks: ['.npmrc', 'npm err', 'npm error', 'npm verb'],
  says: [
    ...['basic realm="github package registry"', 'put https://npm.pkg.github.com'].map((text) => ({
      text,
      when: {
        text: ['npmjs', 'npm_token', 'to npm', 'npm registry'],
        noText: ['registry-url: https://npm.pkg.github.com', "registry-url: 'https://npm.pkg.github.com"],
      },
      means: ['wrong-environment', 'wrong-url', 'stored-credential'] as const,
      certainty: 'likely' as const,
      status: 401,
      because:
        'It is GitHub’s registry that refuses here: something sends this package to npm.pkg.github.com, where a token of npmjs.com counts for nothing.',
      steps: {
        developer: [
          'Look for what names npm.pkg.github.com: `publishConfig` in package.json, a `.npmrc` in the repository, the scope’s own registry (`npm config get @$OWNER:registry`); they go before `registry-url`.',
          'Say it with the command: `npm publish --registry https://registry.npmjs.org/`.',
        ],
      },
      ask: 'the lines with `registry` in `publishConfig` of package.json and in the .npmrc of the repository',
      source: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json#publishconfig',
    })),
    {
      text: ':_authtoken=$',
      pattern: /^:_authtoken=\$(?!\{)(?<name>\w{1,60})/i,
      means: ['placeholder-credential', 'invalid-api-key'],
      certainty: 'likely',
      status: 401,
      because:
        'In .npmrc variables are filled in only in the form `${NAME}`: here the text `${name}` itself is sent as the token.',
      steps: { developer: ['Write `:_authToken=${NPM_TOKEN}` with the curly braces, or put the token itself there.'] },
      source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#files',
    },
    {
      text: ':_authtoken=${',
      when: {
        text: ['github_token', 'node_auth_token', 'setup-node'],
        status: [401, 403, 404],
        noText: [':_authtoken=${node_auth_token}', ':_authtoken=${github_token}'],
      },
      means: ['stored-credential', 'placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because:
        'The .npmrc of the project goes before the one that the CI step writes: its own variable counts, and where that is not set the token is empty.',
      steps: {
        developer: [
          'Take the `_authToken` line out of the project’s .npmrc, or let it name the variable that the job sets: `${NODE_AUTH_TOKEN}`.',
          'See what counts: `npm config ls -l | grep -i _auth` in the job.',
        ],
      },
      ask: 'which variable the job sets for the step that publishes',
      source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#files',
    },
    {
      text: 'registry=http',
      when: { text: ['yarn'], status: [401, 403, 404], holds: lacksSlash },
      means: ['no-credentials', 'wrong-url'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The token’s line has a slash at the end of the registry’s path, and `registry=` has none: Yarn 1 wants the two alike to the letter, finds no token, and leaves out the last part of the path.',
      steps: { developer: ['End the address with a slash: `registry=https://$HOST/…/npm/registry/`.'] },
      source: 'https://github.com/yarnpkg/yarn/issues/4413',
    },
    {
      text: '_auth=npm_',
      means: ['malformed-token', 'wrong-place'],
      certainty: 'likely',
      because: 'A token stands in `_auth`, which takes the Base64 of `user:password`; a token belongs in `_authToken`.',
      steps: { developer: ['`//registry.npmjs.org/:_authToken=${NPM_TOKEN}`'] },
      source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#auth-related-configuration',
    },
    {
      text: 'using bearer token for auth',
      when: { status: [401], text: ['registry.npmjs.org', 'always-auth set'] },
      means: ['stored-credential', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'npm sent a token that it has stored, and the registry refused it; for a public package none is needed.',
      steps: {
        developer: [
          'See where it stands: `npm config ls -l | grep -iE "authtoken|always-auth"`, ~/.npmrc and the project’s .npmrc; delete the line, or `npm logout` and `npm login`.',
          'Take `always-auth=true` out: it sends the token even where none is wanted.',
        ],
      },
      source: 'https://github.com/npm/npm-registry-client/blob/latest/lib/authify.js',
    },
    {
      text: 'verb request no auth needed',
      when: { status: [401, 403] },
      means: ['no-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'npm found no credentials for this registry, and sent none.',
      steps: {
        developer: [
          'Lines of .npmrc begin with the registry they are for: `//$HOST/path/:_authToken=${NPM_TOKEN}`, path and slash as in `registry=`.',
        ],
      },
      source: 'https://github.com/npm/npm-registry-client/blob/latest/lib/request.js',
    },
    {
      text: '_auth',
      pattern: /^_auth ?= ?/i,
      when: {
        text: [
          'npm 7',
          'npm 8',
          'npm 9',
          'npm 10',
          'npm 11',
          'npm v7',
          'npm@7',
          'npm v9',
          'npm@9',
          'node 15',
          'node 16',
          'node 18',
          'node 20',
          'node 22',
        ],
        noText: ['/:_auth'],
        status: [401, 403],
      },
      means: ['wrong-place', 'client-bug', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'From npm 7 on credentials belong to a registry: `_auth` without one is no longer sent everywhere (npm 9 refuses it), and `always-auth` is gone.',
      steps: {
        developer: [
          'Write it with the registry’s address: `//artifactory.example.com/api/npm/npm/:_auth=${ARTIFACTORY_BASE64}` (or `:_authToken=`), path and slash as in `registry=`; `npm config fix` does it.',
          '`_auth` is the Base64 of `user:password` in one line: `printf %s "$USER_NAME:$PASSWORD" | base64 -w0`.',
        ],
      },
      source: 'https://docs.npmjs.com/cli/v10/configuring-npm/npmrc#auth-related-configuration',
    },
    ...['registry.npmjs.org/@', 'registry.npmjs.com/@'].map((text) => ({
      text,
      when: { status: [404], noText: ['npm publish', 'put https', 'e404 404 not found - put'] },
      means: ['hidden-as-not-found', 'no-credentials', 'wrong-url'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'A package with a scope may be private, and npm answers 404 for it to whoever is not logged in with an account that may read it.',
      steps: {
        developer: [
          'Ask as whom npm is known there: `npm whoami`; where it is refused, `.npmrc` lacks `//registry.npmjs.org/:_authToken=${NPM_TOKEN}`, or the variable is empty (CI keeps an environment of its own).',
          'If the package is of another registry, name that: `@scope:registry=https://…` in `.npmrc`.',
        ],
      },
      ask: 'what `npm whoami` answers in the same place',
      source: 'https://docs.npmjs.com/about-private-packages',
    })),
    {
      text: '404 Not Found - GET https://npm.pkg.github.com/',
      when: { text: ['exist', 'is there', 'i see it', 'i can see', 'browser', 'website', 'private'] },
      means: ['hidden-as-not-found', 'insufficient-scope', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'GitHub’s registry says “404” of a package that the token may not read, as of one that does not exist.',
      steps: {
        developer: [
          'A classic token wants `read:packages`, and for a package of an organisation with single sign-on it has to be authorised there; in a workflow give the job `permissions: packages: read`.',
          'Let the repository in: the package’s page › Package settings › Manage Actions access.',
        ],
      },
      source:
        'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-npm-registry',
    },
    {
      text: '/-/whoami',
      when: {
        text: ['e401', '401 unauthorized'],
        noText: ['eneedauth', 'incorrect or missing password', 'seems to be invalid'],
      },
      means: ['invalid-api-key', 'token-expired', 'revoked-credential'],
      certainty: 'likely',
      because:
        '`npm whoami` asks only where a token is at hand: the registry got one and does not know it (any more). That a secret is not empty says nothing of its token.',
      steps: {
        developer: [
          'Make a new granular token at npmjs.com › Access Tokens (classic ones were ended, and each has a last day), and put it into the secret.',
          'Better use trusted publishing, which needs no token.',
        ],
      },
      ask: 'when the token was made, and what `npm token list` tells of it',
      source: 'https://docs.npmjs.com/cli/v11/commands/npm-whoami',
    },
  ],
})
