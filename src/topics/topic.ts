import type { Steps } from '../cause.ts'
import type { About } from '../diagnosis.ts'

/** Something that people ask about without a failing request to show: its words, and how such a question reads. */
export type Topic = About & {
  /** Meets the question, in lower case with single spaces; linear, and so strict that no report of trouble meets it. */
  readonly asks: RegExp
  readonly steps?: Partial<Steps>
}

/** The steps of a topic for both audiences; none where it only explains a meaning. */
export const stepsOf = ({ steps }: Topic): Steps => ({
  visitor: steps?.visitor ?? [],
  developer: steps?.developer ?? [],
})

/** What is published of a topic: its words without the expression that meets a question. */
export const aboutOf = ({ id, title, says, example, references }: Topic): About => ({
  id,
  title,
  says,
  references,
  ...(example !== undefined && { example }),
})
