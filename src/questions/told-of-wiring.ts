import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const oneField =
  /\b(?:different|another|other|own|same|one|app'?s) authori[sz]ation (?:header|field)|\b(?:overwrit\w{2,3}|replac\w{1,3}|sets?|both use) (?:the |its own |their own |my )?authori[sz]ation\b|\b(?:carry|carries|sends?|sending|uses?|with|adds?) (?:the |an? |its own |authorization: ?|`)*bearer\b|\b(?:logs?|logged) (?:its |the )?(?:users?|people|clients?) in (?:with|by) (?:a |an )?(?:jwts?|tokens?)\b|\b(?:its|own) (?:api )?(?:uses?|takes?|wants?|has) (?:a |an )?(?:jwts?|bearer tokens?)\b/
const old =
  /\b(?:old|existing|previous|earlier|all) [^.\n]{0,24}\b(?:tokens?|passwords?|keys?)\b|\b(?:tokens?|passwords?|keys?) [^.\n]{0,40}\bbefore\b/
const newOnesWork =
  /\b(?:new(?:ly)?|fresh(?:ly)?|just) (?:ones?|(?:\w{2,9} )?(?:app\w* )?(?:tokens?|passwords?|keys?))\b[^.,\n]{0,30}\b(?:works?|do|does|fine|ok|accepted)\b/

/** That there are two values, one of them past. */
const twoValues = says(/\b(?:old|new|newer|updated?|changed|correct|stale|former|rotated|replaced)\b|<old_/)

/** What is told of how things are wired: two logins in one field, tokens under each other's names, old ones beside new ones, one setting over another (lower case). */
export const toldOfWiring: readonly Telling[] = [
  {
    wording: says(oneField),
    beside: says(/\bbasic ?auth|\bauth_basic\b|\bhttp-auth\b|\bhttp basic\b/),
    without: says(/\bcurl\b|\bclient[_ ](?:id|secret)\b|\bproxy-authorization\b/),
    holds: ({ scene, folded }) =>
      scene.status === 401 ||
      folded.some(({ text }) => /\basks? (?:me |us )?for (?:the|a) (?:password|login)\b/.test(text)),
    means: ['wrong-scheme', 'server-misconfigured', 'stripped-by-intermediary'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'There is one `Authorization` for two logins: the page sends its own token there, and not the Basic login that the server before it wants.',
    steps: {
      developer: ['Leave Basic out for the paths of the API (nginx `auth_basic off;`).'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:works?|fine|ok|well|can log ?in)\b/g,
        40,
        /\b(?:from|with|via|through|in|by|on) (?:the |a |its )?(?:web |html |log-?in )+form\b/,
      ),
      near(/\b(?:html|web|log-?in) form\b/g, 40, /\b(?:works?|fine|ok|lets? me in)\b/),
    ),
    beside: says(/\bbasic\b|\bcurl\b[^\n]{0,40} -u\b|-credential\b/),
    without: says(/\bcookies?\b|\bcsrf\b|\bpostman\b/),
    means: ['wrong-scheme', 'wrong-place', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A login by form is read from the body of a POST; the script sends Basic, which such a server does not read.',
    steps: {
      developer: ['Let the server take Basic too (`New-PodeAuthType -Basic`, `httpBasic()`).'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.1',
  },
  {
    wording: says(
      /(?:set|save|put|store|write)\w{0,10}\( ?['"`]?\w{0,20}(?:refresh\w{0,10}['"`]? ?, ?[\w.?!$[\]'"()]{0,40}access|access\w{0,10}['"`]? ?, ?[\w.?!$[\]'"()]{0,40}refresh)(?:_?token)?\b(?!\()|\b(?:refresh_?(?:token)?['"\]]{0,2} ?[:=] ?[\w.?]{1,40}(?:\.|\[['"])access|access_?(?:token)?['"\]]{0,2} ?[:=] ?[\w.?]{1,40}(?:\.|\[['"])refresh)(?:_?token)?\b(?!\()/,
    ),
    means: ['wrong-token-type', 'refresh-failed'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The code keeps one token under the name of the other (swapped): the next refresh sends the access token.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
  },
  {
    wording: eitherWay(old, 160, newOnesWork, 60),
    beside: anyOf(rejected, says(/\b(?:fail|stopped|do not|don't|no longer|broken)\b/)),
    without: says(/\b(?:signing|certificates?|jwks|ssh|secret_key|re-?start\w{0,3}|expired?)\b/),
    means: ['revoked-credential', 'server-misconfigured', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'What was made before is refused and what is made now is taken: the service ended the old ones.',
    source: 'https://www.rfc-editor.org/rfc/rfc7009#section-2',
  },
  {
    wording: says(
      /\bauthorization['"`]{0,2}(?: (?:header|field))?(?: i[ts])?(?: sent| then)? ?(?:is|was|as|becomes|contains|shows|says|only|just|:|=)(?: only| just| always)? ?['"`]{0,3}basic ?(?:['"`](?! ?[+&$%{,█]|\.\S| ?\. ?(?:\$|base64))|(?:with )?(?:nothing|no value)\b)|\bempty basic\b/,
    ),
    beside: says(/\bbearer\b|\bmy (?:own )?(?:header|field|value|token)\b/),
    without: says(/\bwww-authenticate\b|\bproxy-authorization\b/),
    means: ['client-bug', 'stored-credential', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'What goes out is an empty Basic in place of the field that was given: the client makes it from its own settings for a login, which are empty, and puts it over the other.',
    steps: {
      developer: [
        'Clear the client’s own setting for a login, and save and deploy anew; or give the token there (type Bearer) and not as a field.',
        'Update the client, or go back to the version before.',
      ],
    },
    ask: 'the version of the client, and what its own settings for authentication hold',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: anyOf(
      eitherWay(/\bexport \w{0,40}(?:token|key|secret|password)\w{0,12} ?=/, 260, /(?<!process)\.env\b/),
      near(
        /\bload_dotenv\b|\bdotenv\.config\b|\bdotenv\/config\b/g,
        240,
        /\b(?:prints?|printed|shows?|logs?|gives?|returns?|still|get|gets)\b[^.\n]{0,40}\bold\b(?! and\b)|[-_]old[-_]?(?:key|token|value)?\b/,
      ),
    ),
    beside: says(/\.?(?:zshrc|bashrc|bash_profile|zprofile|profile)\b|\bshell\b|\bload_dotenv\b|\bdotenv\b/),
    without: says(/\bexport \w{1,50}= ?(?:\s|$)|\bunset did not\b/),
    holds: (evidence) => findWording(evidence, twoValues) !== undefined,
    means: ['stored-credential', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A variable that the shell exports goes before a `.env` file, which fills in only what is not set: the old value is the one that is sent.',
    steps: {
      developer: [
        'Take the line out of the shell’s profile, and start the program from a new terminal: `unset NAME`, `printenv | cut -d= -f1 | sort`.',
        'Or let the file win: `override: true` of dotenv, `load_dotenv(override=True)`.',
      ],
    },
    source: 'https://github.com/motdotla/dotenv#what-happens-to-environment-variables-that-were-already-set',
  },
  {
    wording: near(
      /\/cgi-bin\/(?:snapshot|magicbox|configmanager|mjpg|video|recordmanager|ptz|devvideoinput|eventmanager)\b|\/isapi\/|\/axis-cgi\//g,
      500,
      /\bauth ?: ?\{ ?['"]?user|\bauth ?= ?\(|\bbtoa\(|\bhttpbasicauth\b|\bbasic ['"`$]/,
    ),
    without: says(/digest/),
    means: ['challenge-not-answered', 'wrong-scheme', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Cameras and recorders ask with Digest, which a browser answers by itself; this code sends Basic alone.',
    steps: {
      developer: [
        'See what it asks for: `curl -sS -o /dev/null -D - "http://$DEVICE/…"` shows `WWW-Authenticate`.',
        'Answer Digest: `HTTPDigestAuth(user, password)` of requests, a Digest package for axios or fetch, `curl --digest -u "$USER_NAME"`.',
      ],
    },
    ask: 'the `WWW-Authenticate` field of its 401',
    source: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
  },
  {
    wording: near(
      /\b(?:header|field|value|secret|token|key)\b/g,
      60,
      /\b(?:a|an extra|trailing|with a|has a|is a|ends in a) comma\b|\bcomma (?:and a (?:space|blank)|at the end|behind|after)\b/,
    ),
    beside: says(/\bheaders?\b|\bfields?\b/),
    without: says(/\bjson\b|\btrailing comma in\b|\bcsv\b|\bscopes?\b/),
    means: ['client-bug', 'malformed-header', 'corrupted-credential'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'A library sets the field twice, once without a value, and what stands in two fields of one name is joined with a comma.',
    steps: {
      developer: [
        'Look at what goes out (a local echo server, a proxy), and take one of the two places away that set the field: a default header of the client and one of the request.',
        'Where both are the library’s own, take another version of it, and tell its maker.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.3',
  },
  {
    wording: eitherWay(
      /\b(?:push|publish|upload|writ(?:e|es|ing)|deploy)(?:es|s|ed|ing)?\b[^.\n]{0,24}\b(?:40[13]|unauthori[sz]ed|forbidden|denied|refused|fails?)\b|\b(?:40[13]|unauthori[sz]ed(?: access)?|forbidden|denied|refused)\b[^.\n]{0,16}\b(?:when|on|for|while|at) (?:\w{1,8} )?(?:push|publish|upload|writ|deploy)\w{0,4}\b/,
      80,
      /\b(?:pull|install|download|read|quer|list|clon|fetch)(?:s|es|ing|ies|y|ying|e)?\b[^.\n]{0,30}\b(?:works?|fine|ok|succeeds?|passes)\b/,
    ),
    without: says(/\bcsrf\b|\b(?:get|post)\b[^.\n]{0,12}\b(?:works?|fine)\b|\btime ?out\b|\b413\b/),
    means: ['insufficient-scope', 'no-credentials', 'forbidden'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Reading is allowed (perhaps to everybody), and writing is not: the token has no right to write, or none is sent and reading wants none.',
    steps: {
      developer: [
        'Log out and try the reading part again: where it still works it is public, and no login was sent for the other either.',
        'Else give the token the right to write (scope, role, repository), or take one that has it.',
      ],
    },
    ask: 'whether reading works after a logout, too',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
]
