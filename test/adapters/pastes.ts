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
