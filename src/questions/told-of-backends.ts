import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const layer =
  /\b(?:nginx|haproxy|traefik|envoy|caddy|reverse prox(?:y|ies)|load ?balancers?|alb|elb|mod_proxy|ingress|proxied|yarp|ocelot|application gateway)\b/

const unreachable =
  /\bname or service not known\b|\bno such host is known\b|\bno such device or address\b|\btemporary failure in name resolution\b|\b(?:enotfound|eai_again|econnrefused)\b|\bconnection refused\b|\bcannot assign requested address\b|\bresource temporarily unavailable\b|\bnodename nor servname\b|\bcan(?:'t|not) resolve\b/
const asksIssuer =
  /\b(?:validat(?:e|es|ed|ing|ion)|verif(?:y|ies|ied|ication)|check(?:s|ed)?|introspect\w{0,5}|jwks?|authority|discovery|fetch(?:es|ing)? the keys|identity (?:server|container|provider|service)|comes in)\b/

const probe =
  /\b(?:readiness|liveness|startup|health|http) ?-?(?:probes?|checks?)\b|\bhealth-?checks?\b|\bprobes?\b|\bconsul check\b/
const refusedProbe = /\b40[13]\b|\bunauthori[sz]ed\b|\bforbidden\b/

const hobbyHost =
  /https?:\/\/[\w-]{1,60}\.(?:herokuapp\.com|onrender\.com|glitch\.me|vercel\.app|netlify\.app|fly\.dev|replit\.app|repl\.co|pythonanywhere\.com|now\.sh|web\.app)\b/
const lesson = says(
  /\b(?:book(?:'s)?|chapter|course|tutorial|lesson|workshop|exercises?|example|sample|demo|bootcamp|everybody|author)\b/,
)
const keyRefused = says(
  /\b(?:invalid|expired|wrong|incorrect|missing) api[- _]?key\b|\bapi[- _]?key\b[^.\n]{0,20}\b(?:invalid|incorrect|expired|missing)\b|\bapikey(?:invalid|missing)\b/,
)

const toHttps = /\bredirect(?:s|ed|ing)?\b|\b30[1278]\b|\bforwards? http\b/

/** What is told of servers behind others: what a proxy, a probe, a redirect or a missing neighbour does to a login (lower case). */
export const toldOfBackends: readonly Telling[] = [
  {
    wording: anyOf(
      near(/\bntlm\b|\bwindows (?:auth\w*|log-?in)/g, 160, layer),
      near(new RegExp(layer, 'g'), 120, /\bntlm\b|\bwindows (?:auth|log-?in)/),
    ),
    without: says(
      /\b(?:corporate|company|forward|outbound|internet) proxy\b|\bsquid\b|\bcntlm\b|\bhttps?_proxy\b|\b407\b|\bproxy-auth\w{0,12}|\bntlm proxy\b|\bkerberos\b/,
    ),
    holds: (evidence) =>
      findWording(
        evidence,
        says(
          /n't\b|\b(?:fails?|failed|breaks?|not|prompts?|40[13]|nobody|loops?|again and again|over and over|keeps)\b/,
        ),
      ) !== undefined,
    means: ['ntlm-failure', 'stripped-by-intermediary'],
    certainty: 'likely',
    because:
      'NTLM logs a connection in, not a request: a proxy that sends its second message over another connection to the server breaks it.',
    steps: {
      developer: [
        'Bind the connections: nginx has `ntlm;` in the `upstream` (commercial, or as a module of its own), with `proxy_http_version 1.1; proxy_set_header Connection "";`.',
        'Or pass TCP through unread (nginx `stream`, HAProxy `mode tcp`), or use Kerberos, which logs each request in.',
      ],
    },
    source: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#ntlm',
  },
  {
    wording: eitherWay(asksIssuer, 200, unreachable, 100),
    beside: says(/\btokens?\b|\bjwts?\b|\bjwks?\b|\bintrospect|\bthe keys\b/),
    without: says(
      /\b(?:database|postgres\w{0,3}|mysql|redis|mongodb|smtp) (?:is |was )?(?:not reachable|refused|down)\b/,
    ),
    means: ['auth-service-unavailable', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Whoever checks the token cannot reach the issuer under the address that it is set to, and so has no keys: within a container `localhost` and outer names mean something else.',
    steps: {
      developer: [
        'Ask for the keys from within the very container: `docker compose exec $SERVICE curl -v $AUTHORITY/.well-known/openid-configuration`.',
        'Use the name and port of the service in the compose network, with http where it has no certificate (.NET: `RequireHttpsMetadata = false` in development), and keep the issuer the one that the tokens name.',
      ],
    },
    ask: 'the address from which the keys are fetched, and what it answers from within that container',
    source: 'https://docs.docker.com/compose/how-tos/networking/',
  },
  {
    wording: eitherWay(probe, 120, refusedProbe, 100),
    beside: says(
      /\b(?:pods?|containers?|targets?|kubernetes|k8s|kubelet|docker|helm|load balancer|unhealthy|restarts?|consul|actuator)\b/,
    ),
    without: says(
      /\b(?:uptime ?robot|pingdom|crawlers?|cloudflare|bot fight|statuscake)\b|\b(?:disabled|removed) the probes?\b/,
    ),
    means: ['protected-by-mistake', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A probe has no login: the path that it asks for is behind the lock as well.',
    steps: {
      developer: [
        'Leave the path of the probe open (`/livez`, `/readyz`, `/health`), or probe the port alone: `tcpSocket`.',
        'Else give the probe the credential: `httpGet.httpHeaders`; for a load balancer let 401 count as healthy.',
      ],
    },
    source:
      'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes',
  },
  {
    wording: says(hobbyHost),
    beside: keyRefused,
    without: says(
      /\b(?:i|we) (?:have )?(?:just )?(?:deployed|deploy|hosted|host|built|made)\b|\b(?:my|our) (?:own )?(?:api|app|server|site|backend|heroku|deployment|project|key)\b|\bprocess\.env\b/,
    ),
    holds: (evidence) => findWording(evidence, lesson) !== undefined,
    means: ['upstream-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The key that is refused is that of the server in between: whoever runs it calls another service with it, and the caller has none.',
    steps: {
      visitor: ['Tell the author of the example; nothing that you send can mend it.'],
      developer: ['Run that server yourself with a key of your own, or call the service behind it directly.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3',
  },
  {
    wording: anyOf(
      near(
        /\bhttp:\/\/|\b(?:to|as|over) http\b(?!s)|\bwithout https\b/g,
        160,
        new RegExp(`(?:${toHttps.source})[^.\\n]{0,30}\\bhttps\\b|\\banswers 30[1278]\\b`),
      ),
      near(/\bforwards? http to https\b|\bhttp redirects? to https\b/g, 80, /\bhttp\b(?!s)/),
      near(
        new RegExp(toHttps, 'g'),
        60,
        /\b(?:header|authorization|token)\b[^.\n]{0,20}\b(?:gone|lost|missing|dropped)\b|\barrives as get\b/,
      ),
    ),
    beside: refused,
    without: says(
      /\bx-forwarded-proto\b|\bproxy_pass\b|\bredirect_uri\b|\bcookies?\b|\btoo many redirects\b|\bserver_name\b|\bcallback\b/,
    ),
    means: ['dropped-on-redirect', 'wrong-url'],
    certainty: 'likely',
    because:
      'The address that was typed is http, and the server sends it on to https: a login that is sent with POST, or in `Authorization`, is lost on that way.',
    steps: {
      visitor: ['Type the address with `https://` in the settings of the app.'],
      developer: ['Call the https address at once; answer http with 308 where POST has to live through it.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4.2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:waffle|single[- ]sign[- ]?on|sso|windows (?:auth\w{0,12}|accounts?)|integrated auth\w{0,12}|domain (?:users?|credentials))\b/g,
        120,
        /\bprompt(?:s|ed|ing)?\b|\bask(?:s|ed)?\b[^.\n]{0,24}\bpassword\b/,
      ),
      near(/\bask(?:s|ed|ing)? (?:the |all )?domain users\b/g, 40, /\bpassword\b/),
      near(/\bprompt(?:s|ed|ing)?\b/g, 80, /\b(?:in|of|to|on|for) (?:the )?domain\b/),
    ),
    beside: says(/\bdomain\b|\bwindows\b|\bwaffle\b|\bactive directory\b/),
    without: says(
      /\b(?:office ?365|outlook|okta|entra|azure|git|proxy|vpn|docker|saml|basic auth\w*|\.htaccess|domain name|smb|share|nginx|haproxy|apache|traefik|yarp|ocelot|reverse proxy|load balancer|alias|on the server itself|loopback|localhost)\b/,
    ),
    means: ['kerberos-failure', 'challenge-not-answered', 'ntlm-failure'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The browser asks where it should sign in by itself: it got no Kerberos ticket for this server’s name, or does not take the site for one of the intranet.',
    steps: {
      developer: [
        '`setspn -Q HTTP/$HOST` has to show the account under which the service runs, once; add it with `setspn -S`.',
        'Put the address into the zone of the intranet (`AuthServerAllowlist` in Chrome and Edge), and call it by that name, not by IP address.',
        '`klist get HTTP/$HOST` on a client tells whether a ticket is given.',
      ],
    },
    source:
      'https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc731241(v=ws.11)',
  },
  {
    wording: near(
      /\b(?:logged|signed) in\b|\blogs? in\b|\b(?:after|following) (?:the )?(?:log-?in|logging in|sign-?in)\b/g,
      80,
      /\bnot authori[sz]ed\b|\bunauthori[sz]ed\b|\b(?:no|don't have|have no) permissions?\b/,
    ),
    beside: says(/\b(?:groups?|roles?|permissions?|rights|page rules?|as admin)\b/),
    without: says(/\btokens?\b|\bapis?\b|\bbearer\b|\bjwt\b|\bcookies?\b|\bsessions?\b|\bheaders?\b|\bldap\b|\bsaml\b/),
    means: ['forbidden', 'insufficient-scope'],
    certainty: 'likely',
    status: 403,
    fixer: 'owner',
    because: 'The login itself succeeds; it is the page behind it that this user or group may not see.',
    steps: {
      developer: [
        'Give the group a rule for the very page that opens after the login (often `/`), or send its members to one that they may see.',
      ],
    },
    ask: 'the address on which the message stands, and the rules of the group',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: eitherWay(
      /\b(?:chang|rotat|reset|renew|updat)(?:e[sd]?|ed|ing|ting)? (?:[\w-]{1,20} ){0,8}passwords?\b|\bpasswords?\b[^.\n]{0,50}\b(?:was|were|got|has been|have been|had been) (?:changed|rotated|reset|renewed)\b/,
      160,
      /\b(?:users?|everybody|everyone|nobody|no one|all|log-?ins?|people|accounts?)\b[^.\n]{0,80}(?:\b(?:bad|wrong|invalid|incorrect|fails?|failed|failing|unable|rejected|refused|error|broken|locked out|no longer)\b|\bcan(?:'t|not| no)|\blogs? in any ?more\b)|\b(?:nobody|no one) can\b/,
      100,
    ),
    beside: says(
      /\bldaps?\b|\bactive directory\b|\bfreeipa\b|\bbind (?:dn|user|account)\b|\bad (?:accounts?|passwords?|log-?ins?|users?|domain)\b/,
    ),
    without: says(
      /\b(?:my|his|her|their) (?:own )?(?:\w{1,10} )?passwords?\b|\bold (?:one|password)s?\b|\bmust change\b/,
    ),
    means: ['upstream-credentials', 'server-misconfigured', 'stored-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Everybody is refused since passwords were changed: the service looks users up in the directory with an account of its own (bind account), and still has that one’s old password.',
    steps: {
      developer: [
        'Try that account by hand: `ldapwhoami -x -H ldaps://$DIRECTORY -D "$BIND_DN" -W`.',
        'Put its new password into the LDAP settings of the service, and use an account there that no rotation for people touches.',
      ],
    },
    ask: 'whether the account with which the service binds to the directory was among those that were changed',
    source: 'https://www.rfc-editor.org/rfc/rfc4511#section-4.2',
  },
]
