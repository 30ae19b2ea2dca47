import type { Evidence } from '../evidence.ts'
import { findMatch } from './exchange.ts'
import { eitherWay, findWording, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const issuer = 'https://openid.net/specs/openid-connect-discovery-1_0.html#IssuerDiscovery'
const digest = 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3'

const issuers =
  /\b(?:keycloak|issuer|identity provider|idp|authentik|zitadel|dex|oidc (?:server|provider)|auth[- ]server|realm)\b/
const otherName =
  /\b(?:(?:an)?other|different|internal|second|public|external|two|own) (?:host ?names?|addresses|domains?|urls?|names? (?:inside|within))\b|\bunder (?:its|an?) (?:internal|other|different) (?:name|address|url)\b|\bvia (?:its |the )?(?:service name|container name|internal (?:name|address))\b/

const digestLogin = /\bdigest\b/
const manyNodes =
  /\b(?:load ?balanc\w{2,3}|balancer|cluster|fail-?over|(?:two|three|several|other|another|second|each|multiple) (?:nodes?|replicas?|instances?|backends?|servers?|workers?|pods?)|round[- ]robin|sticky)\b/

const companyProxy =
  /\b(?:company|corporate|office|work|school|university|enterprise|our) (?:web |http |internet )?proxy\b|\bbehind (?:a|the|our|my) (?:\w{1,12} )?proxy\b|\bhttps?_proxy\b/
const fetches = /\b(?:docker|podman|npm|yarn|pip|apt|apk|yum|dnf|conda|maven|gradle|nuget|git|helm|brew|wget|curl)\b/

const region =
  /\b(?:i'm|i am|we're|we are|live|living|based|located|registered|account is|account was made) (?:in|from|for) (?:the )?(?:eu|europe|germany|france|italy|spain|poland|netherlands|uk|united kingdom|australia|india|china|asia|canada|japan|brazil|korea|singapore)\b/
const americanHost =
  /\bhttps?:\/\/(?:[a-z0-9]{1,12}[.-]){0,2}(?:us|usa|na|useast|uswest)(?:iot|api|\d{1,2}|-east|-west|-central)?(?:-\d)?[.-][a-z0-9.-]{3,80}/

const interceptor =
  /\b(?:adguard|kaspersky|eset|avast|avg|bitdefender|norton|mcafee|sophos|f-secure|zscaler|netskope|fiddler|charles proxy|proxyman|mitmproxy|little snitch|portmaster)\b/
const justChanged =
  /\b(?:thing|only|all) that (?:has )?changed\b|\b(?:went|goes|upgraded|came) (?:up )?to (?:version )?v?\d|\b(?:was|got|has been) (?:just |lately |recently )?(?:updated|switched on|enabled)\b|\b(?:just|since i|after i) (?:installed|updated|enabled)\b|\bnew version of\b/

const refusal = /\b(?:401|403|unauthori[sz]ed|forbidden|fails?|failed|refused|rejected)\b/
const success = /\b(?:works?|worked|fine|ok|200)\b/

/** Whether a stretch of a report tells this and not the other. */
const tells = (text: string, one: RegExp, other: RegExp): boolean => one.test(text) && !other.test(text)

/** One host is told to refuse with http and to be well with https, each in the words behind its address. */
const isSameHost = ({ folded }: Evidence): boolean =>
  folded.some(({ text }) => {
    const plain = /\bhttp:\/\/([a-z0-9][a-z0-9.-]{2,80})/.exec(text)
    const secure = plain ? text.indexOf(`https://${plain[1]}`) : -1
    if (!plain || secure < 0) return false
    const isFirst = plain.index < secure
    const [behindPlain, behindSecure] = isFirst
      ? [text.slice(plain.index, secure), text.slice(secure, secure + 120)]
      : [text.slice(plain.index, plain.index + 120), text.slice(secure, plain.index)]
    return tells(behindPlain, refusal, success) && tells(behindSecure, success, refusal)
  })

/** What people tell of the way that a request takes: another name of the issuer, other nodes, a proxy, a region, an upgrade for every request (lower case). */
export const toldOfRoutes: readonly Telling[] = [
  {
    wording: eitherWay(issuers, 160, otherName),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\binvalid_token\b|\bissuer\b/),
    holds: (evidence) => findMatch(evidence, /\btokens?\b/i) !== undefined,
    without: says(/\bredirect_uri\b|\bcookies?\b|\bcors\b|\baudience\b|\blogin_required\b|\bsilent (?:renew|refresh)/),
    means: ['wrong-issuer', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The issuer writes the name under which the user reached it into `iss`; a service that knows it under another name compares that, letter for letter, and refuses.',
    steps: {
      developer: [
        'Give the verifier the issuer as tokens name it, and the inner address for the keys alone (`issuer` and `jwks_uri` are separate settings in most libraries; in Quarkus `quarkus.oidc.token.issuer`).',
        'Or give the issuer one fixed name (`KC_HOSTNAME` in Keycloak), and let the service reach it under that.',
      ],
    },
    ask: 'the `iss` of a refused token, and the issuer or auth-server address in the service’s settings',
    source: issuer,
  },
  {
    wording: eitherWay(digestLogin, 200, manyNodes),
    beside: says(/\b401s?\b|\bunauthori[sz]ed\b/),
    without: says(/\bsha-?(?:1|256|512)\b|\bimage\b|@sha256\b|\bregistry\b/),
    means: ['stale-nonce', 'client-bug'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A nonce is known to the node that made it alone: another one refuses what was computed with it, and a client that keeps the old nonce does not get out of that.',
    steps: {
      developer: [
        'In the client: on each 401 with a new challenge compute the answer again with its nonce, once, whether `stale=true` stands there or not.',
        'On the servers: share the secret that nonces are made with, or keep a client on one node.',
      ],
    },
    ask: 'the nonce of the challenge and that in the `Authorization` of the refused request',
    source: digest,
  },
  {
    wording: eitherWay(companyProxy, 120, fetches),
    beside: says(/\berror\b|\bfail(?:s|ed)?\b|\bdenied\b|\bcannot\b|\bcan't\b/),
    holds: (evidence) =>
      findMatch(evidence, /\b(?:40[0-9]|50[0-9]|x509|certificate|timed? ?out|refused|no such host)\b/i) === undefined,
    without: says(/\bstatus\b|\blocalhost\b|\bnginx\b|\breverse proxy\b|\bworks\b/),
    means: ['security-layer-block', 'proxy-authentication', 'forbidden'],
    certainty: 'possible',
    fixer: 'proxy-admin',
    because:
      'The words are none of the registry’s: the company’s proxy answers in its place, because it blocks the site or wants another login.',
    steps: {
      visitor: ['Ask those who run the proxy whether the site is open for you, and quote the words.'],
      developer: [
        'See who answers: `curl -v -x "$HTTPS_PROXY" https://registry-1.docker.io/v2/`; the fields `Via` and `Server` and the page name the proxy.',
      ],
    },
    ask: 'what `curl -v` through the proxy shows for the same address',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8',
  },
  {
    wording: says(americanHost),
    beside: says(region),
    without: says(/\bamazonaws\b|\baws\b|\brevoked\b|\bexpired\b|\bscp\b/),
    means: ['wrong-environment', 'wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The program asks the servers for America, and the account lives in another region, which that one knows nothing of.',
    steps: {
      visitor: ['Choose your region in the settings of the program, where it has such a setting, and log in anew.'],
      developer: ['Ask the service in which region the account lives, and take the host from that answer.'],
    },
    ask: 'the host that the maker’s own app talks to',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-7.4',
  },
  {
    wording: near(/\bproxy_set_header upgrade \$http_upgrade\b/g, 60, /\bproxy_set_header connection ['"]?upgrade\b/),
    beside: says(/\b400\b|\bbad request\b/),
    means: ['server-misconfigured', 'bad-request'],
    certainty: 'likely',
    fixer: 'proxy-admin',
    because:
      'nginx adds `Connection: upgrade` to every request here, ordinary ones too, and a server that reads strictly answers those with 400.',
    steps: {
      developer: [
        'Send it only where the client asks for an upgrade: `map $http_upgrade $connection_upgrade { default upgrade; "" close; }` in `http`, and `proxy_set_header Connection $connection_upgrade;`.',
        'Or keep both lines in the `location` of the WebSocket alone.',
      ],
    },
    ask: 'whether it works without these two lines',
    source: 'https://nginx.org/en/docs/http/websocket.html',
  },
  {
    wording: says(
      /\b(?:isn't|is not|wasn't|not) the (?:final|last|real) (?:one|url|address|endpoint)\b|\b(?:server|api|site|it|service) (?:then )?(?:sends|passes|hands|forwards|takes) (?:you|me|us|the (?:client|request)) (?:on|over) to (?:another|a different|an?other|the) (?:address|url|host|server|location)\b/,
    ),
    beside: says(/\bauthorization\b|\btoken\b|\bheaders?\b/),
    holds: (evidence) => findWording(evidence, refused) !== undefined,
    means: ['dropped-on-redirect', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The server redirects, and the client leaves `Authorization` out of the request that follows (RFC 9110 §15.4).',
    steps: {
      developer: [
        'Ask the final address at once; it is in `Location` of the first answer.',
        'Or set the field again for the redirected request: in Alamofire by a `Redirector`, in URLSession in `willPerformHTTPRedirection`, only for hosts that may have it.',
      ],
    },
    ask: 'the chain of answers: `curl -sSIL -H "Authorization: Bearer $TOKEN" https://api.example.com/`',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4',
  },
  {
    wording: eitherWay(interceptor, 80, justChanged),
    beside: refused,
    without: says(
      /\b(?:switched|turned) (?:it )?off[^.\n]{0,40}\b(?:same|still|no (?:change|difference))\b|\buninstalled\b[^.\n]{0,40}\b(?:same|still)\b/,
    ),
    means: ['client-interference', 'stripped-by-intermediary'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'What changed is a program that opens the connections of others on this machine: it can drop or change the fields that carry the login, and a list of excepted names does not always reach each program.',
    steps: {
      visitor: [
        'Switch its filtering of HTTPS off for a moment (the whole of it, not only for the site), and try again.',
        'If that is it, except the program by its process, and tell the maker of the filter.',
      ],
    },
    ask: 'whether it works with the filtering of HTTPS switched off as a whole',
    source: 'https://adguard.com/kb/general/https-filtering/what-is-https-filtering/',
  },
  {
    wording: eitherWay(/\bhttp:\/\/[a-z0-9][a-z0-9.-]{2,80}/, 200, /\bhttps:\/\/[a-z0-9][a-z0-9.-]{2,80}/),
    beside: says(/\bworks?\b|\bfine\b/),
    holds: isSameHost,
    means: ['dropped-on-redirect', 'wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'With https it works and with http it is refused: the server sends http on to https, and the client leaves the credentials out of the request that follows, since another scheme is another origin.',
    steps: {
      developer: [
        'Write `https://` into the address.',
        'See the redirect: `curl -sS -o /dev/null -D - http://api.example.com/` shows 301 or 308 and `Location`.',
      ],
    },
    ask: 'what `curl -sSI` shows for the address with http',
    source: 'https://fetch.spec.whatwg.org/#http-redirect-fetch',
  },
]
