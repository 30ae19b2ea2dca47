/** The bot in a process of its own, which tells its memory when it is asked. */
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ heap: heapUsed + external, rss })
})

await import('../../adapters/slack/main.ts')

export {}
