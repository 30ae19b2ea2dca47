import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const totp = 'https://www.rfc-editor.org/rfc/rfc6238#section-5.2'
const loginPage =
  'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#authentication-and-error-messages'

const factor =
  /\b(?:2fa|(?:two|2|multi)[- ]?factor|mfa|otp|totp|authenticator|one[- ]time|google auth\w*|(?:6|six)[- ]digit)\b/
const refusedCode =
  /\b(?:invalid|incorrect|wrong|bad) (?:\w{2,14} ){0,2}(?:codes?|otp|pin)\b|\b(?:codes?|otp|pin)\b(?!["']? ?[:=]? ?\d)[^.\n]{0,40}\b(?:invalid|incorrect|wrong|rejected|refused|not (?:valid|accepted|recogni[sz]ed|working)|(?:does not|doesn't|do not|don't|never) works?)\b|\b(?:won't|will not|doesn't|does not) (?:take|accept) (?:my |the |any )?(?:\w{1,8} ){0,3}codes?\b|\bone[- ]time (?:password|code) is wrong\b/

const week =
  /\b(?:every|each|after (?:a|one|about a)|once a) (?:single )?week\b|\b(?:a|one) week later\b|\bweekly\b|\b(?:7|seven) days\b/
const again =
  /\bre-?(?:auth\w*|connect\w*|link\w*|login)\b|\b(?:authori[sz]e|authenticate|log ?in|log it in|sign ?in|connect|allow) (?:\w{1,12} ){0,4}again\b|\brefresh token (?:procedure|dance|process|again)\b|\brefresh(?:ing)? (?:the |my )tokens?(?= every| each)|\b(?:tokens?|authori[sz]ation) (?:is |are |gets? |has |have )?(?:lost|expires?|expired|invalid|gone)\b/

const ownKeys =
  /\b(?:own|my|our|live|production|prod|real) (?:\w{1,12} ){0,2}(?:keys?|credentials|client[_ ]?id|secret|accounts?|passwords?|logins?|tokens?)\b/

/** Of Google’s refresh tokens it is known, so that a looser word will do. */
const weekOfGoogle = new RegExp(`${week.source}|\\bfor (?:about )?a week\\b|\\b(?:some|few) days or (?:so|a week)\\b`)
const againOfGoogle = new RegExp(`\\binvalid[_ ]grant\\b|${again.source}`)

/** Elsewhere, and not in the sandbox, it works. */
const worksLive =
  /\b(?:live|prod|production|beta|public credentials)\b[^.\n]{0,60}\b(?:works?|working|fine|ok|no (?:issues?|problems?))\b|\b(?:no (?:issues?|problems?)|works?|fine|ok)\b[^.\n]{0,40}\b(?:live|prod|production|beta)\b|\bpublic (?:credentials|keys?)\b/

const noLogin =
  /\b(?:(?:could|can|did|does|do|is|am)(?: not|n't)|cannot|unable to|failed to) (?:be able to )?(?:log|sign) ?(?:me )?(?:in|on)\b/

/** What people tell of logins that fail: codes, passwords, sandboxes, pages that block, each in one family of wordings (lower case). */
export const toldOfLogins: readonly Telling[] = [
  {
    wording: eitherWay(factor, 200, refusedCode, 120),
    without: says(
      /\bcodes? (?:by|via|from|in the|through) (?:sms|e-?mail|text|mail)\b|\b(?:lost|new|stolen|broken) (?:my )?phone\b/,
    ),
    means: ['clock-skew', 'mfa-or-sso-required'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'An authenticator makes its codes from the time: where the clock of the phone or of the server is half a minute off, every code is refused.',
    steps: {
      visitor: [
        'Let the phone or computer that makes the codes set its time and zone by itself, then type a fresh code at once.',
        'If the time is right there, tell the owner of the site that its clock may be off.',
      ],
      developer: [
        'Check the clock of the server: `timedatectl` (a restored snapshot and a machine without NTP are off), and switch time synchronisation on.',
        'Accept the code of one step before and after (RFC 6238 §5.2), and make the secret anew only when the clocks agree.',
      ],
    },
    ask: 'the time to the second on the device that makes the codes and on the server (`date -u`)',
    source: totp,
  },
  {
    wording: says(/\b\w{0,20}sandbox\w{0,8}["']?\s?(?:=>|[:=]{1,2})\s?["']?(?:true|false|yes|no|on|off|[01])\b/),
    beside: says(/(?:consumer|client|api|app|public)[ _-]?(?:keys?|secret|id)\b/),
    without: says(/\belectron\b|browserwindow|webpreferences|\biframes?\b|chromium|puppeteer/),
    holds: (evidence) => findWording(evidence, rejected) !== undefined,
    means: ['wrong-environment', 'invalid-api-key', 'invalid-client'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The program is told whether to call the sandbox or the live system, and a key is known in one of them alone; a new key is often good for the sandbox until it is activated.',
    steps: {
      developer: [
        'Look in the portal for which of the two the key was made, and whether it has been activated for the live system.',
        'Set the switch to that one, and look at the host that is really called.',
      ],
    },
    ask: 'in which system the key was made, and whether it has been activated for the live one',
    source: 'https://developer.paypal.com/api/rest/#link-sandboxandlive',
  },
  {
    wording: anyOf(near(/\bsandbox\b/g, 160, ownKeys), near(new RegExp(ownKeys, 'g'), 120, /\bsandbox\b/)),
    beside: says(worksLive),
    means: ['wrong-environment', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A sandbox has accounts and keys of its own: those of the live system are not known there.',
    steps: {
      visitor: ['Make an account in the sandbox, or reset its password there: it is not the one of the live site.'],
      developer: [
        'Take the keys that the sandbox itself shows or that its documentation names; the live ones belong to the live address.',
      ],
    },
    ask: 'where the credentials were made, in the sandbox or in the live system',
    source: 'https://developer.paypal.com/api/rest/sandbox/',
  },
  {
    wording: eitherWay(weekOfGoogle, 100, againOfGoogle),
    beside: says(/\bgoogle\b|\bgmail\b|\bnest\b|\byoutube\b|\bgcp\b/),
    means: ['refresh-failed', 'token-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The authorization ends each week: Google gives projects whose consent screen is in “Testing” refresh tokens of seven days.',
    steps: {
      developer: [
        'Google Auth Platform › Audience › Publish app, then authorize once more; the new refresh token has no such end.',
      ],
    },
    ask: 'whether the consent screen stands on “Testing”',
    source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
  },
  {
    wording: eitherWay(week, 100, again),
    without: says(/\bgoogle\b|\bgmail\b|\bnest\b|\byoutube\b|\bgcp\b/),
    means: ['refresh-failed', 'token-expired', 'session-expired'],
    certainty: 'possible',
    fixer: 'owner',
    because:
      'The authorization ends each week: Google gives projects whose consent screen is in “Testing” refresh tokens of seven days, and others set such a life too.',
    steps: {
      developer: [
        'Google: Google Auth Platform › Audience › Publish app, then authorize once more; the new refresh token has no such end.',
        'Elsewhere: ask for offline access (`offline_access`), and keep the new refresh token that each refresh may bring.',
      ],
    },
    ask: 'which service gives the token, and for Google whether the consent screen stands on “Testing”',
    source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
  },
  {
    wording: says(
      /\baccess (?:has been |was |is )?blocked\b|\bblock(?:ed|ing)? (?:page|message|screen)\b|\b(?:i am|i'm|i was|we are|we're|we were|ip|vpn) (?:\w{1,12} ){0,2}(?:being |getting |been )?blocked\b/,
    ),
    without: says(/\b(?:cors|preflight|mixed content|pop-?ups?|cookies?|account)\b/),
    means: ['security-layer-block', 'client-interference'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A page that blocks is shown in place of the site: something in front of it refuses the address or the browser.',
    steps: {
      visitor: [
        'Try another network without VPN, proxy or private relay, and another browser.',
        'Send the owner of the site the text of that page, with its number or ray id, and the time.',
      ],
      developer: [
        'Look for the request in the log of the firewall, CDN or plugin, by address and time, and loosen the rule that it names.',
      ],
    },
    ask: 'the whole text of the page that blocks, with its number or ray id',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: says(
      /\bverify (?:your )?e-?mail (?:issue|error|message|prompt|problem|page)\b|\b(?:asks?|asked|asking|wants?|told|tells) (?:me |us )?to (?:first )?(?:verify|confirm|activate) (?:my|our|the|your) (?:e-?mail|account)/,
    ),
    means: ['account-not-active'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The account waits for its e-mail address to be confirmed.',
    steps: {
      visitor: [
        'Open the mail that the site sent at the registration and follow its link; look into the spam folder, or have it sent again.',
        'If none comes, ask the owner of the site to confirm the address by hand.',
      ],
    },
    source: loginPage,
  },
  {
    wording: anyOf(
      says(
        /\b(?:(?:would|will|does|did)(?: not|n't)|won't|doesn't|not) accept(?:ing|ed)? (?:my|the|our|any) (?:password|login)\b/,
      ),
      near(
        /\b(?:my|the|new) password\b/g,
        80,
        /\b(?:says?|said|claims?|tells me)\b[^.\n]{0,20}\b(?:invalid|incorrect|wrong)\b/,
      ),
    ),
    without: says(/\b(?:tokens?|api|curl|git|docker|ldap|postman|webdav)\b/),
    means: ['wrong-credentials', 'account-not-active'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The site refuses the password itself; where a new one is refused as well, the name is the other half: it may want the user name and not the e-mail address.',
    source: loginPage,
  },
  {
    wording: says(noLogin),
    beside: says(
      /\b(?:on|from|in|with) (?:my |the |a )?(?:computer|pc|laptop|desktop|browser|website|web ?site|web)\b[^.\n]{0,30}\b(?:success|works?|fine|ok|without)|\b(?:works?|success\w*|fine)\b[^.\n]{0,40}\b(?:on|from|in) (?:my |the |a )?(?:computer|pc|laptop|desktop|browser|website|web)\b/,
    ),
    without: says(/\b(?:tokens?|api|curl|cookies?)\b/),
    means: ['wrong-credentials', 'corrupted-credential', 'client-bug'],
    certainty: 'possible',
    fixer: 'visitor',
    because:
      'The same login is good in another program: what is typed here differs, often by a blank or a capital that the phone’s keyboard adds.',
    steps: {
      visitor: [
        'Type name and password again with the keyboard’s suggestions off: no blank at the end, no capital at the beginning.',
      ],
    },
    ask: 'whether the name has a blank behind it or a capital that you did not type',
    source: loginPage,
  },
  {
    wording: says(/\binvalid_grant\b/),
    beside: says(
      /\bgrant_?type["'`]? ?(?:=>|[:=]) ?["'`]?password\b|\b(?:password|user credentials|resource[- ]owner(?: password)?(?: credentials)?) (?:credentials )?(?:grant|flow)\b|\bropc\b/,
    ),
    without: says(/\brefresh[ _-]?tokens?\b|\bauthorization_code\b|\bassertion\b|\b(?:aadsts|msis)\d/),
    means: ['wrong-credentials', 'account-not-active', 'invalid-client'],
    certainty: 'likely',
    because:
      '`invalid_grant` to a password: the client was accepted, and user name or password are not (another client error is `invalid_client`).',
    steps: {
      developer: [
        'Sign in by hand with the very name and password, on the page of that service; set the password anew where it fails there too.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  },
]
