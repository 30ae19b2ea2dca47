import { defineProduct } from '../product.ts'

const login = {
  developer: [
    'Log in again: `aws codeartifact login --tool npm --domain $DOMAIN --repository $REPOSITORY` (also `pip`, `twine`, `dotnet`).',
    'In CI do it in each job, or put it into the variable that the package manager reads: `CODEARTIFACT_AUTH_TOKEN=$(aws codeartifact get-authorization-token --domain $DOMAIN --query authorizationToken --output text)`.',
  ],
}

/** AWS CodeArtifact, whose tokens for package managers end after twelve hours. */
export const awsCodeartifact = defineProduct({
  name: 'AWS CodeArtifact',
  hosts: ['.codeartifact.us-east-1.amazonaws.com', '.codeartifact.eu-west-1.amazonaws.com'],
  marks: ['codeartifact'],
  says: [
    {
      text: 'codeartifact',
      when: {
        status: [401],
        noText: ['accessdenied', 'not authorized to perform', 'pull request', 'getservicebearertoken', 'always-auth'],
      },
      means: ['token-expired', 'no-credentials', 'stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A token of CodeArtifact lasts twelve hours at the most, and the file of the package manager keeps the old one.',
      steps: login,
      ask: 'when `aws codeartifact login` ran last for this user and machine',
      source: 'https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html',
    },
  ],
})
