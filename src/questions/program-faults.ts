import type { Phrase } from '../product.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch } from './exchange.ts'
import type { Met } from '../phrases.ts'

const bearer = 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'
const fetchMode = 'https://developer.mozilla.org/docs/Web/API/RequestInit#mode'
const fetchCredentials = 'https://developer.mozilla.org/docs/Web/API/RequestInit#credentials'
const axios = 'https://axios-http.com/docs/api_intro'
const requests = 'https://requests.readthedocs.io/en/latest/user/quickstart/#custom-headers'

/** What the source code reader finds wrong where a program builds its request, and what comes of it. */
const table: Readonly<Record<string, Phrase>> = {
  'scheme-missing': {
    text: 'scheme-missing',
    means: ['malformed-header'],
    certainty: 'possible',
    because: 'The code puts the token into `Authorization` without a scheme before it.',
    steps: { developer: ['Write the scheme before the token: `Authorization: Bearer $TOKEN`.'] },
    source: bearer,
  },
  'bearer-without-space': {
    text: 'bearer-without-space',
    means: ['malformed-header'],
    certainty: 'likely',
    because: 'In the code no blank stands between the scheme and the token.',
    steps: { developer: ['Put one blank between them: `Bearer ${token}`.'] },
    source: bearer,
  },
  'colon-after-scheme': {
    text: 'colon-after-scheme',
    means: ['malformed-header'],
    certainty: 'certain',
    fixer: 'caller',
    because: 'In the code a colon stands after the scheme, so that the server reads a scheme of another name.',
    steps: { developer: ['Write scheme, one blank, token, without a colon: `Bearer ${token}`.'] },
    source: bearer,
  },
  'fields-as-body': {
    text: 'fields-as-body',
    means: ['wrong-place', 'no-credentials'],
    certainty: 'likely',
    because: 'The call takes the body as its second argument: the header fields are sent as data, and no field is set.',
    steps: {
      developer: [
        'Give the fields in the configuration: `axios.post(url, data, { headers })`; in Python by name: `requests.post(url, headers=headers)`.',
      ],
    },
    source: axios,
  },
  'fields-as-query': {
    text: 'fields-as-query',
    means: ['wrong-place', 'no-credentials'],
    certainty: 'likely',
    because: 'The second argument of this call is the query: the header fields end up in the address.',
    steps: { developer: ['Give the fields by name: `requests.get(url, headers=headers)`.'] },
    source: requests,
  },
  'authorization-in-wrong-object': {
    text: 'authorization-in-wrong-object',
    means: ['wrong-place', 'no-credentials'],
    certainty: 'likely',
    because: 'In the code the field does not stand within `headers`, and is not sent.',
    steps: { developer: ['Put it into `headers`: `{ headers: { Authorization: "Bearer …" } }`.'] },
    source: fetchMode,
  },
  'no-cors-mode': {
    text: 'no-cors-mode',
    means: ['preflight-blocked', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'With `mode: "no-cors"` a browser leaves out every field but a few, `Authorization` among them.',
    steps: { developer: ['Take out `mode: "no-cors"`, and let the server allow the origin and the field (CORS).'] },
    source: fetchMode,
  },
  'credentials-mode-missing': {
    text: 'credentials-mode-missing',
    means: ['cookie-not-sent'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The call goes to another origin and does not ask for cookies, so the browser sends none.',
    steps: {
      developer: ['Set `credentials: "include"` (fetch) or `withCredentials: true` (axios, Angular, XMLHttpRequest).'],
    },
    source: fetchCredentials,
  },
  'key-made-at-start': {
    text: 'key-made-at-start',
    means: ['server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The signing key is made anew each time the program starts: every restart and every worker has another, and refuses the tokens of the others.',
    steps: {
      developer: [
        'Make the key once (`openssl rand -hex 32`), and give it to every worker and instance from the environment or a secret store.',
      ],
    },
    source: 'https://flask.palletsprojects.com/en/stable/config/#SECRET_KEY',
  },
  'immutable-fields': {
    text: 'immutable-fields',
    means: ['no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Angular’s `HttpHeaders` never changes: `append` and `set` give a new object, and the code throws it away and sends the empty one.',
    steps: {
      developer: [
        'Keep what comes back: `headers = headers.set("Authorization", …)`, or `new HttpHeaders({ Authorization: … })`.',
      ],
    },
    source: 'https://angular.dev/api/common/http/HttpHeaders',
  },
  'id-token-as-access-token': {
    text: 'id-token-as-access-token',
    means: ['wrong-token-type', 'wrong-audience'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The code sends the ID token: it tells the program who signed in and is for the program alone; an API wants an access token that was made for it.',
    steps: {
      developer: [
        'Send `access_token`, and ask for it with the audience or scope of this API; for Auth0’s Management API that is `https://$TENANT.auth0.com/api/v2/`.',
      ],
    },
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
  },
  'element-as-value': {
    text: 'element-as-value',
    means: ['csrf-refused', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The field is given an element of the page, so its text is `[object HTMLMetaElement]` and not the token in it.',
    steps: { developer: ['Take the value out of the element: `.content` of a `<meta>`, `.value` of an `<input>`.'] },
    source: 'https://developer.mozilla.org/docs/Web/API/Document/querySelector',
  },
}

const made = (phrase: Phrase, where: Met['where']): Met => ({
  product: { name: 'The program', says: [] },
  phrase,
  where,
  groups: {},
  weight: 1,
})

/** A DOM element given as a field's value, without `.content`, `.value` or `getAttribute` behind it. */
const element =
  /["'](?:x-[\w-]{2,40}|authorization)["']\s?[:,]\s?(?:window\.)?document(?:\.head|\.body)?\.(?:querySelector|getElementById)\((?:'[^'\n]{1,100}'|"[^"\n]{1,100}")\)\s?[,}\n)]/i

/** `new HttpHeaders()`, and later a statement that calls `append` or `set` on it and keeps nothing of what it gives. */
const unkept =
  /\b(?:const|let|var)? ?(\w{1,40}) ?(?:: ?HttpHeaders ?)?= ?new HttpHeaders\(\);? (?:[^;=]{1,80}; )?\1\.(?:append|set)\( ?["'`]/

/** A signing key out of a random generator, where a kept one belongs: Python, Node.js, Ruby, .NET, Java's jjwt. */
const madeAtStart =
  /\b\w{0,40}(?:secret|key)\w{0,20}["'\]]{0,2} ?[:=] ?(?:[\w.]{1,30}\()?(?:secrets\.token_\w{3,8}|os\.urandom|crypto\.randomBytes|uuid\.uuid4|uuidv4|SecureRandom\.hex|RandomNumberGenerator\.GetBytes|Guid\.NewGuid|Keys\.secretKeyFor|Jwts\.SIG\.\w{3,8}\.key)\(/i

/** An ID token given where an access token belongs … */
const idToken =
  /(?:\bbearer ?(?:\$\{|['"`] ?\+ ?|%s["'] ?% ?)|\btoken["']? ?[:=] ?)(?:await )?(?:[\w$]{1,30}\.){0,4}(?:get_?id_?token(?:\(\)|[ ,)\n]|$)|id_?token\b(?!["'] ?[,\]]))/i

/** … and services whose APIs take ID tokens on purpose. */
const takesIdTokens =
  /\bfirebase\b|\bcognito\b|\bgoogle\b|\biap\b|\bcloud run\b|\bcloud functions\b|\bgitlab\b|\bkubernetes\b|\bkube-apiserver\b|\bstrapi\b|\bapple\b/i

const sentIdToken = (evidence: Evidence) =>
  findMatch(evidence, takesIdTokens) ? undefined : findMatch(evidence, idToken)

/** That a server finds no token in what it is sent (RFC 6750 §2.1: it looks for the scheme first). */
const noTokenFound =
  /\btoken (?:is |was |could )?(?:not|missing|absent|required)\b|\bno (?:\w{1,14} )?token\b|\b(?:missing|without) (?:\w{1,14} )?token\b|\bunauthenticated\b|\bfull authentication is required\b|\bjwt must be provided\b/i

/** A token without its scheme is likely the reason where the server finds none. */
const weighed = (phrase: Phrase, evidence: Evidence): Phrase =>
  phrase.text === 'scheme-missing' && findMatch(evidence, noTokenFound) ? { ...phrase, certainty: 'likely' } : phrase

/** What programs in a report get wrong where they build their requests. */
export const programFaults = (evidence: Evidence): readonly Met[] => {
  const faults = evidence.exchanges.flatMap(({ request }) => (request?.via === 'code' ? request.faults : []))
  const found = faults.flatMap(({ value, where }) =>
    table[value] ? [made(weighed(table[value], evidence), where)] : [],
  )
  const written = [
    ['element-as-value', findMatch(evidence, element)],
    ['key-made-at-start', findMatch(evidence, madeAtStart)],
    ['immutable-fields', findMatch(evidence, unkept)],
    ['id-token-as-access-token', sentIdToken(evidence)],
  ] as const
  return [...found, ...written.flatMap(([name, seen]) => (seen && table[name] ? [made(table[name], seen.where)] : []))]
}
