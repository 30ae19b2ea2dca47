import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const spnegoInWindows = 'https://www.rfc-editor.org/rfc/rfc4559#section-4'
const tooManyGroups =
  'https://learn.microsoft.com/troubleshoot/developer/webapps/iis/www-administration-management/http-bad-request-response-kerberos'
const delegation = 'https://github.com/microsoft/CSS_SQL_Networking_Tools/wiki/0600-Credential-Delegation-Issue'
const trustedSites = 'https://mozilla.github.io/enterprise-admin-reference/reference/policies/authentication'

const ofTheDomain =
  /\bkerberos\b|\bkrb5\b|\bnegotiate\b|\bntlm\b|\bspnego\b|\bsso\b|\bsingle sign[- ]?on\b|\bwindows (?:auth\w*|log-?in|account)\b|\bintegrated auth\w*|\bintranet\b|\bsharepoint\b|\biis\b|\badfs\b|\bdomain (?:password|accounts?|users?|joined)\b|\bactive directory\b/

/** That a login goes without a prompt, or a browser prompts for what is Windows’ own (lower case). */
const loginByItself =
  /\b(?:logs?|signs?) (?:\w{2,4} )?in (?:silently|automatically|by itself|without asking)\b|\bprompts? for credentials\b|\bwindows log-?in (?:box|prompt)\b/

/** That a login box comes up (lower case). */
const prompts =
  '(?:asks?|asking|asked|prompts?|prompted|prompting|pops? up|(?:log-?in|password|credentials?) (?:box|prompt|dialog|window|popup))'

/** What is told of a Windows domain: names without a principal, second hops, large tickets, browsers that do not log in by themselves, stored passwords (lower case). */
export const toldOfDomains: readonly Telling[] = [
  {
    wording: anyOf(
      eitherWay(
        /\b(?:alias|cname|friendly name|virtual name|short name|vanity name|load[- ]?balanc\w{1,4} name|new (?:dns |host ?)?name)\b/,
        120,
        /\b(?:real|actual|server's|machine|computer|server|host|own|old)(?:'s)?(?: own)? ?name\b|\bnetbios name\b/,
      ),
      eitherWay(
        /\bspns?\b|\bsetspn\b|\bservice principal names?\b/,
        60,
        /\b(?:missing|no|not|doesn't|isn't|without|lacks?|nobody|wrong|duplicate|twice|other account)\b/,
      ),
    ),
    beside: anyOf(says(ofTheDomain), says(loginByItself)),
    without: says(
      /\b(?:on|from|at) the (?:web ?|iis )?server itself\b|\bon the server\b|\blocally\b|\bloopback\b|\b401\.1\b|\bservice principal\b(?! name)|\bcertificates?\b/,
    ),
    means: ['kerberos-failure', 'ntlm-failure'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A Kerberos ticket is asked for by the name in the address: for a name that no account has as its principal, there is none.',
    steps: {
      developer: ['Register the name with the account that runs the site: `setspn -S HTTP/$NAME $ACCOUNT`.'],
    },
    source: spnegoInWindows,
  },
  {
    wording: anyOf(
      says(
        /\bdouble[- ]hop\b|\b(?:second|next) hop\b|\banonymous logon\b|\b(?:constrained|kerberos|credential) delegation\b/,
      ),
      near(
        /\b(?:impersonat\w{1,5}|pass(?:es|ed|ing)? (?:the|on the|through the) (?:user|caller|identity|windows \w{4,8}))\b/g,
        160,
        /\b(?:second|another|other|next|sql|remote|file ?share|back ?end)\b/,
      ),
    ),
    beside: says(
      /\biis\b|\bkerberos\b|\bntlm\b|\bwindows\b|\bdomain\b|\bworkstation\b|\bweb ?api\b|\bimpersonat|\bsql\b|\bsharepoint\b|\bwinrm\b/,
    ),
    without: says(/\bservice accounts?\b[^.\n]{0,40}\bgoogle\b|\bgcloud\b|\bgsuite\b|\bdomain-wide\b|\bkubectl\b/),
    means: ['kerberos-failure', 'upstream-credentials', 'ntlm-failure'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The first server may act as the user, and may not log in as that user at a second one: Windows wants delegation for that.',
    steps: {
      developer: [
        'Let both hops use Kerberos (principals for both names), and allow the first server’s account to delegate to the second.',
      ],
    },
    source: delegation,
  },
  {
    wording: anyOf(
      near(
        /\b(?:many|too many|lots of|hundreds of|so many|large number of|\d{3,4}|fewer|few) (?:ad |active directory |security |domain |user )?(?:groups|group memberships|memberships)\b/g,
        200,
        /\b(?:40[01]|too long|too large|bad request|fails?|refused|denied|cannot|can't|don't|not)\b/,
      ),
      says(/\bmaxtokensize\b|\bmaxfieldlength\b/),
    ),
    beside: anyOf(says(ofTheDomain), says(/\bad groups?\b|\bwindows\b|\bwinrm\b|\bmaxfieldlength\b/)),
    without: says(/\bgroups? claims?\b|\bjwts?\b|\bid[_ ]token\b|\boidc\b|\bsaml\b|\bcookies?\b/),
    means: ['kerberos-failure', 'bad-request'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The groups stand in the Kerberos ticket: with many of them, the field is larger than the server reads.',
    steps: {
      developer: [
        'Allow larger fields (`MaxFieldLength` and `MaxRequestBytes` in IIS, `large_client_header_buffers` in nginx, `maxHttpHeaderSize` in Tomcat), or take people out of groups.',
      ],
    },
    source: tooManyGroups,
  },
  {
    wording: eitherWay(
      new RegExp(
        `\\b(?:firefox|chrome|chromium|safari|edge|brave|opera|vivaldi)\\b[^.\\n]{0,40}\\b${prompts}\\b|\\b${prompts}\\b[^.\\n]{0,30}\\bin (?:firefox|chrome|safari|edge)\\b`,
      ),
      160,
      /\b(?:edge|ie|ie11|internet explorer|chrome|firefox|safari)\b[^.\n]{0,30}\b(?:on its own|automatically|by itself|silently|without (?:asking|a prompt|a password|prompting)|doesn't|does not|straight|logs? (?:me |us |you |people )?(?:in|on)|passes|never asks|just works|works|fine)\b/,
    ),
    beside: says(ofTheDomain),
    without: says(
      /\bboth\b|\bsame in\b|\b(?:firefox|chrome|edge) (?:too|as well)\b|\bcookies?\b|\bsaved password\b|\bcache\b/,
    ),
    means: ['challenge-not-answered', 'kerberos-failure', 'ntlm-failure'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A browser logs in by itself only at sites that it is told to trust, and each browser keeps its own list of them.',
    steps: {
      visitor: [
        'Firefox: put the site into `network.negotiate-auth.trusted-uris` (about:config). Chrome and Edge: ask IT to add it to `AuthServerAllowlist` or to the intranet zone.',
      ],
    },
    source: trustedSites,
  },
  {
    wording: near(
      /\b(?:chang|reset|renew|updat)(?:e|ed|ing|ting)? (?:[\w-]{1,12} ){0,4}password\b|\bpassword (?:was |has been |got )?(?:changed|expired|reset)\b|\bnew (?:windows |domain |ad )?password\b/g,
      260,
      /\b(?:till|until|after|at) (?:the |a |each |every |next |i )*(?:reboot|re-?start|log-?off|log-?on|sign-?in)\b|\bcredential manager\b|\bkeychain\b|\b(?:keeps?|still|goes on) (?:using|sending|trying)[^.\n]{0,12}\bold\b|\bagain and again\b|\ball the time\b|\bkeeps? asking\b|\bevery (?:few )?(?:minutes?|times?)\b/,
    ),
    beside: says(/\bwindows\b|\bdomain\b|\boutlook\b|\bdrives?\b|\bexchange\b|\bad\b|\bwebdav\b|\bmac\b|\bteams\b/),
    without: says(/\blocked\b|\bunattended\b|\bservice accounts?\b|\bcron\b/),
    means: ['stored-credential', 'revoked-credential', 'account-not-active'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The old password is still stored on the computer, and programs send that one before they ask.',
    steps: {
      visitor: [
        'Delete the entry of this server from the Credential Manager of Windows (or the Keychain), and log in anew.',
      ],
    },
    source: 'https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/cmdkey',
  },
  {
    wording: eitherWay(
      /\bextended protection\b|\bchannel[- ]binding\b|\bepa\b/,
      200,
      /\bntlm\b|\btype[- ]3\b|\bnegotiate\b|\bews\b|\bwindows auth\w{0,9}\b/,
    ),
    beside: says(/\b40[13]\b|\b(?:fails?|failed|cannot|can't|can not|can|unable|refused|prompts?)\b/),
    without: says(/\bepa'?s? (?:website|regulation)\b|\bldap\b/),
    means: ['ntlm-failure', 'challenge-not-answered', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'Extended protection wants the login bound to its TLS connection (a channel binding token): a client that sends none is refused, and so is a login through a proxy that ends TLS.',
    steps: {
      developer: [
        'Use a client that sends the token (Windows’ own, or a version that says so), and take what ends TLS on the way out of it.',
        'To see whether that is it: set extended protection from Required to Accept for a test (IIS › Windows Authentication › Advanced Settings).',
      ],
    },
    source:
      'https://learn.microsoft.com/iis/configuration/system.webserver/security/authentication/windowsauthentication/extendedprotection/',
  },
  {
    wording: anyOf(
      near(
        /\b(?:no|without|neither|lacks?|missing|not)\b/g,
        30,
        /^[^.\n]{0,24}\b(?:spnego|gss-?api|sspi|kerberos support|ntlm support)\b/,
      ),
      says(/\binstalled libcurl version doesn't support this\b/),
    ),
    beside: says(/\b(?:lib)?curl\b|\bfeatures\b|\bbuil[dt]\b|\bcompiled\b/),
    means: ['challenge-not-answered', 'kerberos-failure'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The program was built without GSS-API or SSPI: it accepts the option, and cannot answer `Negotiate` all the same.',
    steps: {
      developer: [
        'Look for SPNEGO, GSS-API, Kerberos, NTLM among the features of `curl -V`, and install a build that has them (`libcurl4` with GSS, Git for Windows with its own curl).',
      ],
    },
    source: 'https://curl.se/docs/manpage.html#--negotiate',
  },
  {
    wording: anyOf(
      eitherWay(
        /\b(?:advertis(?:es|ed)|offers?|only (?:takes|allows|supports|has))\b[^.\n]{0,16}\b(?:negotiate|kerberos)\b/,
        120,
        /\bbasic\b/,
      ),
      eitherWay(/\bwinrm\b/, 120, /\bbasic ?= ?false\b/),
    ),
    without: says(/\bbasic (?:is|was) (?:enabled|offered)\b|\bbasic realm\b/),
    means: ['wrong-scheme', 'challenge-not-answered'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The server takes Negotiate and Kerberos alone, and the client is set to send Basic.',
    steps: {
      developer: [
        'Set the client to what is offered: `ansible_winrm_transport: ntlm` (or `kerberos`, `credssp`), `winrm.Session(…, transport="ntlm")`.',
        'Basic would have to be allowed on the server, and over https alone: `winrm set winrm/config/service/auth @{Basic="true"}`; it takes local accounts only.',
      ],
    },
    source: 'https://learn.microsoft.com/windows/win32/winrm/authentication-for-remote-connections',
  },
]
