import { defineProduct } from '../product.ts'

const specification = 'https://modelcontextprotocol.io/specification/2025-06-18/basic/authorization'
const client = 'https://github.com/modelcontextprotocol/typescript-sdk/blob/1.20.0/src/client/auth.ts'
const server =
  'https://github.com/modelcontextprotocol/typescript-sdk/blob/1.20.0/src/server/auth/middleware/bearerAuth.ts'
const python = 'https://github.com/modelcontextprotocol/python-sdk/blob/main/src/mcp/client/auth/oauth2.py'
const claude = 'https://docs.claude.com/en/docs/claude-code/mcp'

/** What MCP clients and servers say of authorization. */
export const mcp = defineProduct({
  name: 'Model Context Protocol',
  marks: ['mcp', 'modelcontextprotocol'],
  says: [
    ...['does not implement oauth', 'doesn’t implement oauth', "doesn't implement oauth"].map((text) => ({
      text,
      means: ['server-misconfigured'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'A client finds the login of an MCP server by its 401: `WWW-Authenticate: Bearer resource_metadata="…"`. Without that field, or without the document that it names, the client takes the server for one without OAuth.',
      steps: {
        developer: [
          'Answer a request without credentials with 401 and `WWW-Authenticate: Bearer resource_metadata="https://$HOST/.well-known/oauth-protected-resource"`, before any other middleware answers (RFC 9728 §5.1).',
          '`curl -sS -o /dev/null -D - -X POST https://$HOST/mcp` must show the field; the document itself must be public.',
        ],
      },
      source: specification,
    })),
    {
      text: 'does not support dynamic client registration',
      means: ['invalid-client', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The authorization server has no `registration_endpoint`, and the client has no client id of its own.',
      steps: {
        developer: [
          'Give the client a registered id (Claude Code: `claude mcp add --transport http --client-id $CLIENT_ID --client-secret --callback-port 8080 …`), or switch registration on at the authorization server.',
          'Where the server takes a fixed token: `--header "Authorization: Bearer $TOKEN"`.',
        ],
      },
      source: client,
    },
    {
      text: 'Protected resource',
      pattern: /^protected resource \S{1,300} does not match expected \S{1,300}/i,
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The `resource` of the server’s protected resource metadata is not the address that the client calls: another host, http for https, or a missing path.',
      steps: {
        developer: [
          'Let `/.well-known/oauth-protected-resource` name the public address, path included (`https://mcp.example.com/mcp`); behind a proxy set the server’s base URL.',
        ],
      },
      source: client,
    },
    {
      text: 'Got new credentials, but',
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The login succeeds, and the MCP server refuses the new token: `aud`, `iss` or scope of the token do not fit what it checks.',
      steps: {
        developer: [
          'Decode the token: `aud` must be the `resource` of the protected resource metadata, and the server must check for that.',
          'An authorization server that ignores `resource` (RFC 8707) needs an audience mapper (Keycloak: client scope with "Audience" mapper).',
        ],
      },
      ask: 'the token’s `aud` and `iss`, and the audience and issuer the server checks for',
      source: specification,
    },
    {
      text: 'Token was not issued for this resource',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not this MCP server.',
      steps: {
        developer: ['Ask with `resource=` the server’s address, and let the authorization server write it into `aud`.'],
      },
      source: server,
    },
    {
      text: "Invalid Authorization header format, expected 'Bearer TOKEN'",
      means: ['malformed-header', 'wrong-scheme', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The Authorization field is not the word Bearer, one blank and the token.',
      ask: 'the Authorization field as it is sent, the token hidden',
      source: server,
    },
    {
      text: 'Token has no expiration time',
      means: ['server-misconfigured', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The server’s `verifyAccessToken` gives no `expiresAt`, which the SDK demands.',
      ask: 'whether the token has `exp`, and what `verifyAccessToken` returns as `expiresAt`',
      source: server,
    },
    {
      text: 'Resource server does not implement OAuth 2.0 Protected Resource Metadata',
      means: ['server-misconfigured', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The MCP server answers 401 and has no `/.well-known/oauth-protected-resource`.',
      steps: {
        developer: ['Serve that document (RFC 9728), and name it in `WWW-Authenticate: Bearer resource_metadata="…"`.'],
      },
      source: client,
    },
    {
      text: 'does not support response type code',
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The authorization server’s metadata does not offer the authorization code flow.',
      source: client,
    },
    {
      text: 'does not support code challenge method',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The authorization server’s metadata does not offer PKCE with S256.',
      steps: { developer: ['Add `"code_challenge_methods_supported": ["S256"]` to its metadata.'] },
      source: client,
    },
    {
      text: 'trying to load well-known OAuth metadata',
      means: ['server-misconfigured', 'auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The authorization server’s metadata cannot be read.',
      source: client,
    },
    {
      text: 'Token refresh not possible, re-authorization required',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The client’s refresh token is refused, so the user must log in again.',
      steps: { visitor: ['Log in to the MCP server again (`codex mcp login $NAME`, Claude Code: `/mcp`).'] },
      source: 'https://github.com/modelcontextprotocol/rust-sdk/blob/main/crates/rmcp/src/transport/auth.rs',
    },
    {
      text: 'OAuth token refresh failed',
      when: { text: ['mcp'], noText: ['token refresh not possible'] },
      means: ['refresh-failed'],
      certainty: 'likely',
      because: 'The client’s refresh token is refused.',
      steps: { visitor: ['Log in to the MCP server again.'] },
      source: 'https://github.com/modelcontextprotocol/rust-sdk/blob/main/crates/rmcp/src/transport/auth.rs',
    },
    {
      text: 'Existing OAuth client information is required when exchanging an authorization code',
      means: ['client-bug', 'invalid-client'],
      certainty: 'likely',
      because: 'The client lost its registration between login and callback.',
      steps: { visitor: ['Clear the stored login for this server and connect again.'] },
      source: client,
    },
    {
      text: 'does not match expected',
      when: { text: ['oautherror', 'oauthflowerror', 'mcp.client.auth'], noText: ['protected resource http'] },
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The server’s metadata and the address that the client calls differ.',
      source: python,
    },
    {
      text: 'Needs authentication',
      when: { text: ['/mcp', 'claude', 'mcp server'] },
      means: ['no-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The MCP client holds no valid login for this server.',
      steps: {
        visitor: ['In Claude Code type `/mcp`, choose the server, and log in.'],
        developer: [
          'For a fixed token: `claude mcp add --transport http --header "Authorization: Bearer $TOKEN" $NAME $URL`.',
        ],
      },
      source: claude,
    },
  ],
})
