import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const several =
  /\b(?:two|three|four|several|multiple|both|[2-9]|second|another) (?:[a-z]{2,8} )?(?:servers?|instances?|nodes?|backends?|pods?|replicas?|workers?|machines?)\b|\bload[- ]?balanc\w{1,3}\b|\b[ae]lb\b|\bscaled? (?:to|up|out|from)\b/
const oneIsWell =
  /\b(?:(?:with|only|just|a single) (?:one|1)\b|one (?:of the (?:two|three) )?(?:servers?|instance|node|replica|backend)\b|single (?:server|instance|node|replica|pod)\b|shut(?:ting)? (?:down )?(?:one|it)|stop(?:ped|ping)? (?:one|it)|(?:taking|take|took) (?:it|one)|scaled back|out again)\b[^.\n]{0,60}\b(?:works?|fine|ok|cures?|no problem|never|stays?)\b/

const ownKey =
  /\b(?:gateway|proxy|bff|middle ?tier|our (?:api|server|backend))\b[^.\n]{0,30}\b(?:calls?|uses?|adds?|injects?|has|holds?|stor(?:es|ed)|sends?|keeps?)\b[^.\n]{0,60}\bkey\b|\b(?:backend|upstream|service)'s (?:api )?key\b/
const keyChanged = /\b(?:rotated|renewed|changed|replaced|expired|revoked|re-?generated)\b/

/** A path that only a server asks of an issuer. */
const asked =
  /https?:\/\/(?:localhost|127\.0\.0\.1)[:/]\S{0,80}(?:\/token|\/certs|openid-|\.well-known|jwks|introspect|\/userinfo)\b/

/** What is told of several instances, of a server that asks an issuer or a backend itself, and of the order in which a gateway checks (lower case). */
export const toldOfInstances: readonly Telling[] = [
  {
    wording: anyOf(
      eitherWay(several, 160, oneIsWell),
      eitherWay(
        /\bsessions?\b[^.\n]{0,16}\bin (?:the )?memory\b|\bevery (?:other|second) (?:request|call|log-?in|time)\b/,
        120,
        several,
      ),
    ),
    beside: says(/\blog(?:ged|s|ging)?[- ]?(?:in|out)\b|\boauth\w{0,2}\b|\bsessions?\b|\b40[13]\b/),
    without: says(
      /\bsticky sessions? (?:are|is) (?:on|enabled)\b|\bntlm\b|kerberos|\bnegotiate\b|\bspnego\b|\bkeytab\b|\bnonce\b|\bdigest\b|\bjwks\b|\bcertificates?\b|\bx-forwarded\b|\bdevices?\b/,
    ),
    means: ['server-misconfigured', 'session-expired', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Each instance keeps logins in a memory of its own: the request that comes to another one (the way back of an OAuth login too) meets a server that does not know it.',
    steps: {
      developer: [
        'Keep sessions in a store that all share (Redis, the database), and give all the same secret.',
        'Until then let the balancer send a visitor to the same instance each time (sticky sessions, session affinity).',
      ],
    },
    source: 'https://expressjs.com/en/resources/middleware/session.html',
  },
  {
    wording: anyOf(
      near(new RegExp(asked, 'g'), 100, /\bconnection refused\b|\beconnrefused\b|\bdial tcp\b|\bfailed to connect\b/),
      near(
        /\b(?:exchang(?:e|ing)|fetch(?:ing)?|get(?:ting)?) (?:the )?(?:code|tokens?|userinfo)\b/g,
        100,
        /(?:\beconnrefused|\bdial tcp) (?:127\.0\.0\.1|\[?::1)/,
      ),
    ),
    means: ['auth-service-unavailable', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The browser reaches the issuer at localhost, and the server that then asks it for the token does not: within a container localhost is the container itself.',
    steps: {
      developer: [
        'Give the server an address that is reached from within its container: the name of the service in the compose network, or `host.docker.internal`; the one for browsers may stay another.',
        'Try it there: `docker compose exec $SERVICE wget -qO- http://keycloak:8080/realms/$REALM/.well-known/openid-configuration`.',
      ],
    },
    source: 'https://docs.docker.com/compose/how-tos/networking/',
  },
  {
    wording: anyOf(
      near(
        /(?:-x ?options\b|\boptions request|\bpreflights?\b|\b(?:refuses?|answers?|rejects?) (?:the )?options\b)/g,
        200,
        /\b(?:no bearer token|missing token|jwt is missing|token (?:is )?missing|no token|authentication failure|(?:jwt|auth) (?:filter|policy|plugin))\b/,
      ),
      eitherWay(
        /\b(?:jwt|auth\w{0,12}) (?:policy|filter|plugin|middleware|check)\b/,
        40,
        /\b(?:refuses?|rejects?|blocks?) options\b|\b(?:before|ahead of) (?:the )?cors\b/,
      ),
    ),
    beside: says(/\bcors\b|\bbrowsers?\b|\borigin\b|\bfront ?end\b|\bpreflights?\b|-x ?options\b/),
    means: ['preflight-blocked', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The check for a token comes before CORS is answered: a browser asks first with OPTIONS, which never carries a token, and is refused.',
    steps: {
      developer: [
        'Let the CORS policy run before the check, or leave OPTIONS out of it: a preflight is answered with 204 and the `Access-Control-Allow-*` fields.',
      ],
    },
    source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  },
  {
    wording: eitherWay(ownKey, 140, keyChanged),
    beside: says(
      /\b(?:every(?:body|one)?|all|nobody|no one)\b[^.\n]{0,24}\b(?:customers?|clients?|users?|callers?|gets?|through|sees?)\b|\b(?:their|own) tokens? (?:are|is)\b|\bvalid tokens\b/,
    ),
    without: says(/\bjwks\b|\bsigning\b|\bsigned\b/),
    means: ['upstream-credentials', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'It is the key of the server in between that is refused by the one behind it; those who call have no part in that, and see its 401.',
    steps: {
      developer: [
        'Put the new key into the configuration of what calls the service behind, and restart or reload it.',
        'Let it answer 502 where the service behind refuses it, so that callers do not look for the fault in their tokens.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3',
  },
  {
    wording: eitherWay(
      /\bclon(?:e|ing)\b/,
      80,
      /\basks? (?:me |us )?for (?:a |an |my |the )?(?:\w{2,8} )?(?:user ?name|password|credentials|log-?in)\b|\bwants? (?:a|my)\b[^.\n]{0,16}\b(?:user ?name|password)\b/,
    ),
    beside: says(
      /\b(?:instructions?|readme|tutorial|guide|install\w{0,6}|installation script|open[- ]source|public|someone's|following)\b/,
    ),
    without: says(
      /\bprivate\b|\binternal\b|\b(?:our|company|my(?: own)?) (?:repo\w{0,8}|project|gitlab|server)\b|\bgit push\b|\bgithub actions?\b|\bworkflow\b|\bcredential helper\b|\bssh\b/,
    ),
    means: ['wrong-url', 'hidden-as-not-found', 'password-not-accepted'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A public repository is cloned without a login. Where git asks for one there is none at that address: it is misspelt, renamed, deleted or private, and the host does not tell which.',
    steps: {
      developer: [
        'Open the address in a browser that is not logged in: where that says 404, correct owner and name letter by letter, or look for where the project has gone.',
      ],
    },
    source: 'https://docs.github.com/en/repositories/creating-and-managing-repositories/troubleshooting-cloning-errors',
  },
  {
    wording: eitherWay(
      /\blet'?s ?encrypt\b|\bcertbot\b|\bacme(?:-challenge)?\b|\bhttp-?01\b/,
      160,
      /\bbasic[- ]?auth\w{0,12}\b|\bhttp basic\b|\bhtpasswd\b|\bauth_basic\b|\bpassword[- ]protect\w{0,3}\b/,
    ),
    beside: says(
      /\b40[13]\b|\bfails?\b|\b(?:not|n't) (?:be )?(?:renew|issue|get)\w{0,3}\b|\brenew\w{0,3}\b|\bchallenge\b/,
    ),
    without: says(/\bdns-?01\b|\bdns challenge\b/),
    means: ['protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Let’s Encrypt fetches its proof from `/.well-known/acme-challenge/` without a login, and the lock covers that path too.',
    steps: {
      developer: [
        'Open that one path: nginx `location ^~ /.well-known/acme-challenge/ { auth_basic off; … }`, Apache `<Location /.well-known/acme-challenge/> Require all granted </Location>`.',
        'Or prove the name by DNS (DNS-01), which fetches nothing.',
      ],
    },
    source: 'https://letsencrypt.org/docs/challenge-types/#http-01-challenge',
  },
  {
    wording: near(
      /\bbasic\b[^.\n]{0,16}\b(?:nginx|proxy|traefik|caddy|apache)\b|\b(?:nginx|proxy|traefik|caddy|apache)\b[^.\n]{0,16}\bbasic\b/g,
      200,
      /\b(?:after|once|as soon as|when|with)\b[^.\n]{0,24}\b(?:authorize|bearer|the token|jwt)\b/,
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\bagain\b/),
    without: says(/\bnot\b[^.\n]{0,16}\bbasic\b|\bswitched (?:from|off)\b/),
    means: ['server-misconfigured', 'wrong-scheme', 'stripped-by-intermediary'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A request has one field `Authorization`: the proxy wants Basic in it and the application Bearer, so each of them refuses the other’s.',
    steps: {
      developer: [
        'Lock one of the two otherwise: the proxy by address, VPN or a cookie login (oauth2-proxy, Authelia), or the API by a field of its own (`X-API-Key`).',
        'Or leave the API’s paths out of the proxy’s lock: nginx `auth_basic off;` in their `location`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: near(
      /\baccess list\b|\bbasic[- ]?auth\w{0,12} (?:in|on|at|of|by) (?:the |my )?(?:reverse )?(?:proxy|npm|nginx|traefik|caddy)\b|\bproxy'?s? (?:own )?(?:password|basic auth|login|box|prompt)\b/g,
      240,
      /\blets? me (?:in|through)\b|\baccepts? (?:it|them|my|the)\b|\bgets? me (?:in|through)\b|\bpass(?:es)? (?:it|that|the first)\b/,
    ),
    beside: says(
      /\binvalid\b|\bunauthori[sz]ed\b|\b401\b|\bcan(?:'t|not) log ?in\b|\b(?:not|n't) (?:work|log)\b|\bloop\b/,
    ),
    means: ['server-misconfigured', 'wrong-scheme', 'stripped-by-intermediary'],
    certainty: 'likely',
    fixer: 'proxy-admin',
    because:
      'Two locks share one field: what the browser sends in `Authorization` for the proxy reaches the application, which reads it as its own or has its token pushed out by it.',
    steps: {
      developer: [
        'Take the field away behind the proxy’s check (Nginx Proxy Manager: the list without “Pass Auth to Host”; nginx `proxy_set_header Authorization "";`), where the application does not use it itself.',
        'Where its apps send `Authorization` too, guard the host by address, a VPN or a login page with a cookie (Authelia, oauth2-proxy) instead.',
      ],
    },
    ask: 'whether it works while the proxy’s password is off',
    source: 'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html',
  },
]
