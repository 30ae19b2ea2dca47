import { defineConfig } from 'vitest/config'

/** The long search for leaks (`npm run leaks`): new secrets each time, so it is a search and no regression test. */
export default defineConfig({ test: { include: ['test/secrets/*.leaks.ts'] } })
