import type { Evidence, Folded, Seen } from '../evidence.ts'
import type { Met } from '../phrases.ts'
import { candidatesAmong } from '../search/candidates.ts'
import { mayStand, mayStandBy } from '../search/indexed.ts'
import { isCited } from './cited.ts'
import { earlier, findWording, quoted } from './near.ts'
import type { Met as Place } from './near.ts'
import { toldOfAddresses } from './told-of-addresses.ts'
import { toldOfAgreements } from './told-of-agreements.ts'
import { toldOfApps } from './told-of-apps.ts'
import { toldOfArrivals } from './told-of-arrivals.ts'
import { toldOfBackends } from './told-of-backends.ts'
import { toldOfBrowsers } from './told-of-browsers.ts'
import { toldOfCalls } from './told-of-calls.ts'
import { toldOfClaims } from './told-of-claims.ts'
import { toldOfClients } from './told-of-clients.ts'
import { toldOfClouds } from './told-of-clouds.ts'
import { toldOfComparisons } from './told-of-comparisons.ts'
import { toldOfContrasts } from './told-of-contrasts.ts'
import { toldOfCookies } from './told-of-cookies.ts'
import { toldOfCopies } from './told-of-copies.ts'
import { toldOfCredentials } from './told-of-credentials.ts'
import { toldOfDamage } from './told-of-damage.ts'
import { toldOfDomains } from './told-of-domains.ts'
import { toldOfEntries } from './told-of-entries.ts'
import { toldOfFields } from './told-of-fields.ts'
import { toldOfFilters } from './told-of-filters.ts'
import { toldOfGates } from './told-of-gates.ts'
import { toldOfGuards } from './told-of-guards.ts'
import { toldOfHosting } from './told-of-hosting.ts'
import { toldOfInstances } from './told-of-instances.ts'
import { toldOfJobs } from './told-of-jobs.ts'
import { toldOfKeys } from './told-of-keys.ts'
import { toldOfLines } from './told-of-lines.ts'
import { toldOfLocks } from './told-of-locks.ts'
import { toldOfLogins } from './told-of-logins.ts'
import { toldOfMachines } from './told-of-machines.ts'
import { toldOfNetworks } from './told-of-networks.ts'
import { toldOfOmissions } from './told-of-omissions.ts'
import { toldOfPages } from './told-of-pages.ts'
import { toldOfPeers } from './told-of-peers.ts'
import { toldOfPeople } from './told-of-people.ts'
import { toldOfPrograms } from './told-of-programs.ts'
import { toldOfPrompts } from './told-of-prompts.ts'
import { toldOfRequests } from './told-of-requests.ts'
import { toldOfRights } from './told-of-rights.ts'
import { toldOfRoutes } from './told-of-routes.ts'
import { toldOfServers } from './told-of-servers.ts'
import { toldOfSessions } from './told-of-sessions.ts'
import { toldOfSettings } from './told-of-settings.ts'
import { toldOfSignOns } from './told-of-sign-ons.ts'
import { toldOfSites } from './told-of-sites.ts'
import { toldOfStandIns } from './told-of-stand-ins.ts'
import type { Telling } from './telling.ts'
import { toldOfStores } from './told-of-stores.ts'
import { toldOfTimes } from './told-of-times.ts'
import { toldOfTokens } from './told-of-tokens.ts'
import { toldOfTwoWays } from './told-of-two-ways.ts'
import { toldOfUpkeep } from './told-of-upkeep.ts'
import { toldOfUserAgents } from './told-of-user-agents.ts'
import { toldOfValues } from './told-of-values.ts'
import { toldOfVerifiers } from './told-of-verifiers.ts'
import { toldOfVisits } from './told-of-visits.ts'
import { toldOfWiring } from './told-of-wiring.ts'
import { toldOfWrongValues } from './told-of-wrong-values.ts'

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
  ...toldOfPages,
  ...toldOfPeople,
  ...toldOfContrasts,
  ...toldOfNetworks,
  ...toldOfGates,
  ...toldOfFilters,
  ...toldOfUserAgents,
  ...toldOfPrograms,
  ...toldOfKeys,
  ...toldOfClients,
  ...toldOfSessions,
  ...toldOfSettings,
  ...toldOfBackends,
  ...toldOfTwoWays,
  ...toldOfComparisons,
  ...toldOfPeers,
  ...toldOfOmissions,
  ...toldOfDomains,
  ...toldOfSites,
  ...toldOfVisits,
  ...toldOfLines,
  ...toldOfWiring,
  ...toldOfAgreements,
  ...toldOfClouds,
  ...toldOfBrowsers,
  ...toldOfClaims,
  ...toldOfInstances,
  ...toldOfMachines,
  ...toldOfHosting,
  ...toldOfJobs,
  ...toldOfStores,
  ...toldOfApps,
  ...toldOfTimes,
  ...toldOfWrongValues,
  ...toldOfGuards,
  ...toldOfSignOns,
  ...toldOfCalls,
  ...toldOfUpkeep,
  ...toldOfAddresses,
  ...toldOfArrivals,
  ...toldOfRoutes,
  ...toldOfLocks,
  ...toldOfPrompts,
  ...toldOfEntries,
  ...toldOfCopies,
]

/** All ways to say any of it, each with its telling and the number of that. */
const ways = all.flatMap((telling, row) => telling.wording.map((way) => ({ row, telling, way })))

const sieves = ways.map(({ way }) => way.sieve)

const mayBeMetIn = candidatesAmong(sieves)

/** The numbers of the ways' sieves beside each other: most candidates are dropped by them alone. */
const numbers = Int32Array.from(sieves, ({ number }) => number)

/** Whether what must be told beside it may stand somewhere in the report. */
const hasBeside = ({ folded }: Evidence, { beside }: Telling): boolean =>
  !beside || folded.some((text) => beside.some(({ sieve }) => mayStand(sieve, text)))

/** Which tellings stand in one text of a report, by their numbers, and the first place of each. */
const placesIn = (text: Folded, evidence: Evidence): ReadonlyMap<number, Place> => {
  const places = new Map<number, Place>()
  for (const at of mayBeMetIn(text.candidates)) {
    if (!mayStandBy(numbers[at]!, text)) continue
    const { row, telling, way } = ways[at]!
    if (!hasBeside(evidence, telling)) continue
    const met = way.find(text.text)
    if (!met || isCited(text, met.index, met.index + met.length)) continue
    places.set(row, earlier(places.get(row) ?? null, met) ?? met)
  }
  return places
}

const isTold = (evidence: Evidence, { beside, without, holds }: Telling): boolean =>
  (!beside || findWording(evidence, beside) !== undefined) &&
  (!without || findWording(evidence, without) === undefined) &&
  (!holds || holds(evidence))

const toMet = (telling: Telling, { value, where }: Seen<string>): Met => ({
  product: { name: 'the report', says: [] },
  phrase: { ...telling, text: value },
  where,
  groups: {},
  weight: 1,
})

/** What the reporter tells in plain words, as the phrases of a product are met: each once, with its place. */
export const plainWords = (evidence: Evidence): readonly Met[] => {
  const seen = new Map<number, Seen<string>>()
  for (const text of evidence.folded)
    for (const [row, place] of placesIn(text, evidence)) if (!seen.has(row)) seen.set(row, quoted(text, place))
  return [...seen]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([row, words]) => {
      const telling = all[row]
      return telling && isTold(evidence, telling) ? toMet(telling, words) : []
    })
}
