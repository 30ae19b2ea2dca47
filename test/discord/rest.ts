import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { faultsOfRequest } from './conformance.ts'
import { list, record, text } from '../slack/json.ts'
import type { Json } from '../slack/json.ts'
import { refusal } from './answers.ts'
import type { Answered, Asked } from './answers.ts'
import { callback, followUp, original } from './interactions.ts'
import { bot, token } from './made-up.ts'
import { dressed, editMessage, editOf, removeMessage } from './messages.ts'
import { user } from './people.ts'
import { faultsOfCommands, faultsOfMessage, faultsOfModal } from './rules.ts'
import type { State, Upload } from './state.ts'

type Handler = (state: State, asked: Asked) => Answered

const ok = (value: unknown): Answered => ({ status: 200, value })

const messages = '/channels/{channel_id}/messages'

const directTo = (_state: State, { body }: Asked): Answered =>
  ok({ id: `9${text(body['recipient_id']).slice(1)}`, type: 1, recipients: [user(text(body['recipient_id']))] })

const registered = (state: State, { body }: Asked): Answered => {
  const commands = list(body).map((command, index) => ({
    nsfw: false,
    default_member_permissions: null,
    ...command,
    id: `15000000000000000${index}0`,
    application_id: bot,
    version: '1',
  }))
  state.commands.splice(0, state.commands.length, ...commands)
  return ok(commands)
}

const posted = (state: State, { ids: [where = ''], body }: Asked): Answered => {
  const nonce = body['enforce_nonce'] === true ? body['nonce'] : undefined
  const before = state.messages.get(state.nonces.get(nonce) ?? '')
  if (before) return ok(dressed(before))
  const id = state.snowflake()
  if (nonce !== undefined) state.nonces.set(nonce, id)
  state.messages.set(id, { id, channel: where, body })
  return ok(dressed({ id, channel: where, body }))
}

/** The routes that the bot uses, by the names that Discord's document gives them. */
const routes: Readonly<Record<string, Handler>> = {
  'GET /users/@me': () => ok({ ...user(bot, 'diagnose401'), bot: true, mfa_enabled: false, locale: 'en-US' }),
  'GET /applications/@me': () => ok({ id: bot, name: 'diagnose401', flags: 0 }),
  'GET /applications/{application_id}/commands': ({ commands }) => ok(commands),
  'PUT /applications/{application_id}/commands': registered,
  'POST /users/@me/channels': directTo,
  [`POST ${messages}`]: posted,
  [`GET ${messages}/{message_id}`]: (state, { ids: [, id = ''] }) => {
    const standing = state.messages.get(id)
    return standing ? ok(standing.message ?? dressed(standing)) : refusal(404, 10_008, 'Unknown Message')
  },
  [`PATCH ${messages}/{message_id}`]: (state, { ids: [, id = ''], body }) => editMessage(state, id, body),
  [`DELETE ${messages}/{message_id}`]: (state, { ids: [, id = ''] }) => removeMessage(state, id),
  'POST /channels/{channel_id}/typing': () => ({ status: 204 }),
  'POST /interactions/{interaction_id}/{interaction_token}/callback': callback,
  'POST /webhooks/{webhook_id}/{webhook_token}': followUp,
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original': (state, asked) =>
    original(state, asked, (id) => editMessage(state, id, asked.body)),
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': (state, { ids: [, , id = ''], body }) =>
    editMessage(state, id, body),
  'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': (state, { ids: [, , id = ''] }) =>
    removeMessage(state, id),
}

const patterns = Object.keys(routes).map((route) => ({
  route,
  pattern: new RegExp(`^${route.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
}))

const find = (line: string): { readonly route: string; readonly ids: readonly string[] } | undefined => {
  for (const { route, pattern } of patterns) {
    const found = pattern.exec(line)
    if (found) return { route, ids: found.slice(1) }
  }
  return undefined
}

const uploads = (form: FormData): Promise<readonly Upload[]> =>
  Promise.all(
    [...form.values()].flatMap((value) =>
      typeof value === 'string'
        ? []
        : [value.bytes().then((bytes) => ({ name: value.name, content: Buffer.from(bytes).toString(), bytes }))],
    ),
  )

const read = async (request: IncomingMessage): Promise<{ body: Json; files: readonly Upload[] }> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  const said = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return { body: record(JSON.parse(said.toString() || '{}')), files: [] }
  const form = await new Response(said, { headers: { 'content-type': type } }).formData()
  return { body: record(JSON.parse(text(form.get('payload_json')))), files: await uploads(form) }
}

/** What the body breaks: Discord's document, and the rules that it lacks. */
const faultsOf = (route: string, { body, ids }: Asked): readonly string[] => {
  const [method = '', path = ''] = route.split(' ')
  const known = path.replace(
    '{webhook_id}/{webhook_token}/messages/@original',
    '{webhook_id}/{webhook_token}/messages/@original',
  )
  if (method === 'GET' || method === 'DELETE' || path.endsWith('/typing')) return []
  const schema = faultsOfRequest(method, known, body)
  if (path.endsWith('/commands')) return [...schema, ...faultsOfCommands(list(body))]
  if (path.endsWith('/callback')) {
    const data = record(body['data'])
    if (body['type'] === 9) return [...schema, ...faultsOfModal(data)]
    return [4, 7].includes(Number(body['type'])) ? [...schema, ...faultsOfMessage(data)] : schema
  }
  return path.includes('/messages') || path.startsWith('/webhooks')
    ? [...schema, ...faultsOfMessage(editOf(method, ids, body))]
    : schema
}

const needsToken = (route: string): boolean => !/ \/(?:interactions|webhooks)/.test(route)

const answerOf = async (state: State, route: string, asked: Asked, credentials: string): Promise<Answered> => {
  const obstacle = state.obstacles.get(route)?.shift()
  if (obstacle?.after) await sleep(obstacle.after)
  if (obstacle?.status === 429)
    return {
      status: 429,
      wait: obstacle.retryAfter ?? 1,
      value: { message: 'You are being rate limited.', retry_after: obstacle.retryAfter ?? 1, global: false },
    }
  if (obstacle?.isTaken) routes[route]!(state, asked)
  if (obstacle && obstacle.status !== 200) return refusal(obstacle.status, obstacle.code ?? 0, 'obstacle')
  if (needsToken(route) && credentials !== `Bot ${token}`) return refusal(401, 0, '401: Unauthorized')
  const faults = faultsOf(route, asked)
  state.faults.push(...faults)
  if (faults.length > 0) return refusal(400, 50_035, 'Invalid Form Body')
  const answer = routes[route]!(state, asked)
  if (answer.status < 300)
    state.calls.push({ route, ids: asked.ids, body: asked.body, files: asked.files, at: performance.now() })
  return answer
}

/** A connection that breaks after the request was read. */
const broken = 0

const write = (response: ServerResponse, { status, value, wait }: Answered): void => {
  if (status === broken) {
    response.destroy()
    return
  }
  const fields = {
    ...(value === undefined ? {} : { 'content-type': 'application/json' }),
    ...(wait === undefined ? {} : { 'retry-after': String(wait), 'x-ratelimit-scope': 'user' }),
  }
  response.writeHead(status, fields).end(value === undefined ? undefined : JSON.stringify(value))
}

/** Answers what the bot asks Discord under /api/v10. */
export const answerRest = async (
  state: State,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''))
  const found = find(`${request.method ?? 'GET'} ${path}`)
  const { body, files } = await read(request)
  if (!found) {
    state.faults.push(`no route ${request.method} ${path}`)
    return write(response, refusal(404, 0, '404: Not Found'))
  }
  const asked: Asked = { ids: found.ids, body, files, query: url.searchParams }
  write(response, await answerOf(state, found.route, asked, request.headers.authorization ?? ''))
}
