import { anyOf, eitherWay, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const twoSteps = /\b(?:2fa|mfa|otp|(?:two|2|multi)[- ]?(?:factor|step)(?: auth\w*| verification)?)\b/
const off = /\b(?:off|disabled?|disabling|deactivated?|without|removed?)\b/

/** What is told to go well once one thing is otherwise: another place, no second factor, nothing stored; and of two sides that speak different schemes (lower case). */
export const toldOfContrasts: readonly Telling[] = [
  {
    wording: eitherWay(
      /\b(?:tokens?|pat|login|whoami|credentials?)\b[^.\n]{0,40}\b(?:authenticat\w{2,4}|valid|works?|good|checks out|accepted|correct(?:ly)?|fine|right)\b/,
      200,
      /\b(?:(?:fail(?:ed|s)?|unable|could(?: not|n't)|can(?:not|'t)|didn't|doesn't) (?:to )?(?:find|see|list)|no such|unknown) (?:the |my |our |an? )?(?:org(?:ani[sz]ation)?s?|teams?|groups?|workspaces?|repo(?:sitor(?:y|ies))?s?|projects?)\b|\b(?:org(?:ani[sz]ation)?|team|group|workspace|repo(?:sitory)?|project)\b[^.\n]{0,24}\b(?:not found|does not exist|doesn't exist|404)\b/,
    ),
    beside: says(
      /\b(?:does exist|exists|i can (?:see|open) it|looking at it|(?:am|i'm) (?:a |an |the )?(?:member|owner|admin)|member of (?:it|the)|in the browser|on the (?:site|website|web))\b/,
    ),
    without: says(/\bdoes not exist in the tenant\b|\bdocker\b|\btypo\b/),
    means: ['insufficient-scope', 'hidden-as-not-found'],
    certainty: 'likely',
    fixer: 'caller',
    status: 404,
    because:
      'The token is good and the thing exists, and yet it is not found: from a token without the scope for it (at GitHub `read:org`, `admin:org`, `repo`, or the organization’s approval) it is hidden.',
    steps: {
      developer: [
        'See what it has: `curl -sSI -H "Authorization: Bearer $TOKEN" https://api.github.com/user | grep -i x-oauth-scopes`; make a new one with the scope, and authorize it for single sign-on.',
      ],
    },
    source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps',
  },
  {
    wording: near(
      /\b(?:when|if|but|and|tried|we|i) (?:i |we )?(?:\w{1,8} )?(?:log(?:ged)? in|sign(?:ed)? in|use|used|try|tried|enter|can log in|can sign in)\b[^.\n]{0,24}\b(?:his|her|their|my (?:brother|sister|friend|customer|mother|father)'s) (?:\w{1,10} ){0,2}(?:credentials?|accounts?|log-?in|password|user ?name)\b/g,
      80,
      /\bworks?\b|\bfine\b|\bok\b|\bno (?:problem|trouble)\b|\bwithout (?:a )?(?:problem|trouble)|\blog in\b/,
    ),
    beside: refused,
    without: says(/\b(?:permissions?|roles?|groups?|licen[cs]e)\b/),
    means: ['client-interference', 'security-layer-block', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The account is right, for it works elsewhere: something at the place of the other (a filter in the router, a provider, a firewall, an antivirus program) alters or refuses the request.',
    steps: {
      visitor: [
        'Try it there over another connection, such as a phone’s mobile data; if that works, it is the network: look at the router’s filter, VPN and web protection.',
      ],
    },
    ask: 'whether it works at that place over another connection, such as a phone’s',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-7.7',
  },
  {
    wording: anyOf(
      near(
        /\b(?:works?|runs?|logs? in|fine|flawless\w{0,2}|succeeds?)\b/g,
        40,
        new RegExp(
          `\\b(?:when|if|once|after|with|by)\\b[^.\\n]{0,24}(?:${off.source}[^.\\n]{0,12}${twoSteps.source}|${twoSteps.source}[^.\\n]{0,24}${off.source})`,
        ),
      ),
      near(
        new RegExp(
          `\\b(?:when|if|once|after|with)\\b[^.\\n]{0,16}(?:${off.source}[^.\\n]{0,12}${twoSteps.source}|${twoSteps.source}[^.\\n]{0,24}${off.source})`,
          'g',
        ),
        50,
        /\b(?:works?|runs?|logs in|fine|flawless\w{0,2}|succeeds?)\b/,
      ),
    ),
    without: says(/\b(?:codes?|otp) (?:is |are )?(?:invalid|wrong|rejected|refused|not accepted)\b/),
    means: ['mfa-or-sso-required', 'password-not-accepted'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'It works with the second factor off: the program sends name and password alone, and cannot answer what is asked next.',
    steps: {
      developer: [
        'Use an app password or an API token, where the service has them; else a version of the program that asks for the second factor and keeps its session.',
      ],
    },
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Multifactor_Authentication_Cheat_Sheet.html',
  },
  {
    wording: anyOf(
      near(
        /\bdelet\w{1,4}\b|\bclear\w{0,3}\b|\bremov\w{1,4}\b|\bwip\w{1,3}\b/g,
        60,
        /\b(?:cookies?|(?:local|session|browser)[- ]?storage|site data)\b[^.\n]{0,60}\b(?:can|works?|worked|able|fix\w{0,2}|help\w{0,2}|solv\w{1,2}|again|immediately)\b/,
      ),
      near(
        /\b(?:to (?:fix|resolve|solve|get (?:back )?in)|only (?:way|when|after|get)|workaround|helps?|fix(?:es)?|log in again i (?:must|have to))\b/g,
        60,
        /\b(?:delet|clear|remov|wip)\w{0,4}\b[^.\n]{0,60}\b(?:cookies?|(?:local|session|browser)[- ]?storage|site data)\b/,
      ),
    ),
    without: says(
      /\bservice ?workers?\b|\b(?:tried|try|trying|did|already|even after|without)\b[^.\n]{0,20}\b(?:delet|clear|remov)\w{0,4}\b[^.\n]{0,20}\b(?:cookies?|storage)\b|\b(?:delet|clear|remov)\w{0,4}\b[^.\n]{0,30}\b(?:not|n't) help/,
    ),
    means: ['session-expired', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'Deleting what the browser stored mends it each time: it holds on to a login that the site no longer takes.',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.3',
  },
  {
    wording: anyOf(
      eitherWay(
        /\b(?:http)?basic(?:auth)?\b/,
        120,
        /\b(?:wants?|asks?(?: \w{2,4})? for|asking for|demands?|requires?|expects?|needs?|only(?: \w{2,9})?|to) (?:http )?(?:digest|ntlm)\b|\bwww-authenticate: ?(?:digest|ntlm)\b|\bdigest (?:challenge|authentication challenge)/,
      ),
      near(/\bonly (?:supports?|speaks?|does|knows?|sends?|offers?) (?:http )?basic\b/g, 60, /\bdigest\b/),
    ),
    without: says(
      /\b(?:with|us(?:e|es|ing)|sen[dt]s?|sending|tried|both) (?:http )?digest\b|\bdigest (?:too|also|fails)\b/,
    ),
    means: ['challenge-not-answered', 'wrong-scheme'],
    certainty: 'likely',
    because: 'The server asks for one scheme, and the client speaks the other alone.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:credentials?|auth\w{0,12}|password|login|onauth)[ -]?(?:callback|provider|handler|delegate|hook)\b|\bonauth\b|\bgetpasswordauthentication\b|\bdidreceivechallenge\b|\bgetcredentials?\b|\bcredentials(?:provider|callback|helper)\b|\bonreceivedhttpauthrequest\b/g,
        40,
        /(?:\bnever|\bnot|n't) (?:even )?(?:being |be |get(?:s|ting)? )?(?:called|entered|invoked|fired?|hit|reached|executed|triggered|run)\b/,
      ),
      near(
        /\b(?:never|not|n't|doesn't|does not) (?:even )?(?:calls?|enters?|invokes?|fires?|reach(?:es)?|runs?|executes?|asks?)\b/g,
        24,
        /^[^.\n]{0,24}\b(?:(?:credentials?|auth\w{0,12}|password)[ -]?(?:callback|provider|handler|delegate|hook)|getpasswordauthentication|onauth)\b/,
      ),
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b/),
    means: ['challenge-not-answered', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The client asks its program for a login only where the 401 offers a scheme that it can answer. It was never asked, so the server seems to offer another one (NTLM, Negotiate, Digest), or no challenge at all.',
    steps: {
      developer: [
        "See what is offered: `curl -sS -o /dev/null -D - 'https://…' | grep -i ^www-authenticate`.",
        'Where it is NTLM or Negotiate alone, have Basic over https or an access token allowed on the server (TFS and Azure DevOps: a personal access token), or use a client that does Windows authentication (git itself on Windows, `curl --ntlm`).',
        'Or send the login unasked: set the `Authorization` field yourself.',
      ],
    },
    ask: 'the `WWW-Authenticate` fields of the 401',
    source: 'https://github.com/libgit2/libgit2/blob/main/src/libgit2/transports/http.c',
  },
  {
    wording: eitherWay(
      /\b(?:kerberos|spnego|gssapi|keytab|negotiate|integrated windows authentication)\b/,
      240,
      /\b(?:balanc(?:er|ed)|virtual|cluster|alias|cname|dns|public|external|service)(?:'s)? (?:host ?)?(?:names?|address|url)\b/,
    ),
    beside: says(
      /\b(?:node|server|machine|host|real|own|single)(?:'s)? (?:host ?)?names?\b|\b(?:host ?)?names? of (?:the|each|a|one) (?:node|server|machine)\b|\bdirect(?:ly)?\b/,
    ),
    without: says(/\bcertificate\b|\bsaml\b|\bredirect/),
    means: ['kerberos-failure'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'It is good under the name of the machine and not under the shared one: a ticket is for `HTTP/` and the name in the address, and the service has no key for that name.',
    steps: {
      developer: [
        'Give the shared name a service principal (`setspn -S HTTP/shared.example.com ACCOUNT`, `kadmin: addprinc -randkey HTTP/shared.example.com`) on one account, and put its key into the keytab of every machine behind it.',
        'Look what the client gets: `kvno HTTP/shared.example.com`, or `klist` after the attempt.',
      ],
    },
    ask: 'what `kvno HTTP/` with the shared name prints on the client, and `klist -k` on the server',
    source: 'https://www.rfc-editor.org/rfc/rfc4559#section-4.1',
  },
]
