import { defineProduct } from '../product.ts'

const jwt = 'https://github.com/hasura/graphql-engine/blob/master/docs/docs/auth/authentication/jwt.mdx'
const source = 'https://github.com/hasura/graphql-engine/blob/master/server/src-lib/Hasura/Server/Auth/JWT.hs'

/** Hasura’s JWT mode: claims of its own, answered with status 200. */
export const hasura = defineProduct({
  name: 'Hasura',
  hosts: ['.hasura.app'],
  marks: ['hasura'],
  says: [
    {
      text: "claims key: 'https://hasura.io/jwt/claims' not found",
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'certain',
      because: 'The token is good, but Hasura’s own claims are not in it.',
      steps: {
        developer: [
          'Let the issuer add `https://hasura.io/jwt/claims` with `x-hasura-default-role` and `x-hasura-allowed-roles` to the very token that is sent (access or ID token), then log in again.',
          'If they have another name there, set `claims_namespace` or `claims_namespace_path` in `HASURA_GRAPHQL_JWT_SECRET`.',
        ],
      },
      source: 'https://github.com/hasura/graphql-engine/issues/3589',
    },
    {
      text: "Missing 'Authorization' or 'Cookie' header in JWT authentication mode",
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'Hasura found neither an Authorization field nor the cookie that its `header` setting names.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $JWT`; for those without a login set `HASURA_GRAPHQL_UNAUTHORIZED_ROLE`.',
          'From an Action or Remote Schema tick “Forward client headers”.',
        ],
      },
      ask: 'the names of the fields that reach Hasura',
      source: 'https://github.com/hasura/graphql-engine/issues/8459',
    },
    {
      text: 'Your requested role is not in allowed roles',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: '`x-hasura-role` asks for a role that the token’s `x-hasura-allowed-roles` does not list.',
      steps: { developer: ['Leave `x-hasura-role` out, or add the role to the claim and log in again.'] },
      source: jwt,
    },
    {
      text: 'Could not verify JWT: JWTNotInAudience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not the `audience` in `HASURA_GRAPHQL_JWT_SECRET`.',
      source,
    },
    {
      text: 'Could not verify JWT: JWTNotInIssuer',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the `issuer` in `HASURA_GRAPHQL_JWT_SECRET`.',
      source,
    },
    {
      text: 'x-hasura-admin-secret/x-hasura-access-key required, but not found',
      when: { text: ['bearer', 'jwt', 'token'] },
      means: ['server-misconfigured', 'wrong-place'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Hasura asks for the admin secret, so it is not in JWT mode: it would ask for the Authorization field.',
      steps: { developer: ['Set `HASURA_GRAPHQL_JWT_SECRET` in the environment of Hasura itself, and restart it.'] },
      ask: 'whether `HASURA_GRAPHQL_JWT_SECRET` is set where Hasura runs',
      source: 'https://github.com/hasura/nodejs-graphql-subscriptions-boilerplate/issues/7',
    },
  ],
})
