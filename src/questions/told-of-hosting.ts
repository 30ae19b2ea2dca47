import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const basicOfApache = 'https://httpd.apache.org/docs/2.4/howto/auth.html'
const whole =
  /\b(?:whole|entire|complete) (?:site|website|shop|domain|page|server|blog|wiki)\b|\b(?:everything|all (?:other )?pages|every page)\b/
const wantsLogin =
  /\b(?:asks?|wants?|needs?|requires?|prompts?)\b[^.\n]{0,30}\b(?:passwords?|log-?in|credentials)\b|\b(?:applies to|protects|locks)\b/

/** What is told by those who run a site on a web server: locks that reach too far, lists that are not read, idle sessions, other people's pages, bans, databases that keep their first password (lower case). */
export const toldOfHosting: readonly Telling[] = [
  {
    wording: eitherWay(
      /\b(?:with)?(?:data)?_?volumes?\b|\b(?:pgdata|postgres-data|db-data|dbdata)\b/,
      300,
      /\bpasswords?\b[^.\n]{0,60}\b(?:fails?|failed|failing|refused|rejected|wrong|incorrect|denied|invalid)\b|\b(?:access denied|authentication fail\w{0,3}|cannot log in|can't log in)\b/,
    ),
    beside: says(
      /\b(?:chang(?:ed?|ing)|fixed|new|other|another|different|set|gave|explicit|own|custom|rotat\w{2,3}) (?:\w{1,10} ){0,3}passwords?\b|\bpasswords?\b[^.\n]{0,30}\b(?:changed|set|new|parameter|variable)\b|\bwithout (?:the )?\w{0,8}volume\b/,
    ),
    without: says(
      /\b(?:shadow copy|volume shadow|bitlocker|encrypted volume|smb|cifs|nfs)\b|\b(?:no|without (?:a|any)) (?:\w{1,10} )?volumes?\b/,
    ),
    means: ['wrong-credentials', 'stored-credential', 'upstream-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A database in a container sets its password at the first start of an empty volume alone: a volume from before keeps the password that it was made with, whatever the settings say now.',
    steps: {
      developer: [
        'Change it inside the database: PostgreSQL `psql -U $USER -c "\\password"`, MySQL `ALTER USER`; or go back to the first password.',
        'Or delete the volume, and with it the data: `docker compose down -v`, `docker volume rm $NAME`.',
      ],
    },
    ask: 'whether the volume was there before the password was set',
    source: 'https://github.com/docker-library/docs/blob/master/postgres/README.md#initialization-scripts',
  },
  {
    wording: eitherWay(whole, 80, wantsLogin),
    beside: says(
      /\.?\bhtaccess\b|\bhtpasswd\b|\bauth_basic\b|\bbasic ?auth\b|\bprotected (?:one|a|the) (?:directory|folder)\b/,
    ),
    without: says(
      /\bon purpose\b|\bas it should\b|\brefused\b|\bmonitor\w{0,3}\b|\bapi\b|\bwebhooks?\b|\bchallenge\b|\bspa\b|\bcurl\b|\bcors\b/,
    ),
    means: ['protected-by-mistake', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The lock stands higher up than it was meant to: it covers everything below the directory or block that it stands in.',
    steps: {
      developer: [
        'Move it to where it is meant: the `.htaccess` into that directory, `auth_basic` into that `location`; below a lock, `Require all granted` or `auth_basic off;` opens a part again.',
      ],
    },
    source: basicOfApache,
  },
  {
    wording: says(
      /\bauthuserfile (?:is )?(?:not specified|missing)\b|\bno (?:authn |auth )?provider configured\b|\bcheck your authn provider\b|\bcould(?:n't| not) check user\b|\bmod_auth(?:n|z)_\w{2,8} (?:isn't|is not|not|was not) (?:loaded|enabled)\b/,
    ),
    means: ['server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Apache has no list or module with which to check the password, so that no login can be right.',
    steps: {
      developer: [
        'Name both: `AuthBasicProvider file` and `AuthUserFile /absolute/path`; load mod_auth_basic, mod_authn_file and mod_authz_user (`a2enmod`), then `apachectl configtest`.',
      ],
    },
    source: basicOfApache,
  },
  {
    wording: anyOf(
      near(
        /\b(?:thrown|throws?|kicked|kicks?|logged|logs?|signed) (?:people |users |us |me |them |you )?out\b|\bback at the log-?in\b/g,
        80,
        /\b(?:doing nothing|without (?:a |any )?(?:click|activity|input|use)|of? inactivity|idle|nobody (?:clicks|touches))\b/,
      ),
      near(
        /\b(?:don't touch|do not touch|leave|inactive|idle|not using)\b/g,
        60,
        /\b(?:back at the log-?in|thrown out|kicked out|logged out|signed out|have to log in)\b/,
      ),
    ),
    without: says(/\btokens?\b|\bjwts?\b|\brefresh\b|\bbearer\b|\baws\b|\bvpn\b|\binvalid_grant\b/),
    means: ['session-expired', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A session that hears nothing for its time (PHP 24 minutes, Tomcat 30, IIS 20) is forgotten, and the next click comes from a stranger.',
    steps: {
      visitor: ['Log in again; copy what you have written before you send a form after a pause.'],
      developer: [
        'Lengthen it (`session.gc_maxlifetime`, `session-timeout`, the idle time of the app pool), or let open pages send a sign of life; on shared hosts give PHP a `session.save_path` of its own.',
      ],
    },
    source: 'https://www.php.net/manual/en/session.configuration.php#ini.session.gc-maxlifetime',
  },
  {
    wording: anyOf(
      says(
        /\bfail2ban\b[^.\n]{0,60}\b(?:on its list|banned|blocked|jail\w{0,2}|put)\b|\b(?:limit log-?in attempts|loginizer|crowdsec|denyhosts)\b/,
      ),
      near(
        /\b(?:guess(?:ed|ing)|tried|attempted|failed)\b[^.\n]{0,30}?\b(?:log-?ins?|passwords?|log-?in page)\b/g,
        120,
        /\b(?:nobody|no one|none of us|whole (?:house|office|family)|our (?:house|office|flat))\b/,
      ),
    ),
    beside: says(
      /\b(?:nobody|no one|outside|elsewhere|everywhere|mobile|at home|office|house|banned|blocked|does not load|refus\w{2,4}|40[13])\b/,
    ),
    without: says(/\bhow (?:do|can) i (?:set|install)\b|\bfilter\.d\b|\bfailregex\b/),
    means: ['security-layer-block', 'account-not-active'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'After wrong logins the server shuts out the address, and with it everybody who shares that: from another network it opens.',
    steps: {
      visitor: [
        'Wait until the ban ends, or let whoever runs the server lift it; by mobile data you get in meanwhile.',
      ],
      developer: [
        '`fail2ban-client status $JAIL`, `fail2ban-client set $JAIL unbanip $ADDRESS`; in a plugin for logins unlock the address; in Home Assistant delete it from `ip_bans.yaml`. Behind a proxy let it see the visitor’s own address.',
      ],
    },
    source: 'https://github.com/fail2ban/fail2ban/wiki/How-fail2ban-works',
  },
  {
    wording: anyOf(
      near(/\b(?:no|without|not?|missing|lacks?)\b/g, 16, /^[^.\n]{0,16}\bhttp_authorization\b/),
      near(/\bhttp_authorization\b/g, 30, /\b(?:isn't|is not|not|missing|none|empty|absent|gone)\b/),
    ),
    beside: says(
      /\bmod_wsgi\b|\bwsgi\b|\bapache\b|\bhttpd\b|\bdev(?:elopment)? server\b|\brunserver\b|\bflask run\b|\bcgi\b|\bfpm\b/,
    ),
    means: ['stripped-by-intermediary', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Apache keeps `Authorization` from the programs behind it unless it is told to pass it on.',
    steps: {
      developer: [
        '`WSGIPassAuthorization On` for mod_wsgi; `CGIPassAuth On` for CGI and FastCGI; or `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`.',
      ],
    },
    source: 'https://modwsgi.readthedocs.io/en/develop/configuration-directives/WSGIPassAuthorization.html',
  },
  {
    wording: eitherWay(/\bauth_request\b|\bauth subrequest\b/, 160, /\bopen\(\)|\bno such file\b|\bon disk\b/),
    means: ['server-misconfigured', 'wrong-url'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The address of `auth_request` is one of nginx itself, and no `location` passes it on: nginx looks for a file, finds none, and answers 500 for every page.',
    steps: {
      developer: [
        'Write the location: `location = /auth { internal; proxy_pass http://$CHECKER; proxy_pass_request_body off; proxy_set_header Content-Length ""; }`.',
      ],
    },
    source: 'https://nginx.org/en/docs/http/ngx_http_auth_request_module.html',
  },
  {
    wording: anyOf(
      near(
        /\b(?:colleague's|someone else's|somebody else's|another (?:user|customer|person|visitor)'s|other (?:people|users|customers)'?s?|each other's)\b/g,
        30,
        /\b(?:dashboards?|pages?|accounts?|carts?|data|profiles?|names?|orders?|settings|session)\b/,
      ),
      near(/\bshown as\b|\blogged in as\b/g, 20, /\b(?:somebody|someone|another|a colleague|other people)\b/),
    ),
    beside: says(/\b(?:varnish|cdn|cach(?:e|ed|ing)|cloudflare|cloudfront|fastly|akamai|litespeed|w3tc)\b/),
    without: says(/\bntlm\b|\bwindows (?:auth|log-?in)\b|\bnot cached?\b|\bno cache\b|\bcache nothing\b|\bmy token\b/),
    means: ['cached-response'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A cache between stored a page that was made for one person, and gives it to others: that shows private data, and stops now.',
    steps: {
      developer: [
        'Turn caching off for everything with a login at once, and empty the cache; then send `Cache-Control: private, no-store` with such pages, and pass past the cache where a session cookie or `Authorization` arrives.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9111#section-3.5',
  },
  {
    wording: eitherWay(
      /\bkeep-?alive\b|\bconnection (?:pool(?:ing)?|reuse)\b|\bshared (?:upstream|connections?)\b/,
      140,
      /\bwindows (?:log-?in|auth\w{0,12})\b|\bntlm\b/,
    ),
    beside: says(/\b(?:nginx|proxy|haproxy|balancer|gateway|upstream|traefik|envoy|apache)\b/),
    without: says(/kerberos|\bkrb|\bspnego\b|\bnegotiate\b|\bcorporate proxy\b|\b407\b/),
    means: ['ntlm-failure', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'NTLM logs a connection in, not a request: where a proxy shares connections to the server among visitors, one comes in as another, or is asked again.',
    steps: {
      developer: [
        'Tie each visitor to a connection of its own (nginx `ntlm;` in the `upstream`, IIS ARR with affinity), pass TCP through unread, or let the site use Kerberos, which logs each request in.',
      ],
    },
    source: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#ntlm',
  },
]
