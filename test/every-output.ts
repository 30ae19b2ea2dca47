import { render as renderText } from '../adapters/cli/render.ts'
import { render as renderDiscord } from '../adapters/discord/render.ts'
import { render as renderSlack } from '../adapters/slack/render.ts'
import { converse, diagnose, draw, newConversation, packConversation, toSvg } from '../src/index.ts'
import type { Reply, Report, Turn } from '../src/index.ts'

const further: readonly Turn[] = [
  { type: 'why' },
  { type: 'others' },
  { type: 'audience-chosen', audience: 'visitor' },
  { type: 'did-not-work' },
  { type: 'hand-over' },
  { type: 'worked' },
]

const layout = { key: 'slack/T0001/C0001/1700000000.000100', isPrivate: false } as const

const rendered = (reply: Reply): readonly string[] => [
  renderText(reply.answer, false),
  JSON.stringify(renderSlack(reply, layout)),
  JSON.stringify(renderDiscord(reply, { ...layout, secret: { replace: '1700000000000000100' } })),
  JSON.stringify(reply),
  ...(reply.pictures ?? []).map((picture) => toSvg(draw(picture, 600), '')),
]

/** All that anybody sees or that is kept of a report: the diagnosis as JSON with the redacted paste, each reply as each adapter lays it out, the conversation as the store has it. */
export const everyOutput = async (report: Report): Promise<readonly string[]> => {
  const outputs = [JSON.stringify(await diagnose(report, { redacted: true }))]
  let conversation = newConversation
  for (const turn of [{ type: 'pasted', report } as const, ...further]) {
    const [next, replies] = await converse(conversation, turn)
    outputs.push(...replies.flatMap(rendered), packConversation(next))
    conversation = next
  }
  return outputs
}
