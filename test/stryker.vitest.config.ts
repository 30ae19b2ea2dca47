import { defineConfig } from 'vitest/config'

import project from './vitest.config.ts'

/**
 * The project's tests of the sources that Stryker changes. They are chosen here and not by Stryker's `testFiles`, with which
 * changes of what a module does while it loads come too late to be seen (stryker-js issue 6144).
 */
export default defineConfig({
  test: {
    ...project.test,
    include: ['test/rank.test.ts', 'test/secret.test.ts', 'test/secrets/places.test.ts', 'test/http/*.test.ts'],
  },
})
