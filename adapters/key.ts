import type { Arrival, Place } from './adapter.ts'

/** Each part is escaped, so that no two places have one key. */
const joined = (...parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')

/** A workspace or server. */
export const teamKey = ({ platform, team }: Pick<Place, 'platform' | 'team'>): string => joined(platform, team)

/** A conversation. */
export const threadKey = ({ platform, team, channel, thread }: Place): string => joined(platform, team, channel, thread)

/** A person's turns, wherever in the team. */
export const personKey = ({ platform, team, author }: Place): string => joined('person', platform, team, author)

/** A channel's turns, whoever's. */
export const channelKey = ({ platform, team, channel }: Place): string => joined('channel', platform, team, channel)

/** A delivery: what a platform repeats has the same. */
export const deliveryKey = ({ place, delivery }: Arrival): string => joined(place.platform, delivery)
