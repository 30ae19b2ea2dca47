import { defineProduct } from '../product.ts'

const axios = 'https://axios-http.com/docs/api_intro'
const fetch = 'https://fetch.spec.whatwg.org/'
const node = 'https://nodejs.org/api/errors.html#err_invalid_char'
const trim = 'Trim the credential and look for hidden characters: `JSON.stringify(token)`.'

/** What axios, fetch, undici and Node’s http do with credentials, as their errors and calls show. */
export const javascriptHttpClients = defineProduct({
  name: 'axios and fetch',
  marks: ['axios', 'undici', 'node-fetch'],
  says: [
    {
      text: 'axios.p',
      pattern: /^axios\.(?:post|put|patch)(?:<[^>(]{1,60}>)?\([^(),]{1,200}, ?\{ ?headers ?:/i,
      means: ['wrong-place'],
      certainty: 'likely',
      because:
        'The second argument of `axios.post` is the body, the third the configuration: here `headers` stands in the body’s place and is never sent as fields.',
      steps: {
        developer: [
          'Write `axios.post(url, data, { headers: { Authorization: `Bearer ${token}` } })`; without a body `axios.post(url, null, { headers })`.',
        ],
      },
      source: axios,
    },
    {
      text: '$http.p',
      pattern: /^\$http\.(?:post|put|patch)\([^(),]{1,200}, ?\{ ?headers ?:/i,
      means: ['wrong-place'],
      certainty: 'likely',
      because: 'The second argument of `$http.post` is the body: `headers` belongs into the third.',
      steps: { developer: ['Write `$http.post(url, data, { headers: { … } })`.'] },
      source: 'https://docs.angularjs.org/api/ng/service/$http',
    },
    {
      text: 'axios.get(',
      pattern: /^axios\.get\([^(),]{1,200}, ?\{ ?["']?authorization/i,
      means: ['wrong-place'],
      certainty: 'certain',
      because: 'The field stands at the top of axios’s configuration and not below `headers`, so it is not sent.',
      steps: { developer: ['Write `axios.get(url, { headers: { Authorization: `Bearer ${token}` } })`.'] },
      source: axios,
    },
    {
      text: 'fetch(',
      pattern: /^fetch\([^(),]{1,200}, ?\{(?: ?method: ?["'][a-z]{3,6}["'],)? ?["']?authorization["']? ?:/i,
      means: ['wrong-place'],
      certainty: 'certain',
      because: 'The field stands at the top of fetch’s options and not below `headers`, so it is not sent.',
      steps: { developer: ['Write `fetch(url, { headers: { Authorization: `Bearer ${token}` } })`.'] },
      source: fetch,
    },
    {
      text: 'no-cors',
      pattern: /^no-cors["'`]/i,
      when: { text: ['authorization'] },
      means: ['preflight-blocked'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'With `mode: "no-cors"` the browser removes the Authorization field from the request.',
      steps: {
        developer: [
          'Take `mode: "no-cors"` out, and let the server allow the origin and the field: `Access-Control-Allow-Headers: Authorization`.',
        ],
      },
      source: `${fetch}#concept-headers-guard`,
    },
    {
      text: 'Invalid character in header content ["authorization"]',
      means: ['corrupted-credential'],
      certainty: 'certain',
      because: 'The credential holds a line break or a character that a field cannot have.',
      steps: { developer: [trim] },
      source: node,
    },
    {
      text: 'Invalid value "undefined" for header "',
      means: ['placeholder-credential'],
      certainty: 'likely',
      because: 'The variable behind this field is not set.',
      source: node,
    },
    {
      text: 'is an invalid header value',
      means: ['corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'A field’s value holds a line break or a character that a field cannot have.',
      steps: { developer: [trim] },
      source: 'https://github.com/nodejs/undici/blob/main/lib/web/fetch/headers.js',
    },
    {
      text: 'String contains non ISO-8859-1 code point',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because:
        'A field’s value holds a character outside Latin-1: a smart quote, a dash or an invisible character from copying.',
      steps: { developer: [trim] },
      source: fetch,
    },
    {
      text: 'Cannot convert argument to a ByteString because the character at index',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because:
        'A field’s value holds a character outside Latin-1, at the index in the message: a smart quote, a dash, an ellipsis or an invisible character.',
      steps: { developer: [trim, 'Type the credential’s place again; copy the key without the dots that shorten it.'] },
      source: 'https://webidl.spec.whatwg.org/#es-ByteString',
    },
    ...['Attempt to set a forbidden header was denied: Cookie', 'Refused to set unsafe header "Cookie"'].map(
      (text) => ({
        text,
        means: ['wrong-place', 'cookie-not-sent'] as const,
        certainty: 'likely' as const,
        fixer: 'owner' as const,
        because: 'A browser lets no script set `Cookie`: the field is left out, and the request goes without it.',
        steps: {
          developer: [
            'Send the token in a field that a script may set, where the API reads it there: `Authorization: Bearer $TOKEN`.',
            'Else let the server set the cookie at a login, and call with `credentials: "include"` (`withCredentials: true`); a program outside the browser may set `Cookie`.',
          ],
        },
        source: 'https://developer.mozilla.org/docs/Glossary/Forbidden_request_header',
      }),
    ),
    {
      text: 'Request cannot be constructed from a URL that includes credentials',
      means: ['wrong-place'],
      certainty: 'certain',
      because: 'fetch refuses `https://user:password@host`.',
      steps: { developer: ['Send `headers: { Authorization: "Basic " + btoa(user + ":" + password) }`.'] },
      source: fetch,
    },
  ],
})
