import { anyOf, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

/** What a token endpoint says that saw no client in `Authorization` (RFC 6749 §2.3.1). */
const invalidClient = says(/\binvalid_client\b/)

/** `Authentication` with a scheme behind it, as a field and not as a setting (`authentication: basic` with more settings below). */
const misnamed = {
  wording: says(
    /\bauthentication['"`]? ?[:=,] ?[fb]?['"`]?(?:bearer|basic|token) (?!tokens? |(?:user(?:name)?|password|headers?|method|url|resource|realm|name|verify_ssl)['"]? ?[:=])/,
  ),
  means: ['wrong-place'] as const,
  fixer: 'caller' as const,
  because: 'The field is called `Authentication` here; servers read `Authorization`.',
  steps: {
    developer: ['Name the field `Authorization`; in a Swagger document the security scheme has to have this name too.'],
  },
  source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
}

/** What is told of the field or place in which a credential is sent (lower case). */
export const toldOfFields: readonly Telling[] = [
  { ...misnamed, without: invalidClient, certainty: 'likely' },
  { ...misnamed, beside: invalidClient, certainty: 'certain' },
  {
    wording: anyOf(
      near(/\btokens?\b|\bkeys?\b/g, 120, /\bin (?:the|a|an) (?:header|field)\b[^.\n]{0,20}\b(?:works?|ok|fine|200)\b/),
      near(
        /\bin (?:the|a) (?:url|query|address|body|cookie)\b/g,
        120,
        /\b(?:header|field)\b[^.\n]{0,20}\b(?:works?|ok|fine|200)\b/,
      ),
    ),
    beside: rejected,
    means: ['wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The same credential is good in the header field and not in the place where it is sent.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2',
  },
  {
    wording: says(/\bauthorization\b['"]?.{0,3}['"]?(?:bearer|basic|token): /),
    means: ['malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A colon stands after the scheme, so that the server reads a scheme of another name.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: says(
      /\bauthorization: (?:bearer|basic|token) ?['"`](?! ?[+.&] ?[\w$(]| (?:headers?|fields?)\b)(?:[\s,.;)]|$)/,
    ),
    means: ['placeholder-credential', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'Nothing stands behind the scheme: what should fill it in gave an empty text.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: says(
      /\b(?:instead of|without) (?:(?:adding|using|sending|having|writing|putting|the|a|word|prefix|scheme|keyword) ){0,4}['"`]?bearer\b|\b(?:lacks?|lacked|misses|missed|forgot|missing) (?:the )?(?:(?:word|prefix|scheme|keyword) )?['"`]?bearer\b(?! token)|\bbearer['"`]? (?:word|prefix|scheme|keyword) (?:is |was )?(?:missing|absent|not)/,
    ),
    means: ['malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The word `Bearer` is told to be missing before the token.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: near(
      /\b(?:authori[sz]ation|auth) header\b/g,
      80,
      /\bshould be (?!specified|sent|set|used|provided|included|present|passed|added)|\baccording to (?:the )?doc|\bhas to be (?!specified|sent|set|provided)/,
    ),
    means: ['malformed-header', 'wrong-scheme', 'client-bug'],
    certainty: 'likely',
    because: 'The field is told to look otherwise than the documentation wants it.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: near(/\baxios\b/g, 200, /\bauth['"]? ?: ?\{/),
    beside: says(/\bauthorization\b|\bbearer\b|\btokens?\b/),
    means: ['wrong-scheme', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The option `auth` of axios writes Basic into `Authorization`, over whatever stands there.',
    steps: { developer: ['Leave `auth` out where a token is sent: `headers: { Authorization: "Bearer …" }` alone.'] },
    source: 'https://axios-http.com/docs/req_config',
  },
  {
    wording: says(
      /['"`](?:autorization|authorisation|authorizaton|authorizatoin|authorzation|autherization|athorization|authorziation|authentification)['"`]|\b(?:autorization|authorizaton|authorizatoin|authorzation|autherization|athorization|authorziation): ?(?:bearer|basic|token)\b/,
    ),
    means: ['wrong-place', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The name of the field is misspelt: it is `Authorization`, and servers read no other.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: says(/\bunexpected input\(s\) ['"][\w, '"-]{0,60}(?:token|key|password|user)/),
    means: ['no-credentials', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The action does not know that input in the version that is named, and leaves it out: nothing is sent.',
    steps: {
      developer: ['Look at the inputs of exactly this version in its `action.yml`, and name a version that has it.'],
    },
    source: 'https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs',
  },
  {
    wording: says(
      /\b(?:deletes?|removes?|strips?|drops?|discards?|throws away|(?:does not|doesn't) (?:pass|forward)(?: on)?)\b[^.\n]{0,20}\b(?:headers?|fields?)\b/,
    ),
    beside: says(
      /\b(?:lambda@?edge|edge|prox(?:y|ies)|cdn|gateway|waf|origin|upstream|nginx|apache|load balancer|ingress|box|appliance|middleware)\b/,
    ),
    means: ['stripped-by-intermediary'],
    certainty: 'likely',
    because: 'What stands between is told to take fields away.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1',
  },
  {
    wording: near(
      /\b(?:docs?|documentation|manual)\b[^\n]{0,50}\b(?:header|field)\b/g,
      100,
      /\b(?:i|we) (?:use|send|put|pass)\b[^.\n]{0,40}\b(?:body|query|param\w{0,6}|url|cookie)\b/,
    ),
    means: ['wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The documentation names a header field, and the credential is sent elsewhere.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: says(
      /\bspns?\b[^.\n]{0,40}\b(?:twice|duplicated?|duplicates|two|missing|not (?:set|registered|found)|wrong|another account)\b|\bduplicate spn\b/,
    ),
    means: ['kerberos-failure'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A service name (SPN) has to belong to exactly one account; otherwise no ticket is given, or one that the server cannot open.',
    steps: {
      developer: [
        '`setspn -X` lists duplicates, `setspn -Q HTTP/$HOST` shows whose it is; delete the wrong one with `setspn -D`.',
      ],
    },
    source:
      'https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc731241(v=ws.11)',
  },
  {
    wording: says(
      /\bbearer_token(?:_file)?['"]? ?[:=]|\bbearertoken['"]? ?[:=]|\b(?:auth_?type|type|scheme)['"]? ?[:=] ?['"]?bearer\b/,
    ),
    beside: says(/\bcurl\b.{0,240}\bauthorization: ?(?:token|basic|apikey|api-key|key|splunk|sso-key|bot|digest) /),
    means: ['wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The call that works names another scheme than Bearer, and the program is set to send Bearer.',
    steps: {
      developer: [
        'Give the program the scheme of the working call: `Token …` as a field of its own (Prometheus: `authorization: { type: Token, credentials: … }`).',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:swagger(?:[- ]?ui)?|openapi|redoc|postman|insomnia|sdk|library|(?:generated )?client|generator|interceptor|plug-?in|gateway)\b/g,
        60,
        /\b(?:has|have|adds?|prepends?|puts?|inserts?) (?:the |a |an |it with the |the word )?['"`]?bearer ?['"`]? ?(?:prefix|before the token|in front of)\b/,
      ),
      near(
        /\bbearer\b['"`]?(?: prefix)?/g,
        80,
        /\b(?:bare|raw token|token (?:alone|only)|only the token|without (?:it|a prefix|the prefix))\b/,
      ),
      near(
        /\b(?:without|no|remov\w{1,4}|strip\w{0,4}|leav\w{1,3} (?:out|off)|bare)\b/g,
        20,
        /['"`]?bearer\b['"`]?(?: prefix)?[^.\n]{0,40}\b(?:works?|200|ok|fine|succeeds?|accepted)\b/,
      ),
    ),
    beside: rejected,
    without: says(
      /\b(?:tried|try|added|add|adding|need|should i|must i|do i have to|make sure|already|expects?|requires?|spec) [^.\n]{0,24}\bbearer\b|\bbearer error\b|\bwithout (?:a )?bearer token\b/,
    ),
    means: ['malformed-header', 'wrong-scheme'],
    certainty: 'likely',
    because: 'The server takes the token bare, and the client puts `Bearer` before it.',
    steps: {
      developer: [
        'Describe the field as it is (OpenAPI: `type: apiKey`, `in: header`, `name: Authorization`); or let the server take the word off, as RFC 6750 has it.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: near(/\bcurl\b/g, 60, /--digest\b/),
    beside: says(
      /\b(?:have|has|had|need|needs|needed|only|must|requires?|without it|works? with|when i (?:add|use))\b/,
    ),
    without: says(/--digest\b[^.,;\n]{0,60}\b(?:fails?|401|not work|same|no luck)\b/),
    means: ['challenge-not-answered', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'curl gets in with `--digest` alone: the server asks for Digest, and the program sends Basic or nothing.',
    steps: {
      developer: ['Look for a setting for Digest, or a newer version of the program; else allow Basic on the device.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
  },
]
