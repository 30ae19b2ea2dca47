import { defineProduct } from '../product.ts'

const errors = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html'
const tokens = 'https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html'
const pool = { text: ['cognito', 'userpool', 'user pool', 'notauthorizedexception', 'amplify'] }

/** Amazon Cognito: user pools and identity pools (the bare codes are in aws-codes.ts). */
export const amazonCognito = defineProduct({
  name: 'Amazon Cognito',
  hosts: ['.amazoncognito.com', 'cognito-idp.amazonaws.com', 'cognito-identity.amazonaws.com'],
  marks: ['cognito', 'amplify', 'user pool'],
  says: [
    {
      text: 'incorrect username or password.',
      when: pool,
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'Cognito refused the user name and password; it says the same of a user that this pool does not have.',
      source: errors,
    },
    {
      text: 'unable to verify secret hash for client',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The app client has a secret, and SECRET_HASH is missing or wrong.',
      steps: {
        developer: [
          'Send `SECRET_HASH` = Base64(HMAC-SHA256(client secret, user name + client id)), or use an app client without a secret (browsers and apps must).',
          'On a refresh the user name in the hash is the `sub`, where users sign in by an alias.',
        ],
      },
      source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html',
    },
    {
      text: 'refresh token has expired',
      when: pool,
      means: ['refresh-failed'],
      certainty: 'certain',
      because: "The refresh token has expired (the app client's Refresh token expiration).",
      source: errors,
    },
    {
      text: 'refresh token has been revoked',
      when: pool,
      means: ['refresh-failed', 'revoked-credential'],
      certainty: 'likely',
      because: 'The refresh token was revoked by a sign-out.',
      source: errors,
    },
    {
      text: 'access token has been revoked',
      when: pool,
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The access token was revoked by a sign-out.',
      source: errors,
    },
    {
      text: 'access token has expired',
      when: pool,
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token has expired.',
      source: errors,
    },
    {
      text: 'access token does not contain openid scope',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The endpoint userInfo wants an access token with the scope openid.',
      source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html',
    },
    {
      text: 'access token does not have required scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The access token lacks aws.cognito.signin.user.admin, which the self-service calls want.',
      source:
        'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html',
    },
    {
      text: 'user is disabled.',
      when: pool,
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The user is disabled in the pool.',
      source: errors,
    },
    {
      text: 'user is not confirmed.',
      when: pool,
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'The user has not confirmed the sign-up yet.',
      source: errors,
    },
    {
      text: 'password attempts exceeded',
      when: pool,
      means: ['security-layer-block', 'wrong-credentials'],
      certainty: 'likely',
      because: 'After several wrong passwords Cognito refuses all attempts for a while.',
      source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html',
    },
    {
      text: 'user_password_auth flow not enabled for this client',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The app client does not allow this sign-in flow.',
      steps: { developer: ['User pool › App clients › the client › Authentication flows: ALLOW_USER_PASSWORD_AUTH.'] },
      source: errors,
    },
    {
      text: "issuer doesn't match providername",
      means: ['wrong-issuer', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      status: 400,
      because:
        'The key under `Logins` names another provider than the `iss` of the token: it is `iss` without `https://`, with the id of the user pool (`us-east-1_…`) and not that of the identity pool (`us-east-1:…`).',
      steps: {
        developer: [
          'Write it as `cognito-idp.$REGION.amazonaws.com/$USER_POOL_ID` (in JavaScript `[loginKey]:`, where a variable holds it), and compare it with `iss` of the ID token.',
          'See that the identity pool lists this user pool and app client among its providers.',
        ],
      },
      source:
        'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-integrating-user-pools-with-identity-pools.html',
    },
    {
      text: 'invalid login token. not a cognito token',
      means: ['wrong-issuer', 'malformed-token'],
      certainty: 'likely',
      because: 'The token given to the identity pool is not of the user pool that the Logins key names.',
      source:
        'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-integrating-user-pools-with-identity-pools.html',
    },
    {
      text: 'unauthenticated access is not supported for this identity pool',
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'No login was given, and the identity pool takes no guests.',
      steps: { developer: ['Give the ID token under `Logins`, or allow guest access in the identity pool.'] },
      ask: 'whether the user was signed in at that moment (`fetchAuthSession()` gives tokens), or guests are meant to get in',
      source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
    },
    {
      text: 'unauthorized_client',
      when: { text: ['amazoncognito.com'] },
      means: ['invalid-client', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The app client does not allow this grant, or the client does not fit the code.',
      source: tokens,
    },
    {
      text: 'invalid_client',
      when: { text: ['amazoncognito.com'] },
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The client id or secret is wrong, or the secret was not sent.',
      steps: {
        developer: [
          '`curl -u "$CLIENT_ID:$CLIENT_SECRET" https://$DOMAIN.auth.$REGION.amazoncognito.com/oauth2/token -d grant_type=…`',
        ],
      },
      source: tokens,
    },
  ],
})
