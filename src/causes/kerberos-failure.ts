import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Seen } from '../evidence.ts'
import {
  authorizationOf,
  challengesOf,
  findMatch,
  refusedExchange,
  schemesOffered,
  statusOf,
  toldAt,
} from '../questions/exchange.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { otherClientThatWorks } from '../questions/other-client.ts'
import { findSaid, short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'ntlm-inside'; readonly address: boolean }
  | { readonly by: 'refused'; readonly service: string | undefined; readonly realm: string | undefined }
  | { readonly by: 'said'; readonly words: string }
  | { readonly by: 'alias' }
  | { readonly by: 'name' }
  | { readonly by: 'no-ticket' }
  | { readonly by: 'told' }

/** Error names of RFC 4120 §7.5.9 and wordings of MIT Kerberos, Heimdal, Java and .NET; exact enough to count wherever they stand. */
const words = anyOf(
  says(
    /krb_ap_err_[a-z_]{3,40}|kdc_err_[a-z_]{3,40}|krb5(?:kdc|krb)?_[a-z_]{3,40}|gss_(?:accept|init)_sec_context|gss(?:api)? ?(?:error|exception)|unspecified gss failure|server not found in kerberos database|client not found in kerberos database|cannot (?:find|contact) (?:any )?kdc|no kerberos credentials available|(?:no|can't find|cannot find) (?:client )?credentials cache|ticket (?:not yet valid|expired)|wrong principal in request|cannot find key of appropriate type|defective token detected|pre-?authentication (?:failed|information was invalid)|no valid credentials provided|unknown mech-code|sec_e_(?:target_unknown|wrong_principal|no_authenticating_authority|no_credentials)/,
  ),
  near(/key table|keytab/g, 60, /not found|no such|wrong|missing|does not|permission|cannot|invalid/),
  near(/key version (?:number )?/g, 40, /not available|mismatch|incorrect/),
  near(/kvno/g, 40, /mismatch|not match|not found/),
  near(/spnego/g, 60, /fail(?:ed|ure)/),
  near(/kerberos/g, 60, /fail(?:ed|ure)|error/),
)
const certainWords =
  /KRB_AP_ERR_(?!SKEW)|KDC_ERR_S_PRINCIPAL|Server not found in Kerberos database|Wrong principal in request|Cannot find key of appropriate type|Defective token detected/i

/** A client's own library or setting for Kerberos: the reporter writes the client. */
const clientSide = /HTTPKerberosAuth|requests[-_]kerberos|requests[-_]gssapi|HttpNegotiateAuth|UseDefaultCredentials/i

const isIpAddress = (host: string | undefined): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i.test(host ?? '')

/** The name for a service principal; an IP address has none. */
const nameOf = (host: string | undefined): string => (host === undefined || isIpAddress(host) ? '$HOST' : host)

/** NTLM inside Negotiate, where the server speaks of Negotiate alone and does not go on with NTLM: the client found no ticket. */
function* fromSent(evidence: Evidence, exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = authorizationOf(exchange)
  const negotiate = sent?.value.negotiate
  if (!sent || !negotiate || sent.value.scheme !== 'negotiate' || statusOf(exchange) !== 401) return
  const goesOn = challengesOf(exchange).some(({ value }) => value.negotiate?.messageType === 2)
  if (negotiate.mechanism === 'ntlm' && !goesOn)
    yield (schemesOffered(exchange).includes('ntlm') || negotiate.messageType === 3 ? likely : certain)(
      { by: 'ntlm-inside', address: isIpAddress(evidence.scene.host) },
      sent.where,
      isIpAddress(evidence.scene.host) ? 'caller' : undefined,
    )
  if (negotiate.mechanism === 'kerberos')
    yield likely({ by: 'refused', service: negotiate.service, realm: negotiate.realm }, sent.where)
}

/** A raw NTLM message as text: `TlRMTVNTUA` is Base64 of `NTLMSSP`. */
function* fromText(evidence: Evidence): Iterable<Sign<Facts>> {
  const raw = findMatch(evidence, /\bNegotiate[ :=]{1,3}["']?TlRMTVNTUAAB/)
  if (raw && !evidence.credentials.some(({ value }) => value.negotiate))
    yield likely({ by: 'ntlm-inside', address: isIpAddress(evidence.scene.host) }, raw.where)
  const said = findSaid(evidence, words)
  const seen = said ? undefined : findWording(evidence, words)
  const place = said?.where ?? seen?.where
  const text = said?.words ?? seen?.value
  if (place && text)
    yield (certainWords.test(text) && said ? certain : likely)({ by: 'said', words: short(text) }, place)
}

/** Windows authentication that fails under another name of the machine, seen from elsewhere: no service principal has that name. */
const isOtherName = (evidence: Evidence): Seen<unknown> | undefined => {
  if (!toldAt(evidence, 'tells:integrated-authentication') || findMatch(evidence, onTheServer)) return undefined
  return findMatch(
    evidence,
    /\b(?:dns alias|cname|host ?header|host name binding|netbios name|machine name|short name)\b/i,
  )
}

/** There it is the loopback check of NTLM. */
const onTheServer =
  /\b(?:on|from|at) the (?:web ?|iis )?server (?:itself|machine)\b|\bserver itself\b|\blocally on the\b/i

/** `klist` lists the tickets, `setspn` the names that they are for: whoever speaks of these has Kerberos before them. */
const byTickets = near(
  /\bklist\b|\bsetspn\b|\bspns?\b|\bservice tickets?\b|\bkerberos tickets?\b/g,
  60,
  /\b(?:no|not|without|missing|lacks?|duplicate|wrong|empty|only (?:the )?(?:krb)?tgt)\b/,
)

/** curl was told to do Negotiate, and the server goes on to offer it: without a ticket curl sends no answer (curl(1), `--negotiate`). */
function* fromCommand(evidence: Evidence): Iterable<Sign<Facts>> {
  const { exchanges } = evidence
  const told = findMatch(evidence, /\bcurl\b[^\n]{0,200} --negotiate\b/i)
  const isOffered = exchanges.some((exchange) => schemesOffered(exchange).includes('negotiate'))
  if (told && isOffered && !exchanges.some((exchange) => authorizationOf(exchange)?.value.negotiate))
    yield likely({ by: 'no-ticket' }, told.where, 'caller')
}

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const kerberos = findMatch(
    evidence,
    /\bkerberos|KerberosAuth|\bkinit\b|\bkeytab\b|spnego|--negotiate\b|auth_gss|mod_auth_gssapi|gokrb5/i,
  )
  const tickets = evidence.scene.status === 401 ? findWording(evidence, byTickets) : undefined
  if (tickets) yield likely({ by: 'told' }, tickets.where)
  if (!kerberos) {
    const name = isOtherName(evidence)
    if (name) yield likely({ by: 'name' }, name.where)
    return
  }
  const alias =
    toldAt(
      evidence,
      'in-front:load-balancer',
      'works:another-host',
      'fails:ip-address',
      'works:ip-address',
      'when:second-instance',
    ) ?? findMatch(evidence, /\balias\b|\bCNAME\b/i)
  const mender = otherClientThatWorks(evidence) || findMatch(evidence, clientSide) ? 'caller' : undefined
  if (alias) yield likely({ by: 'alias' }, alias.where, mender)
  else if (toldAt(evidence, 'tells:integrated-authentication') || evidence.scene.status === 401)
    yield possible({ by: 'told' }, kerberos.where, mender)
}

const fallback =
  'A client falls back to NTLM where it gets no Kerberos ticket for the host: no service principal for that name, an IP address, no domain, or a site it does not trust'

/** Negotiate with Kerberos fails (RFC 4559 §4, RFC 4120 §3.2): service principal, keytab, delegation, ticket, or a fallback to NTLM. */
export const kerberosFailure = defineCause({
  id: 'kerberos-failure',
  fixer: 'owner',
  references: [
    'RFC 4559 §4.1',
    'RFC 4120 §7.5.9',
    'https://learn.microsoft.com/en-us/troubleshoot/windows-server/windows-security/kerberos-authentication-troubleshooting-guidance',
  ],
  outranks: ['wrong-credentials', 'no-credentials', 'challenge-not-answered', 'ntlm-failure', 'wrong-scheme'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    const exchange = refusedExchange(evidence)
    if (exchange) yield* fromSent(evidence, exchange)
    yield* fromCommand(evidence)
    yield* fromText(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ host, url }) => ({
    what: 'the tickets on the client, and the keys in the keytab of the server',
    means: `A ticket for \`HTTP/${nameOf(host)}\` whose key version (kvno) stands in the keytab has to be there; where none is made, the service principal is missing.`,
    command: `kvno HTTP/${nameOf(host)}; klist -e; curl -sS -v -o /dev/null --negotiate -u : '${url ?? 'https://…'}' 2>&1 | grep -i negotiate`,
  }),

  words: {
    title: (facts, { host }) => {
      const server = host ?? 'the server'
      if (facts?.by === 'ntlm-inside') return `the client sent NTLM inside Negotiate to ${server}, which wants Kerberos`
      if (facts?.by === 'refused') return `${server} refused the Kerberos ticket`
      if (facts?.by === 'no-ticket') return `the client has no Kerberos ticket for ${server}`
      if (facts?.by === 'name') return `no service principal has the name under which ${server} is opened`
      if (facts?.by === 'alias')
        return `the Kerberos ticket for ${server} is for another name or machine than the one that answers`
      return `the Kerberos login at ${server} fails`
    },
    because: (facts) => {
      if (facts.by === 'ntlm-inside')
        return `The token begins with \`TlRMTVNTUA\`, which is NTLM. ${fallback}${facts.address ? '; here the address is an IP address' : ''}.`
      if (facts.by === 'refused')
        return `A Kerberos ticket${facts.service ? ` for \`${short(facts.service, 60)}\`` : ''}${facts.realm ? ` of the realm \`${short(facts.realm, 60)}\`` : ''} was sent, and the server answers 401 again.`
      if (facts.by === 'said') return `The words are those of Kerberos: “${facts.words}”.`
      if (facts.by === 'no-ticket')
        return 'curl was told to do Negotiate, and the server asks for it all the same: without a ticket curl has nothing to answer with.'
      if (facts.by === 'name')
        return 'Windows authentication is told to fail under another name than the machine’s own: a ticket needs a service principal of just that name.'
      if (facts.by === 'alias')
        return 'Several machines stand behind one name: a ticket is made for one service principal, and only who has its key can open it.'
      return 'The login is by Kerberos.'
    },
    why: 'A Kerberos ticket is made for one service name and encrypted with its key; under another name, with an old key, or without a ticket the server cannot read it.',
    visitor: (_, { host }) => [
      `Open ${host ?? 'the site'} by its full name, not by an IP address or a short name, in the network of the organisation.`,
      'Lock your computer and log in again, so that it gets new tickets.',
    ],
    developer: (facts, { host }) => [
      ...(facts?.by === 'no-ticket'
        ? [
            `Get a ticket and look at it: \`kinit $USER@REALM\`, then \`klist\`; \`kvno HTTP/${nameOf(host)}\` says whether one is to be had for this host.`,
          ]
        : []),
      `Register the service principal once, for the account that runs the service: \`setspn -Q HTTP/${nameOf(host)}\`, then \`setspn -S HTTP/${nameOf(host)} $ACCOUNT\`.`,
      `Make the keytab anew after each change of the password, and compare key versions: \`klist -ket $KEYTAB\` and \`kvno HTTP/${nameOf(host)}\`.`,
      'Behind a load balancer or alias give all machines the same principal and key, and turn off the canonical name in the client (`rdns = false`, `dns_canonicalize_hostname = false`).',
      'Call the server by its full name, keep clocks within five minutes, and let the service read the keytab.',
    ],
  },
})
