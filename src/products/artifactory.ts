import { defineProduct } from '../product.ts'

const basic = 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens'
const here = { text: ['artifactory', 'jfrog'] }

/** JFrog Artifactory. */
export const artifactory = defineProduct({
  name: 'Artifactory',
  hosts: ['.jfrog.io'],
  marks: ['artifactory', 'jfrog', 'x-jfrog-art-api', 'x-artifactory-id', 'artifactory realm'],
  says: [
    {
      text: 'realm="artifactory realm"',
      when: { status: [401] },
      means: ['no-credentials', 'wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because:
        'Artifactory answered 401: it takes user name and password (or identity token as password), `X-JFrog-Art-Api`, or Bearer.',
      steps: {
        developer: [
          '`curl -u "$USER_NAME:$TOKEN" https://$HOST/artifactory/api/system/ping`',
          'Make an identity token: user menu › Edit Profile › Generate an Identity Token (Set Me Up shows the lines for each tool).',
        ],
      },
      source: basic,
    },
    {
      text: 'props authentication token not found',
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Artifactory does not know the API key that came in X-JFrog-Art-Api (API keys are at their end).',
      steps: { developer: ['Use an identity or access token: `Authorization: Bearer $TOKEN`.'] },
      source: basic,
    },
    {
      text: 'token failed verification: expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token has expired.',
      source: basic,
    },
    {
      text: 'token failed verification: parse',
      means: ['malformed-token', 'placeholder-credential'],
      certainty: 'likely',
      because: 'What was sent as Bearer is no access token of JFrog (an API key or reference token of another place).',
      ask: 'how the value after `Bearer` begins (`eyJ` or not) and how long it is',
      source: basic,
    },
    {
      text: 'token failed verification: signature',
      means: ['wrong-environment', 'invalid-signature'],
      certainty: 'likely',
      because: 'The access token is of another JFrog instance, or its key has changed.',
      source: basic,
    },
    {
      text: 'token failed verification: revoked',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The access token was revoked.',
      source: basic,
    },
    {
      text: 'token failed verification',
      when: here,
      means: ['invalid-api-key', 'token-expired', 'malformed-token'],
      certainty: 'likely',
      because: 'Artifactory refused the access token.',
      source: basic,
    },
    {
      text: 'bad credentials',
      when: here,
      means: ['wrong-credentials', 'token-expired', 'password-not-accepted'],
      certainty: 'likely',
      because:
        'Artifactory refused user name and password; with single sign-on an identity token is wanted as password.',
      source: basic,
    },
    {
      text: 'artifactory configured to accept only encrypted passwords',
      means: ['password-not-accepted'],
      certainty: 'certain',
      because: 'The server takes the encrypted password of the profile only.',
      source: basic,
    },
  ],
})
