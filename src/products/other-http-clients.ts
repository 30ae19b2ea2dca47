import { defineProduct } from '../product.ts'

const go = 'https://github.com/golang/go/blob/master/src/net/http/transport.go'
const curl = 'https://curl.se/docs/manpage.html'
const ruby = 'https://github.com/ruby/net-http/blob/master/lib/net/http/header.rb'

/** What curl, Go’s net/http, Guzzle and Ruby’s Net::HTTP say of credentials. */
export const otherHttpClients = defineProduct({
  name: 'HTTP clients',
  says: [
    {
      text: 'This authentication method is not supported:',
      pattern: /^this authentication method is not supported: (?:basic|digest|ntlm|negotiate|bearer)\b/i,
      means: ['challenge-not-answered', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      status: 401,
      because: 'The HTTP client of the ESP32 (`esp_http_client`) got a challenge that this build of it cannot answer.',
      steps: {
        developer: [
          'Send it unasked: `.auth_type = HTTP_AUTH_TYPE_BASIC` with `.username` and `.password` in `esp_http_client_config_t`, or `esp_http_client_set_header(client, "Authorization", "Basic …")`.',
          'In `menuconfig` switch `ESP_HTTP_CLIENT_ENABLE_BASIC_AUTH` (or `…_DIGEST_AUTH`) on.',
        ],
      },
      ask: 'the `esp_http_client_config_t` (password hidden), and the version of the core',
      source: 'https://github.com/espressif/esp-idf/blob/master/components/esp_http_client/esp_http_client.c',
    },
    {
      text: 'connection adapter',
      pattern: /^connection adapters?\b/i,
      means: ['wrong-url'],
      certainty: 'likely',
      because:
        'requests knows connections for http:// and https:// alone: the address that was set has neither before its host.',
      steps: { developer: ['Write the address with its scheme and port: `http://192.168.1.5:9696`.'] },
      ask: 'what exactly stands in the field for the host or address',
      source: 'https://github.com/psf/requests/blob/main/src/requests/sessions.py',
    },
    ...['--auth-type=jwt', '--auth-type jwt', '-a jwt'].map((text) => ({
      text,
      when: {
        text: ['www-authenticate: jwt', 'www-authenticate: token', 'authorization: jwt', 'authorization: token'],
        status: [401],
        noText: ['jwt_auth_prefix='],
      },
      means: ['wrong-scheme', 'malformed-header'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'The plugin httpie-jwt-auth writes `Bearer` before the token unless it is told otherwise, and this server wants another word there.',
      steps: {
        developer: [
          'Name the word that the server wants: `JWT_AUTH_PREFIX=JWT http --auth-type=jwt --auth="$TOKEN" …`; or write the field yourself: `http "$URL" "Authorization: JWT $TOKEN"`.',
        ],
      },
      source: 'https://github.com/teracyhq/httpie-jwt-auth',
    })),
    {
      text: '-Credential',
      pattern: /^-credential \$?\w/i,
      when: {
        text: ['invoke-restmethod', 'invoke-webrequest', 'iwr ', 'irm '],
        status: [401, 403],
        noText: [
          '-authentication basic',
          'www-authenticate: basic',
          'www-authenticate: negotiate',
          'www-authenticate: ntlm',
        ],
      },
      means: ['challenge-not-answered', 'no-credentials', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'PowerShell sends `-Credential` only as the answer to a challenge; a server that refuses without one never gets it.',
      steps: {
        developer: [
          'PowerShell 7: add `-Authentication Basic` beside `-Credential`, and it is sent at once.',
          'Windows PowerShell: set the field yourself: `-Headers @{ Authorization = "Basic " + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("${user}:${password}")) }`.',
        ],
      },
      ask: 'whether the answer has a `WWW-Authenticate` field',
      source: 'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.utility/invoke-restmethod',
    },
    {
      text: 'net/http: invalid header field value',
      when: { text: ['authorization', 'bearer', 'basic'] },
      means: ['corrupted-credential'],
      certainty: 'likely',
      because:
        'The credential holds a line break or control character, as when it is read from a file or a Kubernetes secret.',
      steps: {
        developer: ['Trim it: `strings.TrimSpace(token)`; make secrets with `printf %s "$TOKEN"`, not `echo`.'],
      },
      source: go,
    },
    {
      text: 'Issue another request to this URL',
      when: { text: ['authorization', '401', 'unauthorized'] },
      means: ['dropped-on-redirect', 'wrong-url'],
      certainty: 'possible',
      because:
        'curl follows a redirect here; on another host, port or scheme it drops the credentials (`-u` and `-H "Authorization: …"`).',
      steps: { developer: ['Call the final address, or, if you trust the other host, use `--location-trusted`.'] },
      ask: 'the `Location` lines of `curl -v`',
      source: `${curl}#--location-trusted`,
    },
    {
      text: 'Authentication problem. Ignoring this.',
      when: { noText: ['authorization: bearer', 'using bearer'] },
      means: ['wrong-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      because:
        'curl answered the challenge once, and the server challenges again: the credentials are refused, or the scheme cannot be carried out.',
      steps: {
        developer: ['Compare the schemes: `WWW-Authenticate` of the answer, and `curl -V` (GSS-API, SPNEGO, NTLM).'],
      },
      ask: 'the `WWW-Authenticate` lines, and `curl -V`',
      source: curl,
    },
    {
      text: 'header field value cannot include CR/LF',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'The credential holds a line break.',
      steps: { developer: ['Use `Base64.strict_encode64`, which breaks no lines, and `token.strip`.'] },
      source: ruby,
    },
    {
      text: 'this cannot include CR/LF',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'The credential holds a line break.',
      steps: { developer: ['Use `Base64.strict_encode64`, which breaks no lines, and `token.strip`.'] },
      source: ruby,
    },
    {
      text: 'bearer ',
      pattern:
        /^bearer (?:\$?\{|%s|['"`] ?[+.,%] ?)[^\n;,}"'`]{0,24}?\b(?:btoa|base64_encode|b64encode|encode64|Buffer\.from|ToBase64String|encodeToString)\((?![^)\n]{0,60}:)/i,
      means: ['corrupted-credential', 'malformed-token'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The code encodes the token in Base64 before it sends it; a bearer token is sent as it was issued.',
      steps: {
        developer: ['Leave out the encoding (`btoa`, `b64encode`): it belongs to Basic, with `user:password`.'],
      },
      source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
    },
    {
      text: '->request(',
      pattern:
        /^->request\([^[\]]{1,200}, ?\[(?!.{0,160}headers.{0,160}\], ?\[)[^[\]]{0,200}\], ?(?:\[|array\() ?["']headers/i,
      when: { text: ['guzzle'] },
      means: ['wrong-place', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Guzzle’s `request` takes three arguments: method, address, options. `headers` stands in a fourth one, which PHP ignores, so no field is sent.',
      steps: {
        developer: [
          'Put all into the one options array: `request("GET", $uri, ["debug" => true, "headers" => ["Authorization" => "Bearer " . $jwt]])`.',
        ],
      },
      source: 'https://docs.guzzlephp.org/en/stable/request-options.html#headers',
    },
    {
      text: 'is not valid header value',
      when: { text: ['guzzle', 'psr7', 'php'] },
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'The credential holds a line break or control character.',
      steps: { developer: ['Trim it: `trim(getenv("API_TOKEN"))`.'] },
      source: 'https://github.com/guzzle/psr7/blob/2.7/src/MessageTrait.php',
    },
    {
      text: 'Header may not contain more than a single header, new line detected',
      means: ['corrupted-credential', 'server-misconfigured'],
      certainty: 'likely',
      because: 'PHP refuses a field with a line break inside.',
      source: 'https://www.php.net/manual/en/function.header.php',
    },
    {
      text: 'HTTP Authentication failed; no valid credentials available',
      means: ['no-credentials', 'wrong-credentials', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'The browser’s WebSocket handshake was answered 401: scripts cannot set an Authorization field there, and Safari sends no saved Basic login.',
      steps: { developer: ['Send a cookie, a short-lived token in the query, or the token as first message.'] },
      ask: 'whether it works in another browser',
      source: 'https://websockets.spec.whatwg.org/',
    },
    {
      text: 'WebSocketBadStatus',
      pattern: /handshake status 401/i,
      means: ['no-credentials', 'token-expired', 'wrong-credentials'],
      certainty: 'possible',
      because: 'The WebSocket handshake was answered 401; the fields of the answer stand behind the message.',
      steps: { developer: ['websocket-client: `create_connection(url, header=["Authorization: Bearer " + token])`.'] },
      ask: 'the fields and the body behind `Handshake status 401`',
      source: 'https://github.com/websocket-client/websocket-client/blob/master/websocket/_handshake.py',
    },
    {
      text: 'server rejected WebSocket connection: HTTP 401',
      means: ['no-credentials', 'token-expired', 'wrong-credentials'],
      certainty: 'possible',
      because: 'The WebSocket handshake was answered 401.',
      steps: { developer: ['websockets: `connect(uri, additional_headers={"Authorization": f"Bearer {token}"})`.'] },
      ask: 'the body and the fields of the 401',
      source: 'https://websockets.readthedocs.io/en/stable/reference/exceptions.html',
    },
  ],
})
