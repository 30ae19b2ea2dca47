import type { Steps } from '../cause.ts'
import type { About } from '../diagnosis.ts'

/** Something that people ask about without a failing request to show: its words, and how such a question reads. */
export type Topic = About & {
  /** Meets the question, in lower case with single spaces; linear, and so strict that no report of trouble meets it. */
  readonly asks: RegExp
  readonly steps?: Partial<Steps>
}

/** The same clear steps for both audiences are none: who asks only for a meaning is told to do nothing. */
export const stepsOf = ({ steps }: Topic): Steps => ({ visitor: steps?.visitor ?? [], developer: steps?.developer ?? [] })
