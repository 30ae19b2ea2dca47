import { both, mentions, tells } from './situation.ts'
import type { Situation } from './situation.ts'
import { isShownByCurl } from './version-contrast.ts'
import { situationsUnnamed } from './situations-unnamed.ts'

const semantics = 'RFC 9110 §15.5.2'
const bearer = 'RFC 6750 §3.1'

const upgraded = ['changed:upgrade', 'when:since-upgrade', 'works:old-version', 'fails:new-version']

/** Situations by what the report speaks of, the most particular first. */
export const situations: readonly Situation[] = [
  {
    name: 'webhook',
    holds: mentions(/\bwebhooks?\b[^\n]{0,200}\bsign|\bhmac\b/i),
    suspects: ['signature-mismatch', 'server-misconfigured'],
    because: 'The report speaks of a signed message: such a one is refused where its signature does not fit.',
    source: 'RFC 9421 §3.2',
  },
  {
    name: 'digest',
    holds: mentions(
      /\bdigest auth|\brtsp\b|\bonvif\b|\bisapi\b|\b(?:ip|web|security)[- ]?cam(?:era)?s?\b|\bhikvision|\bdahua\b|\bamcrest\b|\baxis-cgi\b|\bcgi-bin\/(?:snapshot|magicbox|mjpg)/i,
    ),
    suspects: ['challenge-not-answered', 'wrong-credentials', 'wrong-scheme'],
    because:
      'Cameras and other devices ask for Digest; a client that does not speak it is refused with good credentials.',
    source: 'RFC 7616 §3.3',
  },
  {
    name: 'integrated',
    holds: tells('tells:integrated-authentication'),
    suspects: ['challenge-not-answered', 'kerberos-failure', 'ntlm-failure'],
    because:
      'The report speaks of Kerberos, NTLM or Windows authentication, which a client has to be allowed to answer.',
    source: 'RFC 4559 §4.1',
  },
  {
    name: 'another account',
    holds: tells('works:another-account'),
    suspects: ['account-not-active', 'insufficient-scope', 'wrong-credentials'],
    because:
      'Another account gets in at the same place: the service is well, and it is this account that is locked, unpaid or without the right, or its login is mistyped.',
    source: semantics,
  },
  {
    name: 'other client',
    holds: tells('works:postman', 'works:curl', 'works:swagger', 'works:api-console', 'works:another-program'),
    suspects: ['no-credentials', 'malformed-header', 'client-bug'],
    because:
      'Another client gets through with the same credentials: the failing one sends them otherwise, or not at all.',
    source: semantics,
  },
  {
    name: 'login elsewhere',
    holds: both(
      tells(
        'in-front:reverse-proxy',
        'in-front:nginx',
        'in-front:apache',
        'in-front:caddy',
        'in-front:traefik',
        'in-front:haproxy',
        'in-front:ingress',
        'fails:proxy',
        'works:local',
        'fails:production',
      ),
      both(
        mentions(/\blog(?:ging|ged)? ?in\b|\bsign(?:ing|ed)? ?in\b/i),
        (evidence) => !mentions(/\bbearer\b|\bjwt\b|\bapi[- ]?keys?\b|\btokens?\b/i)(evidence),
      ),
    ),
    suspects: ['cookie-not-sent', 'server-misconfigured'],
    because: 'Deployed or behind a proxy, the cookie that a login sets has to fit the address in the browser.',
    source: 'RFC 6265 §5.3',
  },
  {
    name: 'elsewhere',
    holds: tells('works:local', 'fails:production'),
    suspects: ['stripped-by-intermediary', 'server-misconfigured', 'wrong-environment'],
    because: 'It works on the one system and not on the other: what stands in front there, or its settings, differ.',
    source: 'RFC 9110 §11.6.2',
  },
  {
    name: 'token for password',
    holds: tells('tells:token-as-password'),
    suspects: ['wrong-scheme', 'password-not-accepted'],
    because: 'A token is given where a password belongs: the server may want it as Bearer.',
    source: 'RFC 9110 §11.1',
  },
  {
    name: 'redirect',
    holds: tells('tells:redirect-seen', 'works:trailing-slash', 'works:https'),
    suspects: ['dropped-on-redirect'],
    because: 'A redirect is told of: clients leave credentials out when they follow one to another host or scheme.',
    source: 'RFC 9110 §15.4',
  },
  {
    name: 'upgraded server',
    holds: both(tells(...upgraded), isShownByCurl),
    suspects: ['server-misconfigured', 'client-bug'],
    because: 'It began with a new version, and curl shows it: the server is what has changed, or something before it.',
    source: semantics,
  },
  {
    name: 'upgrade',
    holds: tells(...upgraded),
    suspects: ['client-bug', 'server-misconfigured'],
    because: 'It began with a new version: a default of it has changed, or it has a defect.',
    source: semantics,
  },
  {
    name: 'monitor',
    holds: both(({ scene }) => scene.status === 401, tells('tells:monitoring')),
    suspects: ['protected-by-mistake', 'no-credentials'],
    because:
      'A monitor or health check has no login: what it calls stands behind one, or needs a path that is left open.',
    source: semantics,
  },
  {
    name: 'time',
    holds: tells('when:after-a-while', 'when:after-days', 'when:first-works-then-not'),
    suspects: ['token-expired', 'session-expired', 'revoked-credential'],
    because: 'It works at first and is refused later, as what has a life of its own does.',
    source: bearer,
  },
  {
    name: 'layer changed',
    holds: tells('changed:proxy'),
    suspects: ['stripped-by-intermediary', 'server-misconfigured', 'security-layer-block'],
    because:
      'What stands in front was changed: such a layer may drop `Authorization`, change the host or the scheme, or refuse by itself.',
    source: 'RFC 9110 §7.6.1',
  },
  {
    name: 'worked before',
    holds: tells('when:worked-before', 'when:suddenly'),
    suspects: ['token-expired', 'revoked-credential', 'session-expired'],
    because: 'It worked before: a login, token or key ends by itself, or is replaced, without a change of the caller.',
    source: bearer,
  },
  {
    name: 'sandbox',
    holds: mentions(/\bsandbox\b|\btest ?net\b|\b(?:paper|demo) (?:trading|accounts?)\b/i),
    suspects: ['wrong-environment', 'invalid-api-key', 'wrong-credentials'],
    because:
      'The report speaks of a sandbox or test system, which has accounts and keys of its own: those of the live system are not known there.',
    source: 'RFC 9110 §11.5',
  },
  {
    name: 'key',
    holds: mentions(
      /\bapi[-_ ]?keys?\b|\bx-api-key\b|\bapikey\b|\bsubscription[- ]key\b|\b(?:access|secret|license|the|my|this|same|new) key\b/i,
    ),
    suspects: ['invalid-api-key', 'wrong-environment', 'placeholder-credential'],
    because: 'The report speaks of a key, and no reason is given: most often it is one that the server does not know.',
    source: bearer,
  },
  {
    name: 'own token',
    holds: both(
      mentions(/\bjwt\b|json ?web ?token|\bbearer\b|\btokens?\b/i),
      mentions(
        /jwt\.?(?:sign|encode|decode|verify|strategy)|secretOrKey|AddJwtBearer|UseAuthentication|useguards|passport|@Secured|SecurityFilterChain|resource ?server|middleware|\[Authorize|IsAuthenticated|auth:(?:api|sanctum)|before_action|@jwt_required|Depends\(|jwt authorizer|asp\.net core|spring (?:boot|security)|\b(?:my|our) (?:web ?)?api\b/i,
      ),
    ),
    suspects: ['server-misconfigured', 'wrong-audience', 'wrong-issuer', 'invalid-signature'],
    because:
      'The reporter runs the API that refuses the token, and its answer names no reason: the check itself comes first.',
    source: 'RFC 7519 §7.2',
  },
  {
    name: 'token with a life',
    holds: mentions(
      /\brefresh(?:es|ed|ing)?\b|\bexpire[sd]?\b|\boauth|\baccess[-_ ]?tokens?\b|client_credentials|\bfor (?:weeks|days|hours|months)\b/i,
    ),
    suspects: ['token-expired', 'invalid-api-key', 'refresh-failed'],
    because: 'The report speaks of a token of the kind that lasts an hour or a few, and no reason is given.',
    source: bearer,
  },
  {
    name: 'token',
    holds: mentions(
      /\b(?:access|bearer|auth|api|personal|bot|refresh)[-_ ]?tokens?\b|\btokens?\b|\bbearer\b|\boauth\b/i,
    ),
    suspects: ['invalid-api-key', 'token-expired', 'malformed-header'],
    because:
      'The report speaks of a token, and no reason is given: it is unknown, past its life, or not sent as it should be.',
    source: bearer,
  },
  {
    name: 'cookie',
    holds: mentions(
      /\bcookies?\b|\bsession(?:s|id)?\b|\bwithCredentials\b|\b(?:logg|sign|kick)ed out\b|\bthrown out\b|\b(?:logs?|signs?|kicks?|throws?) (?:me|us|you|users|people) out\b|\bauto-?log-?[io]n\b|\bremember[- ]me\b/i,
    ),
    suspects: ['cookie-not-sent', 'session-expired'],
    because: 'The report speaks of a cookie or session: it is not sent, or has run out.',
    source: 'RFC 6265 §5.4',
  },
  {
    name: 'password',
    holds: mentions(/\bpasswords?\b|\buser ?names?\b|\bcredentials?\b|\bbasic auth|\blog-?in (?:details|data)\b/i),
    suspects: ['wrong-credentials', 'server-misconfigured', 'password-not-accepted'],
    because: 'The report speaks of a user and a password, and no reason is given.',
    source: semantics,
  },
  ...situationsUnnamed,
]
