import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const caching = 'https://www.rfc-editor.org/rfc/rfc9111#section-4'

const aboutTokens = says(/\btokens?\b|\bapi[- ]?keys?\b|\bbearer\b|\bjwt\b/)

const refusal = says(/\b40[13]\b|unauthori[sz]ed|not authori[sz]ed|access denied|refused|log ?in|sign ?in/)

/** A page or service of somebody else, or for visitors, that shows an error. */
const shownByOthers =
  /\b(?:(?:web)?sites?|pages?|services?|dashboards?|shops?|relays?|badges?|portals?)\b[^\n]{0,60}\b(?:shows?|showing|says?|displays?|gives?|answers?|returns?|sees?|see)\b|\b(?:visitors|customers) [^.\n]{0,30}\bsee\b/g
const faultOfAws =
  /\baws error (?:code|message)\b|\bunrecognizedclientexception\b|\bsecurity token included in the request is (?:invalid|expired)\b|\binvalidaccesskeyid\b/

/** What is told of servers, proxies and pages in plain words, each in one family of wordings (lower case). */
export const toldOfServers: readonly Telling[] = [
  {
    wording: anyOf(
      near(/\b(?:white|allow)[- ]?list(?:s|ed|ing)?\b/g, 40, /\bips?\b|\baddress(?:es)?\b/),
      near(/\bips?\b|\baddress(?:es)?\b/g, 40, /\b(?:white|allow)[- ]?list(?:s|ed|ing)?\b/),
    ),
    beside: refusal,
    without: says(/\bmongodb\b|\b(?:is|are|was) (?:already )?(?:white|allow)[- ]?listed\b/),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Only listed addresses are let in, and the failing caller comes from another one.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: anyOf(
      near(
        /\bafter ~?(?:about |around )?\d{1,5} (?:requests|calls|logins|attempts|pages|downloads)\b/g,
        80,
        /\b40[13]\b|\b429\b|unauthori[sz]ed|\bblocked\b|\brefused\b/,
      ),
      near(/\b429\b/g, 80, /\bwait(?:ing|ed)?\b|\b40[13]\b|\bblocked\b|\bbanned\b/),
    ),
    beside: says(
      /\bwait(?:ing|ed)?\b|\b429\b|\brate limit|\b(?:per |an? |in a |in one |within a |for an? )(?:second|minute|hour|day)\b/,
    ),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'It comes after a number of requests, and goes after a wait: a limit answers, not the login.',
    steps: {
      developer: [
        'Slow down to the limit that the documentation names, and wait as `Retry-After` says; cache what you ask for often.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
  },
  {
    wording: anyOf(
      near(
        /\b(?:web ?hooks?|callbacks?|health ?checks?|monitors?|crawlers?|bots?|pagespeed|lighthouse|link checkers?|validators?)\b/g,
        160,
        /\b(?:basic[- ]auth\w*|htpasswd|\.?htaccess|auth_basic|password[- ]protect(?:ed|ion)|authorization required)\b/,
      ),
      near(
        /\b(?:basic[- ]auth\w*|htpasswd|\.?htaccess|auth_basic|password[- ]protect(?:ed|ion)) (?:on|for|in front of|over) (?:the |our |my )?(?:staging|stage|test|dev|preview|whole)\b|\b(?:staging|test|dev|preview) (?:site|system|server|page)\b[^.\n]{0,60}\b(?:htaccess|htpasswd|basic auth\w*|password)\b/g,
        160,
        /\b(?:web ?hooks?|callbacks?|health ?checks?|monitors?|crawlers?|bots?|pagespeed|lighthouse|link checkers?|validators?)\b/,
      ),
    ),
    beside: says(/\b401\b/),
    without: says(/\b(?:signature|hmac|secret|send|sends|sent) (?:does not|doesn't|mismatch|with)\b/),
    means: ['protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A program that has no login calls a place behind a password that is meant for people.',
    steps: {
      developer: [
        'Take that path out of the lock: `location /webhooks/ { auth_basic off; … }`, `Require all granted` for that `<Location>`.',
      ],
    },
    source: 'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html#auth_basic',
  },
  {
    wording: near(
      /\b(?:favicon|css|stylesheets?|images?|home ?page|front ?page|whole site|entire site|everything)\b/g,
      60,
      /\b(?:asks?|asking|asked|prompts?|wants?) (?:me |us |everyone |visitors |people )?(?:for )?(?:a |the )?(?:user ?name|login|password)/,
    ),
    beside: says(/\.ht(?:access|passwd)|auth_basic|\bprotect(?:ed|ing|ion)?\b/),
    means: ['protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A lock meant for a part of the site covers what everybody has to get.',
    steps: {
      developer: [
        'Put the lock on that path alone: `<Location "/admin">`, `location /admin/ { auth_basic … }`, or the .htaccess into that folder.',
      ],
    },
    source: 'https://httpd.apache.org/docs/2.4/howto/auth.html',
  },
  {
    wording: anyOf(
      near(
        /\b(?:until|after|when|once|only)\b/g,
        30,
        /\b(?:hard|force)[- ](?:refresh|reload)|\bctrl ?\+ ?(?:f5|shift ?\+ ?r)\b/,
      ),
      near(
        /\bclear(?:ing|ed)? (?:the |my )?(?:browser'?s? )?(?:cache|site data)\b/g,
        60,
        /\b(?:once|for a (?:while|day|time)|until|next day|works again)\b/,
      ),
      near(
        /\b(?:hard|force)[- ](?:refresh|reload)|\bctrl ?\+ ?(?:f5|shift ?\+ ?r)\b/g,
        30,
        /\b(?:works|helps|fixes|solves|mends|fine|ok(?:ay)?|200)\b/,
      ),
    ),
    beside: says(/\b40[13]\b|unauthori[sz]ed/),
    means: ['cached-response'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A reload past the cache mends it: a stored answer is shown until then.',
    source: caching,
  },
  {
    wording: says(
      /\bthe proxy \S{1,80} is requesting a user ?name and password|\bproxy (?:server )?(?:asks|is asking|keeps asking|wants|requires|prompts) (?:me )?(?:for )?(?:a |my |the )?(?:user|password|login|credentials|authentication)/,
    ),
    means: ['proxy-authentication'],
    certainty: 'likely',
    because: 'It is the proxy that asks for a login, not the site.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.7.1',
  },
  {
    wording: near(
      /\b(?:ldap|active directory|domain controller|identity provider|idp|keycloak|radius|sso|auth(?:entication)? (?:server|service))\b/g,
      40,
      /\b(?:was|is|were|went|being) (?:temporarily )?(?:down|offline|unreachable|unavailable|under maintenance)|\bmaintenance\b|\boutage\b/,
    ),
    means: ['auth-service-unavailable'],
    certainty: 'likely',
    because: 'The service that checks logins was away, and then no login can be right.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4',
  },
  {
    wording: near(
      /\b(?:i )?can log ?in\b|\b(?:i am|i'm) logged in\b|\blog(?:ging)? in works\b|\blogin works\b/g,
      80,
      /\baccess (?:is )?denied\b|\bnot allowed\b|\bno permission\b|\bnot permitted\b|\bforbidden\b/,
    ),
    without: aboutTokens,
    means: ['forbidden', 'insufficient-scope'],
    certainty: 'likely',
    because: 'The login itself works; it is this page that is not allowed.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: near(
      /\b(?:docs?|documentation|changelog|release notes)\b/g,
      100,
      /(?:\/[\w{}:.-]{1,40}){2,8}[^.]{0,30}\b(?:there|that (?:one|path|url|endpoint)) (?:it )?works\b/,
    ),
    beside: refusal,
    means: ['wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The documented address works with the same credentials; the one that is called is another.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2',
  },
  {
    wording: anyOf(
      near(shownByOthers, 200, faultOfAws),
      near(
        new RegExp(faultOfAws, 'g'),
        120,
        /\b(?:on|by) (?:the|your|their|every) (?:\w{1,12} )?(?:page|website|site|dashboard|service|platform)\b|\byour (?:platform|service|relay)\b/,
      ),
    ),
    without: says(
      /\baws (?:configure|s3|sts|cli|sso)\b|\bmy (?:access key|credentials|keys|aws)\b|\b(?:lambda|boto3|terraform|serverless)\b|\baws_\w+\b/,
    ),
    means: ['upstream-credentials'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The site calls AWS with credentials of its own, and it is those that AWS refuses; nothing that its visitors send has to do with it.',
    steps: {
      visitor: ['Tell whoever runs the service, with the error and the time: its own AWS key was refused.'],
      developer: [
        'Owner of the service: give it a working key or role (`aws sts get-caller-identity` where it runs), and keep such errors from visitors.',
      ],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html',
  },
]
