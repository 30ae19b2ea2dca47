import { defineProduct } from '../product.ts'

const http = 'https://github.com/yarnpkg/berry/blob/master/packages/plugin-npm/sources/npmHttpUtils.ts'
const yarnrc = 'https://yarnpkg.com/configuration/yarnrc'

/** What stands beside pnpm’s words where a missing token need not be the fault. */
const otherFaults = ['err_pnpm_fetch_404', 'err_pnpm_fetch_403', 'these authorization settings were found']

/** Yarn and pnpm towards npm registries. */
export const yarn = defineProduct({
  name: 'Yarn or pnpm',
  marks: ['yn0041', 'yn0033', '.yarnrc', 'yarn install', 'err_pnpm_', 'pnpm install'],
  says: [
    {
      text: 'yn0041',
      means: ['invalid-api-key', 'token-expired', 'no-credentials'],
      certainty: 'likely',
      because: 'The registry answered 401 to Yarn; "as an anonymous user" means that no token was sent.',
      steps: {
        developer: [
          '`yarn npm whoami --scope $SCOPE`, `yarn npm login --scope $SCOPE`',
          '.yarnrc.yml: `npmScopes: { $SCOPE: { npmRegistryServer, npmAuthToken } }`; Yarn 2 and later do not read .npmrc.',
        ],
      },
      source: http,
    },
    {
      text: 'invalid authentication (as an anonymous user)',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Yarn sent no token: no `npmAuthToken` applies to this registry or scope.',
      steps: {
        developer: [
          'Set `npmAuthToken` under npmScopes or npmRegistries in .yarnrc.yml; Yarn 2 and later do not read .npmrc.',
          'Set `npmAlwaysAuth: true` where unscoped packages want a token too.',
        ],
      },
      source: http,
    },
    {
      text: 'yn0033',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Yarn has no authentication configured for this request.',
      steps: { developer: ['`yarn npm login`, or `npmAuthToken` in .yarnrc.yml.'] },
      source: 'https://yarnpkg.com/advanced/error-codes',
    },
    {
      text: 'no authentication configured for request',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Yarn has no authentication configured for this request.',
      steps: { developer: ['`yarn npm login`, or `npmAuthToken` in .yarnrc.yml.'] },
      source: http,
    },
    {
      text: 'invalid otp token',
      means: ['mfa-or-sso-required'],
      certainty: 'likely',
      because: 'The registry wants a one-time password and refused the one that was given.',
      source: http,
    },
    {
      text: 'environment variable not found (',
      when: { text: ['yarn', '.yarnrc'] },
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'A variable that .yarnrc.yml names is not set.',
      steps: { developer: ['Set it, or give a default: `npmAuthToken: "${NPM_TOKEN:-}"`'] },
      source: yarnrc,
    },
    {
      text: 'err_pnpm_fetch_401',
      means: ['no-credentials', 'invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because: 'The registry answered 401 to pnpm; the message says whether an authorization header was used.',
      steps: {
        developer: [
          '`pnpm config get registry`, and in .npmrc `//$REGISTRY/:_authToken=${NPM_TOKEN}` with the path of the registry to the letter.',
        ],
      },
      source: 'https://pnpm.io/errors',
    },
    {
      text: 'err_pnpm_fetch_403',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The registry answered 403 to pnpm.',
      source: 'https://pnpm.io/errors',
    },
    {
      text: 'no authorization header was set for the request',
      when: { noText: otherFaults },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'pnpm found no credentials in .npmrc for this registry.',
      steps: {
        developer: ['`//$REGISTRY/:_authToken=${NPM_TOKEN}` in .npmrc, with the path of the registry to the letter.'],
      },
      source: 'https://github.com/pnpm/pnpm/blob/main/packages/error/src/index.ts',
    },
    {
      text: 'no authorization header was set for the request',
      when: { text: otherFaults },
      means: ['no-credentials', 'wrong-url', 'forbidden'],
      certainty: 'likely',
      because:
        'These words stand below every refusal that pnpm shows: with 404 the package may not exist in that registry, with 403 the registry may be closed to everybody, and settings that were found may be of another path.',
      steps: {
        developer: [
          'Compare the address in the message with .npmrc: `@$SCOPE:registry=…`, and `//$REGISTRY/:_authToken=${NPM_TOKEN}` for the same path to the letter.',
        ],
      },
      ask: 'whether the package is private, and which registry it is published to',
      source: 'https://github.com/pnpm/pnpm/pull/2818',
    },
  ],
})
