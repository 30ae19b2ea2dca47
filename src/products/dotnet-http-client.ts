import { defineProduct } from '../product.ts'

const headers = 'https://learn.microsoft.com/en-us/dotnet/api/system.net.http.headers.authenticationheadervalue'
const redirects = 'https://learn.microsoft.com/en-us/dotnet/api/system.net.http.httpclienthandler.allowautoredirect'

/** What .NET’s HttpClient does with credentials, as its exceptions and the calls show. */
export const dotnetHttpClient = defineProduct({
  name: '.NET HttpClient',
  marks: ['system.net.http', 'httpclient', 'httprequestexception'],
  says: [
    {
      text: 'Headers.Authorization',
      pattern:
        /^headers\.authorization\b[^\n=;(]{0,60}\b(?:null|empty|gone|cleared|removed|lost|missing|disappear(?:s|ed)|vanish(?:es|ed))\b/i,
      means: ['dropped-on-redirect', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'HttpClient clears the Authorization field of the request when it follows a redirect; that the field is null afterwards shows that it has followed one.',
      steps: {
        developer: [
          'Print `response.RequestMessage.RequestUri`, and call that address directly (final slash, https).',
          'Or set `AllowAutoRedirect = false` and send the second request with the field yourself.',
        ],
      },
      ask: '`response.RequestMessage.RequestUri` beside the address that was called',
      source: redirects,
    },
    {
      text: 'DefaultRequestHeaders',
      when: {
        text: [
          'authorization header was not present',
          'authorization header is missing',
          'authorization header missing',
          'missing authorization header',
          'no authorization header',
          'authorization header not found',
          'credentials were not provided',
          'missing bearer',
        ],
      },
      means: ['dropped-on-redirect', 'malformed-header', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The field is set on the client and does not arrive: HttpClient clears it on every redirect, as from an address without its final slash.',
      steps: {
        developer: [
          'Print `response.RequestMessage.RequestUri`; where it differs from your address, call that one.',
          'Or set `AllowAutoRedirect = false`, and send the second request with the field yourself.',
        ],
      },
      ask: 'the answer with `AllowAutoRedirect = false`: is it a 301, 302, 307 or 308?',
      source: redirects,
    },
    {
      text: "The format of value 'Bearer",
      means: ['malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The whole field was given where .NET wants the scheme alone, or the token holds a line break or quote.',
      steps: {
        developer: [
          'Write `new AuthenticationHeaderValue("Bearer", token.Trim())`: scheme and token as two arguments.',
        ],
      },
      ask: "the line that sets the field, and whether the value holds a line break: `Console.WriteLine(value.Contains('\\n'))`",
      source: headers,
    },
    {
      text: "The format of value 'Basic",
      means: ['malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The whole field was given where .NET wants the scheme alone.',
      steps: {
        developer: [
          'Write `new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)))`.',
        ],
      },
      ask: "the line that sets the field, and whether the value holds a line break: `Console.WriteLine(value.Contains('\\n'))`",
      source: headers,
    },
    {
      text: 'New-line characters are not allowed in header values',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because: 'The credential ends in a line break, as when it is read from a file.',
      steps: { developer: ['Trim it: `File.ReadAllText(path).Trim()`.'] },
      source: headers,
    },
    {
      text: 'AuthenticationHeaderValue(',
      when: {
        told: [
          'tells:redirect-seen',
          'works:trailing-slash',
          'fails:no-trailing-slash',
          'works:python',
          'works:curl',
          'works:postman',
        ],
        text: ['301', '302', '307', '308', 'redirect', 'moved permanently', 'trailing slash'],
      },
      means: ['dropped-on-redirect'],
      certainty: 'likely',
      because: 'HttpClient follows redirects and removes the Authorization field on the way.',
      steps: {
        developer: [
          'Call the final address (final slash, https).',
          'Or set `AllowAutoRedirect = false` and send the second request with the field yourself.',
        ],
      },
      ask: '`response.RequestMessage.RequestUri` beside the address that was called',
      source: redirects,
    },
  ],
})
