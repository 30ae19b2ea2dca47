import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Negotiate, Seen } from '../evidence.ts'
import {
  authorizationOf,
  challengesOf,
  fieldsOf,
  findMatch,
  schemesOffered,
  statusOf,
  told,
} from '../questions/exchange.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { otherClientThatWorks } from '../questions/other-client.ts'
import { short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'over-again' }
  | { readonly by: 'closed' }
  | { readonly by: 'no-challenge' }
  | { readonly by: 'version' }
  | { readonly by: 'refused' }
  | { readonly by: 'loopback' }
  | { readonly by: 'intermediary' }
  | { readonly by: 'words'; readonly words: string }

/** Names of settings and errors that only NTLM and Windows authentication have. */
const exact = anyOf(
  says(
    /disableloopbackcheck|backconnectionhostnames|ntlm handshake failure|ntlm authentication problem|extended protection for authentication|sec_e_bad_bindings|loopback check|\bkb ?896861\b|\/896861\b/,
  ),
  near(/(?<!authenticate: |authorization: )\bntlm\b/g, 400, /\bconnection: ?close\b/),
  near(/channel binding/g, 40, /mismatch|required|missing|fail/),
  near(/ntlm (?:authentication )?(?:handshake|connection)/g, 30, /fail|reset|closed|broken/),
)
const loose = anyOf(
  says(/lmcompatibilitylevel|ntlmv1/),
  near(/(?<!authenticate: )ntlm/g, 60, /fail|401|unauthori[sz]ed|(?:not|n't) work|denied|rejected/),
)

const sentIn = (exchange: Exchange | undefined): Negotiate | undefined => {
  const negotiate = authorizationOf(exchange)?.value.negotiate
  return negotiate?.mechanism === 'ntlm' ? negotiate : undefined
}

const isChallenged = (exchange: Exchange): boolean =>
  challengesOf(exchange).some(({ value }) => value.negotiate?.messageType === 2)

const closes = ({ response }: Exchange): boolean =>
  fieldsOf(response, 'connection').some(({ value }) => /close/i.test(value)) ||
  (response?.version ?? '').includes('1.0')

function* fromStep(exchange: Exchange, next: Exchange | undefined): Iterable<Sign<Facts>> {
  const where = authorizationOf(exchange)?.where
  const type = sentIn(exchange)?.messageType
  if (!where || statusOf(exchange) !== 401) return
  const followed = sentIn(next)?.messageType
  if (type === 1 && isChallenged(exchange) && closes(exchange)) yield certain({ by: 'closed' }, where)
  else if (type === 3 && followed === 1) yield likely({ by: 'over-again' }, authorizationOf(next)?.where ?? where)
  else if (type === 3 && !next) yield possible({ by: 'refused' }, where)
  else if (type === 1 && !isChallenged(exchange) && authorizationOf(exchange)?.value.scheme === 'ntlm') {
    const old = /^HTTP\/[23]/i.test(exchange.response?.version ?? '') || /^[23]/.test(exchange.response?.version ?? '')
    yield likely({ by: old ? 'version' : 'no-challenge' }, where)
  }
}

const windowsLogin =
  /\bwindows auth|integrated (?:windows )?auth|\bntlm\b|\biis\b|\b401\.1\b|\bsso\b|_ntlm\b|\bsspi\b|\blogs? on by itself\b|\b(?:use)?default ?credentials\b/i
const onServerItself =
  /\b(?:on|from|at) the (?:web ?|iis )?server (?:itself|machine|where)\b|\bbrowser on the (?:web ?)?server\b|\b(?:from|on) the same (?:server|machine|box)\b|\blocally on the (?:web ?)?server\b|\bserver itself\b|\b(?:on|from|both on) the same (?:iis|web ?server|app(?:lication)? ?server)\b|\bresolves? (?:back )?to (?:it)?self\b|\bsame iis(?: instance| server)?\b|\bboth (?:\w{1,12} ){0,3}(?:point|go|resolve|lead)s? to the same (?:ip|address|server)\b/i
const otherName =
  /\b(?:localhost|(?:machine|computer|server|host) name|netbios|ip address)[^.\n]{0,30}\b(?:works|is fine|fine|ok)\b|\b(?:other|every) (?:pcs?|workstations?|clients?|machines?)\b|\b(?:alias|host ?header|cname|fqdn)\b|\b(?:different|another|other) (?:iis|server|machine|host)\b[^.\n]{0,60}\b(?:works?|succeeds?|fine|goes through|gets through)\b|\bfrom (?:(?:a|an|any|every|another|all) )?(?:others? )?(?:client|machine|computer|pc|workstation|laptop)s?\b[^.\n]{0,20}\b(?:works?|fine|ok(?:ay)?)\b/i

/** On the server itself, under another name than its own: the loopback check of Windows refuses NTLM there (KB 896861). */
const isLoopback = (evidence: Evidence): Seen<unknown> | undefined =>
  findMatch(evidence, windowsLogin) && findMatch(evidence, otherName) ? findMatch(evidence, onServerItself) : undefined

/** A Windows login that works without the proxy or load balancer in front: NTLM belongs to one connection, which such a layer shares or closes. */
const behindLayer = (evidence: Evidence): Seen<unknown> | undefined => {
  const layer = evidence.circumstances.some(({ kind }) => kind === 'in-front')
  const login = findMatch(evidence, /\bwindows auth|integrated (?:windows )?auth|\bntlm\b/i)
  return layer && told(evidence, 'works:direct') ? login : undefined
}

/** The NTLM exchange fails (MS-NTHT, RFC 4559 §6): it needs one connection of HTTP/1.1 from its first message to its last. */
export const ntlmFailure = defineCause({
  id: 'ntlm-failure',
  fixer: 'owner',
  references: [
    'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-ntht/',
    'RFC 4559 §6',
    'https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/accessing-server-locally-with-fqdn-cname-alias-denied',
  ],
  outranks: ['wrong-credentials', 'no-credentials', 'stripped-by-intermediary'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    for (const [index, exchange] of evidence.exchanges.entries())
      yield* fromStep(exchange, evidence.exchanges[index + 1])
    const named = findWording(evidence, exact)
    if (named) yield likely({ by: 'words', words: short(named.value) }, named.where)
    const loopback = named ? undefined : isLoopback(evidence)
    if (loopback) yield likely({ by: 'loopback' }, loopback.where)
    const behind = named || loopback ? undefined : behindLayer(evidence)
    if (behind) yield likely({ by: 'intermediary' }, behind.where)
    const seen = named ? undefined : findWording(evidence, loose)
    if (seen)
      yield (evidence.exchanges.some((one) => schemesOffered(one).includes('ntlm')) ? likely : possible)(
        { by: 'words', words: short(seen.value) },
        seen.where,
        otherClientThatWorks(evidence)
          ? 'caller'
          : findMatch(evidence, /\bproxy_pass\b|\bproxypass\b/i) && 'proxy-admin',
      )
  },

  ask: ({ url }) => ({
    what: 'a whole trace of the login, with the lines that tell of connections',
    means:
      'If the connection is closed or another one is used between the challenge and its answer, NTLM cannot work; if the third message is refused on the same one, the user, the domain or the server’s policy is.',
    command: `curl -v -o /dev/null --ntlm -u "$DOMAIN\\\\$USER:$PASSWORD" '${url ?? 'https://…'}' 2>&1 | grep -iE 'connect|ntlm|< http'`,
  }),

  words: {
    title: (facts, { host }) => {
      const at = host ? ` at ${host}` : ''
      if (facts?.by === 'closed') return `the connection is closed in the middle of the NTLM login${at}`
      if (facts?.by === 'over-again') return `the NTLM login${at} starts over after its last step`
      if (facts?.by === 'version')
        return `NTLM was tried over HTTP/2${host ? ` to ${host}` : ''}, which cannot carry it`
      if (facts?.by === 'loopback') return `Windows refuses a login${at} from the server to itself under another name`
      return `the NTLM login${at} fails`
    },
    because: (facts) => {
      if (facts.by === 'closed')
        return 'The server answers with its challenge and closes the connection; the next message belongs on that same connection.'
      if (facts.by === 'over-again')
        return 'After the last message (type 3) the client begins with the first (type 1) again: its answer did not count, usually because another connection carried it.'
      if (facts.by === 'no-challenge')
        return 'The first message (type 1) is answered without the challenge (type 2) that has to follow.'
      if (facts.by === 'version')
        return 'The answer comes over HTTP/2, where many requests share one connection; NTLM authenticates a connection of HTTP/1.1.'
      if (facts.by === 'loopback')
        return 'It fails on the server itself, and under another name than its own: the loopback check of Windows refuses such logins (401.1).'
      if (facts.by === 'intermediary')
        return 'The Windows login works without the layer in front: NTLM authenticates one connection, and that layer shares or closes it.'
      if (facts.by === 'refused') return 'The last message (type 3) was sent, and the server answers 401 again.'
      return `The words tell of it: “${facts.words}”.`
    },
    why: 'NTLM authenticates a connection and not a request: a proxy that shares, changes or closes connections breaks it, and so does a server that calls itself by another name.',
    visitor: (_, { host }) => [
      `Write the user name with its domain: \`DOMAIN\\user\`.`,
      `Open ${host ?? 'the site'} by its usual name, in the network of the organisation.`,
    ],
    developer: (facts) => [
      ...(facts?.by === 'loopback'
        ? [
            'List the name in `BackConnectionHostNames` (a multi-string value) under `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0`, and restart IIS; `DisableLoopbackCheck=1` under `…\\Lsa` for a test alone.',
          ]
        : []),
      'Let the proxy keep one connection per client to the server: in nginx `proxy_http_version 1.1; proxy_set_header Connection "";` and `keepalive` in the upstream (`ntlm` where the edition has it), or pass TCP through.',
      'Call over HTTP/1.1: `curl --http1.1 --ntlm -u "$DOMAIN\\\\$USER:$PASSWORD" "$URL"`.',
      ...(facts?.by === 'loopback'
        ? []
        : [
            'On the server itself under another name, list that name: `BackConnectionHostNames` in `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0`.',
          ]),
      'Read the reason in the security log (event 4625, its `Sub Status`), and check extended protection where TLS ends before the server.',
    ],
  },
})
