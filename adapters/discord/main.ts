#!/usr/bin/env node
import { CannotStart, run } from '../run.ts'
import { startDiscord } from './start.ts'

await run(async ({ discord }, parts) => {
  if (!discord)
    throw new CannotStart('DISCORD_TOKEN is missing: the README says under "Add it to Discord" where to find it.')
  return [await startDiscord(discord, parts)]
})
