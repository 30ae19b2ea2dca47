import { startDiscord } from '../../adapters/discord/start.ts'
import { run } from '../../adapters/run.ts'

/** The bot in a process of its own, which tells its memory when it is asked. */
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ heap: heapUsed + external, rss })
})

await run(async ({ discord }, parts) => (discord ? [await startDiscord(discord, parts)] : []))
