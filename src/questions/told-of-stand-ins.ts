import { findMatch } from './exchange.ts'
import { anyOf, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** What is told of values that are not what they should be: slots that were not filled in, quotes and schemes taken along, tokens that end as they are made (lower case). */
export const toldOfStandIns: readonly Telling[] = [
  {
    wording: near(
      /\b(?:bearer|token|basic) ?["'`] ?\+|\bbearer \$\{/g,
      200,
      /\b(?:is|holds|gets|=) (?:just |exactly )?(?:what(?:ever)?|everything|all) (?:that )?(?:the )?(?:\w{1,12} )?(?:endpoint|log-?in|server|api|call|request|function)(?: \w{1,8})? (?:returns?|returned|gives?|gave|answers?|answered|sends?)\b|\b(?:is|holds|has|gets|contains|=) (?:just )?the (?:whole|entire|complete|full) (?:response|answer|object|json|body)\b/,
    ),
    means: ['placeholder-credential', 'malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'What is put behind the scheme is the whole answer of the login, an object: as text it becomes `[object Object]`, or JSON where the token alone belongs.',
    steps: {
      developer: [
        'Take the token out of it: `answer.access_token` (RFC 6749 §5.1), and print what is sent: `typeof token` must be "string".',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.1',
  },
  {
    wording: anyOf(
      near(
        /\{\{[\w .-]{1,40}\}\}|\$\{[\w .-]{1,40}\}|<(?:your|my|the)[\w -]{1,30}>|\byour[-_](?:token|key|api[-_]?key)\b/g,
        80,
        /\b(?:still|literally|as is|not (?:resolved|replaced|substituted|expanded|filled)|isn't (?:resolved|replaced))\b/,
      ),
      near(
        /\b(?:isn't|is not|not|never) (?:resolved|replaced|substituted|expanded|interpolated|filled in)\b/g,
        80,
        /\{\{|\$\{|<[a-z]/,
      ),
      near(/\bstill (?:has|contains|holds|says)\b/g, 20, /<[\w -]{1,30}>|\{\{|\bplaceholder\b|\bchangeme\b/),
    ),
    means: ['placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A slot that was to be filled in is sent as it stands.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:tokens?|keys?|passwords?|secrets?|variables?)\b/g,
        40,
        /\b(?:is|was|are|comes?) (?:\w{1,8} )?(?:empty|blank|unset|not set|undefined|null)\b/,
      ),
      near(/\bprotected\b/g, 80, /\b(?:empty|not set|missing|unset|not available)\b/),
    ),
    beside: says(/\b(?:ci|pipeline|workflow|job|runner|branch|environment|container|variable|process\.env|settings)\b/),
    without: says(
      /\bjwt_?secret|_token_secret\b|\bsecret_key\b|\bon the server\b|\b(?:header|field) (?:is|was|arrives?)\b/,
    ),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The variable that should hold the credential is empty where the program runs.',
    source: 'https://12factor.net/config',
  },
  {
    wording: says(
      /\$\{\{ ?(?:secrets|vars)\.\w{1,60} ?\}\}|\$\((?:secret|system)\.\w{1,60}\)|\benv: ?\$\{\{ ?secrets\b/,
    ),
    beside: anyOf(
      says(
        /\b(?:tokens?|keys?|passwords?|credentials?|secrets?)['"`]? (?:is |was |are |were )?(?:not (?:found|set|provided|supplied|given|specified|defined)|missing|empty|undefined|required)\b/,
      ),
      says(
        /\b(?:no|missing|empty|without an?|requires an?|required) (?:[\w-]{1,20} ){0,2}(?:token|api[- ]?key|password|credentials?|secret)\b(?: (?:found|provided|supplied|given|set|specified|available))?/,
      ),
    ),
    without: says(
      /\b(?:environment|env) variable\b|\bid-token\b|\boidc\b|\bbad credentials\b|\b(?:invalid|expired) (?:token|key)\b/,
    ),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The program says that it was given nothing: the secret of the workflow is empty where it runs.',
    steps: {
      developer: [
        'A reusable workflow gets secrets only when its caller passes them (`secrets: inherit`); a pull request from a fork or from Dependabot gets none; a secret of an environment needs `environment:` in the job.',
      ],
    },
    source:
      'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
  },
  {
    wording: anyOf(
      near(
        /\b(?:new|fresh(?:ly issued)?|just (?:issued|created|made)|brand[- ]new|newly \w{4,8})\b[^.\n]{0,12}\b(?:tokens?|jwts?)\b/g,
        50,
        /\b(?:already|at once|immediately|instantly) (?:has )?(?:expired?|past)\b|\bexp\w{0,8}\b[^.\n]{0,20}\bpast\b|\bis expired\b/,
      ),
      near(
        /(?:\b|_)(?:exp|expir\w{1,6}|life ?time|ttl)\b/g,
        140,
        /\bfew seconds ago\b|\b(?:in|as|are|is|means?|for)\b[^.\n]{0,12}\bmilli-?seconds\b|\bmilli-?seconds (?:instead|rather|and not|not|but)\b|\b(?:equals|equal to|same as|identical to) (?:the )?iat\b/,
      ),
      says(
        /\b(?:tokens?|jwts?) (?:\w{1,10} ){0,2}(?:expires?|expired|ends?|dies) (?:immediately|at once|instantly|right away|the moment|as soon as)\b/,
      ),
    ),
    beside: says(/\btokens?\b|\bjwts?\b/),
    without: says(
      /\butc\b|\btime ?zone\b|\bclocks?\b|\baudience\b|\bissuer\b|\binvalid signature\b|\brefresh[ _-]?tokens? (?:is|has|was)\b|\b(?:iat|nbf)\b[^.\n]{0,20}\bfuture\b/,
    ),
    means: ['token-expired', 'server-misconfigured', 'clock-skew'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token has ended as soon as it is made: its life is set in one unit and read in another, as seconds taken for milliseconds.',
    steps: {
      developer: [
        'Decode a new token and subtract: `exp - iat` is its life in seconds (`exp` is a NumericDate).',
        'Set the life with its unit where the library takes one (`expiresIn: "1h"`), else look up whether it counts seconds or milliseconds.',
      ],
    },
    ask: '`iat` and `exp` of a token that was made a moment ago',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-2',
  },
  {
    wording: anyOf(
      near(
        /\$?\b\w{0,20}(?:token|jwt)\w{0,20} ?:?= ?["'`]bearer /g,
        200,
        /\b(?:parse|decode|verify|validate)\w{0,12}\(/,
      ),
      near(
        /\b(?:pars(?:e|es|ed|ing)|decod(?:e|es|ed|ing)|verif(?:y|ies|ied|ying))\b/g,
        60,
        /\b(?:with|including|that has) (?:the )?(?:word |prefix |scheme )?["'`]?bearer\b|\b(?:whole|full|entire) (?:authori[sz]ation )?(?:header|field)\b/,
      ),
      near(
        /\b(?:whole|full|entire) (?:authori[sz]ation )?(?:header|field)\b|["'`]?bearer["'`]? (?:is |was )?(?:still )?(?:in front of|before|at the (?:start|beginning) of)\b/g,
        60,
        /\b(?:parse|decode|verify|parser|decoder|verifier)\b/,
      ),
    ),
    beside: says(/\bjwts?\b|\bjson web token\b/),
    holds: (evidence) =>
      findMatch(
        evidence,
        /\berror\b|\binvalid\b|\bfails?\b|\bexception\b|\bmalformed\b|\b401\b|n't\b|\bcan(?:'t|not)\b/i,
      ) !== undefined,
    means: ['malformed-token', 'malformed-header', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The library is given the whole value with the word `Bearer`, which is the scheme and no part of the token.',
    steps: {
      developer: [
        'Strip the scheme first, and give it only the token: `header.replace(/^Bearer /i, "")`, PHP `substr($header, 7)`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:double |extra |additional |the )?quot(?:es|ation marks)\b/g,
        30,
        /\b(?:around|round|surround\w{0,3}|wrapp?\w{0,3}) (?:the |my |our |its |each )?(?:\w{1,12} )?(?:tokens?|keys?|session ids?|jwts?|cookies?)\b/,
      ),
      near(
        /\b(?:tokens?|session ids?|api keys?|jwts?)\b/g,
        60,
        /\b(?:wrapped|surrounded|enclosed|stored|saved|comes?|came|sent|printed|logged|arrives?|has|have|contains?)\b[^.\n]{0,30}\b(?:in|by|with|within)? ?(?:double |extra |additional |literal )?quot(?:es|ation marks)\b/,
      ),
      near(
        /\b(?:identical|the same|only difference|differ)\b/g,
        100,
        /\bvs\.? ?["“]|\b(?:and|but) ["“]<|\bquot(?:es|ation marks)\b/,
      ),
    ),
    beside: says(
      /\binvalid\b|\b40[13]\b|\bunauthori[sz]ed\b|\brefused\b|\brejected\b|\bmalformed\b|\bnot (?:valid|found|accepted)\b/,
    ),
    without: says(
      /\bshell\b|\bcurl\b|\.env\b|\benv_file\b|--env-file|\bsignature\b|\bwww-authenticate\b|\bhmac\b|\betag\b/,
    ),
    holds: (evidence) => findWording(evidence, says(/\b(?:tokens?|session ids?|keys?|jwts?)\b/)) !== undefined,
    means: ['corrupted-credential', 'malformed-token'],
    certainty: 'likely',
    because: 'The quotes became a part of the value: it was written as JSON and is read as plain text.',
    steps: {
      developer: [
        'Take them off where the value is read: `JSON.parse(text)`, or store and send the text itself, without `JSON.stringify`.',
        'Compare the lengths on both sides (`console.log(token.length)`): two more are the quotes.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8259#section-7',
  },
  {
    wording: says(
      /(?:\bprocess\.env\.\w{2,40}|\bos\.environ\[['"]\w{2,40}['"]\]|\benv\[['"]\w{2,40}['"]\]) ?= ?['"`][^'"`\n]{0,30}(?:your|example|placeholder|change-?me|insert|dummy|sample)[^'"`\n]{0,30}['"`]/,
    ),
    means: ['placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The code itself sets the variable to a sample text, and so overwrites the value that was given outside: the sample is what is sent.',
    steps: { developer: ['Take that line out, and give the variable in the environment or `.env` alone.'] },
    source: 'https://12factor.net/config',
  },
]
