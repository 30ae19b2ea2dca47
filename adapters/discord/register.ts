import { Routes } from 'discord-api-types/v10'

import { commands } from './commands.ts'
import type { Rest } from './acknowledgement.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether a value holds all that ours holds; what Discord adds (ids, versions, defaults) does not count. */
const holds = (theirs: unknown, ours: unknown): boolean => {
  if (Array.isArray(ours))
    return (
      Array.isArray(theirs) && theirs.length === ours.length && ours.every((one, index) => holds(theirs[index], one))
    )
  if (!isObject(ours)) return theirs === ours
  return isObject(theirs) && Object.entries(ours).every(([name, value]) => holds(theirs[name], value))
}

/**
 * Registers the commands where they are not what Discord has; says whether it did. Discord takes 200 new ones a day
 * (docs.discord.com/developers/interactions/application-commands).
 */
export const registerCommands = async (rest: Rest, application: string): Promise<boolean> => {
  const route = Routes.applicationCommands(application)
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  const theirs = Array.isArray(registered) ? registered : []
  const isSame =
    theirs.length === commands.length && commands.every((ours) => theirs.some((their) => holds(their, ours)))
  if (!isSame) await rest.put(route, { body: commands })
  return !isSame
}
