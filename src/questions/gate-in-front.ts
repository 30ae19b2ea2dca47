import type { Evidence, Seen } from '../evidence.ts'
import { toldAt } from './exchange.ts'
import { anyOf, findWording, near } from './near.ts'

const gates = ['in-front:cloudflare-access', 'in-front:sso', 'in-front:oauth2-proxy']
const programs = ['fails:app', 'fails:mobile', 'fails:desktop', 'fails:command-line', 'fails:another-program']

/** An app that does not get in, where its clause names no failure of its own (lower case). */
const inApp = near(
  /\b(?:phone|mobile|desktop|android|ios|native|in the) app\b/g,
  160,
  /\berror\b|\bfails?\b|\bcan't\b|\bcannot\b/,
)

/** An app that is told not to show the login page at all (lower case). */
const showsNoPage = near(
  /\b(?:apps?|clients?)\b/g,
  160,
  /\b(?:never|doesn't|does not|won't|no way to|cannot|can't) (?:even )?(?:opens?|shows?|get|see|reach|redirects? to) (?:me )?(?:the |a |its )?(?:\w{1,12} )?(?:log-?in|sign-?in)\b/,
)

/** A login page in front that a browser gets through, and a program that cannot show it does not. */
export const stoppedAtGate = (evidence: Evidence): Seen<unknown> | undefined =>
  (toldAt(evidence, 'works:browser', 'works:web-interface') ?? findWording(evidence, showsNoPage)) &&
  (toldAt(evidence, ...programs) ?? findWording(evidence, inApp)) &&
  toldAt(evidence, ...gates)

const layersInFront = [
  'in-front:cloudflare',
  'in-front:cloudflare-access',
  'in-front:cdn',
  'in-front:waf',
  'in-front:firewall',
  'in-front:load-balancer',
]

const log = /\b(?:server|access|application|app|nginx|my|our|the) logs?\b/
const reaches =
  /\b(?:never|(?:does|do|did)(?: not|n't)) (?:even )?(?:reach(?:es)?|arrives?(?: at)?|hits?|gets? to) (?:my|our|the) (?:server|origin|backend|application)\b/

/** The server's own log does not have the request (lower case). */
const missing = anyOf(
  near(/\b(?:zero|no|not a single|not one|0) (?:incoming |further )?(?:requests?|calls?|hits?)\b/g, 40, log),
  near(/\brequests?\b/g, 20, reaches),
  near(/\bnever (?:calls?|contacts?|reaches)\b/g, 20, /\b(?:server|origin|backend)\b/),
)

/** Behind a layer that could hold it back, a request of which the server's own log knows nothing. */
export const neverArrived = (evidence: Evidence): Seen<unknown> | undefined =>
  toldAt(evidence, ...layersInFront) && findWording(evidence, missing)
