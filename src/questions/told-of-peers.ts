import { findMatch, statusOf } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const keyWord = /\b(?:api[- ]?keys?|access keys?|keys?|tokens?)\b/

/** That a proxy does not let through whoever does not log in to it. */
const proxyRefuses =
  /\bproxy\b[^.\n]{0,40}\b(?:rejects?|rejected|refus(?:es|ed)|den(?:ies|ied)|blocks?|(?:won't|doesn't|does not|will not|didn't) (?:accept|take|let)|says (?:no|access denied)|asks? (?:for|me)|(?:wants|requires|needs) (?:a |an |my |the )?(?:log ?in|user|authentication|credentials|password))\b|\b(?:rejected|refused|denied|blocked) by (?:the |our |my )?(?:\w{1,12} )?proxy\b|\bfrom the proxy\b|\b407\b/

/** What is told of credentials that are meant for another peer: for the site and not its proxy, for another program, for the API and not the user's data (lower case). */
export const toldOfPeers: readonly Telling[] = [
  {
    wording: anyOf(
      eitherWay(/\s(?:-u|--user)[ =]/, 120, /\s(?:-x|--proxy)[ =]/),
      eitherWay(/\bproxy\b/, 100, /\s(?:-u|--user|--http-user)[ =.,]/),
      eitherWay(/\s-proxy \S/, 100, /\s-credential \S/),
      eitherWay(/\bproxies ?[=:]/, 100, /\bauth ?[=:] ?[({]/),
    ),
    beside: says(proxyRefuses),
    without: says(/--proxy-(?:user|ntlm|negotiate|anyauth)\b|\bproxy-?credential\b|\bproxy_user|\breverse[- ]proxy\b/),
    holds: (evidence) => findMatch(evidence, / -U /) === undefined,
    means: ['proxy-authentication', 'wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    status: 407,
    because: 'These options give user and password to the site; the proxy, which refuses, takes them by others.',
    steps: {
      developer: [
        '`curl -x "$PROXY" --proxy-user "$USER:$PASSWORD" --proxy-anyauth …` (a Windows proxy often wants `--proxy-ntlm`); wget `--proxy-user`; PowerShell `-ProxyCredential`; in others within the proxy’s address.',
      ],
    },
    ask: 'the `Proxy-Authenticate` field of the proxy’s answer (`curl -v`)',
    source: 'https://curl.se/docs/manpage.html#-U',
  },
  {
    wording: says(
      /\b(?:company|corporate|office|work|internal|outgoing|http|our|squid|school|university)(?:'s)? (?:http |web )?proxy\b[^.\n]{0,40}\b(?:(?:rejects?|refuses|denies|(?:won't|doesn't|does not|will not) (?:accept|take)) (?:\w{1,12} ){0,4}(?:log ?in|user ?names?|authentication|credentials|passwords?|it|them)|asks? for (?:a |my |the )?(?:log ?in|user ?name|password|credentials)|(?:wants|requires|needs) (?:a |an |my |the )?(?:log ?in|user ?name|authentication|credentials|password))\b/,
    ),
    without: says(/\breverse[- ]proxy\b|\bnginx\b|\btraefik\b|\bhaproxy\b|\bcaddy\b|\bmirror\b/),
    holds: ({ exchanges }) => exchanges.every((one) => (statusOf(one) ?? 407) === 407),
    means: ['proxy-authentication'],
    certainty: 'likely',
    status: 407,
    because: 'It is the proxy that does not take the login, and not the site behind it.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8',
  },
  {
    wording: anyOf(
      near(
        /\b(?:assum(?:e|ed|ing)|guess(?:ed|ing)?|suppos(?:e|ed|ing)|not sure|unsure|no idea|(?:don't|do not|didn't) (?:know|understand)|unclear|(?:could|can|did)(?:n't| not|not|'t) (?:find|see|figure out|work out))\b/g,
        30,
        /\b(?:api[- ]?keys?|access keys?|keys?|tokens?)\b|\bwhere (?:to|do i|i can|one) (?:get|find|create|make|generate)\b|'api' generator/,
      ),
      near(
        /\b(?:which|what|whose) (?:api )?(?:key|token)\b/g,
        30,
        /\b(?:to use|it wants|is (?:meant|wanted|needed)|do i|should i)\b/,
      ),
    ),
    beside: near(
      new RegExp(keyWord, 'g'),
      24,
      /\b(?:from|of|made (?:in|by|with)|created (?:in|by|with)|generated (?:in|by|with)) (?:my|our) (?!own\b)(?:[\w.-]{1,20} ){0,3}(?:accounts?|dashboard|panel|settings|profile|login|console)\b|\b(?:one|key|token) (?:from|of) (?:my|the) (?!same\b)[\w.-]{2,20}\b/,
    ),
    without: says(/\bexpired?\b|\bscopes?\b|\bpermissions?\b/),
    means: ['invalid-api-key', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The key comes from another program than the one that is called, and each knows only the keys that it made itself.',
    steps: {
      developer: [
        'Make a key in the very program whose address you call: in its own web page, under the account’s settings (API keys, access tokens), signed in as the user who is to be seen.',
      ],
    },
    ask: 'in which program, and on which of its pages, the key was made',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
  },
  {
    wording: eitherWay(/\buser[-_ ]?info\b/, 140, /\b403\b|\bforbidden\b|\binsufficient_scope\b/),
    beside: says(/(?:\b|_)tokens?\b|\bopenid-connect\b|\boidc\b/),
    without: says(
      /\bscopes?\b[^.\n]{0,60}\bopenid\b(?!-)|\bcloudflare\b|\bcaptcha\b|\bexpired\b|\bid[_ ]token (?:as|to|at)\b/,
    ),
    means: ['insufficient-scope', 'forbidden'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The userinfo endpoint takes only an access token that was asked for with the scope `openid`.',
    steps: {
      developer: [
        'Ask for the token with `scope=openid profile` (also with a password grant), and allow both scopes to the client; a token of client credentials has no user, and gets nothing there.',
      ],
    },
    ask: 'the `scope` of the token request, and the `scope` claim of the token',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#UserInfo',
  },
  {
    wording: says(
      /\binvalid (?:user|session|login|jwt|access) token\b|\bjwt malformed\b|\b(?:not enough|wrong number of) segments\b/,
    ),
    beside: says(/\bauthorization['"]?: ?['"`]?bearer\b|\bas (?:a )?bearer\b|\bbearer token\b/),
    without: says(/\bx-api-key\b|\bjwt_secret\b|\brefresh/),
    holds: (evidence) => findMatch(evidence, /\bapi[-_ ]?keys?\b/i) !== undefined,
    means: ['wrong-scheme', 'wrong-place', 'wrong-token-type'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The key goes out as `Bearer`, where this server looks for the token of a user’s login: a key has a field of its own.',
    steps: {
      developer: [
        'Send the key in the field that the API’s documentation names, most often `x-api-key: $KEY`, without `Authorization`.',
      ],
    },
    ask: 'the field that the API’s documentation names for keys',
    source: 'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
  },
  {
    wording: says(
      /\b(?:exceeded|reached) (?:the )?max(?:imum)?(?: number of)?(?: log-?in)? attempts\b|\battempts ?allowed["']? ?[:=] ?["']?0\b/,
    ),
    means: ['account-not-active', 'security-layer-block', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'Too many logins failed, and now the right password is refused too, for a time or until a restart.',
    steps: {
      visitor: [
        'Stop every program that goes on trying, wait for some hours (or restart the device), and then log in once, by hand, with the right password.',
      ],
      developer: ['Look for the program that sends the old password: its address stands in the log of the device.'],
    },
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#account-lockout',
  },
  {
    wording: says(
      /\b(?:e-?mail(?: address)?|account|user(?: ?name)?) (?:is |was )?(?:not registered|unknown to us|does(?: not|n't) exist)\b|\bno (?:such )?(?:account|user)(?: was| is)?(?: found)? (?:with|for|under) (?:this|that|the) (?:e-?mail|address|name)\b/,
    ),
    beside: says(
      /\b(?:same|very) (?:account|e-?mail|login)\b|\bin the (?:[\w-]{1,16} )?app\b|\bon my phone\b|\b(?:right|correct)\b|\btyped\b|\bi (?:can|do) log ?in\b/,
    ),
    means: ['wrong-credentials', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The server that was asked knows no account of that name: it is registered under another one (an older address, a phone number, a login by Google or Apple), or in another region.',
    steps: {
      visitor: [
        'See in the app, under the account’s profile, which address and which region or country the account has, and use just these; accounts made by Google or Apple have no password of their own until one is set.',
      ],
    },
    ask: 'which address and region the app names under the account, and how it was made (e-mail, phone, Google, Apple)',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html',
  },
  {
    wording: eitherWay(
      /\bclient[ _-]credentials\b|\bapp[- ]only (?:access )?token\b/,
      120,
      /\/me\b|\bmy (?:own )?(?:profile|playlists|library|mailbox|calendar)\b|\bcurrent user\b/,
    ),
    beside: says(/\b40[013]\b|\bunauthori[sz]ed\b|\bforbidden\b|\bdelegated\b/),
    means: ['wrong-token-type', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A token of client credentials stands for the program and not for a person: for it there is no “me”.',
    steps: {
      developer: [
        'Ask for what belongs to a user with a token that the user granted (authorization code with PKCE), or name the user in the address (`/users/$ID`), where the API lets a program read that.',
      ],
    },
    source: 'https://developer.spotify.com/documentation/web-api/tutorials/client-credentials-flow',
  },
  {
    wording: near(
      /\b(?:realm[-_ ]access|resource_access|roles?|scopes?|scp)\b/g,
      24,
      /\b(?:is |are |stays? |comes? )?(?:empty|missing|not in (?:it|the token)|null)\b/,
    ),
    beside: says(/\b403\b|\bforbidden\b|\baccess denied\b/),
    without: says(/\broles? (?:is|are) there\b|\bscope parameter\b/),
    means: ['insufficient-scope', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token carries no role or scope, and the server lets in only who has one: the caller is known, and may nothing.',
    steps: {
      developer: [
        'Give the user or the service account the role (Keycloak: Clients › the client › Service account roles; Entra ID: App roles and admin consent), fetch a new token, and look for it in the payload.',
        'Let the token carry it at all: the client scope “roles” in Keycloak, a claim mapping elsewhere; ask for the scope by name.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
]
