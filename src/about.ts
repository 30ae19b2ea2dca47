import type { Answer, Block } from './answer.ts'
import type { Steps } from './cause.ts'
import type { About } from './diagnosis.ts'

const section = (audience: 'visitor' | 'developer', items: readonly string[]): readonly Block[] => {
  const title = audience === 'visitor' ? 'If you only want in' : 'For the developer or owner'
  return items.length === 0 ? [] : [{ type: 'steps', title, audience, items }]
}

/** Lays out what is said of a topic: its meaning, an example as it is written, the steps for both audiences, and what it rests on. */
export const composeAbout = ({ title, says, example, references }: About, { visitor, developer }: Steps): Answer => [
  { type: 'heading', text: title },
  ...says.map((text): Block => ({ type: 'paragraph', text })),
  ...(example ?? '').split('\n').flatMap((text): readonly Block[] => (text === '' ? [] : [{ type: 'code', text }])),
  ...section('visitor', visitor),
  ...section('developer', developer),
  { type: 'list', title: 'It rests on', items: references },
]
