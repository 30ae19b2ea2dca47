import { defineProduct } from '../product.ts'

const authorization =
  'https://github.com/ChilliCream/graphql-platform/blob/main/website/src/docs/hotchocolate/v13/security/authorization.md'

/** Hot Chocolate, a GraphQL server for .NET: refusals with status 200. */
export const hotChocolate = defineProduct({
  name: 'Hot Chocolate',
  marks: ['hotchocolate', 'auth_not_authenticated', 'auth_not_authorized'],
  server: true,
  status: 200,
  says: [
    {
      text: 'AUTH_NOT_AUTHENTICATED',
      means: ['no-credentials', 'server-misconfigured', 'token-expired'],
      certainty: 'likely',
      because:
        'The field wants a login, and ASP.NET Core knows no user for this request: no token came, it did not pass, or authentication does not run before GraphQL.',
      steps: {
        developer: [
          'Call `app.UseAuthentication()` and `app.UseAuthorization()` before `MapGraphQL()`, and `.AddAuthorization()` on the GraphQL server too.',
          'Set the log level of `Microsoft.AspNetCore.Authentication` to Debug: it says why a token did not pass.',
        ],
      },
      ask: 'whether the request carries a token, and what Microsoft.AspNetCore.Authentication logs',
      source: authorization,
    },
    {
      text: 'AUTH_NOT_AUTHORIZED',
      means: ['insufficient-scope', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The user is known, but lacks a role or policy that `[Authorize]` on this field or type names.',
      steps: {
        developer: [
          'Print `User.Claims` in the resolver: roles must come as `ClaimTypes.Role`, or set `RoleClaimType`.',
        ],
      },
      ask: 'the roles wanted by the field, and the user’s claims',
      source: authorization,
    },
  ],
})
