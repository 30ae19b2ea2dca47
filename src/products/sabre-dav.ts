import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { authorizationOf, told } from '../questions/exchange.ts'

const digest = 'https://github.com/sabre-io/dav/blob/master/lib/DAV/Auth/Backend/AbstractDigest.php'
const basic = 'https://github.com/sabre-io/dav/blob/master/lib/DAV/Auth/Backend/AbstractBasic.php'
const cgi = 'https://sabre.io/dav/webservers/'

/** A request with a login stands in the report, or is told of. */
const isLoginSent = (evidence: Evidence): boolean =>
  evidence.exchanges.some((exchange) => authorizationOf(exchange) !== undefined) ||
  told(evidence, 'tells:header-sent', 'tells:credentials-right', 'in-front:php-fpm', 'in-front:cgi')

/** sabre/dav, the WebDAV, CalDAV and CardDAV server within Baïkal, Nextcloud, ownCloud and others. */
export const sabreDav = defineProduct({
  name: 'sabre/dav',
  marks: ['sabredav.org/ns', 'sabre\\dav'],
  server: true,
  status: 401,
  says: [
    {
      text: "No 'Authorization: Basic' header found",
      pattern: /didn't send one, or the server is mis-?configured/i,
      when: { holds: isLoginSent },
      means: ['stripped-by-intermediary', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The login was sent, and SabreDAV saw none: Apache does not hand `Authorization` to PHP-FPM, FastCGI or CGI by itself.',
      steps: {
        developer: [
          'Hand it on, in the configuration of Apache or in .htaccess: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` or `CGIPassAuth On`; then reload Apache.',
        ],
      },
      ask: 'how PHP runs there (php-fpm, fcgid, mod_php), and whether `$_SERVER["HTTP_AUTHORIZATION"]` is set',
      source: basic,
    },
    {
      text: "No 'Authorization: Digest' header found",
      means: ['challenge-not-answered', 'wrong-scheme', 'stripped-by-intermediary'],
      certainty: 'likely',
      because:
        'The server takes Digest alone, and no Digest answer came: a client that sends Basic of itself, or can do no more, never gets further.',
      steps: {
        visitor: ['Use a program that can do Digest, or ask the owner to switch the server to Basic (over https).'],
        developer: [
          'Baïkal: Settings › System settings › WebDAV authentication type: Basic, over https; set the passwords anew, since those for Digest are stored hashed.',
          'In the client choose Digest by name, where it can (`auth = "digest"` or `"guess"` in vdirsyncer, `--digest` in curl).',
          'The first request of each client is answered so, which is no fault where a second one passes.',
        ],
      },
      ask: 'what the client sends as `Authorization`: its first word',
      source: digest,
    },
    {
      text: "No 'Authorization: Basic' header found",
      when: { unless: isLoginSent },
      means: ['no-credentials', 'stripped-by-intermediary', 'wrong-scheme'],
      certainty: 'likely',
      because: 'No Basic login reached PHP: the client sent none, or the web server did not hand the field on.',
      steps: {
        developer: [
          'CGI and FastCGI under Apache: `CGIPassAuth On`, or `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`.',
          'A line in the log for the first request of a client is no fault where the second one passes.',
        ],
      },
      ask: 'whether `curl -u name https://…` gets in',
      source: basic,
    },
    {
      text: 'Username or password was incorrect',
      when: { text: ['sabre', 'baikal', 'baïkal', 'caldav', 'carddav', 'webdav'] },
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because: 'The login arrived and was checked; name or password is wrong there.',
      source: basic,
    },
    ...['No digest authentication headers were found', 'No basic authentication headers were found'].map((text) => ({
      text,
      means: ['stripped-by-intermediary', 'challenge-not-answered', 'no-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The login did not reach PHP: under CGI and FastCGI Apache keeps the field back, unless it is told to hand it on.',
      steps: {
        developer: [
          'Apache: `CGIPassAuth On`, or `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`; then try `curl -u name --anyauth`.',
        ],
      },
      ask: 'how PHP runs there (module, CGI, FPM), and whether `curl -u name --anyauth` gets in',
      source: cgi,
    })),
  ],
})
