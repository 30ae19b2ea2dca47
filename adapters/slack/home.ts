import type { types } from '@slack/bolt'

import { explain } from '../../src/index.ts'
import { escapeText } from './escape.ts'

/** How many causes the Home tab names. */
const named = 5

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })

const header = (text: string): types.HeaderBlock => ({ type: 'header', text: plain(text) })

const section = (text: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
})

const titleOf = (cause: string): string => {
  const [heading] = explain(cause) ?? []
  return heading?.type === 'heading' ? heading.text.replace(/^[a-z0-9-]{1,60}: /, '') : cause
}

const causes = (seen: ReadonlyMap<string, number>): string =>
  seen.size === 0
    ? 'None yet.'
    : [...seen]
        .slice(0, named)
        .map(([cause, count]) => `\u2022 ${escapeText(titleOf(cause))}: ${count}`)
        .join('\n')

const waysIn = [
  'Mention me beside what you see, in a channel or a thread',
  'Send me a message',
  'Type `/diagnose401`, alone or with the error behind it; only you see the answer',
  'Choose *Diagnose 401* under \u22ee More message shortcuts on anybody\u2019s message; only you see the answer',
]

/** The Home tab: what the bot does, what it keeps, a button to paste, and the causes seen in this workspace as counts. */
export const homeView = (seen: ReadonlyMap<string, number>, keepHours: number): types.HomeView => ({
  type: 'home',
  blocks: [
    header('Refused? Paste what you see'),
    section(
      'I read curl output, responses, tokens, HAR files, logs and error pages of a refused request, and name the cause, the line that proves it, and the steps that mend it.',
    ),
    { type: 'actions', elements: [{ type: 'button', action_id: 'paste', style: 'primary', text: plain('Paste') }] },
    header('How to ask'),
    section(waysIn.map((way) => `\u2022 ${way}`).join('\n')),
    header('What is kept'),
    section(
      `Nothing that you paste. ${keepHours > 0 ? `For ${keepHours} hours I keep what I read of it without its secrets, so that you can ask on; *Forget this* ends that at once.` : 'A follow-up has to bring its evidence again.'} I count causes and whether an answer helped, without who asked.`,
    ),
    header('Causes seen in this workspace'),
    section(causes(seen)),
  ],
})
