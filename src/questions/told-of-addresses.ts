import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** Options of curl with which a login is given. */
const curlOptions = /(?:^|[\s"'`(])--?digest\b|(?:^|[\s"'`(])--?user ["'`]?\w|(?:^|[\s"'`(])-u ["'`]?\w/
const addressBar =
  /\bbrowser(?:'s)? (?:url|address|bookmark|line)\b|\baddress (?:bar|line)\b|\b(?:in|into|from) (?:the|a|my) (?:browser|url|link|bookmark)\b|\bhttp (?:request|get|call|address|link)\b/

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

/** What is told of logins that stand in an address, or cannot (lower case). */
export const toldOfAddresses: readonly Telling[] = [
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
]
