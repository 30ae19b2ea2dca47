import { expect, test } from 'vitest'

import { expired, followUp, noCredentials } from '../adapters/pastes.ts'
import { ask, last, press, standing } from './acts.ts'
import type { House } from './house.ts'
import { bot, botId, botToken } from './made-up.ts'
import { command, inChannel, mentioned } from './payloads.ts'
import { inHouse } from './play.ts'

const pictureOf = async (house: House) => {
  await house.slack.until(() => house.slack.shared.length > 0, 'a picture', 20_000)
  return house.slack.shared[0]
}

const isPng = (bytes: Uint8Array | undefined): boolean =>
  Buffer.from(bytes ?? [])
    .subarray(0, 8)
    .toString('latin1') === '\u0089PNG\r\n\u001a\n'

/** Waits until a later question is answered in full, with its picture: what an earlier one left to do is done. */
const untilIdle = async (house: House): Promise<void> => {
  const before = house.slack.shared.length
  await ask(house, expired)
  await house.slack.until(() => house.slack.shared.length > before, 'the picture of a later question', 20_000)
}

test(
  'the life of a token comes as a picture in the thread, after the answer, with the same in words',
  inHouse('socket', async (house) => {
    const thread = await ask(house, expired)
    const picture = await pictureOf(house)
    expect(picture).toMatchObject({ channel: 'C0CHANNEL', thread, title: 'The life of the token' })
    expect(picture?.words).toContain('the request comes 3 hours after it expired')
    expect(isPng(picture?.bytes)).toBe(true)
    const methods = house.slack.calls.map(({ method }) => method)
    expect(methods.indexOf('chat.postMessage')).toBeLessThan(methods.indexOf('files.getUploadURLExternal'))
  }),
)

test(
  'the bytes go to Slack without the token of the bot',
  inHouse('socket', async (house) => {
    await ask(house, expired)
    await pictureOf(house)
    expect(house.slack.called('upload')).toMatchObject([{ body: { credentials: '' } }])
    expect(house.logged()).not.toContain(botToken)
  }),
)

test(
  'an event that is delivered again, a follow-up and a button bring no second picture',
  inHouse('http', async (house) => {
    const thread = house.slack.stamp()
    const delivery = mentioned({ text: expired, ts: thread })
    await house.turn(delivery)
    await pictureOf(house)
    await house.turn({ ...delivery, retry: 1 })
    await house.turn(inChannel({ text: followUp, ts: house.slack.stamp(), thread }))
    await press(house, 'visitor')
    await press(house, 'did-not-work')
    await untilIdle(house)
    expect(house.slack.shared).toHaveLength(2)
  }),
)

test(
  'no picture goes with what it would say no better, nor with what one person alone sees',
  inHouse('socket', async (house) => {
    await ask(house, noCredentials)
    await house.turn(command(house.slack, expired))
    expect(last(house).user).toBe('U0ASKER')
    await untilIdle(house)
    expect(house.slack.shared).toHaveLength(1)
  }),
)

test(
  'without the scope files:write the text alone is sent, and a picture is tried no more',
  inHouse(
    'socket',
    async (house) => {
      await ask(house, expired)
      await house.slack.until(() => house.logged().includes('pictures-need-files-write'), 'the log', 20_000)
      await ask(house, expired)
      expect(standing(house)).toHaveLength(2)
      await house.slack.until(() => house.slack.called('chat.postMessage').length === 2, 'the answer')
      expect(house.slack.begun.filter((method) => method === 'files.getUploadURLExternal')).toHaveLength(1)
    },
    (slack) => void slack.scopes.delete('files:write'),
  ),
)

test(
  'an upload that fails costs nothing but the picture',
  inHouse('socket', async (house) => {
    house.slack.refused.set('upload', 'no')
    await ask(house, expired)
    await house.slack.until(() => house.logged().includes('picture-not-sent'), 'the log', 20_000)
    expect(last(house).text).toContain('expired 3 hours before the request')
    house.slack.refused.set('upload', '')
    await untilIdle(house)
    expect(house.slack.shared).toHaveLength(1)
  }),
)

test(
  'its own picture, which Slack tells of as a message with a file, is no question',
  inHouse('socket', async (house) => {
    const thread = await ask(house, noCredentials)
    const own = inChannel({ text: '', ts: house.slack.stamp(), thread })
    const event = { ...(own.body['event'] as object), subtype: 'file_share', user: bot, bot_id: botId }
    await house.deliver({ ...own, body: { ...own.body, event } })
    await ask(house, noCredentials)
    expect(standing(house)).toHaveLength(2)
  }),
)
