import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const errors = 'https://docs.postgrest.org/en/latest/references/errors.html'

/** What PostgREST answers in `code` and `message`, also as Supabase’s Data API. */
export const postgrest = defineProduct({
  name: 'PostgREST',
  marks: ['postgrest', 'pgrst', '/rest/v1/'],
  says: [
    {
      text: 'does not exist',
      when: {
        text: ['postgrest', 'pgrst', 'supabase', '/rest/v1/'],
        holds: (evidence) => findMatch(evidence, /\brole ?\\?["'`][\w-]{0,60}\\?["'`] does not exist/i) !== undefined,
      },
      means: ['wrong-claims'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The claim `role` of the token names a role that the database does not have.',
      steps: {
        developer: [
          'Make it, and let the authenticator become it: `create role editor nologin; grant editor to authenticator;`',
          'Or put a role into the claim that exists (Supabase: `authenticated`), and read an application’s own roles from another claim.',
        ],
      },
      source: 'https://github.com/PostgREST/postgrest/issues/3601',
    },
    {
      text: 'JWT expired',
      when: { text: ['pgrst30'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`.',
      steps: {
        developer: [
          'Renew it: supabase-js does so with `autoRefreshToken: true` and one client for the whole page; on a server call `refreshSession()`.',
        ],
      },
      source: errors,
    },
    {
      text: 'JWSInvalidSignature',
      when: { text: ['auth0', 'keycloak', 'okta', 'cognito', 'entra', 'azure ad', 'firebase', 'clerk', 'zitadel'] },
      means: ['algorithm-mismatch', 'invalid-signature', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Identity providers sign with RS256 and a private key of theirs: PostgREST needs their public key (JWK) as `jwt-secret`, and not the secret of the client.',
      steps: {
        developer: [
          'Look at `alg` in the header of the token. RS256: put the key set in place of the secret, `PGRST_JWT_SECRET="$(curl -sS https://$TENANT/.well-known/jwks.json)"`, and restart PostgREST.',
          'HS256: take the secret of the API itself, not that of the application that signs in.',
        ],
      },
      ask: '`alg` and `kid` in the header of the token (its first part, decoded)',
      source: 'https://docs.postgrest.org/en/stable/references/auth.html',
    },
    {
      text: 'JWSInvalidSignature',
      when: { noText: ['auth0', 'keycloak', 'okta', 'cognito', 'entra', 'azure ad', 'firebase', 'clerk', 'zitadel'] },
      means: ['invalid-signature', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The token was signed with another secret than PostgREST’s `jwt-secret`: another project, or an old secret.',
      steps: {
        developer: [
          'Use the keys of this very project (Supabase: Project Settings, API Keys), and sign in again after the JWT secret was changed.',
        ],
      },
      ask: 'the token’s `iss` and `ref`, and the project’s address',
      source: errors,
    },
    {
      text: 'No suitable key or wrong key type',
      means: ['unknown-signing-key', 'algorithm-mismatch', 'wrong-environment'],
      certainty: 'likely',
      because:
        'PostgREST has no key that fits the token’s `kid` and `alg`: signed by another issuer or with a new key.',
      ask: 'the token’s JOSE header',
      source: errors,
    },
    {
      text: 'PGRST301',
      when: { noText: ['jwt expired', 'jwsinvalidsignature', 'no suitable key'] },
      means: ['malformed-token', 'invalid-signature', 'token-expired'],
      certainty: 'likely',
      because: 'PGRST301: the JWT cannot be decoded or is invalid.',
      ask: 'the `message` beside the code',
      source: errors,
    },
    {
      text: 'PGRST302',
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'PGRST302: the request is anonymous, and no anonymous role is configured.',
      steps: { developer: ['Send `Authorization: Bearer $TOKEN`, or set `db-anon-role`.'] },
      ask: 'whether an `Authorization` field was sent, and `db-anon-role` of the configuration',
      source: errors,
    },
    {
      text: 'JWT issued at future',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'By PostgREST’s clock the token’s `iat` is in the future.',
      source: errors,
    },
    {
      text: 'JWT not in audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not PostgREST’s `jwt-aud`.',
      source: errors,
    },
    {
      text: 'PGRST300',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'PGRST300: PostgREST has no `jwt-secret`.',
      source: errors,
    },
    {
      text: 'violates row-level security policy',
      means: ['forbidden', 'no-credentials'],
      certainty: 'likely',
      because:
        'The row-level security policies of the table do not allow this; without a user’s token the request runs as `anon`.',
      steps: {
        developer: [
          'Sign in before the call, or write a policy for the role: `create policy … to authenticated with check (auth.uid() = user_id)`.',
        ],
      },
      ask: 'the table’s policies, and the `role` of the token',
      source: 'https://supabase.com/docs/guides/database/postgres/row-level-security',
    },
  ],
})
