import { defineCause, likely, possible } from '../cause.ts'
import { findMatch, toldAt } from '../exchange.ts'

type Facts =
  | { readonly by: 'told'; readonly what: string }
  | { readonly by: 'certificate' }
  | { readonly by: 'message' }

const inspected =
  /self[- ]signed certificate in certificate chain|issuer:[^\n]{0,120}\b(?:zscaler|fortinet|fortigate|netskope|kaspersky|avast|avg|eset|bitdefender|blue ?coat|palo alto|sophos|mcafee|cisco umbrella|websense|forcepoint)\b/i
const extension =
  /chrome-extension:\/\/|moz-extension:\/\/|err_blocked_by_client|blocked by (?:the )?(?:client|extension|ad ?blocker)/i

/** Something on the caller's machine or network alters the request: an extension, antivirus, TLS inspection. */
export const clientInterference = defineCause({
  id: 'client-interference',
  fixer: 'visitor',
  references: ['RFC 9110 §7.7', 'https://curl.se/docs/sslcerts.html'],
  outranks: ['not-authentication'],

  *signs(evidence) {
    const certificate = findMatch(evidence, inspected)
    if (certificate) yield likely<Facts>({ by: 'certificate' }, certificate.where)
    const message = findMatch(evidence, extension)
    if (message) yield possible<Facts>({ by: 'message' }, message.where)
    const told = toldAt(evidence, 'in-front:extension', 'in-front:antivirus')
    if (told)
      yield likely<Facts>(
        { by: 'told', what: told.value.endsWith('antivirus') ? 'an antivirus program' : 'a browser extension' },
        told.where,
      )
  },

  ask: () => ({
    what: 'whether it works in a private window without extensions, or on another machine or network',
    means: 'If it does, something on this machine or network alters the request.',
    command: 'curl -v https://example.com/ 2>&1 | grep -i issuer',
  }),

  words: {
    title: (facts) =>
      facts?.by === 'certificate'
        ? 'something on this machine or network opens the TLS connection and shows its own certificate'
        : "something on the caller's machine or network alters the request",
    because: (facts) => {
      if (facts.by === 'certificate')
        return 'The certificate chain ends in one that is signed by itself: an antivirus, a company proxy or an inspection box puts its own in.'
      return facts.by === 'message'
        ? 'An extension of the browser takes part in this request.'
        : `The report names ${facts.what} between the browser and the site.`
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
