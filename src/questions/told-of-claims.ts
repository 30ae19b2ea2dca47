import { findMatch } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const subject = 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.2'

/** The clock in milliseconds, not divided. */
const milliseconds = '(?:date\\.now\\(\\)|currenttimemillis\\(\\)|new date\\(\\)\\.gettime\\(\\))(?! ?\\/ ?1)'

/** What is told of a token's claims, of the moment from which and until which it counts, and of refresh tokens that nobody used (lower case). */
export const toldOfClaims: readonly Telling[] = [
  {
    wording: near(
      /\biss(?:uer)?(?: claim)?\b/g,
      30,
      /\b(?:says?|is|has|shows?|contains?|reads?|names?|was|comes (?:out )?as|set to)\b[^.\n]{0,24}?(?:\bhost\.docker\.internal\b|\blocalhost\b|\b127\.0\.0\.1\b|\bhttps?:\/\/[\w-]{2,40}:\d{2,5}\b|\b(?:the )?(?:container|internal|service|docker|cluster)(?:'s)? (?:host|name|hostname|address|url)\b)/,
    ),
    beside: says(
      /\b40[13]\b|\bunauthori[sz]ed\b|\brefuse[sd]?\b|\breject(?:s|ed)?\b|\binvalid\b|\bnot (?:accepted|valid|taken)\b/,
    ),
    means: ['wrong-issuer'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token names as its issuer the address under which its client reached the authorization server; the API trusts it under another, and compares the two as text.',
    steps: {
      developer: [
        'Give the authorization server one fixed address that all reach it by: Keycloak `KC_HOSTNAME=https://auth.example.com` (and `KC_HOSTNAME_BACKCHANNEL_DYNAMIC=true`, so that containers may call it otherwise).',
        'Or set the issuer of the API to what stands in `iss`, and only the address of its keys (`jwks_uri`, MetadataAddress) to the one that it can reach.',
      ],
    },
    source: 'https://www.keycloak.org/server/hostname',
  },
  {
    wording: anyOf(
      says(
        /\b(?:jwt|token)s?\b[^.\n]{0,40}\b(?:(?:has|have|had|with|contains?|carr(?:y|ies)) no|(?:does not|doesn't|do not|don't) (?:contain|have|carry)(?: an?| any| the)?|must (?:contain|have) an?|is missing (?:the|an?)|without an?|lacks? (?:the|an?)) ["'`]?sub(?:ject)?\b(?! ?alt|\.\w)/,
      ),
      says(/\bmissing (?:required )?["'`]?sub(?:ject)?["'`]? claim\b|\bsub(?:ject)? claim\b[^.\n]{0,24}\boptional\b/),
    ),
    without: says(/\bcertificates?\b|\bmail\b|\bsubject line\b|\bwrong subject\b/),
    means: ['wrong-claims', 'wrong-token-type'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token has no `sub`, and whoever checks it wants one: the claim is optional in RFC 7519, and many verifiers take it for the name of the user.',
    steps: {
      developer: [
        'Let the issuer put `sub` into the token (for a machine: the id of the client).',
        'Or turn that check off where the verifier allows it: Micronaut `micronaut.security.token.jwt.claims-validators.subject-not-null: false`.',
      ],
    },
    source: subject,
  },
  {
    wording: anyOf(
      near(
        /\bnbf\b/g,
        40,
        /\b(?:equals?|exactly|(?:is|are) (?:the )?(?:current|same|very)|is the (?:second|moment|time)|is now|= ?now)\b/,
      ),
      near(
        /\b(?:new(?:ly)?|fresh(?:ly)?|brand-new|just[- ](?:issued|granted|created))\b[^.\n]{0,20}?\btokens?\b/g,
        120,
        /\b(?:a second later|sleep\(|sleep(?:ing)? (?:a|one|1)|wait(?:s|ing)? (?:a|one|1)|works? (?:a moment|shortly) (?:later|after))\b/,
      ),
    ),
    beside: says(
      /\b(?:sometimes|occasional\w{0,2}|now and then|once in|at once|immediately|right after|intermittent\w{0,2}|attempts|flaky|random\w{0,2}|a second later)\b/,
    ),
    without: says(/\brefresh\w{0,3}\b|\bcookies?\b|\bevery time\b|\balways\b|\baud\b|\bdpop\b|\breplica/),
    means: ['clock-skew', 'token-not-yet-valid'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The token counts from the very second in which it was made, and a server whose clock is a second behind takes it for one that has not begun.',
    steps: {
      developer: [
        'Let the issuer set `nbf` some seconds back, or leave it out, and the verifier allow a leeway of a minute (RFC 7519 §4.1.5).',
        'Until then: try once more a second later where a new token is refused.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  },
  {
    wording: anyOf(
      near(
        new RegExp(milliseconds, 'g'),
        200,
        /^[^]{0,200}?[<>]=? ?[\w.$'"()[\]]{0,30}\bexp\b|^[^]{0,200}?[<>]=? ?[\w.$]{0,30}getexp\(/,
      ),
      near(/\bexp["'\]]{0,2} ?[<>]=? ?/g, 12, new RegExp(`^(?:system\\.)?${milliseconds}`)),
    ),
    without: says(/\bexp\w{0,3}["'\])]{0,3} ?\* ?1_?000\b|\/ ?1_?000\b|\* ?1000l\b/),
    means: ['token-expired', 'server-misconfigured', 'client-bug'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The code compares `exp`, which counts seconds, with a clock in milliseconds: a thousand times as much, so that every token has expired.',
    steps: { developer: ['Compare like with like: `exp * 1000 < Date.now()`, or take the clock divided by 1000.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-2',
  },
  {
    wording: eitherWay(
      /\binvalid[_ ]grant\b/,
      240,
      /\b(?:unused|not (?:been )?us(?:ed|ing)|without (?:being )?us(?:e|ed|ing)|idle|inactiv\w{2,5}|did(?:n't| not) (?:open|use)|has(?:n't| not) (?:been used|run|synced))\b/,
    ),
    beside: says(/\brefresh/),
    without: says(/\bauthorization code\b|\bpassword grant\b/),
    means: ['refresh-failed', 'token-expired'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A refresh token that nobody uses for long (30 or 90 days at many services) ends: only a new login gives another.',
    steps: {
      developer: [
        'Refresh on a schedule, well within that time, and store the refresh token that comes back each time.',
        'Where `invalid_grant` comes, send the person through the login again: no request can bring the old one back.',
      ],
    },
    ask: 'how long the service lets a refresh token live unused, and when this one was used last',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  },
  {
    wording: anyOf(
      says(
        /\bauthorization: ?["'`]?(?:eyj|[a-z]{0,8}\d)[\w.…-]{0,80}["'`]?[^.\n]{0,60}\b(?:no|without|nothing|not? (?:a|any)) (?:[a-z]{1,10} )?(?:word|prefix|scheme|bearer|in front|before)\b/,
      ),
      says(/\b(?:no|without any?) (?:word|scheme|prefix)\b[^.\n]{0,16}\b(?:in front|before)\b/),
      near(
        /\b(?:right|directly|straight|immediately) (?:behind|after)\b/g,
        30,
        /^[^.\n]{0,24}\b(?:authorization|the colon)\b/,
      ),
    ),
    beside: says(/\bauthorization\b|\btokens?\b|\bjwts?\b/),
    without: says(/\bx-api-key\b|\bsignature\b|\bcookies?\b|\bredirects?\b|\blog(?:ging|ged)? ?(?:in|out)\b/),
    means: ['malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The token stands in `Authorization` alone: the scheme (`Bearer`) and a blank belong before it.',
    steps: { developer: ['Send `Authorization: Bearer $TOKEN`.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: anyOf(
      near(
        /(?:\b|:)iss(?:uer)?\b/g,
        260,
        /\b(?:only|just) (?:\w{1,10} ){0,2}?(?:works?|accepts?|accepted|takes?|succeeds?)\b|\b(?:works?|accepts?|takes|succeeds)\b[^.\n]{0,30}\b(?:only|just|alone|with the|when|if)\b/,
      ),
      near(
        /\b(?:works?|accepts?|takes|succeeds) (?:\w{1,10} ){0,4}?(?:only |just )?(?:when|if|with|once)\b/g,
        80,
        /\bissuer\b|\biss\b/,
      ),
      near(/\bchang(?:e|ed|ing) (?:the |its )?(?:iss|issuer)\b/g, 80, /\b(?:works?|succeeds?|accepted)\b/),
    ),
    beside: says(
      /\b(?:gem|librar(?:y|ies)|sdk|client|plugin|package|module|driver|connector|generat(?:es?|ed|ion))\b[^.\n]{0,80}\b(?:takes?|puts?|uses?|sets?|builds?|generat\w{1,4}|makes?|writes?|jwts?|tokens?)\b/,
    ),
    without: says(
      /\bcert(?:ificate)?s?\b|\bletsencrypt\b|\bjwks\b|\bdiscovery\b|\bsignature\b|\bexpir\w{1,5}\b|\bvalidateissuer\b|\bcors\b/,
    ),
    holds: (evidence) => findMatch(evidence, /\bjwts?\b|\btokens?\b|\bclaims?\b|\bsub\b/i) !== undefined,
    means: ['wrong-issuer', 'wrong-claims', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Whoever takes the token knows the caller by `iss` (and `sub`), and the library puts them together otherwise than this account is named there.',
    steps: {
      developer: [
        'Decode a token that works and one that does not, and compare `iss` and `sub` letter by letter (capitals, a hyphen or dot, the organization before the account).',
        'Set those values in the library where it has an option for them, or leave out the part that is too much; update it where a release allows that.',
      ],
    },
    ask: '`iss` and `sub` of a token that is taken and of one that is not',
    source: 'https://www.rfc-editor.org/rfc/rfc7523#section-3',
  },
  {
    wording: says(
      /\baudience (?:of )?['"`]?(?:https?:\/\/|api:\/\/|urn:)[^\s'"`]{3,120}['"`]? (?:is|was) (?:invalid|not (?:valid|accepted|allowed)|wrong|refused|rejected)\b|\baudience validation (?:fails|failed)\b/,
    ),
    means: ['wrong-audience'],
    certainty: 'likely',
    because: 'The verifier is told to refuse the audience of the token: it is another than the one that it is set to.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3',
  },
]
