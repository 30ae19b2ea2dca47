import { run } from '../../adapters/run.ts'
import { startSlack } from '../../adapters/slack/start.ts'

/** The bot in a process of its own, which tells its memory when it is asked. */
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ heap: heapUsed + external, rss })
})

await run(async ({ slack }, parts) => (slack ? [await startSlack(slack, parts)] : []))
