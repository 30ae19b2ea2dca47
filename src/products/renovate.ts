import { defineProduct } from '../product.ts'

const messages = 'https://github.com/renovatebot/renovate/blob/main/lib/constants/error-messages.ts'
const hostRules = 'https://docs.renovatebot.com/configuration-options/#hostrules'
const privates = 'https://docs.renovatebot.com/getting-started/private-packages/'

/** Renovate and Dependabot, which look packages up with credentials of their own. */
export const renovate = defineProduct({
  name: 'Renovate or Dependabot',
  marks: ['renovate', 'dependabot', 'hostrules', 'package lookup failures'],
  says: [
    {
      text: 'bad-credentials',
      pattern: /^bad-credentials(?![\w-])/i,
      when: { text: ['renovate'] },
      means: ['invalid-api-key', 'token-expired', 'revoked-credential'],
      certainty: 'likely',
      because: 'The platform (GitHub, GitLab …) refused the token that Renovate runs with.',
      steps: { developer: ['Set RENOVATE_TOKEN anew with the scopes of the platform’s page in the Renovate docs.'] },
      source: messages,
    },
    {
      text: 'integration-unauthorized',
      when: { text: ['renovate'] },
      means: ['insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Renovate’s GitHub App lacks a permission, or has not been granted a new one by the organization.',
      steps: { developer: ['Accept the app’s permissions: the organization’s Settings › GitHub Apps › Configure.'] },
      source: messages,
    },
    {
      text: 'missing-api-credentials',
      when: { text: ['renovate'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'A look-up needs a token, and Renovate has none for that host.',
      source: messages,
    },
    {
      text: 'bundler-credentials',
      when: { text: ['renovate'] },
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Bundler was refused by a private gem server.',
      steps: { developer: ['Add `hostRules` with `"hostType": "rubygems"` and the `matchHost` of that server.'] },
      source: messages,
    },
    {
      text: 'external-host-error',
      when: { text: ['401', '403', 'unauthorized'] },
      means: ['no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'A registry refused the look-up of a package.',
      steps: {
        developer: [
          'Add `hostRules` with `matchHost` for the very host, and the secret encrypted or from the environment.',
        ],
      },
      source: hostRules,
    },
    {
      text: 'package lookup failures',
      when: { text: ['401', 'unauthorized', 'no-result'] },
      means: ['no-credentials', 'invalid-api-key'],
      certainty: 'possible',
      because: 'Renovate could not look packages up; private ones want credentials in hostRules.',
      source: privates,
    },
    {
      text: 'private_source_authentication_failure',
      means: ['no-credentials', 'wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'A private registry refused Dependabot.',
      steps: {
        developer: [
          'Name it under `registries:` in dependabot.yml, and keep its secret under Settings › Secrets and variables › Dependabot (Actions secrets are not seen).',
        ],
      },
      source:
        'https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-errors',
    },
    {
      text: "dependabot can't authenticate with",
      means: ['no-credentials', 'wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'A private registry refused Dependabot.',
      source:
        'https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-errors',
    },
  ],
})
