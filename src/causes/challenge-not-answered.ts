import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import {
  authorizationOf,
  challengeParam,
  challengesOf,
  credentialsOf,
  fieldsOf,
  refusedExchange,
  schemesOffered,
  statusOf,
  told,
  findMatch,
  toldAt,
} from '../questions/exchange.ts'
import { digestAnswerFaults } from '../questions/digest-answer.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { findSaid, short } from '../questions/said.ts'
import { nameOf, sendCommand } from '../questions/schemes.ts'

type Facts =
  | { readonly by: 'challenge'; readonly schemes: readonly string[]; readonly seen: boolean }
  | { readonly by: 'held-back'; readonly scheme: string; readonly algorithm: string | undefined }
  | { readonly by: 'digest'; readonly fault: string }
  | { readonly by: 'client' | 'setting'; readonly words: string }
  | { readonly by: 'upgrade' }
  | { readonly by: 'not-allowed' }

/** Schemes whose answer a client has to compute; a user name and password alone do not make it. */
const computed: ReadonlySet<string> = new Set(['negotiate', 'ntlm', 'digest', 'kerberos'])

/** What clients and libraries say when they cannot do a scheme (lower case). */
const words = anyOf(
  says(
    /installed libcurl version does(?:n't| not) support|(?:unsupported|no supported|none of the supported|unknown) (?:digest )?(?:auth(?:entication)? )?(?:algorithm|schemes?|methods?|mechanisms?)|unable to respond to any of these challenges|unsupported (?:authentication|challenge)|no (?:usable|suitable|matching) (?:authentication )?(?:scheme|mechanism|method)/,
  ),
  near(
    /ntlm|negotiate|kerberos|gssapi|gss-api|spnego|digest|auth(?:entication)? (?:scheme|method|type|mechanism)/g,
    40,
    /not supported|unsupported|not enabled|not built[ -]in|not compiled|is disabled|not available|not implemented/,
  ),
)

/** It works where the client is told to answer the scheme, or where the server takes Basic too (lower case). */
const onlyWhenTold = anyOf(
  // Behind a comma another client's fate may be told.
  near(
    /curl [^\n`,]{0,60}--(?:digest|ntlm|negotiate|anyauth)/g,
    60,
    /^(?:[^,;.\n]|[,;.](?! )){0,60}?\b(?:works?|worked|is fine|ok)\b/,
  ),
  near(
    /\b(?:works?|worked|can (?:do|solve|get)|succeeds|is fine)\b/g,
    100,
    /\bcurl [^\n`]{0,200}--(?:digest|ntlm|negotiate|anyauth)\b/,
  ),
  near(/authentication selected: (?:digest|ntlm|negotiate)\b/g, 300, /awaiting response\.\.\. 200\b/),
  says(/\bdigest ?\/ ?basic\b/),
)

/** A browser that signs in with the login of Windows, in the words of reporters. */
const byItself =
  /\b(?:automatic(?:ally)?|by itself|single sign[- ]?on|\bsso\b|without (?:asking|a prompt|prompting)|seamless(?:ly)?|silently)\b/i

/** Words that a scheme is left out of the client (lower case). */
const switchedOff = anyOf(
  says(/installed libcurl version doesn't support|allowntlmauth|without (?:ntlm|gssapi|sspi|spnego)/),
  near(/ntlm/g, 40, /disabled|removed|not enabled/),
)

/** Whether all have to be computed; Digest alone is answered by any client that is given a password. */
const areComputed = (schemes: readonly string[]): boolean =>
  schemes.every((scheme) => computed.has(scheme) && scheme !== 'digest')

/** A browser answers by itself, or asks and then answers, what few libraries do. */
const worksInBrowser = ['works:browser', 'works:chrome', 'works:firefox', 'works:safari'] as const

/** What has to be computed is asked for, and the request shows no credentials at all, or is not shown. */
function* fromChallenge(evidence: Evidence, exchange: Exchange): Iterable<Sign<Facts>> {
  const [first] = challengesOf(exchange)
  const schemes = schemesOffered(exchange)
  if (!first || !areComputed(schemes) || credentialsOf(exchange).length > 0) return
  const facts: Facts = { by: 'challenge', schemes, seen: exchange.request !== undefined }
  if (exchange.request?.complete && statusOf(exchange) === 401) yield likely(facts, first.where)
  else if (!exchange.request) yield (told(evidence, ...worksInBrowser) ? likely : possible)(facts, first.where)
}

/** The command names credentials for the very scheme that is offered, and the request on the wire carries none. */
function* fromHeldBack(exchange: Exchange): Iterable<Sign<Facts>> {
  const { request } = exchange
  if (
    !request?.complete ||
    request.via !== 'wire' ||
    fieldsOf(request, 'authorization').length > 0 ||
    statusOf(exchange) !== 401
  )
    return
  const option = authorizationOf(exchange)?.value
  const scheme = option?.scheme ?? ''
  const challenge = challengesOf(exchange).find(({ value }) => value.scheme === scheme)
  if (challenge && computed.has(scheme))
    yield certain({ by: 'held-back', scheme, algorithm: challengeParam(exchange, 'algorithm')?.value }, challenge.where)
}

function* fromDigest(exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = authorizationOf(exchange)
  const digest = sent?.value.digest
  if (!sent || !digest || digest.response === 'verifies') return
  for (const fault of digest.faults)
    if (digestAnswerFaults[fault])
      yield (fault === 'qop-not-sent' ? possible : likely)({ by: 'digest', fault }, sent.where)
  if (digest.response === 'fails' && digest.faults.length === 0)
    yield likely({ by: 'digest', fault: 'response' }, sent.where)
}

/** The option that allows NTLM is set already: what the program then leaves out, its maker has to mend. */
const isAllowed = ({ settings }: Evidence): boolean =>
  settings.some(({ name, value }) => /allowNTLMAuth$/i.test(name) && /^(?:true|1|yes|on)$/i.test(value))

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const said = findSaid(evidence, words)
  if (said) yield likely({ by: 'client', words: short(said.words) }, said.where)
  const setting = findWording(evidence, onlyWhenTold)
  const mender = evidence.exchanges.some(({ request }) => request?.via === 'code') ? 'caller' : 'provider'
  if (setting) yield likely({ by: 'setting', words: short(setting.value, 60) }, setting.where, mender)
  const integrated = toldAt(evidence, 'tells:integrated-authentication')
  const upgrade = toldAt(evidence, 'changed:upgrade', 'when:since-upgrade', 'works:old-version')
  const disabled = findWording(evidence, switchedOff)
  if (disabled)
    yield (upgrade || disabled.value.includes('libcurl') ? likely : possible)(
      { by: 'client', words: short(disabled.value, 60) },
      disabled.where,
      isAllowed(evidence) ? 'provider' : undefined,
    )
  else if (integrated && upgrade)
    yield (findMatch(evidence, /ntlm authentication fail/i) ? possible : likely)({ by: 'upgrade' }, upgrade.where)
  const browser = toldAt(evidence, 'fails:firefox', 'fails:chrome', 'fails:safari', 'fails:another-browser')
  const alone = browser && findMatch(evidence, byItself)
  if (alone && (integrated || told(evidence, 'tells:intranet')))
    yield likely({ by: 'not-allowed' }, browser.where, 'visitor')
}

/** The scheme that the client should have done, as far as the facts name one. */
const wantedOf = (facts: Facts | undefined): string | undefined => {
  if (facts?.by === 'challenge') return facts.schemes[0]
  if (facts?.by === 'held-back') return facts.scheme
  return facts?.by === 'setting' ? /digest|ntlm|negotiate/i.exec(facts.words)?.[0].toLowerCase() : undefined
}

const listed = (schemes: readonly string[]): string => schemes.map(nameOf).join(' or ')

/** The client cannot or may not carry out the challenge that the server made (RFC 9110 §11.1, RFC 7616 §3.4, RFC 4559 §4). */
export const challengeNotAnswered = defineCause({
  id: 'challenge-not-answered',
  fixer: 'caller',
  references: ['RFC 9110 §11.6.1', 'RFC 7616 §3.4', 'RFC 4559 §4', 'https://curl.se/docs/manpage.html#--negotiate'],
  outranks: ['no-credentials', 'wrong-credentials', 'cached-response', 'session-expired', 'stripped-by-intermediary'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    const exchange = refusedExchange(evidence)
    if (exchange) {
      yield* fromChallenge(evidence, exchange)
      yield* fromHeldBack(exchange)
      yield* fromDigest(exchange)
    }
    yield* fromTelling(evidence)
  },

  ask: ({ scheme, url }) => ({
    what: 'what the client can do (for curl the line `Features:`), and a trace of the request that follows the challenge',
    means:
      'If the scheme is not among the features, or no second request with `Authorization` follows, the client cannot or may not answer.',
    command: `curl --version | grep -i features; ${sendCommand(scheme, url).replace('-o /dev/null -D -', '-v -o /dev/null')}`,
  }),

  words: {
    title: (facts, { host, scheme }) => {
      const server = host ?? 'the server'
      if (facts?.by === 'challenge')
        return `${server} offers only ${listed(facts.schemes)}, and the client does not answer it`
      if (facts?.by === 'held-back')
        return `the client was told to use ${nameOf(facts.scheme)}, and did not answer the challenge of ${server}`
      if (facts?.by === 'digest') return `the Digest answer does not fit the challenge of ${server}`
      const asked = wantedOf(facts) ?? scheme
      return `the client does not answer the ${asked && computed.has(asked) ? `${nameOf(asked)} ` : ''}challenge of ${server}`
    },
    because: (facts) => {
      if (facts.by === 'challenge')
        return `The challenge offers: ${listed(facts.schemes)}. ${facts.seen ? 'But the request carries nothing: this client was not told, or is not able, to do that.' : 'A client that was told neither of them, or can do neither, sends a password in vain.'}`
      if (facts.by === 'held-back')
        return `The command asks for ${nameOf(facts.scheme)}, the challenge offers it${facts.algorithm ? ` with ${short(facts.algorithm, 40)}` : ''}, and still no \`Authorization\` field was sent.`
      if (facts.by === 'digest')
        return facts.fault === 'response'
          ? 'The `response` is not the one that the user name and password in this report give.'
          : `The Digest answer ${digestAnswerFaults[facts.fault] ?? 'is malformed'}.`
      if (facts.by === 'upgrade')
        return 'It stopped with a new version, and the login is Windows authentication: new versions switch NTLM or Negotiate off, or are built without it.'
      if (facts.by === 'not-allowed')
        return 'One browser signs in with the login of Windows, the other asks: a browser answers Negotiate and NTLM by itself only for sites that it is told to trust.'
      return `The words tell of it: “${facts.words}”.`
    },
    why: 'Digest, NTLM and Negotiate are a dialogue: the client has to compute an answer to the challenge, and not every client can, or may for this host.',
    visitor: (facts, { host }) => [
      ...(facts?.by === 'not-allowed'
        ? [
            `In Firefox open about:config, and add ${host ?? 'the site'} to \`network.automatic-ntlm-auth.trusted-uris\` and \`network.negotiate-auth.trusted-uris\`.`,
          ]
        : []),
      `Open ${host ?? 'the site'} in another browser, on a computer of the organisation and in its network.`,
      'Ask the administrator to add the site to the trusted or intranet sites of your browser.',
    ],
    developer: (facts, { scheme, url }) => {
      const wanted = wantedOf(facts) ?? scheme
      return [
        facts?.by === 'digest'
          ? 'Use a library that does Digest by RFC 7616 (with `qop`, `cnonce`, `nc`, SHA-256), or a newer version of this one.'
          : wanted === undefined
            ? 'Tell the client to do a scheme that the challenge names: curl does by itself with `--anyauth`.'
            : `Tell the client to do ${nameOf(wanted)}: \`${sendCommand(wanted, url)}\`${wanted === 'negotiate' ? ', after `kinit`' : ''}.`,
        'Check that it is built in: `curl --version` lists GSS-API, SPNEGO, NTLM among its features; newer Git for Windows wants `git config --global http.<url>.allowNTLMAuth true`.',
        'In a browser allow the host for integrated authentication: `AuthServerAllowlist` (Chrome, Edge), `network.negotiate-auth.trusted-uris` (Firefox).',
      ]
    },
  },
})
