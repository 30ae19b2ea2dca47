import { defineConfig } from 'vitest/config'

/** Tests of what has processes, servers, files or a browser beside it. */
const around = ['test/{adapters,discord,faults,page,slack}/**/*.test.ts', 'test/secrets/adapters.test.ts']

/** The core keeps nothing of a report, so that its tests share one process, as the reports of a bot do: most of their time would go into loading it. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests.json' }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'core', include: ['test/**/*.test.ts'], exclude: around, isolate: false } },
      { extends: true, test: { name: 'around', include: around } },
    ],
  },
})
