import { defineProduct } from '../product.ts'

const connection =
  'https://github.com/openjdk/jdk/blob/master/src/java.base/share/classes/sun/net/www/protocol/http/HttpURLConnection.java'
const trim =
  'Trim the credential (`token.strip()`); encode Basic with `Base64.getEncoder()`, not the MIME encoder, which breaks lines.'

/** What HttpURLConnection, java.net.http, OkHttp and Spring’s clients say of credentials. */
export const javaHttpClients = defineProduct({
  name: 'Java HTTP clients',
  marks: ['httpurlconnection', 'resttemplate', 'okhttp', 'java.net.http', 'httpclienterrorexception'],
  says: [
    {
      text: 'cannot retry due to server authentication, in streaming mode',
      means: ['wrong-credentials', 'no-credentials', 'token-expired', 'client-bug'],
      certainty: 'possible',
      because:
        'The server answered 401, and HttpURLConnection hides its body, because a streamed request cannot be repeated: the true reason is in that body.',
      steps: {
        developer: [
          'Use another client below RestTemplate: `new RestTemplate(new JdkClientHttpRequestFactory())` or Apache HttpClient; then read the 401’s body and `WWW-Authenticate`.',
        ],
      },
      ask: 'status, `WWW-Authenticate` and body of the answer, with `curl -v` or another client',
      source: connection,
    },
    {
      text: 'java.io.IOException: No credentials provided',
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'java.net.http got a 401 with a challenge, and its `Authenticator` has nothing to offer.',
      steps: {
        developer: [
          'Set the field yourself: `.header("Authorization", "Basic " + encoded)`, or give an `Authenticator` that knows this host.',
        ],
      },
      source: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.net.http/java/net/http/HttpClient.Builder.html',
    },
    {
      text: 'WWW-Authenticate header missing',
      when: { text: ['java', 'ioexception'] },
      means: ['no-credentials', 'wrong-credentials', 'server-misconfigured'],
      certainty: 'possible',
      because:
        'The server answered 401 without a challenge, and java.net.http with an `Authenticator` gives up on that.',
      steps: {
        developer: [
          'Take the `Authenticator` out and set the field yourself: the 401 then comes through with its body.',
        ],
      },
      ask: 'the body of the 401',
      source:
        'https://github.com/openjdk/jdk/blob/master/src/java.net.http/share/classes/jdk/internal/net/http/AuthenticationFilter.java',
    },
    {
      text: 'Server redirected too many',
      pattern: /^server redirected too many\s+times \(\d+\)/i,
      when: { text: ['protocolexception', 'httpurlconnection', '401', 'authenticator', 'unauthorized'] },
      means: ['wrong-credentials', 'dropped-on-redirect', 'session-expired'],
      certainty: 'possible',
      because:
        'HttpURLConnection gave up after 20 rounds: its `Authenticator` answers every 401 with the same refused password, or the site redirects in a circle because a cookie is not kept.',
      steps: {
        developer: [
          'Test the password alone: `curl -sS -o /dev/null -D - -u "$USER_NAME:$PASSWORD" "$URL"`',
          'Where the answer is a redirect, keep cookies: `CookieHandler.setDefault(new CookieManager())`.',
        ],
      },
      ask: 'status and `WWW-Authenticate` or `Location` of the first answer (`curl -v`)',
      source: connection,
    },
    {
      text: 'Too many follow-up requests:',
      means: ['wrong-credentials', 'token-expired', 'client-bug'],
      certainty: 'likely',
      because: 'OkHttp’s `authenticator` answered every 401 with credentials that were refused again, 20 times.',
      steps: {
        developer: [
          'Return `null` from the authenticator after the first failure: `if (response.priorResponse != null) return null`.',
        ],
      },
      source:
        'https://github.com/square/okhttp/blob/parent-4.12.0/okhttp/src/main/kotlin/okhttp3/internal/http/RetryAndFollowUpInterceptor.kt',
    },
    {
      text: 'Unexpected char 0x',
      pattern: /^unexpected char 0x(?<code>[0-9a-f]{2,4}) at (?<at>[0-9]{1,5}) in (?<field>[\w-]{1,40}) value/i,
      means: ['corrupted-credential'],
      certainty: 'likely',
      because:
        'The field {field} holds the character 0x{code} at place {at}: 0x0a is a line break, 0x2026 an ellipsis.',
      steps: { developer: [trim] },
      source: 'https://github.com/square/okhttp/blob/parent-4.12.0/okhttp/src/main/kotlin/okhttp3/Headers.kt',
    },
    {
      text: 'Illegal character(s) in message header value: Basic',
      means: ['corrupted-credential'],
      certainty: 'certain',
      because: 'The Base64 of the credentials was broken into lines.',
      steps: { developer: [trim] },
      source: connection,
    },
    {
      text: 'Illegal character(s) in message header value: Bearer',
      means: ['corrupted-credential'],
      certainty: 'certain',
      because: 'The token holds a line break.',
      steps: { developer: [trim] },
      source: connection,
    },
  ],
})
