/** Made up, and of the right form. */
export const secret = 'ghp_madeUpForTests0000000000000000000000'

/** A refusal without credentials: certain, whatever the time. */
export const noCredentials = `curl -i https://api.example.com/v1/me

HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer realm="api"`

/** What is added in a follow-up. */
export const followUp = `HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The access token expired"`

/** A request that shows its token. */
export const withSecret = `curl -i -H "Authorization: token ${secret}" https://api.github.com/user

HTTP/1.1 401 Unauthorized
{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest"}`

/** No refusal of anything. */
export const nonsense = 'The quick brown fox jumps over the lazy dog.'

/** What would do something in a chat if it were not made inert. */
export const hostile = `HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer realm="<!channel> <@U0VICTIM> @everyone \`\`\` <https://evil.example.com|click> *bold* \u202e\u0007"

<!channel> <!here> <@U0VICTIM> <#C0SECRET|general> \`\`\` @everyone @here <@&1> [x](https://evil.example.com) Invalid token`

/** A token that expired three hours before the request: the life of the token is seen better than read. */
export const expired = `curl -v -H "Authorization: Bearer ${[
  { alg: 'RS256', typ: 'JWT' },
  { iss: 'https://login.example.com/', iat: 1_768_464_000, exp: 1_768_467_600 },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.')}.bWFkZS11cA" https://api.example.com/v1/me

HTTP/1.1 401 Unauthorized
Date: Thu, 15 Jan 2026 12:00:00 GMT
WWW-Authenticate: Bearer error="invalid_token"`
