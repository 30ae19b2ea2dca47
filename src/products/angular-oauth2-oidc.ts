import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'
import { zoneOffset } from '../questions/verifier-times.ts'

const source = 'https://github.com/manfredsteyer/angular-oauth2-oidc/blob/master/projects/lib/src/oauth-service.ts'
const here = ['angular-oauth2-oidc', 'processidtoken', 'error validating tokens', 'oauthservice', 'oauth-service']

/** How far the time of issue lies ahead of the browser's clock, in milliseconds, where the library prints both. */
const leadOf = (evidence: Evidence): number | undefined => {
  const now = findMatch(evidence, /now['"]?: ?(\d{13})(?!\d)/)?.value[1]
  const issued = findMatch(evidence, /issuedAtMSec['"]?: ?(\d{13})(?!\d)/i)?.value[1]
  return now && issued ? Number(issued) - Number(now) : undefined
}

/** What the library allows the clocks to differ by, in milliseconds (`clockSkewInSec`). */
const allowed = 600_000

const isAhead = (evidence: Evidence): boolean => (leadOf(evidence) ?? 0) > allowed
const isZone = (evidence: Evidence): boolean => zoneOffset(leadOf(evidence) ?? 0) !== undefined

/** What angular-oauth2-oidc prints in the browser's console when it refuses an ID token. */
export const angularOauth2Oidc = defineProduct({
  name: 'angular-oauth2-oidc',
  marks: ['angular-oauth2-oidc', 'issuedatmsec'],
  says: [
    {
      text: 'issuedAtMSec',
      when: { holds: (evidence) => isAhead(evidence) && isZone(evidence) },
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'By the clock of the browser the ID token was issued in the future (`issuedAtMSec` is later than `now`), by a whole number of half hours: one of the two took local time for UTC, or missed the change to daylight saving time. The library calls that expired too.',
      steps: {
        developer: [
          'Compare `date -u` (PowerShell: `(Get-Date).ToUniversalTime()`) on the identity server with the right time: its zone, its daylight saving rule, and the clock of the host below a virtual machine.',
          'Make `iat` and `exp` from UTC (`DateTime.UtcNow`, `DateTimeOffset.UtcNow`), never from `DateTime.Now`.',
        ],
      },
      source,
    },
    {
      text: 'issuedAtMSec',
      when: { holds: (evidence) => isAhead(evidence) && !isZone(evidence) },
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'certain',
      because:
        'By the clock of the browser the ID token was issued in the future: `issuedAtMSec` is later than `now`, and by more than the ten minutes that the library allows. It calls that expired too.',
      steps: {
        developer: [
          'Where every device shows it, the clock of the identity server is ahead: set it by NTP (`chronyc tracking`, `w32tm /resync`).',
        ],
      },
      source,
    },
    {
      text: 'expiresAtMSec',
      when: { unless: isAhead },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because:
        'The ID token had ended when the library looked at it: `expiresAtMSec` is earlier than `now`. An old answer was loaded again, or the clock of the device is ahead.',
      steps: {
        developer: [
          'Take the code or token out of the address after the login, so that a reload does not read it again.',
        ],
      },
      source,
    },
    {
      text: 'Wrong issuer:',
      when: { text: here },
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The `issuer` in the configuration of the application is not the `iss` of the ID token.',
      steps: {
        developer: ['Write `issuer` exactly as the discovery document has it, slash at the end and version included.'],
      },
      source,
    },
    {
      text: 'Wrong audience:',
      when: { text: here },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The `clientId` in the configuration of the application is not the `aud` of the ID token.',
      steps: { developer: ['Set `clientId` to the id of this very application, as the identity server has it.'] },
      source,
    },
  ],
})
