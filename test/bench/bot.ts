import { startDiscord } from '../../adapters/discord/start.ts'
import { run } from '../../adapters/run.ts'
import { startSlack } from '../../adapters/slack/start.ts'

/** The bot in a process of its own, which tells its memory, in bytes, when it is asked. */
process.on('message', () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage())
})

await run(async ({ slack, discord }, parts) => [
  ...(slack ? [await startSlack(slack, parts)] : []),
  ...(discord ? [await startDiscord(discord, parts)] : []),
])
