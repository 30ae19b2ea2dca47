import { composeAbout } from './about.ts'
import { capital } from './answer.ts'
import type { Answer } from './answer.ts'
import type { AnyCause } from './cause.ts'
import { causes } from './causes/index.ts'
import type { CauseId } from './causes/index.ts'
import type { Scene } from './evidence.ts'
import { topics } from './topics/index.ts'
import { stepsOf } from './topics/topic.ts'

/** Every cause's id, in the order in which a request meets them. */
export const causeIds: readonly CauseId[] = causes.map(({ id }) => id)

/** No exchange at all: the words then say what holds in general. */
const anywhere: Scene = { status: null, time: new Date(0), success: false, visitor: false }

const explainTopic = (id: string): Answer | undefined => {
  const topic = topics.find((one) => one.id === id)
  return topic && composeAbout(topic, stepsOf(topic))
}

/** What a cause is, why it happens, how it is mended, and what it rests on, or what a topic means; undefined where there is neither of this id. */
export const explain = (id: string): Answer | undefined => {
  const cause: AnyCause | undefined = causes.find((one) => one.id === id)
  if (!cause) return explainTopic(id)
  const { title, why, visitor, developer } = cause.words
  const { what, means, command } = cause.ask(anywhere)
  return [
    { type: 'heading', text: `${cause.id}: ${title(undefined, anywhere)}` },
    { type: 'paragraph', text: why },
    { type: 'steps', title: 'If you only want in', audience: 'visitor', items: visitor(undefined, anywhere) },
    {
      type: 'steps',
      title: 'For the developer or owner',
      audience: 'developer',
      items: developer(undefined, anywhere),
    },
    { type: 'paragraph', text: capital(`it is settled by ${what}.${means ? ` ${means}` : ''}`) },
    ...(command ? [{ type: 'code' as const, text: command }] : []),
    { type: 'list', title: 'It rests on', items: cause.references },
  ]
}
