import type { Evidence } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import { authorizationOf, challengesOf, findMatch } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** A call of a browser's storage: which of the two, whether it writes, and under which key. */
type StorageCall = { readonly store: string; readonly writes: boolean; readonly key: string }

const storageCall = /\b(local|session)Storage\.(get|set)Item\( ?["'`]([\w.:-]{1,60})["'`]/g

const storageCalls = ({ folded }: Evidence): readonly StorageCall[] =>
  folded.flatMap(({ cased }) =>
    matchesOf(cased, storageCall).map(([, store = '', does, key = '']) => ({ store, writes: does === 'set', key })),
  )

/** What is read under one name from one storage, and stands under it in the other alone. */
const readsOtherStore = (evidence: Evidence): boolean => {
  const calls = storageCalls(evidence)
  return calls.some(
    (one) =>
      !one.writes &&
      calls.some((other) => other.key === one.key && other.store !== one.store) &&
      !calls.some((other) => other.key === one.key && other.store === one.store && other.writes) &&
      !(
        one.store === 'local' &&
        findMatch(
          evidence,
          /\blocal ?storage\b[^.(\n]{0,40}\b(?:key|saved|stored|holds)\b|\b(?:saved|stored|kept)\b[^.(\n]{0,40}\blocal ?storage\b/i,
        )
      ),
  )
}

/** A token is written under one name, and read under another. */
const readsOtherKey = (evidence: Evidence): boolean => {
  const calls = storageCalls(evidence).filter(
    ({ key }) => /token|jwt|auth/i.test(key) && !/refresh|csrf|xsrf/i.test(key),
  )
  const [written, read] = [calls.filter(({ writes }) => writes), calls.filter(({ writes }) => !writes)]
  return (
    written.length > 0 &&
    read.length > 0 &&
    read.every((one) => written.every((other) => one.key !== other.key && one.store === other.store))
  )
}

const storage = 'https://developer.mozilla.org/docs/Web/API/Storage/getItem'

/** Code that takes what stands behind the scheme out of the field. */
const takesApart =
  /\.split\((?:\)| ?["'`/](?: |\\s|bearer))|\bexplode\( ?["'](?: |bearer)|\.substring\( ?(?:7|["']bearer)|\bstrings\.splitn?\(|\.fields\(/
/** What the languages say of a second part that is not there: Python, PHP, Java, C#, Go, Ruby. */
const oneShort =
  /\blist index out of range\b|\bnot enough values to unpack\b|\bundefined (?:offset|array key):? ?1\b|\bindex was outside the bounds\b|\b(?:index|exception:) 1(?: out of bounds|\b)|\bindex out of range \[1\]|\bbegin 7, end\b|\bstring index out of range\b/
/** The same where there is no field at all: Python, JavaScript, Ruby. */
const noneAtAll =
  /'nonetype' object has no attribute 'split'|\bcannot read propert(?:y|ies) (?:'split' )?of (?:undefined|null)\b|\bundefined method [`'"]split' for nil\b|\bcannot invoke "[\w.]{1,40}\.(?:split|substring)\b/
const ofTheField = says(/\bauthori[sz]ation|\bauth_?(?:header|token)|\bbearer\b/)

/** Only NTLM and Negotiate are offered, and no request in the report answers them. */
const wantsWindows = ({ exchanges }: Evidence): boolean => {
  const offered = exchanges.flatMap((exchange) => challengesOf(exchange))
  return (
    offered.length > 0 &&
    offered.every(({ value }) => value.scheme === 'ntlm' || value.scheme === 'negotiate') &&
    exchanges.every((exchange) => authorizationOf(exchange) === undefined)
  )
}

/** What the code in a report does with a credential, before it is sent or once it has come (lower case). */
export const toldOfPrograms: readonly Telling[] = [
  {
    wording: says(/\b(?:local|session)storage\.getitem\(/),
    without: says(/\.getitem\([^()]{1,60}\) ?(?:\|\||\?\?) ?(?:window\.)?(?:local|session)storage/),
    holds: readsOtherStore,
    means: ['no-credentials', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token stands in one of `localStorage` and `sessionStorage`, and the code reads the other, which gives `null`.',
    steps: {
      developer: [
        'Read it where it was written; where a JSON object stands there, take the member: `JSON.parse(localStorage.getItem("currentUser")).token`, without a `Bearer` of its own.',
      ],
    },
    source: storage,
  },
  {
    wording: says(/\b(?:local|session)storage\.getitem\(/),
    holds: readsOtherKey,
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The token is written to the storage under one name and read under another, which gives `null`.',
    steps: { developer: ['Write and read it under the same name; keep the name in one constant.'] },
    source: storage,
  },
  {
    wording: eitherWay(takesApart, 300, oneShort),
    beside: ofTheField,
    without: says(noneAtAll),
    means: ['malformed-header', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    status: 500,
    because:
      'The program takes what stands behind the blank in `Authorization`, and there is no second part: the token came without `Bearer ` before it.',
    steps: {
      developer: [
        'Send the scheme, one blank and the token: `Authorization: Bearer $TOKEN`.',
        'Owner: look at the number of parts before you take the second one, and answer 401 with `WWW-Authenticate: Bearer`.',
      ],
    },
    ask: 'how the `Authorization` field is written in the request, the middle of the token hidden',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: eitherWay(takesApart, 300, noneAtAll),
    beside: ofTheField,
    means: ['no-credentials', 'stripped-by-intermediary'],
    certainty: 'likely',
    fixer: 'caller',
    status: 500,
    because: 'The program takes the `Authorization` field apart, and the request has none.',
    steps: {
      developer: [
        'Send it: `Authorization: Bearer $TOKEN`.',
        'Owner: a request without the field is to be answered with 401 and `WWW-Authenticate: Bearer`; let a preflight (OPTIONS) through before the check.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3',
  },
  {
    wording: anyOf(
      near(
        /\b(?:upgrad|updat|bump)\w{2,3}\b[^\n]{0,50}?\d{1,3}\.\d{1,3}\.\d{1,3}\b/g,
        80,
        /\b(?:header|authorization|field)s?\b[^.\n]{0,12}(?:: ?(?:none|null|undefined|nil)\b|\b(?:is|are|was|comes?) (?:\w{1,6} )?(?:none|null|undefined|nil|empty|missing|gone|lost|not (?:sent|set|there|added)|no longer (?:there|sent|set|added))\b)/,
      ),
      near(
        /\b(?:header|authorization|field)s?\b[^.\n]{0,12}\b(?:is|are|was) (?:\w{1,6} )?(?:none|null|undefined|nil|empty|missing|gone|lost|not (?:sent|set|there|added)|no longer (?:there|sent|set|added))\b/g,
        60,
        /\b(?:since|after)\b[^.\n]{0,30}\b(?:upgrad|updat)\w{2,3}\b/,
      ),
    ),
    beside: says(
      /\b(?:from before|before (?:it|that|was|the)|with the (?:version|release|old)|previous|was fine|worked|printed|no longer)\b/,
    ),
    without: says(/\b(?:nginx|apache|proxy|gateway|ingress|iis|php|server) (?:was |were |to |from )?(?:upgrad|updat)/),
    means: ['client-bug', 'no-credentials'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The release before puts the field on the request and the new one does not: a defect, or a changed interface.',
    steps: {
      developer: [
        'Pin the release that works, and look for the change in the release notes and issues of both the library and what is built on it.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: says(
      /\b(?:scripts?|librar(?:y|ies)|node|axios|soapclient|php|python|requests|sdk|connector|programs?|code)\b/,
    ),
    beside: says(
      /\bbrowser\b|\bchrome\b|\bedge\b|\bfirefox\b|\bif i (?:go|navigate) to\b|\b(?:credentials|password|login)\b[^.\n]{0,40}\b(?:right|correct|ok|fine|good|valid)\b/,
    ),
    without: says(
      /--ntlm\b|\bkinit\b|\bkeytab\b|\bhttpntlm|\bhttp-ntlm\b|requests_ntlm|usedefaultcredentials|\bcurlauth_ntlm\b/,
    ),
    holds: wantsWindows,
    means: ['challenge-not-answered', 'ntlm-failure', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The server offers NTLM and Negotiate alone: a browser carries them out by itself, a program that sends a name and a password as Basic does not.',
    steps: {
      developer: [
        'Give the program a client that does NTLM: `requests_ntlm` (Python), `httpntlm` (Node.js), `CURLOPT_HTTPAUTH => CURLAUTH_NTLM` (PHP), with the user as `DOMAIN\\user`.',
        'Try it alone: `curl --ntlm -u "DOMAIN\\user" -sS -o /dev/null -D - "$URL"`.',
      ],
    },
    source:
      'https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/authentication/windowsauthentication/',
  },
]
