import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const versionTwo = /\bv2(?:\.0)?\b/g
const issuedBy = /\biss\b|\bissuers?\b|\bissued by\b|\bsts\.windows\.net\b/

/** What is told of whoever checks tokens, signatures and logins (lower case). */
export const toldOfVerifiers: readonly Telling[] = [
  {
    wording: anyOf(
      says(
        /\bid[_ -]?token (?:is |was |gets )?(?:sent|used|passed)\b[^.\n]{0,40}\binstead of\b|\binstead of (?:the |an )?access[_ -]?token\b/,
      ),
      says(
        /\baccess[_ -]?token (?:is |was )?(?:sent|used|passed)\b[^.\n]{0,40}\binstead of (?:the |an )?id[_ -]?token\b/,
      ),
      eitherWay(
        /\b(?:rejects?|refuses?|denies|doesn't take)\b[^.\n]{0,20}\b(?:access|id)[_ -]?tokens?\b/,
        60,
        /\b(?:accepts?|takes|works with|fine with)\b[^.\n]{0,20}\b(?:access|id)[_ -]?tokens?\b/,
      ),
    ),
    means: ['wrong-token-type'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Another kind of token is told to be sent than the one that the receiver reads.',
    source: 'https://www.rfc-editor.org/rfc/rfc9068#section-4',
  },
  {
    wording: anyOf(
      near(
        /\b(?:opaque|encrypted|jwe|reference) tokens?\b/g,
        80,
        /\bas (?:a )?jwts?\b|\bmalformed\b|\bthree parts\b|\b3 parts\b|\bcan(?:'t|not) (?:be )?(?:read|decode|parse)/,
      ),
      near(/\bjwe\b/g, 80, /\bthree parts\b|\bcan(?:'t|not) be read\b|\bnot supported\b|\bexpects?\b/),
      near(
        /\bid[_ ]?tokens?\b/g,
        100,
        /\baccess[_ ]?tokens? (?:(?:doesn't|does not)(?= look| decode|[.,;]|$)|(?:isn't|is not|is no) (?:an? )?(?:jwt|jws|such)\b)/,
      ),
    ),
    means: ['malformed-token', 'wrong-token-type'],
    certainty: 'likely',
    because:
      'The token is of another form than the verifier reads: an opaque one is looked up, an encrypted one has five parts.',
    source: 'https://www.rfc-editor.org/rfc/rfc7662',
  },
  {
    wording: anyOf(
      near(
        /\b(?:jwks(?:[_ -]?ur[il])?|discovery|well-known|metadata|introspection(?: endpoint)?|identity provider|idp|ldap(?: server)?|directory|session store)\b/g,
        60,
        /\b(?:isn't|is not|not|un)[- ]?reachable\b|\bunreachable\b|\btimes? out\b|\btimed out\b|\bis down\b|\bcan(?:'t|not) (?:be )?reach\w{0,2}\b|\bcertificate (?:has )?expired\b|\bconnection refused\b/,
      ),
      near(
        /\blost (?:the |its |all |any )?(?:connection|contact|link) (?:to|with)\b/g,
        24,
        /\b(?:ldap|directory|identity provider|idp|keycloak|domain controller|radius)\b/,
      ),
    ),
    means: ['auth-service-unavailable', 'upstream-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The server cannot reach what it asks about logins or keys, and refuses everybody for want of an answer.',
    source: 'https://www.rfc-editor.org/rfc/rfc7662#section-2.2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:signature|hmac|webhook)s?\b/g,
        100,
        /\b(?:parsed|re-?serialized|json\.stringify\w{0,3}|pretty-?printed|decoded|modified) body\b|\bbody[- ]?parser\b|\bparsed (?:json|payload)\b/,
      ),
      near(/\b(?:parsed|re-?serialized) body\b/g, 80, /\b(?:signature|hmac)\b/),
    ),
    means: ['signature-mismatch'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The signature is of the bytes as they came; a body that was parsed and written again has others.',
    steps: {
      developer: [
        'Keep the raw body for the check: Express `express.raw({ type: "application/json" })` on this path, before any JSON parser.',
      ],
    },
    source: 'https://docs.stripe.com/webhooks/signature',
  },
  {
    wording: says(/\btimestamp (?:refused|expired|too old|out of range|is (?:too far|outside))\b/),
    means: ['clock-skew', 'stale-nonce', 'signature-mismatch'],
    certainty: 'likely',
    because: 'The time in the signed request is too far from the server’s clock.',
    source: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
  },
  {
    wording: anyOf(
      near(
        /\baudience\b/g,
        100,
        /\b(?:isn't|is not|differs? from|does not match|doesn't match|instead of|but) (?:the )?(?:entity ?id|client ?id|one|our|what)\b/,
      ),
      near(/\bentity ?id\b/g, 80, /\b(?:isn't|is not|differs?|does not match|doesn't match|wrong)\b/),
    ),
    means: ['wrong-audience'],
    certainty: 'likely',
    because: 'Whom the token or assertion is for and what the receiver calls itself are told to differ.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3',
  },
  {
    wording: near(
      /\b(?:client |app |application )secret\b/g,
      30,
      /\b(?:has |is |was |had )?expired?\b|\bran out\b|\bexpires\b/,
    ),
    means: ['invalid-client'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The secret of the client has an end, and that is past.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  },
  {
    wording: says(
      /\b(?:pat|personal access token|access token|api token|deploy token)s? (?:has |have |is |had )?expired\b/,
    ),
    without: says(
      /\brefresh\b|\bnot expired\b|\b(?:hasn't|has not|haven't|isn't) expired\b|\bif\b[^.\n]{0,12}\bexpired\b|\b(?:thought|think|thinking|suspect\w{0,3}|guess\w{0,3}|maybe|perhaps|wonder\w{0,3})\b[^.\n]{0,30}\bexpired\b/,
    ),
    means: ['token-expired'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The token is told to have expired.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: near(
      /(?<![/.])\b(?:rotates?|renews?|invalidates?|logout|log-?out)\b/g,
      100,
      /\b(?:keeps?(?!-)|holds?|still (?:uses?|has)|old one|used by|until (?:a )?restart)\b/,
    ),
    beside: says(/\b(?:tokens?|keys?|secrets?|passwords?|sessions?)\b/),
    without: says(/\bsigning\b|\bjwks\b|\bsignature\b/),
    means: ['revoked-credential', 'stored-credential', 'token-expired'],
    certainty: 'likely',
    because: 'A new one was made, and something still holds the one from before.',
    source: 'https://www.rfc-editor.org/rfc/rfc7009#section-2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:htpasswd|password|user|passwd|keytab|key) file\b/g,
        40,
        /\b(?:isn't|is not|not) readable\b|\bpermission denied\b|\bcan(?:'t|not) be read\b|\bwrong owner\b/,
      ),
      near(/\bauthtype\b/g, 60, /\bno require\b|\bwithout (?:a )?require\b|\bmissing require\b/),
    ),
    means: ['server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The server cannot use its own list of logins or rules, so nobody passes.',
    source: 'https://httpd.apache.org/docs/2.4/howto/auth.html',
  },
  {
    wording: near(
      /\b(?:auth\w{0,12}|login|jwt) (?:middleware|filter|guard|interceptor|rule)\b/g,
      60,
      /\b(?:also )?(?:covers?|protects?|applies to|runs for|catches) (?:also )?[^.\n]{0,20}(?:public|everything|all|\/\w)/,
    ),
    means: ['protected-by-mistake', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The check covers more paths than it is meant for.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: says(
      /\bclaims? key:? ?['"][^'"\n]{1,80}['"] not found\b|\bclaims? ['"][^'"\n]{1,80}['"] (?:is |was |are )?(?:missing|not found|required)\b|\bmissing (?:a |the )?required claims?\b/,
    ),
    means: ['wrong-claims'],
    certainty: 'likely',
    because: 'The verifier names a claim that the token has not.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.3',
  },
  {
    wording: near(
      /\b(?:utc|local time|time ?zones?|datetime)\b/g,
      120,
      /\b(?:always|immediately|at once|already) expire[sd]?\b|\bexpires? (?:immediately|at once|too early)\b/,
    ),
    means: ['token-expired', 'clock-skew'],
    certainty: 'likely',
    because: 'The end of the token is reckoned in another zone than it is read: NumericDate is in UTC.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-2',
  },
  {
    wording: anyOf(
      near(versionTwo, 220, issuedBy),
      near(new RegExp(issuedBy, 'g'), 220, new RegExp(versionTwo.source)),
    ),
    beside: says(/\blogin\.microsoftonline\.com\b|\bsts\.windows\.net\b|\bazure ad\b|\bentra\b|\bb2c\b|\baad\b/),
    without: says(/\baudience\b|\baadsts\d|\bsignature\b|\bunder test\b/),
    holds: (evidence) =>
      findWording(
        evidence,
        says(
          /(?:\bnot|n't|\bcannot|\bfails? to) (?:be )?(?:validated?|accept|verif|match)|\b401\b|\binvalid\b|\brejected\b|\brefused\b|\bvalidation fail|\bexpects\b/,
        ),
      ) !== undefined,
    means: ['wrong-issuer'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Entra ID writes two issuers for one tenant: `https://sts.windows.net/{tenant}/` in tokens of version 1.0, `https://login.microsoftonline.com/{tenant}/v2.0` in those of 2.0.',
    steps: {
      developer: [
        'Name both in `ValidIssuers`, or load the metadata of the version that the token has: `…/v2.0/.well-known/openid-configuration`.',
        'The API’s own manifest decides which version it gets: `requestedAccessTokenVersion` (2 or null).',
      ],
    },
    ask: 'the `iss` and `ver` of the token, and the issuer that the API expects',
    source: 'https://learn.microsoft.com/entra/identity-platform/access-tokens',
  },
]
