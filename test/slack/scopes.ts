import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The app's manifest, as it is given to Slack. */
export const manifest = readFileSync(join(import.meta.dirname, '../../adapters/slack/manifest.yaml'), 'utf8')

/** The same, with the assistant's pane. */
export const manifestWithPane = manifest.replaceAll(/^( *)#: /gm, '$1')

/** The items of a list of a manifest, without comments. */
export const listed = (name: string, from = manifest): readonly string[] => {
  const [, list = ''] = new RegExp(`^ *${name}:\\n((?: *(?:#.*|- .*)\\n)+)`, 'm').exec(from) ?? []
  return [...list.matchAll(/^ *- (\S+)$/gm)].map(([, item = '']) => item)
}

const SCOPES: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'reactions.add': 'reactions:write',
  'reactions.remove': 'reactions:write',
  'files.info': 'files:read',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
}

/** The scope that a method needs (docs.slack.dev/reference/methods); undefined where it needs none. */
export const scopeOf = (method: string, channel: string): string | undefined => {
  if (method !== 'conversations.replies') return SCOPES[method]
  return `${channel.startsWith('D') ? 'im' : 'channels'}:history`
}
