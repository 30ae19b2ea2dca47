import { defineProduct } from '../product.ts'

const source = 'https://github.com/auth0/express-jwt/blob/master/src/index.ts'

/** What express-jwt says: the codes of its UnauthorizedError. */
export const expressJwt = defineProduct({
  name: 'express-jwt',
  marks: ['express-jwt', 'expressjwt'],
  server: true,
  status: 401,
  says: [
    {
      text: 'credentials_required',
      when: { text: ['unauthorizederror', 'express-jwt', 'expressjwt', 'no authorization token was found'] },
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'express-jwt found no token: it reads only the Authorization field, unless `getToken` says otherwise.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`; for a cookie or a query parameter write `getToken: (req) => req.cookies.token`.',
          'Leave public routes out: `.unless({ path: ["/login"] })`.',
        ],
      },
      ask: 'the request’s fields as the server sees them, and the `expressjwt({…})` call',
      source,
    },
    {
      text: 'No authorization token was found',
      when: { noText: ['credentials_required'] },
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'The server found no token where it looks: by default only in the Authorization field.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`, and mount the check after the public routes or with `.unless({ path: […] })`.',
        ],
      },
      ask: 'the request’s fields as the server sees them',
      source,
    },
    {
      text: 'credentials_bad_scheme',
      means: ['malformed-header', 'wrong-scheme'],
      certainty: 'likely',
      because: 'The Authorization field has two words, and the first is not `Bearer`.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`; for Basic and Bearer side by side set `credentialsRequired: false`.',
        ],
      },
      source,
    },
    {
      text: 'credentials_bad_format',
      means: ['malformed-header', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'The Authorization field is not two words: the scheme or the token is missing, or a blank stands inside.',
      steps: { developer: ['Send exactly `Authorization: Bearer $TOKEN`: one blank, no quotes, no comma.'] },
      source,
    },
    {
      text: 'Format is Authorization: Bearer [token]',
      when: { noText: ['credentials_bad_format', 'credentials_bad_scheme'] },
      means: ['malformed-header', 'wrong-scheme', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The Authorization field is not the word Bearer, one blank and the token.',
      steps: { developer: ['Send exactly `Authorization: Bearer $TOKEN`.'] },
      source,
    },
    {
      text: 'revoked_token',
      when: { text: ['unauthorizederror', 'express-jwt', 'the token has been revoked'] },
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The server’s `isRevoked` function said that this token has been withdrawn.',
      source,
    },
    {
      text: 'insufficient scope',
      when: { text: ['jwtauthz', 'express-jwt-authz', 'checkscopes'] },
      means: ['insufficient-scope', 'wrong-claims'],
      certainty: 'likely',
      status: 403,
      because:
        'express-jwt-authz looks for the scopes of the route in the claim `scope` of the token: this one lacks them, or has them in another claim.',
      steps: {
        developer: [
          'Define the scope at the API (Auth0: Applications › APIs › Permissions), ask for it at the login (`scope: "openid read:messages"`, with the API’s `audience`), and sign in anew.',
          'Where the token has them as `permissions`, or express-jwt is of version 6 or later, say so: `jwtAuthz(["read:messages"], { customScopeKey: "permissions", customUserKey: "auth" })`.',
        ],
      },
      ask: 'the claims `scope` and `permissions` of the token, and the `jwtAuthz(…)` call',
      source: 'https://github.com/auth0/express-jwt-authz',
    },
    {
      text: 'express-jwt: `secret` is a required option',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'express-jwt was set up with an empty secret: the environment variable was not loaded.',
      source,
    },
    {
      text: 'express-jwt: `algorithms` is a required option',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'From version 6 on express-jwt demands the list of allowed algorithms.',
      steps: { developer: ['Write `expressjwt({ secret, algorithms: ["HS256"] })` (RS256 with a key set).'] },
      source,
    },
  ],
})
