import type { Negotiate } from '../evidence.ts'
import { readNegotiate } from '../http/negotiate.ts'

/** What a Negotiate or NTLM token is like; undefined where there is none. Names of users and machines are left out. */
export const describeNegotiate = (token68: string | null): Negotiate | undefined => {
  const reading = readNegotiate(token68)
  if (!reading) return undefined
  const { container, mech, ntlm, kerberos, faults } = reading
  return {
    container,
    mechanism: mech === 'negoex' ? null : mech,
    messageType: ntlm?.type ?? null,
    ...(kerberos?.realm && { realm: kerberos.realm }),
    ...(kerberos?.spn && { service: kerberos.spn }),
    faults: [...faults, ...(ntlm?.faults ?? [])],
  }
}
