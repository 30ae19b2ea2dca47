import { anyOf, eitherWay, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const caching = 'https://www.rfc-editor.org/rfc/rfc9111#section-3.5'
const required = 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2'

/** What visitors meet and what those who run the site tell of them: lost forms, locks on public pages, stored refusals (lower case). */
export const toldOfVisits: readonly Telling[] = [
  {
    wording: near(
      /\b(?:fill(?:ed|ing)? (?:in|out|up)|wrote|writing|typed|typing|spent|long (?:form|application|text|message|post|order|comment|mail)|took (?:me )?(?:a while|long|an hour|ages|too long)|(?:half )?an hour|left (?:it|the page|the tab|the form) open)\b/g,
      160,
      /\b(?:submit\w{0,4}|sen[dt]|sending|sav(?:e|ed|ing)|publish\w{0,3}|post(?:ed|ing)?|upload\w{0,3})\b[^\n]{0,60}\b(?:log ?in|sign ?in|logged out|signed out|unauthori[sz]ed|401|gone|lost|expired)\b/,
    ),
    without: says(/\bapi[- ]?keys?\b|\bbearer\b|\bcurl\b|\bwebhooks?\b|\bcsrf\b|\b403\b|\bwaf\b/),
    means: ['session-expired', 'csrf-refused'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The login ran out while the form was being written: the page stood open, and the server heard nothing meanwhile.',
    steps: {
      visitor: ['Copy the text first, log in again in a second tab, then send the form or go back to it.'],
    },
    source: 'https://owasp.org/www-community/Session_Timeout',
  },
  {
    wording: near(
      /\b(?:visitors?|customers?|clients?|people|guests|readers|strangers|everyone|everybody|friends|the public|anyone)\b/g,
      80,
      /\b(?:(?:asks?|asked|asking|prompts?|prompted|wants?) (?:them |everyone |people |me )?(?:for|to) (?:a |an |the |their )?(?:user ?name|password|log ?in|sign ?in|logon|account)|(?:password|log-?in) (?:box|prompt|popup|dialog|window|screen)|(?:vercel|netlify|github|azure|microsoft|cloudflare|wordpress|shopify)(?:'s)? (?:log-?in|sign-?in))\b/,
    ),
    beside: says(
      /\b(?:public\w{0,3}|went live|go(?:es|ing)? live|gone live|launch\w{0,3}|home ?page|staging|preview|never (?:gave|set|had)|no password|not? (?:members|meant)|only want (?:them|people)|without (?:a )?(?:log-?in|account)|anyone can|coming soon|maintenance|open to)\b/,
    ),
    without: says(
      /\btheir passwords?\b|\bforgot\w{0,3}\b|\bwrong password\b|\bwi-?fi\b|\brouter\b|\bdomain users\b|\bintranet\b|\bcamera\b|\bplex\b/,
    ),
    means: ['protected-by-mistake', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The page is meant for all, and a lock from its building time or of the host still stands before it.',
    steps: {
      developer: [
        'Take the lock away: password protection in the host’s settings (Deployment Protection, staging password), `.htaccess` or `auth_basic`.',
      ],
    },
    source: required,
  },
  {
    wording: anyOf(
      near(
        /\b(?:append\w{0,3}|add(?:ed|ing)?|with|put)\b/g,
        24,
        /^[^.\n]{0,24}(?:\?\w{1,8}=|\bquery (?:string|param\w{0,6})\b|\brandom (?:param\w{0,6}|number|string)\b|\bcache[- ]?buster\b)[^\n]{0,60}\b(?:works?|fine|ok|comes?|loads?|200|there|appears?)\b/,
      ),
      near(
        /\bservice ?workers?\b|\bproxy_cache\b|\bvarnish\b|\bfastcgi_cache\b|\bcdn\b/g,
        160,
        /\b(?:still|even|stale|old|keeps?|also|for some (?:minutes|time))\b[^.\n]{0,60}\b(?:40[13]|unauthori[sz]ed|log-?in page|logged out|after (?:the |a )?log-?in)\b/,
      ),
    ),
    beside: refused,
    without: says(
      /(?:key|token|secret|sig)=|\b(?:keys?|tokens?|credentials?|passwords?|secret|it) (?:\w{1,8} ){0,3}query\b|\bsignature\b|\bx-amz-\b|\bdigest\b/,
    ),
    means: ['cached-response', 'client-interference'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The refusal was stored and is shown again: under another address, or with the store emptied, the page comes.',
    steps: {
      developer: [
        'Store no answers to a login: `Cache-Control: no-store` with each 401, and no caching where a cookie or `Authorization` arrives (`proxy_no_cache`, `event.respondWith` only for 200).',
      ],
    },
    source: caching,
  },
  {
    wording: anyOf(
      near(
        /\b(?:for me|i can (?:see|open)|opens? (?:fine )?for|i see it|owner|admins? (?:can )?sees?)\b/g,
        80,
        /\b(?:colleagues?|co-?workers?|team ?mates?|friend|others?|she|he|they|contractors?|students?)\b[^.\n]{0,30}\b(?:404|not found|does(?:n't| not) exist)\b/,
      ),
      near(
        /\b(?:404|not found)\b/g,
        60,
        /\b(?:for|to) (?:my |the |our |all )?(?:colleagues?|co-?workers?|team ?mates?|friend|others|other users|contractors?|students?)\b/,
      ),
    ),
    beside: says(/\b(?:repo(?:sitor(?:y|ies))?|project|issues?|board|document|wiki|space|link|package|group)\b/),
    without: says(
      /\btypo\b|\bwrong (?:url|link|address|(?:project |repo )?name)\b|\bmisspel\w{2,5}\b|\brenamed\b|\bmoved\b|\bdeleted\b|\bdeploy\w{0,4}\b|\bdns\b/,
    ),
    means: ['hidden-as-not-found', 'forbidden'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The address is right, for one person sees it: from an account without the right it is hidden as not found.',
    steps: { developer: ['Give that account access to the repository or project; being logged in is not enough.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: eitherWay(
      /\b(?:re-?install\w{0,3}|set (?:it )?up (?:a)?new|fresh install\w{0,6}|wiped|rebuilt|re-?created|new (?:container|volume|instance|install\w{0,6})|lost its (?:config\w{0,8}|database)|factory reset|started over)\b/,
      140,
      /\b(?:sonarr|radarr|lidarr|prowlarr|jackett|bazarr|overseerr|jellyseerr|tautulli|jellyfin|emby|plex|sabnzbd|nzbget|octoprint|immich|paperless|grocy|syncthing|homepage|api[- ]?keys?|indexers?)\b/,
    ),
    beside: says(/\b40[13]\b|\bunauthori[sz]ed\b|\brefused\b|\binvalid\b|\bforbidden\b/),
    without: says(
      /\bforgot\w{0,3}\b|\bnew (?:api[- ]?)?key (?:is|was) (?:also|still)\b|\bsession\b|\bmy own password\b|\bjwts?\b|\bcookies?\b|\breinstalling (?:did|didn't|does)\b|\bhelm\b|\bkubernetes\b/,
    ),
    means: ['invalid-api-key', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A program that was set up anew made itself another key, and the others still send the one from before.',
    steps: {
      developer: ['Copy the key that the new installation shows into each program that calls it.'],
    },
    source: 'https://wiki.servarr.com/sonarr/settings',
  },
  {
    wording: eitherWay(
      /\b(?:every|each) (?:time (?:i |we |it |the \w{2,9} ){0,2})?(?:re-?starts?|re-?boots?|starts?|boots?|updates?|re-?deploys?)\b/,
      90,
      /\b(?:different|another|new|fresh) (?:random )?(?:api[- ]?keys?|access keys?|token|(?:admin )?password|secret)\b|\b(?:api[- ]?keys?|tokens?|password|secret) (?:is |are |gets? |has )?(?:chang|reset|regenerat|re-?generat)\w{0,3}\b/,
    ),
    without: says(/\bjwts?\b|\bsigning\b|\bsessions?\b|\bclient secret\b/),
    means: ['revoked-credential', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The program makes itself a new key at each start: it cannot write its configuration, or the folder is not kept (no volume).',
    steps: {
      developer: [
        'Look at the first lines of its log for “permission denied”; give its user the right to write the configuration folder, and keep that on a volume.',
      ],
    },
    ask: 'the first lines of the program’s log: can it write its configuration',
    source: 'https://docs.docker.com/engine/storage/volumes/',
  },
  {
    wording: near(
      /(?:\b|\/)(?:health(?:z|check)?|readyz?|readiness|livez|liveness|metrics|ping|actuator\/health)\b/g,
      80,
      /\b(?:now |suddenly |also |even )?(?:wants?|requires?|needs?|demands?|asks? for|behind|is protected by) (?:an? |some )?(?:auth\b|authenti\w{1,9}|authori[sz]ation|log-?in|tokens?|credentials)\b|\b(?:was not|wasn't|used to be|not like this|never) (?:like this|open|public|needed|required)/,
    ),
    without: says(
      /\b(?:health (?:data|kit|api|records?)|healthcare)\b|\bprometheus\b[^.\n]{0,60}\b(?:token|password|basic_auth)\b/,
    ),
    means: ['protected-by-mistake', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A probe has no login: the address that tells whether the service is well was put behind the same lock as the rest.',
    steps: {
      developer: [
        'Let this path through without a login (Spring `requestMatchers("/actuator/health").permitAll()`, an exception in the filter), and keep details out of its answer.',
      ],
    },
    source: 'https://docs.spring.io/spring-boot/reference/actuator/endpoints.html#actuator.endpoints.health',
  },
  {
    wording: eitherWay(
      /\b(?:cookies?|sessions?)\b/,
      80,
      /\b(?:decrypt\w{0,4}|deserializ\w{1,5}|unserializ\w{1,5}|unpickl\w{1,4}|fernet|invalidtoken|keyring|data protection)\b/,
    ),
    beside: says(/\b(?:upgrad|updat|migrat|new version|between the versions|re-?deploy)/),
    without: says(/\b(?:instances|replicas|load[- ]balanc\w{1,4}|pods|saml|id[- ]?token)\b/),
    means: ['session-expired', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The cookie was written before the upgrade, and the new version cannot read it: that login is over.',
    steps: {
      visitor: ['Delete the cookies of this site (or log out), and log in anew.'],
      developer: ['Take a cookie that cannot be read for no login: ask for one, and do not fail.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2',
  },
  {
    wording: says(
      /\b(?:connected to|joined|on|in|using|via) (?:the |a |our |their |an )?(?:[\w-]{1,20}[- ])?(?:visitors?|guests?|public|hotel|conference|airport|train|caf[eé])(?:'s?)?[- ]?(?:wi-?fi|wlan|networks?|ssid)\b/,
    ),
    beside: says(
      /\b(?:by (?:accident|mistake)|accidentally|could not|couldn't|cannot|can't|fail\w{0,3}|error|instead of|not (?:a )?valid|strange|html|certificates?)\b/,
    ),
    without: says(/\b(?:router|access point|unifi|openwrt|radius|wpa\d?|vpn|captcha)\b/),
    means: ['captive-portal', 'not-authentication'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'Networks for guests put a page of their own in front of everything until somebody answers it.',
    steps: {
      visitor: [
        'Open http://example.com/ in a browser, answer the page of the network, and try again; or take another network.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8952',
  },
]
