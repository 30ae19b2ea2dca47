import { describe, expect, test } from 'vitest'

import type { Action } from '../../src/index.ts'
import { followUp, noCredentials, secret, withSecret } from '../adapters/pastes.ts'
import type { House, Mode } from './house.ts'
import { buttonIn, command, direct, edited, inChannel, mentioned, pressed } from './payloads.ts'
import { inHouse } from './play.ts'
import type { Standing } from './state.ts'

const standing = ({ slack }: House): readonly Standing[] => [...slack.messages.values()]

const last = (house: House): Standing => {
  const message = standing(house).at(-1)
  if (!message) throw new Error('nothing was said')
  return message
}

const ask = async (house: House, text: string): Promise<string> => {
  const ts = house.slack.stamp()
  await house.turn(mentioned({ text, ts }))
  return ts
}

const press = async (house: House, action: Action | `share-${string}`): Promise<void> => {
  const on = standing(house).findLast((message) => buttonIn(message, action))
  if (!on) throw new Error(`no answer has the button ${action}`)
  await house.turn(pressed(house.slack, on, action))
}

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test(
    'a follow-up in the thread, without a mention, updates the answer rather than repeating it',
    inHouse(mode, async (house) => {
      const thread = await ask(house, noCredentials)
      const before = last(house).text
      await house.turn(inChannel({ text: followUp, ts: house.slack.stamp(), thread }))
      expect(standing(house)).toHaveLength(1)
      expect(last(house).text).not.toBe(before)
    }),
  )

  test(
    'an edited message is read again, and its answer updated; an unfurled link is no edit',
    inHouse(mode, async (house) => {
      const ts = await ask(house, 'HTTP/1.1 401 Unauthorized')
      const said = { text: 'HTTP/1.1 401 Unauthorized', ts, mention: true }
      await house.turn(edited(said, { ...said, text: noCredentials, edited: '1700000900.000000' }))
      expect(standing(house)).toHaveLength(1)
      expect(last(house).text).toContain('carried no credentials')
      const updates = house.slack.called('chat.update').length
      await house.deliver(edited(said, { ...said, edited: '1700000901.000000' }))
      expect(house.slack.called('chat.update')).toHaveLength(updates)
    }),
  )

  test(
    'an edit of a message that nobody asked about is left alone',
    inHouse(mode, async (house) => {
      const said = { text: 'HTTP/1.1 401 Unauthorized', ts: house.slack.stamp() }
      await house.deliver(edited(said, { ...said, text: noCredentials, edited: '1700000900.000000' }))
      expect(standing(house)).toEqual([])
    }),
  )

  test(
    'the other audience’s steps take the place of the first',
    inHouse(mode, async (house) => {
      await ask(house, noCredentials)
      await press(house, 'visitor')
      expect(standing(house)).toHaveLength(1)
      expect(last(house).text).toContain('If you only want in')
      await press(house, 'developer')
      expect(last(house).text).toContain('To fix it')
    }),
  )

  test(
    'why, what else, and that it did not work are answered in the thread',
    inHouse(mode, async (house) => {
      const thread = await ask(
        house,
        'GET https://api.example.com/v1/me\nHTTP/1.1 401 Unauthorized\n{"error":"invalid_token"}',
      )
      await press(house, 'why')
      expect(last(house)).toMatchObject({ thread, text: expect.stringContaining('It rests on') })
      if (standing(house).some((message) => buttonIn(message, 'others'))) await press(house, 'others')
      await press(house, 'did-not-work')
      expect(last(house).thread).toBe(thread)
      await press(house, 'worked')
      expect(last(house).text).toContain('Good to hear')
    }),
  )

  test(
    'the note to hand over is shown to the one who pressed',
    inHouse(mode, async (house) => {
      await ask(house, noCredentials)
      await house.turn(pressed(house.slack, last(house), 'hand-over', 'U0SECOND'))
      expect(last(house)).toMatchObject({ user: 'U0SECOND', text: expect.stringContaining('A note for') })
    }),
  )

  test(
    'what is forgotten is gone',
    inHouse(mode, async (house) => {
      await ask(house, noCredentials)
      await press(house, 'forget')
      expect(last(house).text).toContain('Forgotten')
      await press(house, 'why')
      expect(last(house).text).toContain('I no longer have this conversation')
    }),
  )

  test(
    'an answer that one person sees is shared in the channel by its button',
    inHouse(mode, async (house) => {
      await house.turn(command(house.slack, noCredentials.replaceAll('\n', ' ')))
      expect(last(house).user).toBe('U0ASKER')
      await press(house, 'share-developer')
      expect(last(house).user).toBeUndefined()
      expect(last(house).text).toContain('carried no credentials')
      await press(house, 'why')
      expect(last(house).text).toContain('It rests on')
    }),
  )

  test(
    'buttons under an answer that one person sees answer that person',
    inHouse(mode, async (house) => {
      await house.turn(command(house.slack, noCredentials.replaceAll('\n', ' ')))
      await press(house, 'why')
      expect(last(house)).toMatchObject({ user: 'U0ASKER', text: expect.stringContaining('It rests on') })
    }),
  )

  test(
    'a secret is told to its author alone, with the paste blacked out; neither holds it',
    inHouse(mode, async (house) => {
      await ask(house, withSecret)
      const [answer, warning] = standing(house)
      expect(answer?.user).toBeUndefined()
      expect(warning).toMatchObject({ user: 'U0ASKER', text: expect.stringContaining('GitHub') })
      expect(warning?.text).toContain('█████')
      expect(JSON.stringify(house.slack.calls)).not.toContain(secret.slice(4, 14))
      expect(house.logged()).not.toContain(secret.slice(4, 14))
    }),
  )

  test(
    'in a direct message the warning stays',
    inHouse(mode, async (house) => {
      await house.turn(direct({ text: withSecret, ts: house.slack.stamp() }))
      expect(house.slack.called('chat.postEphemeral')).toEqual([])
      expect(last(house).text).toContain('█████')
    }),
  )

  test(
    'an answer that was deleted is said anew',
    inHouse(mode, async (house) => {
      const thread = await ask(house, noCredentials)
      house.slack.messages.clear()
      await house.turn(inChannel({ text: followUp, ts: house.slack.stamp(), thread }))
      expect(standing(house)).toHaveLength(1)
    }),
  )

  test(
    'the logs hold nothing of what was pasted',
    inHouse(mode, async (house) => {
      await ask(house, noCredentials)
      expect(house.logged()).toContain('"event":"turn"')
      expect(house.logged()).not.toMatch(/api\.example\.com|Bearer|xoxb|xapp/)
    }),
  )
})
