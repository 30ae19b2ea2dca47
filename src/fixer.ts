import type { Fixer } from './cause.ts'
import type { Evidence, Where } from './evidence.ts'
import type { Pointer } from './examine.ts'
import { findMatch, told } from './questions/exchange.ts'
import type { Finding } from './rank.ts'
import { workingVersion } from './questions/version-contrast.ts'

const isAt =
  ({ input, line }: Where) =>
  ({ where }: { readonly where: Where }): boolean =>
    where.input === input && where.line === line

/** Whether the words stand in what a server answered: those reach everybody who calls it. */
const isAnswered = ({ exchanges, statements }: Evidence, where: Where): boolean =>
  statements.some((one) => (one.by === 'body' || one.by === 'page') && isAt(where)(one)) ||
  exchanges.some(({ response }) => response?.body && isAt(where)(response.body))

/** Whether the report shows words that only the log or the exceptions of the refusing server hold: the reporter runs it. */
const showsServer = ({ pointers }: Finding, evidence: Evidence): boolean =>
  pointers.some(({ met, where }: Pointer) => met?.product.server === true && !isAnswered(evidence, where))

/** What a program makes of credentials that are right; where an older version of it does so well, the program is at fault. */
const programsPart: ReadonlySet<string> = new Set([
  'malformed-header',
  'challenge-not-answered',
  'wrong-scheme',
  'wrong-token-type',
  'corrupted-credential',
])

/** Of these, what the user of somebody else’s program usually cannot set. */
const unsettable: ReadonlySet<string> = new Set(['challenge-not-answered', 'wrong-scheme', 'corrupted-credential'])

/** What a visitor has no part in: the keys and secrets that a site itself sends. */
const sitesPart: ReadonlySet<string> = new Set(['invalid-client', 'placeholder-credential', 'signature-mismatch'])

/** What a server behind a proxy refuses because of the proxy: a request that is signed, or that is tied to its address. */
const proxysPart: ReadonlySet<string> = new Set(['signature-mismatch', 'csrf-refused', 'session-expired'])

/** Lines of a server's or proxy's configuration: who shows them runs it. */
const configuration =
  /\bproxy_(?:pass|set_header)\b|\bProxyPass\b|\breverse_proxy \S|<VirtualHost|\bnginx\.ingress\.kubernetes\.io\/|\btraefik\.(?:http|frontend)\./i

const isProxysFault = ({ cause }: Finding, evidence: Evidence): boolean =>
  proxysPart.has(cause.id) && findMatch(evidence, configuration) !== undefined

/** What is refused by way of a proxy and taken without it: not the server is to be mended, unless its owner runs both. */
const isLostInFront = ({ cause }: Finding, evidence: Evidence): boolean =>
  proxysPart.has(cause.id) && told(evidence, 'works:direct') && findMatch(evidence, configuration) === undefined

/** A part that others made and the reporter only set up, or asks its makers about: what it makes of right credentials, they mend. */
const madeByOthers =
  /\b(?:plug-?in|integration|add-?on)\b|\bany way to (?:make|get|use)\b|\bcan \w{1,12} auth\w{0,10} be (?:added|supported)\b|\bplease (?:add|support|update)\b/i

/** What a sign-in asks of a person, and a program cannot give: who writes the program takes another way in. */
const askedOfPeople: ReadonlySet<string> = new Set(['mfa-or-sso-required', 'wrong-environment'])
const writesProgram = /\b(?:implement(?:ed|ing)|samples?|packages?|librar(?:y|ies)|sdk|multi-?tenant)\b/i

const isAskedOfProgram = ({ cause }: Finding, evidence: Evidence): boolean =>
  askedOfPeople.has(cause.id) && findMatch(evidence, writesProgram) !== undefined

const isProgramsFault = ({ cause }: Finding, evidence: Evidence): boolean =>
  programsPart.has(cause.id) &&
  (told(evidence, 'works:old-version') ||
    workingVersion(evidence) !== undefined ||
    (unsettable.has(cause.id) && findMatch(evidence, madeByOthers) !== undefined))

/** Code that the reporter writes: no visitor, whatever stands for visitors in the words of a product. */
const ownCode =
  /\b(?:const|let|var) \w{1,40} ?= ?(?:await |new )?[\w.$]{1,60}\(|\bcreateTransport\b|\bsmtplib\b|\bnew PHPMailer\b|\bnew SmtpClient\b/

/**
 * Who can mend it: what a sign or phrase names; else the cause's own, but for what the report tells of the reporter.
 * Who shows the server's own exceptions runs both sides; what befalls everyone no visitor can mend; one who only uses
 * the thing is a visitor.
 */
export const fixerOf = (finding: Finding, evidence: Evidence): Fixer => {
  const named = finding.pointers.find(({ fixer }) => fixer)?.fixer
  const usual = named ?? finding.cause.fixer
  if (named ? named === 'visitor' && !told(evidence, 'who:visitor') : usual === 'caller' || usual === 'visitor') {
    if (showsServer(finding, evidence) || (usual === 'visitor' && isAskedOfProgram(finding, evidence))) return 'owner'
    if (usual === 'visitor' && told(evidence, 'who:everyone')) return 'owner'
    if (usual === 'visitor' && findMatch(evidence, ownCode)) return 'caller'
  }
  if (!named && isProxysFault(finding, evidence)) return 'owner'
  if ((!named || named === 'owner') && isLostInFront(finding, evidence)) return 'proxy-admin'
  if (named || usual !== 'caller') return usual
  if (isProgramsFault(finding, evidence)) return 'provider'
  if (!told(evidence, 'who:visitor') || findMatch(evidence, ownCode)) return 'caller'
  return sitesPart.has(finding.cause.id) ? 'owner' : 'visitor'
}
