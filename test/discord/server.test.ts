import { describe, expect, test } from 'vitest'

import { faultsOfSchema, hasDocument } from './conformance.ts'
import { bot, channel } from './made-up.ts'
import { dressed } from './messages.ts'
import { messageOf, user } from './people.ts'
import { startDiscordServer } from './server.ts'

describe.skipIf(!hasDocument)(
  'the local Discord answers as Discord’s document says (skipped where it is not beside the checkout)',
  () => {
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'Why', custom_id: 'why:1/1' }] }
    const container = { type: 17, accent_color: 1, components: [{ type: 10, content: 'words' }, row] }

    test('a message of somebody’s and one of the bot’s', () => {
      const id = '1400000000000000009'
      expect(faultsOfSchema('MessageResponse', messageOf({ text: 'words', id }))).toEqual([])
      const body = { flags: 1 << 15, components: [container], message_reference: { message_id: id } }
      expect(faultsOfSchema('MessageResponse', dressed({ id, channel, body }))).toEqual([])
      const embed = { embeds: [{ description: 'words', color: 1 }], components: [row] }
      expect(faultsOfSchema('MessageResponse', dressed({ id, channel, body: embed }))).toEqual([])
    })

    test('somebody, and a file', async () => {
      expect(faultsOfSchema('UserResponse', user(bot))).toEqual([])
      const discord = await startDiscordServer()
      expect(faultsOfSchema('MessageAttachmentResponse', discord.addFile('a.txt', 'words'))).toEqual([])
      await discord.stop()
    })
  },
)
