import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const numericDate = 'https://www.rfc-editor.org/rfc/rfc7519#section-2'

const span =
  /(?:\d{1,3}|an?|a few|few|half an?|one|two|some|a couple of|several)(?: or (?:\d{1,2}|two|three))?(?: ?[-–] ?\d{1,3})?[ -]?/
    .source
const unit = /(?:s|secs?|seconds?|mins?|minutes?|moments?|while)\b/.source

/** That something new is refused for a short time only. */
const notYet = new RegExp(
  String.raw`\b(?:takes?|took|needs?) (?:an? |about |around |some |good |up to |it |roughly |another ){0,3}${span}${unit}|\bonly (?:works?|is (?:valid|usable|accepted)|accepted|valid|usable) (?:\w{1,7} ){0,2}?(?:after|when) [^.]{0,20}?${unit}|\b(?:refused|rejected|invalid|unauthori[sz]ed|fails?|40[13]) (?:for|during|in) (?:the )?(?:first )?(?:about |around )?${span}${unit}|\bfor (?:the first |about |around )?${span}${unit}[^.]{0,30}\b(?:refused|rejected|invalid|unauthori[sz]ed|not (?:valid|accepted|usable))`,
)

/** What is told of times in tokens: an end at zero, milliseconds for seconds, tokens that count only after a while, a server that names the clock (lower case). */
export const toldOfTimes: readonly Telling[] = [
  {
    wording: anyOf(
      says(
        /(?:\bexp|\bexpires(?:_at|at|_in|in)?|\bexpiration|\bexpiry)['"`]?(?: value| claim| date| time)? ?(?:[:=]|is|was|of|has|shows?|equals|set to)? ?(?:value )?(?:[:=] ?|is )?['"`]?(?:0(?!\w|\.\d)|-\d|1970\b|(?:thu )?(?:1 )?jan(?:uary)? (?:0?1,? )?1970)/,
      ),
    ),
    beside: says(/\btokens?\b|\bjwts?\b|jwt\.io/),
    without: says(/\bcookies?\b|\b(?:max-age|cache-control)\b|\bnever expires\b/),
    means: ['token-expired', 'server-misconfigured', 'wrong-claims'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The end of the token lies at the beginning of time (zero, 1970): it was never alive. A life that is not set, or too long for 32 bits, ends there.',
    steps: {
      developer: [
        'Set a life that fits: some hours or days; dates beyond January 2038 overflow where a program counts in 32 bits.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
  },
  {
    wording: says(
      /\bexp['"]?\]? ?(?::|=>?) ?(?:\(|int\(|math\.\w{4,5}\()?(?:(?:new )?date(?:\.now\(\)|\(\)\.gettime\(\)|\.gettime\(\))(?![^,}]{0,40}\/ ?(?:1000|1e3))|time\.time\(\) ?\* ?1000|\w{0,12}\.?currenttimemillis\(\)(?![^,}]{0,40}\/ ?1000)|time\.now\(\)[^,}]{0,40}\.unix(?:milli|nano)\(\))/,
    ),
    without: says(/\bexpire[sd]? (?:at once|immediately|instantly|right away)\b/),
    means: ['wrong-claims', 'server-misconfigured', 'token-expired'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The code reckons `exp` in milliseconds, and a NumericDate counts seconds: such a token seems to end in thousands of years, which strict verifiers refuse.',
    steps: { developer: ['`exp: Math.floor(Date.now() / 1000) + 3600`, or let the library do it: `expiresIn: "1h"`.'] },
    source: numericDate,
  },
  {
    wording: anyOf(
      near(
        /\b(?:new|fresh(?:ly)?|just|issued|got|gets?|obtain(?:ed|s)?|receives?|each|every|log(?:ged|s)? in)\b[^.\n]{0,40}?\b(?:tokens?|jwts?)\b/g,
        120,
        notYet,
      ),
    ),
    beside: says(
      /\bthen\b|\bbefore (?:it|they|i|we)\b|\buntil\b|\bonly (?:works?|valid|usable|accepted|after|is)\b|\bfinally\b|\bsuddenly\b|\bmagically\b|\bafterwards\b/,
    ),
    without: says(
      /\bexpire[sd]?\b|\bapi[- ]?keys?\b|\bpropagat\w{1,5}|\brate limit|\b429\b|\brefresh\w{0,3}\b|\blogged out\b/,
    ),
    means: ['clock-skew', 'token-not-yet-valid'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token is refused at first and taken a little later: whoever issued it is ahead of the clock of whoever checks it, and its `nbf` or `iat` lies in the future until then.',
    steps: {
      developer: [
        'Set both clocks by NTP (`timedatectl`, `w32tm /resync`), and allow some leeway for `nbf` and `iat` where the library has a setting for it.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  },
  {
    wording: says(
      /\b(?:sync|synchroni[sz]e|check|correct|adjust) (?:your|the)(?: (?:system|device|computer|computer's|pc|server|server's|local|device's|host's))? (?:clock|date and time|time and date|time settings)\b/,
    ),
    without: says(/\b(?:clocks?|time|it) (?:is|are) (?:right|correct|ok|fine|in sync)\b/),
    means: ['clock-skew'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The refusal names the clock: the time in the request is too far from that of the server.',
    steps: {
      developer: [
        'Compare it with another machine, then synchronise now: `w32tm /resync` on Windows, `sudo chronyc makestep` or `timedatectl` on Linux; a service that synchronises once a week may be minutes off.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
  },
  {
    wording: says(
      /\bclocks? (?:isn't|is not|aren't|are not|was not|wasn't) (?:the |quite the |exactly the )?same\b|\bclocks? (?:of|on) [^.\n]{3,60}\b(?:differs?|disagrees?|are different|is different)\b|(?<!\bno )\bclocks? (?:differ|disagree)\b|\bdifferent (?:system )?(?:clocks?|times?) (?:on|than|from)\b/,
    ),
    beside: says(/\btokens?\b|\bjwts?\b|\bsaml\b|\bsignature|\btickets?\b|\b40[13]\b/),
    means: ['clock-skew', 'token-not-yet-valid'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Two clocks are told to differ, and the times in a token are read by both.',
    steps: { developer: ['Keep both machines on NTP, and allow the verifier a minute of tolerance.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  },
  {
    wording: eitherWay(
      /\b(?:nbf|iat|not[ -]before|issued[ -]at|not (?:yet )?valid(?: yet)?)\b/,
      220,
      /\b(?:settimeout|sleep|delay|wait(?:ing)?|pause)\b[^.\n]{0,60}\b(?:\d|seconds?|milliseconds|half|moment|it (?:works|passes|is fine)|helps|fixe[sd])/,
    ),
    beside: says(/\btokens?\b|\bjwts?\b/),
    means: ['clock-skew', 'token-not-yet-valid'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token is refused at once and taken a moment later: the clock of whoever issued it is that much ahead of the verifier’s.',
    steps: {
      developer: [
        'Allow the verifier some seconds of leeway for `nbf` and `iat`, and keep both clocks on NTP; a delay in the client only hides it.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  },
  {
    wording: near(/\b(?:apps?|tv|console|box|stick)\b/g, 60, /\b(?:sign|log) in again\b/),
    without: says(
      /\bpasswords?\b|\btokens?\b|\bsessions?\b|\bapi\b|\b(?:helps|fixes|solves|works)\b|\bi (?:sign|log)(?:ged|ned)? in again\b/,
    ),
    means: ['session-expired', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'It asks for a new login itself: the one that it keeps is over.',
    steps: {
      visitor: [
        'Sign out in the app (on a television often under Settings or the profile’s picture), and sign in again with the code that it shows.',
        'If it comes back within a day, look under your account’s devices whether it is signed out there (a new password, “sign out everywhere”).',
      ],
    },
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#session-expiration',
  },
]
