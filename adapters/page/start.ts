import type { Connection } from '../run.ts'
import { servePage } from './serve.ts'

/** The page as an adapter: it answers all that nothing else answers, and is ready at once. */
export const startPage = (): Connection => ({
  name: 'page',
  listener: servePage(),
  ready: async () => true,
  stop: async () => undefined,
})
