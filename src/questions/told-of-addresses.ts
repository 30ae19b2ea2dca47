import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** Options of curl with which a login is given. */
const curlOptions = /(?:^|[\s"'`(])--?digest\b|(?:^|[\s"'`(])--?user ["'`]?\w|(?:^|[\s"'`(])-u ["'`]?\w/
const addressBar =
  /\bbrowser(?:'s)? (?:url|address|bookmark|line)\b|\baddress (?:bar|line)\b|\b(?:in|into|from) (?:the|a|my) (?:browser|url|link|bookmark)\b|\bhttp (?:request|get|call|address|link)\b/

/** An address with two ports: `https://registry.example.com:5000:5000`. */
const twoPorts = 'https?:\\/\\/[\\w.-]{1,200}:\\d{2,5}:\\d{2,5}\\b'
const twoPortsGiven = says(new RegExp(`\\brealm="?${twoPorts}|\\b${twoPorts}\\/[\\w./-]{0,60}token\\b`))

/** That a login is taken in the address, and there alone. */
const onlyInAddress = anyOf(
  near(
    /\bonly (?:be )?(?:accepts?|accepted|works?|worked|takes?|taken|read|valid|possible)\b|\b(?:accepts?|accepted|takes|works|reads) (?:[a-z]{1,12} ){0,5}?only\b/g,
    90,
    /\b(?:in|via|through|as|from|of) (?:the |a |an )?(?:http )?(?:url|query(?: string| parameters?)?|link|get parameters?)\b/,
  ),
  eitherWay(
    /\bworks?\b[^.\n]{0,30}[?&]\w{2,20}=|\b(?:works?|fine|ok)\b[^.\n]{0,40}\b(?:in|with) the (?:url|address|query)\b/,
    160,
    /\bnetrc\b|\bbasic auth\w{0,12}|\bwith -u\b|\bcurl -u\b/,
  ),
  near(
    /\b(?:leav\w{1,3}|left|take|took|taking) (?:[a-z]{1,12} ){1,4}out of the (?:http )?(?:url|address|link)\b/g,
    140,
    /\b(?:fails?|failed|401|unauthori[sz]ed|refused|denied)\b/,
  ),
)

/** What is told of logins that stand in an address, or cannot, and of addresses that are none (lower case). */
export const toldOfAddresses: readonly Telling[] = [
  {
    wording: twoPortsGiven,
    means: ['server-misconfigured', 'client-bug'],
    certainty: 'certain',
    fixer: 'proxy-admin',
    because:
      'The server sends clients for their token to an address with two ports, which is none. It puts a port behind a name that has one already: most often the proxy hands on host and port in `X-Forwarded-Host`.',
    steps: {
      visitor: ['Tell the owner of the server: the address for tokens that it gives out has its port twice.'],
      developer: [
        'At the proxy hand on the name alone, and the port in its own field: nginx `proxy_set_header X-Forwarded-Host $host;` and `proxy_set_header X-Forwarded-Port $server_port;`.',
        'Or take the port from the address that is set in the server as its own (base URL, external URL).',
        'Look at what it gives out then: `curl -sS -o /dev/null -D - https://$HOST:$PORT/v2/` must name one port in `realm`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2',
  },
  {
    wording: says(new RegExp(`\\b${twoPorts}|\\blookup [\\w.-]{1,200}:\\d{2,5}: no such host\\b`)),
    holds: (evidence) => findWording(evidence, twoPortsGiven) === undefined,
    means: ['wrong-url', 'server-misconfigured', 'client-bug'],
    certainty: 'likely',
    because: 'The address has two ports, and so names no server: one is put behind an address that has one already.',
    steps: {
      developer: [
        'Take the port from one of the two settings that make the address (base URL and port), or from the `X-Forwarded-Host` of the proxy.',
      ],
    },
    ask: 'which setting or which answer gives that address',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2',
  },
  {
    wording: anyOf(
      eitherWay(curlOptions, 260, addressBar),
      eitherWay(
        /\bdigest auth\w{0,12}\b|\bneeds? digest\b/,
        160,
        /\b(?:add|put|give|pass|include|write|set|type)\b[^.\n]{0,50}\b(?:url|address|link|browser)\b/,
      ),
    ),
    beside: says(/\b(?:how|where|can i|can't|cannot|which i)\b|\b(?:not|n't) work|\bin vain\b|\bunauthori[sz]ed\b/),
    without: says(/\bhtdigest\b|\bsigned url\b|\bsha-?256 digest\b|\bmessage digest\b|\bimage digest\b/),
    means: ['challenge-not-answered', 'wrong-place', 'no-credentials'],
    certainty: 'possible',
    fixer: 'caller',
    because:
      '`-u` and `--digest` are options of curl and mean nothing in an address. The device asks with a Digest challenge, which the program that calls it has to answer itself.',
    steps: {
      visitor: ['In a browser open the plain address, and type user and password into the box that appears.'],
      developer: [
        'From a script: `curl --digest -u "admin:$PASSWORD" "http://$DEVICE/…"`; in home automation a request with `authentication: digest`.',
        'A program that can only call an address does no Digest: put a small script between, or switch the password off in a closed network.',
      ],
    },
    ask: 'what sends the request (browser, curl, home automation), and the `WWW-Authenticate` field of the answer (`curl -i`)',
    source: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
  },
  {
    wording: onlyInAddress,
    beside: says(/\b(?:credentials?|users?|passwords?|log-?ins?|tokens?|api[- _]?keys?|auth\w{0,12})\b/),
    without: says(
      /\bredirect_ur[il]\b|\bcallback\b|\bjwks\b|\bcookies?\b|\bsigned url\b|\btrailing slash\b|\bin (?:the )?(?:browser|postman)\b|\bmagic link\b|\bonly works once\b|\b(?:reset|invitation) link\b/,
    ),
    means: ['wrong-place', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The login is looked for in the query of the address alone. What `-u` or a `.netrc` file gives is sent as a header field, `Authorization: Basic`, which is not read here.',
    steps: {
      developer: [
        'Send it as parameters of the address, as the manual has them, percent-encoded; or update to a version that reads the field.',
        'An address is kept in logs and histories: use https or a closed network, and a password of its own.',
      ],
    },
    ask: 'the answer to a request without the login in the address, with all its fields, and the field that the client sends',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: says(
      /\brequested an insecure (?:\w{3,20} ?){1,2}|\bmixed active content\b|\bnot allowed to (?:run|display|request) insecure content\b/,
    ),
    means: ['not-authentication', 'wrong-url', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The page came by https and asks an address with http: the browser blocks that before anything is sent, so no login reaches the server.',
    steps: {
      developer: [
        'Give the page the https address under which the server is reached from outside, as its base URL, not that of the local network.',
        'Behind a proxy or tunnel let the server know of https (`X-Forwarded-Proto`), and restart it: many build the address at the start.',
      ],
    },
    ask: 'the setting from which the page takes the address of the server',
    source: 'https://developer.mozilla.org/docs/Web/Security/Mixed_content',
  },
  {
    wording: anyOf(
      near(
        /\bregion\b/g,
        30,
        /\b(?:is|set(?: to| as)?|to|as|[=:]) ?["'`]?(?:us|usa|eu|europe|north america|asia|china|cn|uk|na|apac)\b/,
      ),
      near(/\bregion ?[=:]/g, 3, /["'`]?(?:us|usa|eu|cn|na|uk|apac)\b/),
    ),
    beside: says(
      /\b(?:account|profile|device)\b[^.\n]{0,60}\b(?:created|made|registered|located|bought|set up)\b|\b(?:created|made|registered|live|living|located|bought)\b[^.\n]{0,40}\b(?:in|within|from) (?:the )?[a-z]{2,12}\b/,
    ),
    without: says(
      /\baws account\b|\b(?:bucket|azure|gcp|google cloud|lambda|dynamodb|cognito|iot core)\b|\b(?:us|eu|ap|ca|sa)-(?:east|west|central|north|south)/,
    ),
    means: ['wrong-environment', 'wrong-credentials'],
    certainty: 'possible',
    fixer: 'caller',
    because:
      'A maker keeps the accounts of each region on servers of their own, which do not know those of another; which one it is need not follow the country.',
    steps: {
      visitor: ['Try each region of the setting, and enter the login anew each time.'],
      developer: ['Look in the app which servers it asks, or in the list of regions which country belongs where.'],
    },
    ask: 'the region under which the account was made: try the other ones of the setting',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
  },
]
