import { defineProduct } from '../product.ts'

/** What npm logs of the credentials that it takes from .npmrc, and how that changed from version to version. */
export const npmConfig = defineProduct({
  name: 'npm',
  marks: ['.npmrc', 'npm err', 'npm error', 'npm verb'],
  says: [
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
  ],
})
