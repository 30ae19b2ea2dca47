import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, toldAt } from '../questions/exchange.ts'
import { findWording, near } from '../questions/near.ts'

type Facts =
  | { readonly by: 'told'; readonly what: string }
  | { readonly by: 'certificate' | 'root' | 'message' | 'network' }

/** Makers whose products open TLS connections on the way and put in certificates of their own. */
const inspected = near(
  /\bissuer:/g,
  120,
  /\b(?:zscaler|fortinet|fortigate|netskope|kaspersky|avast|avg|eset|bitdefender|blue ?coat|palo alto|sophos|mcafee|cisco umbrella|websense|forcepoint|check ?point|squid|mitmproxy|charles proxy|fiddler)\b/,
)
const foreignRoot = /self[- ]signed certificate in (?:the )?certificate chain|self_signed_cert_in_chain/i
const extension =
  /chrome-extension:\/\/|moz-extension:\/\/|err_blocked_by_client|blocked by (?:the )?(?:client|extension|ad ?blocker)/i

/** It was switched off, and that changed nothing. */
const inVain =
  /\b(?:extensions?|add-?ons?|anti-?virus)\b[^.\n]{0,60}\b(?:still|same|no (?:change|luck|difference)|(?:not|n't) help)\b/i

function* fromCertificates(evidence: Evidence): Iterable<Sign<Facts>> {
  const maker = findWording(evidence, inspected)
  if (maker) yield likely({ by: 'certificate' }, maker.where)
  const root = maker ? undefined : findMatch(evidence, foreignRoot)
  if (root) yield likely({ by: 'root' }, root.where)
}

/** A program between browser and site says more where the same page works without it, or on another machine or network. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const network = toldAt(evidence, 'works:another-network')
  const company = toldAt(evidence, 'in-front:corporate-proxy', 'fails:proxy')
  if (network && company) yield possible({ by: 'network' }, network.where)
  const message = findMatch(evidence, extension)
  if (message) yield possible({ by: 'message' }, message.where)
  const told = toldAt(evidence, 'in-front:extension', 'in-front:antivirus')
  if (!told) return
  const what = told.value.endsWith('antivirus') ? 'an antivirus program' : 'a browser extension'
  const without = toldAt(
    evidence,
    'works:private-window',
    'tried:private-window',
    'works:another-browser',
    'works:another-host',
    'works:another-network',
    'tried:disable-plugin',
  )
  const switched =
    without ?? findMatch(evidence, /\b(?:disabl|deactivat|uninstall|remov|turn|switch)(?:e|es|ed|ing|s)?\b/i)
  yield (switched && !findMatch(evidence, inVain) ? likely : possible)({ by: 'told', what }, told.where)
}

/** Something on the caller's machine or network alters the request: an extension, antivirus, TLS inspection. */
export const clientInterference = defineCause({
  id: 'client-interference',
  fixer: 'visitor',
  references: ['RFC 9110 §7.7', 'https://curl.se/docs/sslcerts.html'],
  outranks: [
    'not-authentication',
    'stripped-by-intermediary',
    'session-expired',
    'cookie-not-sent',
    'stored-credential',
    'wrong-credentials',
  ],

  *signs(evidence) {
    yield* fromCertificates(evidence)
    yield* fromTelling(evidence)
  },

  ask: () => ({
    what: 'whether it works in a private window without extensions, or on another machine or network',
    means: 'If it does, something on this machine or network alters the request.',
    command: 'curl -v https://example.com/ 2>&1 | grep -i issuer',
  }),

  words: {
    title: (facts) => {
      if (facts?.by === 'told') return `${facts.what} on the caller's machine alters the request`
      return facts?.by === 'certificate' || facts?.by === 'root'
        ? 'something on this machine or network opens the TLS connection and shows its own certificate'
        : "something on the caller's machine or network alters the request"
    },
    because: (facts) => {
      if (facts.by === 'certificate')
        return 'The certificate was not issued to the site by a public authority, but by a product that looks into connections.'
      if (facts.by === 'network')
        return 'It works on another network: what stands between on this one takes part in the request.'
      if (facts.by === 'root')
        return 'The certificate chain ends in a root that this machine does not know: an antivirus, a company proxy or an inspection box puts its own in.'
      return facts.by === 'told'
        ? `The report names ${facts.what} between the browser and the site.`
        : 'An extension of the browser takes part in this request.'
    },
    why: 'What reads the traffic on the way can drop or change the fields that carry the credentials.',
    visitor: () => [
      'Open the page in a private window without extensions; if it works there, turn the extensions off one by one.',
      'Try another network, such as a phone hotspot.',
      'Switch the web shield of the antivirus program off for a moment, and try again.',
    ],
    developer: () => [
      'See whose certificate is shown: `curl -vI https://example.com/ 2>&1 | grep -i issuer`; a company name or antivirus there is the answer.',
      'Have the host exempted from inspection, or give the client the company root: `curl --cacert company-root.pem`, `NODE_EXTRA_CA_CERTS`, `REQUESTS_CA_BUNDLE`.',
    ],
  },
})
