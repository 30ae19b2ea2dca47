import { schemesOffered } from './exchange.ts'
import { anyOf, eitherWay, says } from './near.ts'
import type { Telling } from './telling.ts'

const scope = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.1'
const bearer = 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'

const wantsAuthorization =
  /\bauthorization (?:header|field) (?:is |was )?(?:required|missing|not (?:found|provided|present|set))|\bmissing ["'`]?authorization["'`]?(?: header| field)?\b/

/** What one line of a command, an answer or a program gives away, whatever its author thinks of it (lower case). */
export const toldOfLines: readonly Telling[] = [
  {
    wording: says(
      /\bhttpbasicauth\b|\bauth ?= ?\(|\b(?:i|we|it|they|client|script|program) (?:only |just )?(?:sends?|uses?|am sending|is sending) (?:http )?basic\b|\bcurl\b[^\n]{0,80} -u \S/,
    ),
    without: says(/--(?:digest|ntlm|negotiate|anyauth)\b|\bhttpdigestauth\b|\bhttpntlmauth\b/),
    // Where the request stands beside its challenge, the cause itself compares the two.
    holds: ({ exchanges }) => {
      const offered = exchanges.flatMap((exchange) => (exchange.request ? [] : schemesOffered(exchange)))
      return offered.length > 0 && !offered.includes('basic')
    },
    means: ['wrong-scheme', 'challenge-not-answered'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The program sends Basic, and the challenge of the server offers other schemes alone.',
    steps: {
      developer: [
        'Take what the challenge names: Digest `HTTPDigestAuth`, `curl --digest`; Negotiate `requests-kerberos` or `requests-negotiate-sspi`, `curl --negotiate -u :`; NTLM `requests-ntlm`, `curl --ntlm`.',
        'Or let the server offer Basic too, over https alone.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
  },
  {
    wording: says(/\\?["']scope\\?["'] ?: ?\\?["'] ?\\?["'] ?[,}]/),
    beside: says(/access_token/),
    means: ['insufficient-scope'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The token came with an empty `scope`: whatever was asked for, nothing was granted.',
    steps: {
      developer: [
        'Ask for the scopes again, with the user’s consent where there is one: blanks between them, encoded as `%20`.',
        'Read the `scope` of the answer each time: a server may grant less than was asked for.',
      ],
    },
    source: scope,
  },
  {
    wording: says(/\bcurl\b[^|\n]{0,200}? (?:-b|--cookie) ["']?(?:[\w~-]{0,30}[./]){0,4}[\w-]{1,30}["']? -/),
    beside: says(/\/(?:log-?in|sign-?in|session|auth)\b/),
    without: says(/ (?:-\w{0,6}c|--cookie-jar) /),
    means: ['cookie-not-sent', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      '`-b` only reads a cookie file, and no command writes it: the cookie of the login is not kept, and none is sent.',
    steps: {
      developer: [
        'Let the login write the file, and the next call read it: `curl -c jar …/login`, then `curl -b jar …`.',
      ],
    },
    source: 'https://curl.se/docs/manpage.html#-b',
  },
  {
    wording: says(
      /\b(?:please )?(?:set|provide|define|configure|specify) (?:the |an? |your )?["'`]?(?:[a-z0-9]{1,20}_){0,4}(?:token|secret|password|pat|key|credentials)["'`]? (?:environment |env )?(?:variable|input|secret)\b(?! (?:to|in|on|from|for|as)\b)/,
    ),
    beside: anyOf(
      says(
        /\b(?:i've|i have|we have|have|has been|was|is|already) (?:\w{1,10} )?(?:set|defined|added|configured|created|made)\b/,
      ),
      says(/\$\{\{ ?secrets\.|\benv:/),
    ),
    means: ['no-credentials', 'placeholder-credential', 'wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The program says itself that the variable with the credential did not reach it, though it was set somewhere.',
    steps: {
      developer: [
        'Hand it to this very step or process: `env:` or `with:` of the step, `-e NAME` of the container; compare the name letter by letter.',
        'Secrets of a repository do not reach runs that a pull request from a fork started.',
      ],
    },
    source:
      'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
  },
  {
    wording: eitherWay(wantsAuthorization, 400, /\bx-api-key\b/),
    without: says(/\bbearer\b|\bauthorization: |\bbasic\b|\bcors\b/),
    means: ['wrong-place', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The server looks for `Authorization`, and the key was sent in `X-API-Key`, which it does not read here.',
    steps: {
      developer: [
        'Send it where this route looks: `Authorization: Bearer $TOKEN`; a route for logged-in people may take no API key at all.',
      ],
    },
    source: bearer,
  },
  {
    wording: eitherWay(
      /\boauth_(?:timestamp|nonce)s?\b/,
      60,
      /\b(?:duplicate\w{0,1}|same|identical|equal|re-?used?|repeat\w{0,3}|not unique|twice)\b/,
    ),
    means: ['stale-nonce', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'OAuth 1.0 refuses a timestamp and nonce that were there before as a replay; requests that are made in the same moment have to differ.',
    steps: {
      developer: [
        'Make a new random `oauth_nonce` for each request, and take the time in whole seconds when it is signed.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
  },
  {
    wording: eitherWay(
      /\b(?:secret|key)\b[^.\n]{0,80}?\bbase ?-?64\b|\bbase ?-?64\b[^.\n]{0,60}?\b(?:secret|key)\b/,
      200,
      /\bunderscores?\b|["'`(]_["'`)]|\burl[- ]?safe\b|\bbase64url\b|"_"s\b/,
    ),
    beside: says(/\bjwts?\b|\bsignature\b|\bhs(?:256|384|512)\b/),
    without: says(/\bpayload\b|\bdecode the (?:token|jwt)\b/),
    means: ['invalid-signature', 'corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The secret is base64url, which has `-` and `_`: a decoder for plain base64 fails on them or drops them, and the key becomes another.',
    steps: {
      developer: [
        'Decode it with the URL-safe decoder: Java `Base64.getUrlDecoder()`, Python `base64.urlsafe_b64decode`, Node `Buffer.from(secret, "base64url")`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc4648#section-5',
  },
  {
    wording: eitherWay(
      /\b(?:signatures?|hmac|x-hub-signature\S{0,5}|hash(?:es)?)\b/,
      160,
      /\bunicode\b|\\u[0-9a-f]{4}|\bemojis?\b|\bumlauts?\b|\baccent(?:s|ed)?\b|\b(?:special|non-ascii|foreign|chinese|cyrillic|japanese|arabic) (?:characters?|letters?)\b/,
    ),
    beside: says(/\bwebhooks?\b|\bpayloads?\b|\brequest body\b|\braw body\b/),
    without: says(/\bpasswords?\b|\bjwt\b|\bgit commit --|\bredirect_uri\b/),
    means: ['signature-mismatch'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The signature is made over the bytes of the body as they were sent. Parsed and written anew, or decoded in another character set, letters beyond ASCII and their escapes (`\\u2028`) become other bytes.',
    steps: {
      developer: [
        'Hash the raw bytes before any parser: `express.raw({ type: "*/*" })`, `request.get_data()`, and not `JSON.stringify(request.body)`.',
        'Without showing the payload: compare its length in bytes with `Content-Length`, and the first place where raw and rewritten body differ.',
      ],
    },
    ask: 'the lines of code that read the body and compute the signature',
    source: 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries',
  },
  {
    wording: eitherWay(
      /\b(?:signature|hmac)(?: (?:check|calculation|computation|verification|validation|comparison))?\b/,
      70,
      /\b(?:breaks?|broke|broken|wrong|never|differs?|different|fails?|failing|failed)\b|\b(?:not|n't) (?:match|equal|work|fit)\b/,
    ),
    beside: says(/\bwebhooks?\b/),
    without: says(/\bjwt\b|\bjson web token\b|\btest(?:s|ed)? pass/),
    means: ['signature-mismatch'],
    certainty: 'possible',
    fixer: 'owner',
    because:
      'The signature of a webhook is made over its body to the byte: most often what is hashed is no longer what came.',
    ask: 'the lines of code that read the body and compute the signature',
    source: 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries',
  },
]
