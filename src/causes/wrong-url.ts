import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import {
  credentialsOf,
  fieldOf,
  findMatch,
  placeOf,
  reasonGiven,
  refusedExchange,
  statusOf,
  toldAt,
} from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { findWording, near } from '../questions/near.ts'
import { short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'gateway' | 'fragment' | 'told' }
  | { readonly by: 'not-found'; readonly path: string }
  | { readonly by: 'method'; readonly method: string }
  | { readonly by: 'moved'; readonly to: string }

/** What routers of all kinds say of a path that they do not have. */
const unrouted =
  /no route(?:s)? (?:match|found)|cannot (?:get|post|put|patch|delete|head) \/|no such (?:route|endpoint)|(?:unknown|invalid) (?:route|endpoint|path)\b|(?:route|endpoint) (?:was )?not found|was not found on this server|invalid url \(/

const routerAlone = /was not found on this server|cannot (?:get|post|put|patch|delete) \/|no route matches \[/

function* fromNotFound(exchange: Exchange): Iterable<Sign<Facts>> {
  if (statusOf(exchange) !== 404) return
  const path = exchange.request?.address?.value.path ?? ''
  const where = exchange.response?.body?.where ?? placeOf(exchange)
  const isSure = unrouted.test(reasonGiven(exchange)) || credentialsOf(exchange).length === 0
  yield (isSure ? likely : possible)({ by: 'not-found', path: short(path, 80) }, where)
}

/** “Missing Authentication Token”, which an AWS gateway says of a path or method that it does not have. */
function* fromGateway(exchange: Exchange): Iterable<Sign<Facts>> {
  const type = fieldOf(exchange.response, 'x-amzn-errortype')
  if (type && /missingauthenticationtoken/i.test(type.value)) yield likely({ by: 'gateway' }, type.where)
}

/** The last answer: a method that is not taken, or an address that has moved and was not followed. */
function* fromLast({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  const last = exchanges.findLast((one) => statusOf(one) !== undefined)
  const method = last?.request?.method?.value
  if (last && statusOf(last) === 405 && method !== 'OPTIONS')
    yield certain({ by: 'method', method: method ?? 'this method' }, placeOf(last))
  const location = fieldOf(last?.response, 'location')
  const isMoved = last && [301, 308].includes(statusOf(last) ?? 0) && credentialsOf(last).length > 0
  if (isMoved && location && !/log-?in|sign-?in|auth/i.test(location.value))
    yield likely({ by: 'moved', to: short(location.value) }, location.where)
}

/** A 404 that is only told, or a router's own words where no exchange stands in the report. */
function* fromText(evidence: Evidence): Iterable<Sign<Facts>> {
  const { status, statusWhere } = evidence.scene
  if (evidence.exchanges.some((one) => statusOf(one) !== undefined) || (status !== null && status !== 404)) return
  const heard = heardAt(evidence, routerAlone)
  if (heard) yield likely({ by: 'not-found', path: '' }, heard.where)
  else if (status === 404 && statusWhere) yield possible({ by: 'not-found', path: '' }, statusWhere)
}

/** A `#` in the middle of a path; `#/` is how pages with a router of their own write their addresses. */
const fragmented = near(/https?:\/\//g, 300, /^[^\s"'#]{4,240}#(?![/!])[^\s"'<>#]{1,80}/)

function* fromFragment(evidence: Evidence): Iterable<Sign<Facts>> {
  const found = findWording(evidence, fragmented)
  const [path = '', rest = ''] = found?.value.replace(/^https?:\/\//, '').split('#') ?? []
  const isRead =
    /^(?:docs?|learn|help|support|developers?|www|github|gitlab|stackoverflow)\b|\/(?:docs?|reference|guides?|manual)\//i.test(
      path,
    )
  if (found && !isRead && path.includes('/') && rest.includes('/') && (evidence.scene.status ?? 0) >= 400)
    yield possible({ by: 'fragment' }, found.where)
}

/** The address, endpoint or method is wrong, and what stands there is protected or does not exist (RFC 9110 §15.5.5, §15.5.6). */
export const wrongUrl = defineCause({
  id: 'wrong-url',
  fixer: 'caller',
  references: [
    'RFC 9110 §15.5.5',
    'RFC 9110 §15.5.6',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
    'RFC 3986 §3.5',
  ],
  outranks: ['forbidden', 'no-credentials'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) {
      yield* fromGateway(exchange)
      yield* fromNotFound(exchange)
    }
    yield* fromLast(evidence)
    yield* fromText(evidence)
    yield* fromFragment(evidence)
    const told = toldAt(evidence, 'tells:old-link')
    const starts = told && findMatch(evidence, /start ?page|home ?page|front page|main page|new (?:address|link|url)/i)
    if (told) yield (starts ? likely : possible)<Facts>({ by: 'told' }, told.where)
  },

  ask: ({ url }) => ({
    what: 'the exact address and method of the call beside those in the documentation',
    means:
      'A difference in host, path, version, stage or method is the cause; if there is none, it is the credentials.',
    command: `curl -v '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts, { host, method }) => {
      if (facts?.by === 'method') return `${host ?? 'the server'} does not take ${facts.method} at this address`
      if (facts?.by === 'fragment') return 'the address has a # in its path, and all from there on is never sent'
      if (facts?.by === 'moved') return `the address has moved to \`${facts.to}\`, and the client does not follow`
      if (facts?.by === 'gateway') return `the gateway${host ? ` ${host}` : ''} has no such path or method`
      return `the ${method ? `${method} ` : ''}request goes to an address${host ? ` of ${host}` : ''} that does not exist or is not the one meant`
    },
    because: (facts) => {
      if (facts.by === 'gateway')
        return '“MissingAuthenticationToken” is what an AWS gateway says of a path or method that it does not have.'
      if (facts.by === 'not-found')
        return facts.path ? `The server has nothing at \`${facts.path}\`.` : 'The server has nothing at this address.'
      if (facts.by === 'moved') return 'The answer is a redirect: what is wanted has another address now.'
      if (facts.by === 'method') return 'The answer is 405: the path exists, the method does not.'
      return facts.by === 'fragment'
        ? 'A `#` begins the fragment, which a client keeps to itself: it has to be written `%23`.'
        : 'The link is an old one, or was typed by hand.'
    },
    why: 'A server checks the address first or hides what is not there; so a wrong path can look like a wrong login.',
    visitor: (_, { host }) => [
      `Go to the start page of ${host ?? 'the site'} and find the page from there, instead of a bookmark or an old link.`,
      'Look for typing mistakes in the address.',
    ],
    developer: (facts, { url }) => [
      ...(facts?.by === 'moved'
        ? [`Send the request to \`${facts.to}\` itself: a client that follows may drop the credentials on the way.`]
        : []),
      facts?.by === 'fragment'
        ? 'Write `#` in a path as `%23` (`encodeURIComponent` does it).'
        : 'Compare host, stage, version, path and method with the documentation, letter by letter; mind the slash at the end.',
      facts?.by === 'gateway'
        ? 'List the routes that the gateway really has (`aws apigateway get-resources --rest-api-id ID`), deploy the stage again, and call one with its stage in front: `/prod/route`.'
        : `Call the parent path, to see where it stops existing: \`curl -sS -o /dev/null -D - '${url ?? 'https://…'}'\`.`,
    ],
  },
})
