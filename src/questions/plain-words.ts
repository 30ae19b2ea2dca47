import type { Evidence } from '../evidence.ts'
import type { Met } from '../phrases.ts'
import { findWording } from './near.ts'
import { toldOfCredentials } from './told-of-credentials.ts'
import { toldOfDamage } from './told-of-damage.ts'
import { toldOfFields } from './told-of-fields.ts'
import { toldOfGates } from './told-of-gates.ts'
import { toldOfLogins } from './told-of-logins.ts'
import { toldOfNetworks } from './told-of-networks.ts'
import { toldOfPeople } from './told-of-people.ts'
import { toldOfRequests } from './told-of-requests.ts'
import { toldOfRights } from './told-of-rights.ts'
import { toldOfServers } from './told-of-servers.ts'
import { toldOfStandIns } from './told-of-stand-ins.ts'
import { toldOfCookies } from './told-of-cookies.ts'
import { toldOfVerifiers } from './told-of-verifiers.ts'
import { toldOfTokens } from './told-of-tokens.ts'
import { toldOfValues } from './told-of-values.ts'

const all = [
  ...toldOfCredentials,
  ...toldOfTokens,
  ...toldOfValues,
  ...toldOfDamage,
  ...toldOfStandIns,
  ...toldOfCookies,
  ...toldOfVerifiers,
  ...toldOfRights,
  ...toldOfFields,
  ...toldOfRequests,
  ...toldOfServers,
  ...toldOfLogins,
  ...toldOfPeople,
  ...toldOfNetworks,
  ...toldOfGates,
]

/** What the reporter tells in plain words, as the phrases of a product are met: each once, with its place. */
export const plainWords = (evidence: Evidence): readonly Met[] =>
  all.flatMap(({ wording, beside, without, holds, ...phrase }): readonly Met[] => {
    const met = findWording(evidence, wording)
    if (!met || (beside && !findWording(evidence, beside)) || (without && findWording(evidence, without))) return []
    if (holds && !holds(evidence)) return []
    const product = { name: 'the report', says: [] }
    return [{ product, phrase: { ...phrase, text: met.value }, where: met.where, groups: {}, weight: 1 }]
  })
