import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import {
  credentialsOf,
  fieldOf,
  findMatch,
  placeOf,
  reasonGiven,
  refusedExchange,
  statusOf,
  toldAt,
} from '../exchange.ts'

type Facts =
  | { readonly by: 'gateway' }
  | { readonly by: 'not-found'; readonly path: string }
  | { readonly by: 'method'; readonly method: string }
  | { readonly by: 'fragment' }
  | { readonly by: 'told' }

const unrouted =
  /no route(?:s)? match|cannot (?:get|post|put|patch|delete) \/|no such (?:route|endpoint)|unknown (?:route|endpoint|path)|route not found|the requested url .{1,200} was not found on this server|invalid url \(/

function* fromExchange(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  if (!exchange) return
  const status = statusOf(exchange)
  const type = fieldOf(exchange.response, 'x-amzn-errortype')
  if (type && /missingauthenticationtoken/i.test(type.value)) yield likely({ by: 'gateway' }, type.where)
  if (status !== 404) return
  const path = exchange.request?.address?.value.path ?? ''
  const where = exchange.response?.body?.where ?? placeOf(exchange)
  if (unrouted.test(reasonGiven(exchange))) yield likely({ by: 'not-found', path }, where)
  else
    yield credentialsOf(exchange).length > 0
      ? possible({ by: 'not-found', path }, where)
      : likely({ by: 'not-found', path }, where)
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
    yield* fromExchange(evidence)
    const method = evidence.exchanges.find((one) => statusOf(one) === 405)
    if (method)
      yield certain<Facts>({ by: 'method', method: method.request?.method?.value ?? 'this method' }, placeOf(method))
    const fragment = findMatch(
      evidence,
      /https?:\/\/[^\s"'<>#]{4,300}\/[^\s"'<>#]{1,200}#[^\s"'<>#]{1,100}\/[^\s"'<>]{0,100}/,
    )
    if (fragment && evidence.scene.status !== null && evidence.scene.status >= 400)
      yield possible<Facts>({ by: 'fragment' }, fragment.where)
    const told = toldAt(evidence, 'tells:old-link')
    if (told) yield likely<Facts>({ by: 'told' }, told.where)
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
      return `${method ?? 'the request'} goes to an address${host ? ` of ${host}` : ''} that does not exist or is not the one meant`
    },
    because: (facts) => {
      if (facts.by === 'gateway')
        return '“MissingAuthenticationToken” is what an AWS gateway says of a path or method that it does not have.'
      if (facts.by === 'not-found') return `The server has nothing at \`${facts.path.slice(0, 80)}\`.`
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
      facts?.by === 'fragment'
        ? 'Write `#` in a path as `%23` (`encodeURIComponent` does it).'
        : 'Compare host, stage, version, path and method with the documentation, letter by letter; mind the slash at the end.',
      facts?.by === 'gateway'
        ? 'List the routes that the gateway really has (`aws apigateway get-resources --rest-api-id ID`), deploy the stage again, and call one with its stage in front: `/prod/route`.'
        : `Call the parent path, to see where it stops existing: \`curl -sS -o /dev/null -D - '${url ?? 'https://…'}'\`.`,
    ],
  },
})
