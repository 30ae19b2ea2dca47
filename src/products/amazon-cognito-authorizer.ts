import { findMatch } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'

/** What a Cognito user pool authorizer of API Gateway takes, and what is often sent to it. */
export const amazonCognitoAuthorizer = defineProduct({
  name: 'Cognito authorizer',
  marks: ['cognito_user_pools'],
  says: [
    {
      text: 'getAccessToken().getJwtToken()',
      when: {
        text: ['api gateway', 'execute-api', 'apigateway', 'authorizer'],
        noText: ['authorizationscopes', 'authorization scopes', 'oauth scopes', 'scopes on'],
      },
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The code sends the access token; a Cognito user pool authorizer takes the ID token unless the method names OAuth scopes.',
      steps: {
        developer: [
          'Send the ID token: `result.getIdToken().getJwtToken()`; or name OAuth scopes on the method, and deploy the stage.',
        ],
      },
      ask: '`token_use` in the token, and the OAuth scopes of the method',
      source: 'https://repost.aws/knowledge-center/api-gateway-cognito-401-unauthorized',
    },
    {
      text: 'idToken',
      when: {
        text: ['api gateway', 'execute-api', 'apigateway', 'authorizer'],
        holds: (evidence) => findMatch(evidence, /oauth ?2?\.?0? scopes?\b|authorization ?scopes?\b/i) !== undefined,
      },
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A method with OAuth scopes takes the access token; the ID token has no scopes, and is refused.',
      steps: {
        developer: [
          'Send the access token (`AccessToken`, `getAccessToken().getJwtToken()`), with one of the method’s scopes in it; or take the scopes off the method, and deploy the stage.',
        ],
      },
      ask: '`token_use` in the token, and the OAuth scopes of the method',
      source:
        'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-accessing-resources-api-gateway-and-lambda.html',
    },
    {
      text: 'authorization',
      pattern: /^authorization['"]? ?[:=] ?[\w.]{0,60}session_?token/i,
      when: { text: ['cognito', 'amplify', 'user pool'] },
      means: ['wrong-token-type', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The session token of AWS credentials is sent as `Authorization`; it belongs to signed requests (`X-Amz-Security-Token`), and an authorizer wants the user pool’s JWT.',
      steps: { developer: ['Send the ID token of the user’s session: `session.getIdToken().getJwtToken()`.'] },
      source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html',
    },
    {
      text: 'authorizer',
      when: {
        text: ['cognito', 'user pool'],
        status: [401, 403],
        holds: ({ credentials }) => credentials.some(({ value }) => value.scheme?.startsWith('aws4') ?? false),
      },
      means: ['wrong-scheme', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The request is signed (SigV4), as methods with `AWS_IAM` want it; a Cognito user pool authorizer wants the user pool’s JWT.',
      steps: {
        developer: [
          'Send the ID token in `Authorization` in place of the signature, or set the method’s authorization to `AWS_IAM`.',
        ],
      },
      ask: 'the authorization type of the method: `COGNITO_USER_POOLS` or `AWS_IAM`',
      source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html',
    },
    {
      text: 'cognito',
      when: {
        text: ['api gateway', 'execute-api', 'apigateway', 'authorizer'],
        status: [401],
        noText: ['authorizationscopes', 'authorization scopes'],
        holds: (evidence) => findMatch(evidence, /\baccess_?token\b|\baccess token\b/i) !== undefined,
        unless: (evidence) => findMatch(evidence, /\boptions\b[^.]{0,100}\b401\b|\bpreflight\b/i) !== undefined,
      },
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A Cognito user pool authorizer takes the ID token unless the method names OAuth scopes; then it takes the access token.',
      steps: {
        developer: [
          'Send the ID token (`IdToken`, `getIdToken().getJwtToken()`) in `Authorization`,',
          'or set "OAuth Scopes" on the method (`aws.cognito.signin.user.admin` for tokens of the SDK), deploy the stage, and keep the access token.',
        ],
      },
      ask: '`token_use` in the token, and the OAuth scopes of the method',
      source: 'https://repost.aws/knowledge-center/api-gateway-cognito-401-unauthorized',
    },
  ],
})
