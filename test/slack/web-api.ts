import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { parse, record, text } from './json.ts'
import type { Json } from './json.ts'
import { appToken, bot, botId, botToken } from './made-up.ts'
import { faultsOfMessage, faultsOfView } from './rules.ts'
import { scopeOf } from './scopes.ts'
import type { State } from './state.ts'
import { completeUpload, takeUpload, uploadUrl } from './uploads.ts'

/** How long a trigger can be used, in milliseconds. */
const triggerLives = 3_000

/** How often a response_url can be used. */
const responseUses = 5

const loginPage = '<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in to your workspace</body></html>'

const read = async (request: IncomingMessage): Promise<string> => {
  request.setEncoding('utf8')
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** A form's member: blocks and views are JSON in it. */
const member = (name: string, value: string): unknown => {
  if (['blocks', 'view', 'metadata', 'prompts', 'files'].includes(name)) return parse(value)
  return value === 'true' || value === 'false' ? value === 'true' : value
}

const bodyOf = async (request: IncomingMessage): Promise<Json> => {
  const said = await read(request)
  if ((request.headers['content-type'] ?? '').includes('json')) return record(parse(said))
  return Object.fromEntries([...new URLSearchParams(said)].map(([name, value]) => [name, member(name, value)]))
}

/** The file as Slack tells of it. */
export const fileOf = (state: State, base: string, id: string): Json => {
  const file = state.files.get(id)
  return {
    id,
    name: id,
    mimetype: file?.type,
    size: file?.content.length,
    mode: 'hosted',
    url_private_download: `${base}files/${id}`,
  }
}

const checked = ({ faults }: State, found: readonly string[]): Json | undefined => {
  faults.push(...found)
  return found.length > 0 ? { ok: false, error: 'invalid_blocks' } : undefined
}

const spend = ({ triggers }: State, id: string): Json | undefined => {
  const issued = triggers.get(id)
  if (issued === undefined) return { ok: false, error: 'exchanged_trigger_id' }
  triggers.delete(id)
  return performance.now() - issued > triggerLives ? { ok: false, error: 'expired_trigger_id' } : undefined
}

const update = (state: State, body: Json): Json => {
  const before = state.messages.get(text(body['ts']))
  if (!before) return { ok: false, error: 'message_not_found' }
  const fault = checked(state, faultsOfMessage(body))
  return fault ?? { ok: true, ts: state.stand({ ...body, thread_ts: before.thread }, undefined, before.ts) }
}

/** What was said in a thread from a time on (docs.slack.dev/reference/methods/conversations.replies); ephemeral messages are not told. */
const replies = ({ messages }: State, body: Json): Json => {
  const { channel, ts: thread, oldest, include_all_metadata: withMetadata } = body
  const said = [...messages.values()].filter(
    (message) =>
      message.user === undefined &&
      message.channel === channel &&
      (message.thread === thread || message.ts === thread) &&
      message.ts > text(oldest),
  )
  return {
    ok: true,
    messages: said.map(({ ts, metadata, ...rest }) => ({
      ts,
      text: rest.text,
      ...(withMetadata === true && { metadata }),
    })),
  }
}

/** The methods that the bot uses. */
const methodsOf = (state: State, base: string): Readonly<Record<string, (body: Json) => Json>> => ({
  'auth.test': () => ({ ok: true, url: base, team: 'Example', team_id: 'T0TEAM', user_id: bot, bot_id: botId }),
  'chat.postMessage': (body) =>
    checked(state, faultsOfMessage(body)) ?? { ok: true, channel: body['channel'], ts: state.stand(body) },
  'chat.update': (body) => update(state, body),
  'chat.delete': (body) =>
    state.messages.delete(text(body['ts'])) ? { ok: true } : { ok: false, error: 'message_not_found' },
  'chat.postEphemeral': (body) =>
    checked(state, faultsOfMessage(body)) ?? { ok: true, message_ts: state.stand(body, text(body['user'])) },
  'conversations.replies': (body) => replies(state, body),
  'assistant.threads.setStatus': () => ({ ok: true }),
  'assistant.threads.setTitle': () => ({ ok: true }),
  'assistant.threads.setSuggestedPrompts': () => ({ ok: true }),
  'reactions.add': () => ({ ok: true }),
  'reactions.remove': () => ({ ok: true }),
  'views.open': (body) =>
    spend(state, text(body['trigger_id'])) ??
    checked(state, faultsOfView(record(body['view']))) ?? { ok: true, view: { id: 'V0VIEW' } },
  'views.publish': (body) => checked(state, faultsOfView(record(body['view']))) ?? { ok: true },
  'files.info': (body) => ({ ok: true, file: fileOf(state, base, text(body['file'])) }),
  'files.getUploadURLExternal': (body) => uploadUrl(state, base, body),
  'files.completeUploadExternal': (body) => completeUpload(state, body),
  'apps.connections.open': () => ({ ok: true, url: `${base.replace('http', 'ws')}socket` }),
})

const answerMethod = async (
  state: State,
  base: string,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(request)
  state.begun.push(method)
  await sleep(state.slowly.get(method) ?? 0)
  if (response.closed) return
  const wait = state.limited.get(method)
  state.limited.delete(method)
  if (wait !== undefined) {
    response.writeHead(429, { 'retry-after': String(wait) }).end()
    return
  }
  const known = request.headers.authorization === `Bearer ${method === 'apps.connections.open' ? appToken : botToken}`
  response.setHeader('x-oauth-scopes', [...state.scopes].join(','))
  const scope = scopeOf(method, text(body['channel']))
  const isGranted = scope === undefined || state.scopes.has(scope)
  const error = known ? (state.refused.get(method) ?? (isGranted ? '' : 'missing_scope')) : 'invalid_auth'
  const answer = error
    ? { ok: false, error }
    : (methodsOf(state, base)[method]?.(body) ?? { ok: false, error: 'unknown_method' })
  if (answer['ok'] === true) state.note(method, body)
  await sleep(state.answeredLate.get(method) ?? 0)
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

const answerResponseUrl = async (
  state: State,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = state.responses.get(id)
  const body = await bodyOf(request)
  if (!url || url.uses >= responseUses) {
    response.writeHead(404).end('used_url')
    return
  }
  url.uses += 1
  if (checked(state, faultsOfMessage(body))) {
    response.writeHead(400).end('invalid_blocks')
    return
  }
  state.note('response_url', body)
  if (body['replace_original'] === true && url.last !== undefined) state.messages.delete(url.last)
  url.last = state.stand(
    { ...body, channel: url.channel, thread_ts: url.thread },
    body['response_type'] === 'in_channel' ? undefined : url.user,
  )
  response.writeHead(200).end('ok')
}

/** Without the scope Slack does not refuse: it answers 200 with the page to log in. */
const answerFile = (state: State, id: string, { headers }: IncomingMessage, response: ServerResponse): void => {
  const file = state.files.get(id)
  const known = state.scopes.has('files:read') && headers.authorization === `Bearer ${botToken}`
  state.note('download', { id })
  if (!file) response.writeHead(404).end()
  else if (file.redirect) response.writeHead(302, { location: file.redirect }).end()
  else if (!known) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(loginPage)
  else response.writeHead(200, { 'content-type': file.type }).end(file.content)
}

/** Answers what the bot asks Slack over HTTP: methods, response_urls, downloads, uploads. */
export const answerHttp = (state: State, base: string, request: IncomingMessage, response: ServerResponse): void => {
  const [, folder = '', name = ''] = (request.url ?? '/').split('/')
  if (folder === 'api') void answerMethod(state, base, name, request, response)
  else if (folder === 'respond') void answerResponseUrl(state, name, request, response)
  else if (folder === 'upload') void takeUpload(state, name, request, response)
  else if (folder === 'files') answerFile(state, name, request, response)
  else response.writeHead(404).end()
}
