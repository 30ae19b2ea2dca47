import { meaning } from './meaning.ts'
import { practice } from './practice.ts'
import { schemes } from './schemes.ts'
import type { Topic } from './topic.ts'

/** All topics that a question can be about; the first that it meets answers it. */
export const topics: readonly Topic[] = [...meaning, ...schemes, ...practice]
