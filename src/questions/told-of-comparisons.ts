import { findMatch } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** A read and a write, each with how it ends. */
const reads =
  /\b(?:gets?|reads?|reading|lists?|listing|pull(?:s|ing)?|download\w{0,3}|view(?:s|ing)?)\b[^.\n]{0,60}\b(?:works?|working|pass(?:es)?|fine|ok|succeeds?|allowed|goe?s? through|200)\b/
const refusedWrites =
  /\b(?:post|put|patch|delet(?:e|es|ing)|writ(?:e|es|ing)|creat(?:e|es|ing)|updat(?:e|es|ing)|push(?:es|ing)?|upload\w{0,3}|edit(?:s|ing)?)\b[^.\n]{0,60}\b(?:403|forbidden|denied|refused|rejected|not allowed)\b/

/** Both hosts of "the issuer is https://a, expected is https://b". */
const twoIssuers = anyOf(
  near(
    /\b(?:issuer|iss)\b[^\n]{0,40}?https?:\/\/\S{3,120}/g,
    60,
    /\b(?:expect(?:s|ed|ing)?|wants?|wanted|should be|must be|trusts?|configured|instead of|knows?|but)\b[^\n]{0,40}https?:\/\//,
  ),
  near(
    /\b(?:expect(?:s|ed|ing)?|wants?|trusts?|configured)\b[^\n]{0,30}\b(?:issuer|iss)\b[^\n]{0,20}https?:\/\/\S{3,120}/g,
    60,
    /\b(?:gets?|got|has|have|is|says|contains?|carries|but)\b[^\n]{0,40}https?:\/\//,
  ),
)

/** What a report compares: what is there and what is wanted, the call that passes and the one that does not (lower case). */
export const toldOfComparisons: readonly Telling[] = [
  {
    wording: near(new RegExp(reads, 'g'), 80, refusedWrites),
    beside: says(/\b(?:tokens?|pat|scopes?|api[- ]?keys?|permissions?|roles?|service account|oauth)\b/),
    without: says(
      /\bcsrf\b|\bxsrf\b|\bspring security\b|\bcors\b|\bpreflight\b|\boptions\b|\bwaf\b|\bcloudflare\b|\bmodsecurity\b|\bcookies?\b/,
    ),
    means: ['insufficient-scope', 'forbidden'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The same credential may read and may not change anything: it lacks the right to write.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:colleagues?|co-?workers?|team ?mates?|my boss|other (?:users|people|members)|another user|everyone else|everybody else|admins?)\b/g,
        40,
        /\b(?:can|could|sees?|opens?|gets? in|has access|have access|works?|fine)\b/,
      ),
      near(
        /\b(?:since|after|when) (?:i|we|they|he|she)\b/g,
        24,
        /\b(?:moved|switched|changed|transferred|joined|left)\b[^.\n]{0,24}\b(?:teams?|departments?|groups?|roles?|projects?|org\w{0,12})\b/,
      ),
    ),
    beside: says(/\b403\b|\bforbidden\b|\bno access\b|\bnot allowed\b/),
    without: says(/\b401\b|\bgit clone\b|\bcookies?\b|\bcache\b|\bvpn\b|\bblocked\b|\bincognito\b|\bprivate window\b/),
    means: ['forbidden', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Others get through where this account does not, or its groups were changed: it lacks a right.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: twoIssuers,
    without: says(/\baudience\b/),
    means: ['wrong-issuer', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token names one address as its issuer, and the verifier is set to another; the two are compared letter by letter.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:roles?|groups?|permissions?|e-?mail|tenant|custom) claims?\b/g,
        40,
        /\b(?:missing|isn't|is not|are not|aren't|not (?:in|present|there|included)|lacks?|absent|empty)\b/,
      ),
      near(
        /\b(?:missing|lacks?|no|without|not have)\b/g,
        16,
        /^(?: the| an?| any)? (?:roles?|groups?|permissions?) claims?\b/,
      ),
    ),
    means: ['wrong-claims', 'insufficient-scope', 'forbidden'],
    certainty: 'likely',
    because: 'The claim by which the server decides is told not to be in the token.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4',
  },
  {
    wording: near(
      /\b(?:docs?|documentation|swagger|spec|openapi|manual|reference)\b[^\n]{0,50}?\/v\d\b/g,
      100,
      /\b(?:calls?|called|calling|uses?|using|requests?|hits?|sends?|goe?s?)\b[^\n]{0,50}?\/v\d\b/,
    ),
    holds: (evidence) => findMatch(evidence, /\/v(\d)\b[^\n]{1,160}\/v(?!\1)\d\b/i) !== undefined,
    means: ['wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The documentation has one version of the path, and the program calls another.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: near(
      /\b(?:cop(?:y|ied|ying)|past(?:e|ed|ing)|got it)\b[^.\n]{0,60}\b(?:pdf|word|docx?|e-?mail|mail|excel|spreadsheet|teams|slack|whatsapp|chat|notes?|onenote|wiki|confluence|web ?page|website|screenshot|portal)\b/g,
      160,
      /\b(?:re-?typ(?:e|ed|ing)|typ(?:e|ed|ing)|enter(?:ed|ing)? it|by hand|manually)\b[^\n]{0,60}\b(?:works?|worked|ok|fine|goe?s? through|accepted)\b/,
    ),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Typed by hand it is good: what was copied has a character more or another, which is not to be seen.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: anyOf(
      says(
        /\b(?:comput|calculat|generat|produc|get)\w{0,4} (?:a |an )?(?:different|another|other|wrong) (?:hmac|signature|digest|hash)\b|\b(?:hmacs?|signatures?)\b[^.\n]{0,60}\b(?:differs?|are different|never match(?:es)?|do(?:es)?(?: not|n't) match|not equal)\b/,
      ),
      near(
        /\bjson\.(?:stringify|parse|dumps|loads)\b|\bpars(?:e|es|ed|ing) the (?:json|body|payload)\b/g,
        160,
        /\b(?:hmac|signatures?)\b/,
      ),
    ),
    beside: says(/\bwebhooks?\b|\bhmac\b|\bsha-?256\b|\bshared secret\b|\bcallback\b/),
    without: says(/\bjwts?\b|\bid[_ ]token\b|\bsigv4\b|\baws\b/),
    means: ['signature-mismatch'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Sender and receiver sign other bytes, or with another secret: a body that was parsed and written again is another one.',
    source: 'https://docs.stripe.com/webhooks/signature',
  },
  {
    wording: near(
      /\bauthorization: ?["']?\$\{?\w{1,40}\}?["']/g,
      160,
      /\b(?:docs?|documentation|says?|wants?|expects?|needs?|requires?|should|must)\b[^\n]{0,40}\bbearer\b/,
    ),
    means: ['malformed-header', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The field has the token alone, and the server wants the word `Bearer` and a blank before it.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: eitherWay(
      /\b(?:authorization: ?|with |using |prefix )["'`]?(?:token|bearer|basic|jwt|apikey|api-key|key)\b[^\n]{0,40}?\b(?:works?|is (?:ok|fine|accepted)|pass(?:es)?|succeeds?)\b/,
      40,
      /\b(?:authorization: ?|with |using |prefix )["'`]?(?:token|bearer|basic|jwt|apikey|api-key|key)\b[^\n]{0,40}?\b(?:401|403|fails?|refused|rejected|n't work|not work)/,
    ),
    without: says(/\brefresh\b|\bid[_ -]token\b|\baccess[_ -]token (?:works|fails)\b/),
    means: ['wrong-scheme', 'malformed-header'],
    certainty: 'likely',
    because:
      'The same value passes behind one scheme and not behind the other: the server reads only the one that works.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: near(
      /\bauth(?:entication|orization|[nz])?[- ]?(?:service|server|backend|container|pod)\b|\bauth_request\b|\bforward[- ]?auth\b/g,
      60,
      /\b(?:restart\w{0,3}|crash\w{0,3}|down|unreachable|not running|died|killed|redeploy\w{0,3}|times? ?out|timing out|timeouts?)\b/,
    ),
    beside: says(/\b50[0234]\b/),
    means: ['auth-service-unavailable'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'What is asked about each request did not answer, and then every request fails, with 500 or with 401.',
    source: 'https://nginx.org/en/docs/http/ngx_http_auth_request_module.html',
  },
  {
    wording: near(
      /\b(?:has|have|contains?|says?|reads?|is set to|still|left|shows?|there is)\b/g,
      40,
      /\b\w{0,30}(?:key|token|secret|password)\w{0,10} ?[=:] ?["'`]?(?:your|insert|replace|change|enter|put|paste)[-_ ]?\w{2,30}/,
    ),
    means: ['placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'What stands there is the example of the documentation, not a key.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
]
