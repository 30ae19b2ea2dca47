import { told } from './exchange.ts'
import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'
import { worksInQuery } from './works-in-query.ts'

const semantics = 'https://www.rfc-editor.org/rfc/rfc9110#section-11'

const revocation = 'https://www.rfc-editor.org/rfc/rfc7009#section-2'

const aboutTokens = says(/\btokens?\b|\bapi[- ]?keys?\b|\bbearer\b|\bjwt\b/)

const refusal = says(/\b40[13]\b|unauthori[sz]ed|not authori[sz]ed|access denied|refused|log ?in|sign ?in/)

const documentation = /\b(?:docs?|documentation|manual|readme) (?:say|want|ask|show|name|mention|tell)s?\b/g

/** What is told of credentials and logins in plain words, each in one family of wordings (lower case). Not what a program prints: that is a product's. */
export const toldOfCredentials: readonly Telling[] = [
  {
    wording: anyOf(
      near(
        /\b(?:come|came|coming|get|got|am|was) back\b/g,
        20,
        /\bfrom (?:lunch|a break|a meeting|holidays?|vacation|the weekend)\b/,
      ),
      says(
        /\b(?:overnight|over night|over lunch|every morning|left (?:it |the (?:tab|page|browser) )?open|after (?:a while|some time) of inactivity|idle for)\b/,
      ),
    ),
    beside: refusal,
    without: aboutTokens,
    means: ['session-expired'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'It comes after a time without use, as a login does that runs out.',
    source: semantics,
  },
  {
    wording: near(
      /\b(?:says?|saying|shows?|tells?|told|claims?|complains?|message|error|get|getting)\b/g,
      60,
      /\b(?:invalid|incorrect|wrong|bad) (?:user ?name|login|e-?mail|password|credentials)(?: (?:or|and|\/) (?:the )?(?:user ?name|password|credentials))?/,
    ),
    beside: says(
      /\bi (?:can ?not|can't|want|try|tried|am trying)|\btrying to\b|\bmy (?:account|portal|mail|webmail|login|student|bank)/,
    ),
    without: aboutTokens,
    holds: (evidence) => told(evidence, 'who:visitor') && !told(evidence, 'changed:password', 'tells:two-factor-on'),
    means: ['wrong-credentials', 'account-not-active'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The site itself names the user name or the password, and others get in.',
    source: semantics,
  },
  {
    wording: anyOf(
      says(
        /\b(?:clock|date|time|year) (?:is|says|shows|was|stands at|set to) (?:still )?(?:\w{1,9} )?(?:19[7-9]\d|20[01]\d)\b/,
      ),
      near(
        /\b(?:clocks?|date|time|`date`)\b/g,
        60,
        /\b(?:\d{1,3}|an?|some|few|several|two|three|five|ten) ?(?:s|sec|seconds?|m|min|minutes?|h|hours?) (?:behind|ahead|slow|fast|off|late|in the (?:past|future))\b/,
      ),
    ),
    means: ['clock-skew'],
    certainty: 'likely',
    because: 'A clock is told to be off; the times in a token or signature are compared with it.',
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  },
  {
    wording: anyOf(
      near(/\b(?:rotated|revoked|regenerated) /g, 24, /\b(?:api[- ]?keys?|access keys?|tokens?|secrets?)\b/),
      says(
        /\blog(?:ged|ging)? ?out (?:of|from|on) (?:all|every|other) (?:devices|sessions)|\bsign(?:ed|ing)? out (?:everywhere|of all|(?:of )?(?:all |other |connected )+(?:devices|sessions))/,
      ),
    ),
    without: says(
      /\bnew (?:one|token|key|secret)\b|\bregenerated (?:it|(?:the|my|our) (?:\w{2,10} )?(?:key|token|secret))(?: again| twice| already)?,? (?:but |and )?(?:it |i |we )?still\b|\b(?:never|not|n't) (?:\w{1,8} )?(?:rotated|revoked|regenerated)\b|\bkid\b|\bsigning key\b|\bjwks\b/,
    ),
    beside: refusal,
    holds: (evidence) => !told(evidence, 'works:login', 'tells:fresh-token'),
    means: ['revoked-credential'],
    certainty: 'likely',
    because: 'Keys or sessions were ended: what still holds an old one is refused from then on.',
    source: revocation,
  },
  {
    wording: near(
      documentation,
      40,
      /\b(?:param(?:eter)?|query string|header|field)(?: name)? (?:is|should be|must be|has to be|called|named)\b/,
    ),
    without: worksInQuery,
    means: ['wrong-place', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The documentation names the place of the credential, and what is sent has another name.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:tokens?|keys?|secrets?|credentials|pat)\b/g,
        60,
        /\b(?:found|detected|exposed|leaked|committed|pushed|published|entering it|put it|entered it|enter it) (?:(?:in|on|to|by|into|a|the|my|our|your) ){0,3}(?:public|github|gitlab|repo|repository|gist|secret scanning|npm)\b(?!(?:'s)? (?:ci|actions?|variables?|secrets?|ci\/cd|environments?|settings)\b)/,
      ),
      near(
        /\b(?:pushed|committed|published|leaked|posted|uploaded)\b/g,
        24,
        /\b(?:keys?|tokens?|secrets?|credentials)\b[^.\n]{0,30}\b(?:public|github|gitlab|repo\w{0,8}|gist|npm)\b/,
      ),
    ),
    means: ['revoked-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A token that is found in a public place is revoked by who issued it, often within minutes.',
    steps: {
      developer: ['Make a new one, and take the old one out of the repository; its history keeps what was committed.'],
    },
    source:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation#token-revoked-when-pushed-to-a-public-repository-or-public-gist',
  },
  {
    wording: near(documentation, 40, /\b(?:http )?basic\b/),
    beside: says(/\b(?:i|we) (?:used?|sent|send|am sending|are sending|set|put) (?:a |the )?bearer\b/),
    means: ['wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The documentation wants Basic, and Bearer is sent.',
    source: semantics,
  },
  {
    wording: near(documentation, 40, /\bbearer\b/),
    beside: says(/\b(?:i|we) (?:used?|sent|send|am sending|are sending|set|put) (?:http )?basic\b/),
    means: ['wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The documentation wants Bearer, and Basic is sent.',
    source: semantics,
  },
  {
    wording: near(
      /\b(?:token|key|password|secret|credentials?)\b/g,
      80,
      /\b(?:split|wrapped|broken) (?:over|into|across|onto|in) (?:two|2|several|multiple) lines?\b|\bin one line it works\b/,
    ),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A line break has got into the credential.',
    source: semantics,
  },
  {
    wording: near(
      /\b(?:token|key|pat)\b/g,
      40,
      /\b(?:made|created|generated|has|have|with|only)\b[^.]{0,20}\bread[_:-]?(?:api|only|repository|registry|user|packages|org)\b/,
    ),
    beside: says(/\b(?:creat|writ|push|updat|delet|post|publish|merg|upload)(?:e|es|ed|ing|s)?\b/),
    means: ['insufficient-scope'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The token may read, and the call changes something.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: anyOf(
      near(
        /\brefresh[_ -]?tokens?\b/g,
        160,
        /\b(?:re-?generat\w{1,3}|re-?creat\w{1,3}|re-?new\w{0,3}|new one)\b[^.\n]{0,50}\b(?:again|each time|every (?:time|few)|third time|by hand)\b|\b(?:never|not) expire\b/,
      ),
      near(
        /\b(?:keep|kept|have to|had to|must|each time|every few)\b/g,
        40,
        /\b(?:generat\w{1,3}|regenerat\w{1,3}|creat\w{1,3}|get|getting) (?:a |the )?(?:new |another |fresh )?refresh[_ -]?token\b/,
      ),
    ),
    without: says(/\brefresh[_ -]?tokens?\b[^.\n]{0,20}\bnot (?:returned|sent|issued|stored)\b/),
    means: ['refresh-failed', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The refresh token dies each time. Google’s live seven days where the consent screen stands on “Testing”; elsewhere they end by disuse, by a new password or by a limit on how many there may be.',
    steps: {
      developer: [
        'Google: Google Auth Platform › Audience: where the publishing status is “Testing”, publish the app, then authorize once more.',
        'Use it at least once in six months, and do not make more than a hundred for one account and client: the oldest ends without a word.',
      ],
    },
    ask: 'the `error` in the body of the refused refresh, and for Google the publishing status of the app',
    source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
  },
  {
    wording: near(
      /\bpush(?:es|ed|ing)?\b/g,
      160,
      /\bdenied\b[^.\n]{0,24}\b(?:to|names?|for)\b|\b(?:refused|denied|fails?|error|message|40[13])\b[^.\n]{0,40}\b(?:names? (?:the|an?|my|of|'|")|user ?name|login name)/,
    ),
    beside: says(
      /\b(?:another|other|old|wrong|former|previous|second|work|private) (?:\w{1,12} )?(?:accounts?|users?|login|employer|name)\b|\bmy own\b|\b(?:brother|sister|colleague|wife|husband|ex-?employer)\b|\b(?:i|we) (?:had|used|was|were)\b[^.\n]{0,30}\b(?:before|last year|ago)\b/,
    ),
    without: says(/\bdocker\b|\bimages?\b|\bregistry\b|\bpush notifications?\b|\bpublickey\b|\bgithub-actions\b/),
    means: ['stored-credential', 'forbidden'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The refusal names another account than the one that is meant: git, or the editor, sends a login that is stored on this machine.',
    steps: {
      developer: [
        'Forget it: `printf "protocol=https\\nhost=github.com\\n" | git credential reject`; Windows: Credential Manager › Windows Credentials › `git:https://github.com`; then push, and sign in as the right account.',
        'Put the account into the remote, so that two accounts keep apart: `git remote set-url origin https://$USER_NAME@github.com/owner/name.git`',
      ],
    },
    ask: 'which account the message names, and what is stored for the host (`git config --show-origin --get-all credential.helper`)',
    source: 'https://docs.github.com/en/get-started/git-basics/updating-credentials-from-the-macos-keychain',
  },
]
