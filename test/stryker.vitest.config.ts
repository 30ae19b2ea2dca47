import { defineConfig } from 'vitest/config'

import project from './vitest.config.ts'

/**
 * The project's tests of the sources that Stryker changes. They are chosen here and not by Stryker's `testFiles`, with which
 * changes of what a module does while it loads come too late to be seen (stryker-js issue 6144). Left out are measurements of time, which
 * a change slows down by itself, and properties of random texts, whose thousands of runs would be made for each change: what only they
 * see counts as not seen.
 *
 * A change costs little more than one start of a worker: all files of a run share it. The next run has a new one, so that what a module
 * does while it loads is still seen. Stryker works in a copy of the checkout two folders further down, and the vectors stay where they are.
 */
export default defineConfig({
  test: {
    ...project.test,
    include: [
      'test/rank.test.ts',
      'test/secret.test.ts',
      'test/secrets/{dump,found,places,private-key,view}.test.ts',
      'test/http/*.test.ts',
    ],
    exclude: ['test/http/growth.test.ts', 'test/http/{properties,challenge-properties}.test.ts'],
    isolate: false,
    env: { VECTORS: '../../../shared/vectors' },
    reporters: [],
  },
})
