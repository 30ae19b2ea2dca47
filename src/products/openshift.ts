import { defineProduct } from '../product.ts'

const login =
  'https://docs.redhat.com/en/documentation/openshift_container_platform/4.16/html/cli_tools/openshift-cli-oc'

/** OpenShift and its command line oc. */
export const openshift = defineProduct({
  name: 'OpenShift',
  hosts: ['.openshiftapps.com'],
  marks: ['openshift', 'oc login', 'oauth-openshift'],
  says: [
    {
      text: 'you must obtain an api token by visiting',
      means: ['no-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because: 'The cluster takes no password on the command line; a token from its page is wanted.',
      steps: {
        developer: [
          'Open the address in the message, then `oc login --token=$TOKEN --server=$SERVER`; newer versions: `oc login --web`.',
        ],
      },
      source: login,
    },
    {
      text: 'the token provided is invalid or expired',
      means: ['token-expired', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The token is not good (any more): they live 24 hours, and `oc logout` ends them.',
      steps: {
        developer: ['Console › user menu › Copy login command, then `oc login --token=$TOKEN --server=$SERVER`.'],
      },
      source: login,
    },
    {
      text: 'verify you have provided',
      pattern: /^verify you have provided (?:the )?correct credentials/i,
      when: { text: ['oc ', 'login failed', 'openshift'] },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The cluster refused the user name and password.',
      source: 'https://github.com/openshift/oc/blob/master/pkg/cli/login/login.go',
    },
  ],
})
