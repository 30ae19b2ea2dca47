import type { Remark } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { finder, isNegated, patternsOf } from './pattern.ts'
import type { Sentence, Word } from './words.ts'

const SECRET =
  'credentials|credential|password|passwords|token|tokens|key|keys|secret|username|login|apikey|passphrase|user|creds'
const RIGHT = 'correct|right|valid|fine|good|okay|accurate'
const FIELD = 'header|headers|authorization|token|cookie|bearer|x-api-key|key|credentials'

const TABLE: readonly (readonly [Remark, string])[] = [
  [
    'credentials-right',
    `${SECRET} ?itself ?i ?use is|are|being|seems|look|looks ?definitely ?all ?100% ?completely ?absolutely ?also ${RIGHT} / ${RIGHT} ${SECRET} / i|am|very|100% sure|certain|positive ... ${SECRET} / despite .. ${SECRET} / entered|using|typed|have|got|put|use|copied|in ?in ?the ${RIGHT} ?api ?user ?one|${SECRET} / ${SECRET} correct / double|triple checked / ${SECRET} have not expired|changed / not expired / same ${SECRET} ?and ?token|password works|work|are|and|as|in / same ... ${SECRET} .. works|fine|work`,
  ],
  [
    'two-factor-on',
    '2fa|mfa|2sv|totp / two factor|step|fa|phase / 2 factor|step|fa / multi factor / multifactor / authenticator app / one time password|code / authentication code / security key / conditional access / otp',
  ],
  [
    'header-missing-at-server',
    `${FIELD} .. never|not|no|longer ... arrives|arrive|reaches|reach|received|receive|present|forwarded|passed|included|there|sent|attached|set|gets|come|show|see|visible|through|exist|found|appear|send|add / ${FIELD} .. is|are|was|gets|being|get|were|be ?always ?being ?not missing|stripped|removed|dropped|lost|empty|null|none|undefined|nil|ignored|discarded|absent|filtered|omitted / not|never ... see|receive|get|find|have|contain|forward|pass|send|sending|arrive|include|add .. ${FIELD} / no|without|missing authorization|auth|authentication|authorisation ?http header|headers|field / strips|removes|drops|eats|swallows|stripping|removing|dropping|omits .. ${FIELD} / loses .. header|headers|bearer|cookie / ${FIELD} disappears|vanishes|missing|disappeared / ${FIELD} .. nowhere / http_authorization ... not|empty|missing|null|never / getting|receive|receives|gets only the|other headers|header`,
  ],
  [
    'field-not-in-request',
    'devtools|network|request|wireshark|fiddler ?tab ?headers ?header show|shows|has|have|had|contain|contains|lists ?still no|not ... authorization|token|bearer|cookie / no|without authorization|bearer header|headers|field|token .. in the ?outgoing ?browser request|requests|devtools|network / request|requests is|are|goes|go|sent|leaves|leave ?out without|missing ?the ?an ?any authorization|token|bearer|header / no authorization|auth|authentication|authorisation|bearer ?http ?bearer header|headers|field|token ?at ?all ?is|was|are|being ?being sent|set|added|attached|included / authorization|auth|authentication|authorisation ?http header|headers|field is|was|are|were|never not ?being sent|set|added|attached|included / not able to see the headers|header in the network|request|browser|devtools / header|headers|token|authorization ?is|are not in the network|request|requests|devtools / interceptor|interceptors ?is|are|was ?never|not ?being called|invoked|triggered|run|runs|executed|reached|fire|fires',
  ],
  [
    'header-sent',
    `${FIELD} is|are|was|being|gets|get|were ?definitely ?correctly ?being ?indeed ?clearly sent|included|there|set|present|passed|attached|transmitted|added / i|you|we can|could|do see ... ${FIELD} / do|does|did send ?the ?an ?a ${FIELD} / sends|sending|sent|passing|send|pass|include|included|setting|set|adding ?the ?an ?a ?correct ?my ?valid ?jwt ?same authorization|bearer|token|header|headers|x-api-key|cookie / see ... ${FIELD} .. network|devtools|request|wireshark|fiddler|tab / curl v shows / network tab ... ${FIELD}`,
  ],
  [
    'public-expected',
    'public page|pages|site|website|blog|url|endpoint|image|file|repo|repository|route|routes|api|link|bucket / should|must|supposed .. be public|open|accessible|anonymous|visible|reachable / should not|never .. require|need|ask|be|prompt .. login|authentication|password|protected|auth|credentials|token|authorization / no login|authentication|password|auth needed|required|necessary / anonymous access|allowed|is|users|pull|read / allowanonymous|permitall|publicly / is|are public|open / share|shared|sharing .. link|url / anyone can|should',
  ],
  [
    'no-credentials-wanted',
    `without ?a ?any ?an ?my ?user|api ${SECRET}|authentication|login|logging|auth|authorization / no user and / do not want|need|use|have ... authentication|login|${SECRET}|auth|authorization|log / authentication|auth|login|security is|was|has ?been ?turned disabled|off|deactivated / disable|disabled|turn|turned|switch|switched ?off ?the authentication|auth|login|security / authenticationrequired false / unauthenticated|anonymous call|calls|request|requests|access`,
  ],
  [
    'login-loop',
    'login|redirect|redirection|infinite loop|loops / back to ?the ?same ?login|sign|signin ?login ?in page|screen|login|form|prompt / keeps|keep|endlessly|constantly|always redirecting|redirects|redirected|bouncing|looping / keeps|keep sending|throwing|kicking|taking me|us|you|them|back / redirects|redirected|redirect|sends|sent|bounces|bounced|returned|returns|kicks|taken ?me ?us ?right ?straight ?again back / stuck .. loop / nobody stays logged / moment|second|instant|blink i|we|it am|are|is ?back on|at|shows ?the login page|screen|form / loop',
  ],
  [
    'prompted-again',
    'keeps|keep|continues|continually|still|always|constantly|repeatedly|again|repeated ?on ?to asks|asking|ask|prompting|prompts|prompt|popping|requesting|requests|prompted|asked|pops / prompts|asks|prompted|asked|prompt|asking|prompting ?me ?us ?you ?them ?for ?to ?the ?my ?a ?user ?name ?and ?new ?enter ?log|credentials|password|login|passwords|username|again|authenticate / same prompt / login|password|credentials|credential|authentication|authorization|sign prompt|prompts|popup|dialog|dialogue|box|window / pop up|ups / over and over / again and again / have to log|login|sign',
  ],
  [
    'cookie-not-set',
    'cookie|cookies|session ... not|never|no|isn|longer .. set|stored|saved|keep|kept|sent|present|there|sending|setting|persist|persisted|included|created|getting|get|passed|attached|appear|available|working|saving|show|store / not|never|no ... set|keep|store|save|send|have|get|see|accept|any|receive|persist .. cookie|cookies / no|without|missing|lost|third cookie|cookies|party / cookie|cookies .. blocked|dropped|ignored|missing|lost|rejected|deleted|empty|disappears|gone / new session on|for|every|each',
  ],
  [
    'token-in-query',
    'token|key|apikey|secret ... in|as|via|through .. query|url|querystring / query parameter|string|param / querystring / as url parameter / in the url|link|address',
  ],
  [
    'password-has-special-characters',
    'special characters|character|chars|char|symbols / it|which|that|password has|contains ?also ?a ?an $|@|#|%|& / password|passwords|secret|pass|pw|passphrase ... contains|contain|has|with|includes|containing|having ... $|@|#|%|!|&|symbols|symbol|characters|chars|sign|dollar|umlaut|umlauts|colon|slash|quotes|quote|ampersand|hash|percent|unicode|spaces|space|accent|accents|at / @|#|%|$|!|& ?symbol|sign|character in ?the ?a ?my ?its password|passwords / multiple symbols / umlaut|umlauts|non-ascii / at sign / dollar|percent|plus|hash sign|signs / url ?en encode|encoded|encoding .. password|special / exclamation mark / non ascii',
  ],
  [
    'hash-as-password',
    'hash|hashed|hashing|bcrypt|md5|sha1|sha256|sha512|argon2|htpasswd|hash-password|encrypted ... password|passwords / password hash|hashes / password .. hashed|encrypted|bcrypt',
  ],
  [
    'quoted-key',
    'quotes|quotation|quoted|quote ... key|token|secret|password|value|it|variable / key|token|secret|value .. in|with|without quotes|quotation|quote|quoted / set ... quotes / without|with ?the ?double ?single quotes / quotation|quote mark|marks',
  ],
  [
    'old-link',
    'old|saved|expired link|links|bookmark|bookmarks|url|email / bookmark|bookmarked|bookmarks / link .. email|mail|newsletter|message / activation|magic|reset|confirmation|invitation link',
  ],
  [
    'self-made-token',
    'i|we|my|our|code|backend .. create|generate|sign|issue|build|made|created|generated|signed|mint|make|produce|signing ?the ?a ?my ?own ?an ?our ?jwt ?access token|tokens|jwt|jwts / generating|creating|signing|generated|signed|self ?the ?a ?my ?own jwt|token|signed / own jwt|token / generate|create|sign|issues|generates|return|returns a jwt|token / jwt.sign|jwt.encode',
  ],
  [
    'signature-invalid-elsewhere',
    'invalid signature / jwt.io .. says|shows|reports ... invalid|signature|verified / signature .. invalid|fails|wrong|not|mismatch',
  ],
  [
    'fresh-token',
    'token|key|jwt is|was ?brand ?completely ?just new|fresh|generated|created|issued / just generated|created|got|made|issued|obtained ... token|key|secret|jwt / brand new / newly|freshly|recently created|generated|issued|obtained|made / fresh token|key|jwt / new token|tokens|key|jwt / straight away|immediately / same token straight',
  ],
  [
    'single-sign-on',
    'sso|saml|adfs|okta|onelogin|entra|azuread / single sign|signon / azure ad|active / google workspace|login',
  ],
  [
    'saved-password',
    'saved|stored|cached|remembered|remember|stores|cache ?my ?the ?old password|passwords|credentials|login|logins|account|accounts|me|token / credential|credentials|password manager|helper|store / keychain|keyring|.netrc|netrc|_netrc / autofill|lastpass|bitwarden|1password|wincred / windows credential / remembers / never|not asks|asked|asking ?me ?for / without asking',
  ],
  [
    'integrated-authentication',
    'windows|integrated|domain|ad|kerberos|ntlm|negotiate|spnego authentication|auth|integrated|login|sso|token / kerberos|ntlm|spnego|keytab|kinit|spn|gssapi|gss / negotiate header|challenge|scheme|mechanism|protocol|provider|ticket / says|offers|accepts|wants|supports|use|uses|using|with|via|only ?the ?a negotiate / www-authenticate .. negotiate / negotiate and|or basic|digest / integrated security / domain user|account|joined / as ?the current|logged windows|in ?user / usedefaultcredentials|domain-joined',
  ],
  [
    'email-as-user-name',
    'email|mail|e ?mail ?address ?as ?and|with|plus ?the ?a username|user|token|login|app|password / username .. is|as|with ?my ?an email|mail / username or email / login email|e / email and password|token|app',
  ],
  [
    'token-as-password',
    'token|pat|key ?as ?the ?a ?in ?for ?place ?of ?of password|pw / as ?the password ... token|pat|key / personal access token ... username|basic / token instead of ?a ?the ?my password / api key as user|username|password / basic authentication .. token|key|pat / username ?or ?email plus|and ?the ?my ?personal ?access token',
  ],
  [
    'password-as-token',
    'password ... as|for|instead ?of ?the ?a ?bearer ?api token|key / account password|passwords / github|gitlab|login|normal|regular|admin|my|account ?account password ... git|api|bearer|push|clone / user|account ?name and password / putting|putted|using|entering a password|my',
  ],
  [
    'intranet',
    'intranet|on-prem|onpremise|sharepoint / on prem|premise|premises / internal|company|corporate|local site|server|network|website|page|tool|app|application|url|domain',
  ],
  [
    'crawler',
    'crawler|crawlers|googlebot|scraper|scraping|og|og:image|unfurl|sitemap|indexing|seo|lighthouse / link|social preview|previews|share / search console / facebook debugger|sharing',
  ],
  [
    'monitoring',
    'monitoring|healthcheck|uptime|nagios|zabbix|uptimerobot|pingdom / health check|checks|probe / liveness|readiness probe / uptime kuma|robot',
  ],
  ['websocket', 'websocket|websockets|wss|socket.io|signalr|ws / web socket|sockets'],
  ['redirect-seen', 'redirect|redirects|redirected|redirecting|301|302|307|308|redirection'],
  ['kubernetes', 'kubernetes|k8s|kubectl|pod|pods|eks|aks|gke|openshift|k3s|minikube|kubeconfig'],
  [
    'cron',
    'cron|crontab|cronjob|nightly|scheduler / scheduled job|task|run|workflow|pipeline / task scheduler / cron job',
  ],
  [
    'asker-redacted',
    'redacted|obfuscated|anonymized|anonymised|masked|censored|sanitized|scrubbed|xxxx|xxxxx / replaced|hid|hidden|blanked|altered ... key|token|password|values|secrets|names|domain|ids|sensitive|real / not ?the|my ?my real|actual key|token|password|domain|one / fake|dummy token|key|password|values / for privacy|security',
  ],
  ['app-password', 'app|application specific|password|passwords / app-specific / application passwords|password'],
  [
    'public-data',
    'public data|info|information|api|apis|repos|repositories|repository|endpoint|feed|packages|package|image|images|registry|profile|content / only public|read / publicly available|accessible',
  ],
]

const find = finder(patternsOf(TABLE))

/** Remarks whose own words may stand under a negation and still hold. */
const HELD_ALL_THE_SAME = new Set<Remark>([
  'header-missing-at-server',
  'cookie-not-set',
  'no-credentials-wanted',
  'public-expected',
  'redirect-seen',
  'websocket',
  'kubernetes',
])

const isAsked = ({ question, words }: Sentence): boolean =>
  question && /^(?:is|are|do|does|could|can|should|would|has|have|maybe|any|what)$/.test(words[0]?.text ?? '')

/** "2FA is off", "the cookie is set": the end of the remark turned round. */
const isTurned = (words: readonly Word[], end: number): boolean => {
  const [first = '', second = '', third = ''] = words.slice(end, end + 3).map(({ text }) => text)
  return (
    /^(?:off|disabled|inactive|incorrect|invalid|wrong)$/.test(
      first === 'is' || first === 'are' ? (second === 'not' ? 'off' : second) : first,
    ) ||
    (second === 'turned' && third === 'off')
  )
}

/** Remarks of a thing that a report may only deny. */
const THINGS = new Set<Remark>(['kubernetes', 'websocket', 'redirect-seen'])

/** "no redirect", "without Kubernetes", "we do not use websockets". */
const isDenied = (words: readonly Word[], start: number): boolean =>
  /(?:^| )(?:(?:no|without)(?: any| a)?|not (?:use|using|in|on|run|running)(?: in| on)?)$/.test(
    words
      .slice(Math.max(0, start - 4), start)
      .map(({ text }) => text)
      .join(' '),
  )

/** "the CSRF token is missing": a token of forms, and no credentials. */
const isOfForms = (words: readonly Word[]): boolean => words.some(({ text }) => text === 'csrf' || text === 'xsrf')

const holds = (words: readonly Word[], remark: Remark, start: number, end: number): boolean => {
  const written = words.slice(start, end).map(({ text }) => text)
  if (remark === 'credentials-right' && written.some((text) => text === 'not' || text === 'no'))
    return written.includes('expired')
  if (THINGS.has(remark) && isDenied(words, start)) return false
  if (remark === 'header-missing-at-server' && isOfForms(words.slice(Math.max(0, start - 1), end))) return false
  if (remark === 'header-sent' && written.includes('not')) return false
  if (remark === 'public-expected' && isTurned(words, end)) return false
  return HELD_ALL_THE_SAME.has(remark) || !(isNegated(words, start) || isTurned(words, end))
}

/** What else one sentence tells: "the key is correct", "the header never arrives", "2FA is on". */
export const readRemarks = (sentence: Sentence): readonly Circumstance[] => {
  if (isAsked(sentence)) return []
  const { words } = sentence
  return find(words).flatMap(({ fact, start, end }): readonly Circumstance[] => {
    const word = words[start]
    return word && holds(words, fact, start, end) ? [{ kind: 'tells', what: fact, where: word.where }] : []
  })
}
