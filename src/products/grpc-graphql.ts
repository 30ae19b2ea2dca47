import { defineProduct } from '../product.ts'

const grpc = 'https://grpc.io/docs/guides/status-codes/'
const apollo = 'https://www.apollographql.com/docs/apollo-server/data/errors'
const hasura = 'https://hasura.io/docs/2.0/auth/authentication/jwt/'

/** How gRPC and GraphQL say 401 in words of their own, often below a status of 200. */
export const grpcAndGraphql = defineProduct({
  name: 'gRPC and GraphQL',
  marks: ['grpc', 'graphql'],
  says: [
    {
      text: '16 UNAUTHENTICATED',
      means: ['no-credentials', 'token-expired', 'invalid-api-key'],
      certainty: 'possible',
      because: 'gRPC’s code 16 is HTTP’s 401: the call’s metadata carry no valid credentials.',
      steps: {
        developer: [
          'Send the metadata `authorization: Bearer $TOKEN` (a lower-case key) with the call: `grpcurl -H "authorization: Bearer $TOKEN" …`.',
        ],
      },
      ask: 'the message behind `16 UNAUTHENTICATED:`, and the call’s metadata',
      source: grpc,
    },
    {
      text: 'code = Unauthenticated desc =',
      means: ['no-credentials', 'token-expired', 'invalid-api-key'],
      certainty: 'possible',
      because: 'gRPC’s code Unauthenticated is HTTP’s 401; the words behind `desc =` say why.',
      ask: 'the words behind `desc =`',
      source: grpc,
    },
    {
      text: 'StatusCode.UNAUTHENTICATED',
      means: ['no-credentials', 'token-expired', 'invalid-api-key'],
      certainty: 'possible',
      because: 'gRPC’s code UNAUTHENTICATED is HTTP’s 401; `details` says why.',
      ask: 'the `details` of the error',
      source: grpc,
    },
    {
      text: '7 PERMISSION_DENIED',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'gRPC’s code 7 is HTTP’s 403: the caller is known and may not.',
      source: grpc,
    },
    {
      text: 'code = PermissionDenied desc =',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'gRPC’s code PermissionDenied is HTTP’s 403: the caller is known and may not.',
      source: grpc,
    },
    {
      text: '"code":"UNAUTHENTICATED"',
      means: ['no-credentials', 'token-expired', 'session-expired'],
      certainty: 'possible',
      because:
        'The GraphQL server says `UNAUTHENTICATED`, with status 200 perhaps: its context function found no user.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN` (Apollo Client: `setContext` link, or `credentials: "include"` for cookies).',
        ],
      },
      ask: 'the request’s Authorization and Cookie fields, and the server’s `context` function',
      source: apollo,
    },
    {
      text: '"code": "UNAUTHENTICATED"',
      means: ['no-credentials', 'token-expired', 'session-expired'],
      certainty: 'possible',
      because:
        'The GraphQL server says `UNAUTHENTICATED`, with status 200 perhaps: its context function found no user.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN` (Apollo Client: `setContext` link, or `credentials: "include"` for cookies).',
        ],
      },
      ask: 'the request’s Authorization and Cookie fields, and the server’s `context` function',
      source: apollo,
    },
    {
      text: 'Could not verify JWT: JWTExpired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'Hasura says that the token is past its `exp`.',
      source: hasura,
    },
    {
      text: 'Could not verify JWT: JWSError',
      means: ['invalid-signature', 'malformed-token', 'unknown-signing-key'],
      certainty: 'likely',
      because: 'Hasura cannot verify the token with its `HASURA_GRAPHQL_JWT_SECRET`.',
      ask: 'the token’s `alg` and `kid`, and the `type` of `HASURA_GRAPHQL_JWT_SECRET`',
      source: hasura,
    },
    {
      text: 'Malformed Authorization header',
      when: { text: ['hasura', 'graphql', 'invalid-headers'] },
      means: ['malformed-header'],
      certainty: 'certain',
      because: 'The Authorization field is not the word Bearer, one blank and the token.',
      source: hasura,
    },
    {
      text: 'x-hasura-admin-secret',
      pattern: /^x-hasura-admin-secret["' /]{1,4}(?:required|or)/i,
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'Hasura got neither its admin secret nor a token.',
      source: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
    },
  ],
})
