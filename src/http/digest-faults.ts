import type { DigestChallenge, DigestContext, DigestCredentials, DigestFault } from './digest.ts'
import { readDigestAlgorithm } from './digest-response.ts'

const needed = ['username', 'realm', 'nonce', 'uri', 'response'] as const

const isHex = (text: string): boolean => /^[0-9A-Fa-f]+$/.test(text)

const ownFaults = (sent: DigestCredentials): DigestFault[] => {
  const faults: DigestFault[] = needed
    .filter((name) => sent[name] === null)
    .map((name) => ({ fault: 'parameter-missing', name }))
  const algorithm = readDigestAlgorithm(sent.algorithm)
  if (algorithm === null) faults.push({ fault: 'algorithm-unknown', sent: sent.algorithm ?? '' })
  if (sent.cnonce === null && (sent.qop !== null || algorithm?.session === true))
    faults.push({ fault: 'cnonce-missing' })
  if (sent.nc === null && sent.qop !== null) faults.push({ fault: 'nc-missing' })
  if (sent.nc !== null && (sent.nc.length !== 8 || !isHex(sent.nc))) faults.push({ fault: 'nc-malformed' })
  const length = algorithm?.name === 'MD5' ? 32 : 64
  if (sent.response !== null && algorithm !== null && (sent.response.length !== length || !isHex(sent.response)))
    faults.push({ fault: 'response-malformed' })
  return faults
}

const qopFaults = (sent: DigestCredentials, { qop: offered }: DigestChallenge): DigestFault[] => {
  if (sent.qop === null) return offered.length > 0 ? [{ fault: 'qop-not-sent', offered }] : []
  return offered.includes(sent.qop) ? [] : [{ fault: 'qop-not-offered', sent: sent.qop, offered }]
}

const challengeFaults = (sent: DigestCredentials, challenge: DigestChallenge): DigestFault[] => {
  const faults = qopFaults(sent, challenge)
  const { realm, nonce, opaque, algorithm } = challenge
  if (nonce !== null && sent.nonce !== null && nonce !== sent.nonce) faults.push({ fault: 'nonce-differs' })
  if (realm !== null && sent.realm !== null && realm !== sent.realm)
    faults.push({ fault: 'realm-differs', sent: sent.realm, expected: realm })
  if (opaque !== null && opaque !== sent.opaque) faults.push({ fault: 'opaque-differs' })
  const [mine, theirs] = [sent.algorithm ?? 'MD5', algorithm ?? 'MD5']
  if (mine.toUpperCase() !== theirs.toUpperCase())
    faults.push({ fault: 'algorithm-differs', sent: mine, expected: theirs })
  return faults
}

/** Path and query of a target, so that the absolute form that a proxy gets equals the origin form. */
const originForm = (target: string): string => {
  const scheme = target.indexOf('://')
  if (scheme < 0) return target
  const path = target.indexOf('/', scheme + 3)
  return path < 0 ? '/' : target.slice(path)
}

/** Faults of Digest credentials, by themselves and against what is known of their exchange (RFC 7616 §3.4 and §3.4.6). */
export const digestFaults = (sent: DigestCredentials, context: DigestContext = {}): readonly DigestFault[] => {
  const { challenge, target, earlier = [] } = context
  const faults = ownFaults(sent)
  if (challenge !== undefined) faults.push(...challengeFaults(sent, challenge))
  if (target !== undefined && sent.uri !== null && originForm(sent.uri) !== originForm(target))
    faults.push({ fault: 'uri-differs', sent: sent.uri, expected: target })
  const isReused = earlier.some(({ nonce, nc }) => nonce === sent.nonce && nc === sent.nc)
  if (sent.nc !== null && isReused) faults.push({ fault: 'nc-reused' })
  return faults
}
