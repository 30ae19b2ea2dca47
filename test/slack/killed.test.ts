import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { followUp, noCredentials, secret, withSecret } from '../adapters/pastes.ts'
import { temporaryFolder } from '../adapters/temporary.ts'
import { environment } from './house.ts'
import { inChannel, mentioned } from './payloads.ts'
import { startSlackServer } from './server.ts'
import type { SlackServer } from './server.ts'

/** Milliseconds; long enough for a process to start on a busy machine. */
const patience = 30_000

/** Starts bots, each a process of its own, on one store and one local Slack, and ends them. */
const withProcesses = async (
  script: (slack: SlackServer, start: () => Promise<ChildProcess>) => Promise<void>,
): Promise<void> => {
  const folder = temporaryFolder()
  const slack = await startSlackServer()
  const env = {
    PATH: process.env['PATH'],
    ...environment('socket', slack),
    STORE: `sqlite:${join(folder, 'store.sqlite')}`,
  }
  const children: ChildProcess[] = []
  const start = async (): Promise<ChildProcess> => {
    const main = join(import.meta.dirname, '../../adapters/slack/main.ts')
    const child = spawn(process.execPath, [main], { cwd: folder, env, stdio: 'ignore' })
    children.push(child)
    await slack.until(slack.connected, 'the bot', patience)
    return child
  }
  try {
    await script(slack, start)
    expect(slack.faults).toEqual([])
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await slack.stop()
  }
}

const kill = async (slack: SlackServer, child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await slack.until(() => !slack.connected(), 'the end')
}

const answers = (slack: SlackServer): readonly string[] =>
  slack.called('chat.postMessage').map(({ body }) => String(body['text']))

test(
  'an event is not lost where the process is killed before it answers and the event is delivered again',
  () =>
    withProcesses(async (slack, start) => {
      const delivery = mentioned({ text: noCredentials, ts: slack.stamp() })
      slack.slowly.set('chat.postMessage', 3_000)
      const first = await start()
      void slack.overSocket(delivery)
      await slack.until(() => slack.begun.includes('chat.postMessage'), 'the answer', patience)
      await kill(slack, first)
      slack.slowly.set('chat.postMessage', 0)
      const second = await start()
      await slack.overSocket({ ...delivery, retry: 1 })
      await slack.until(() => answers(slack).length > 0, 'the answer', patience)
      await slack.overSocket({ ...delivery, retry: 2 })
      expect(answers(slack)).toHaveLength(1)
      second.kill('SIGTERM')
      expect(await once(second, 'exit')).toEqual([0, null])
    }),
  120_000,
)

test(
  'an answer is not given twice where the process is killed right after it, and the author is still told of a secret',
  () =>
    withProcesses(async (slack, start) => {
      const thread = slack.stamp()
      const delivery = mentioned({ text: withSecret, ts: thread })
      slack.answeredLate.set('chat.postMessage', 3_000)
      const first = await start()
      void slack.overSocket(delivery)
      await slack.until(() => answers(slack).length === 1, 'the answer', patience)
      await kill(slack, first)
      slack.answeredLate.set('chat.postMessage', 0)
      await start()
      await slack.overSocket({ ...delivery, retry: 1 })
      await slack.until(() => slack.called('chat.postEphemeral').length === 1, 'the warning', patience)
      expect(answers(slack)).toHaveLength(1)
      await slack.overSocket(inChannel({ text: followUp, ts: slack.stamp(), thread }))
      await slack.until(() => slack.called('chat.update').length === 1, 'the answer to the follow-up', patience)
      expect(answers(slack)).toHaveLength(1)
      expect(JSON.stringify(slack.calls)).not.toContain(secret.slice(4, 14))
    }),
  120_000,
)

test(
  'where Slack does not tell what stands in the thread, an answer is rather given twice than lost',
  () =>
    withProcesses(async (slack, start) => {
      slack.scopes.delete('channels:history')
      const delivery = mentioned({ text: noCredentials, ts: slack.stamp() })
      slack.answeredLate.set('chat.postMessage', 3_000)
      const first = await start()
      void slack.overSocket(delivery)
      await slack.until(() => answers(slack).length === 1, 'the answer', patience)
      await kill(slack, first)
      slack.answeredLate.set('chat.postMessage', 0)
      await start()
      await slack.overSocket({ ...delivery, retry: 1 })
      await slack.until(() => answers(slack).length === 2, 'the answer', patience)
      expect(new Set(answers(slack)).size).toBe(1)
    }),
  120_000,
)
