import { createHmac, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { faultsOfMessage, faultsOfView } from './rules.ts'
import { accept } from './websocket.ts'
import type { Socket } from './websocket.ts'

type Json = Readonly<Record<string, unknown>>

/** Made up, and of the right form. */
export const botToken = 'xoxb-0000-made-up-bot-token'
export const appToken = 'xapp-1-made-up-app-token'
export const signingSecret = 'made-up-signing-secret'
export const bot = 'U0BOT0000'
const botId = 'B0BOT0000'

/** A call of the Web API, or a use of a response_url, that was accepted. */
export type Call = { readonly method: string; readonly body: Json; readonly at: number }

/** A message as it stands in a channel now. */
export type Standing = {
  readonly ts: string
  readonly channel: string
  readonly thread?: string
  readonly user?: string
  readonly text: string
  readonly blocks: readonly Json[]
}

/** How Slack takes an answer to a delivery: what was acknowledged, and after how many milliseconds; late is after three seconds. */
export type Acknowledged = { readonly payload?: unknown; readonly milliseconds: number; readonly late: boolean }

/** What Slack delivers: an event, a slash command, or something interactive. */
export type Delivery = {
  readonly kind: 'event' | 'command' | 'interactive'
  readonly body: Json
  readonly retry?: number
}

type StoredFile = { readonly content: string | Uint8Array; readonly type: string; readonly redirect?: string }

type Waiting = { readonly resolve: (payload: unknown) => void }

/** Slack's three seconds, to acknowledge and to use a trigger. */
const seconds3 = 3_000

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const parsed = (name: string, value: string): unknown => {
  if (['blocks', 'view', 'metadata'].includes(name)) return JSON.parse(value)
  return value === 'true' ? true : value === 'false' ? false : value
}

const bodyOf = (text: string, type = ''): Json =>
  type.includes('json')
    ? (JSON.parse(text || '{}') as Json)
    : Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, parsed(name, value)]))

const loginPage = '<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in to your workspace</body></html>'

/**
 * A small Slack on this machine: the Web API methods that the bot uses, Socket Mode, signed delivery over HTTP,
 * response_urls, views, files. It is as strict as Slack: it refuses what breaks its limits, triggers that are used or
 * old, response_urls after five uses, unknown tokens, and notes what is acknowledged late.
 */
export const startSlackServer = async () => {
  const calls: Call[] = []
  const faults: string[] = []
  const late: string[] = []
  const messages = new Map<string, Standing>()
  const files = new Map<string, StoredFile>()
  const triggers = new Map<string, number>()
  const responses = new Map<
    string,
    { uses: number; readonly channel: string; readonly user: string; readonly thread?: string; last?: string }
  >()
  const limited = new Map<string, number>()
  const refused = new Map<string, string>()
  const slowly = new Map<string, number>()
  const sockets = new Set<Socket>()
  const waiting = new Map<string, Waiting>()
  const told: (() => void)[] = []
  const scopes = new Set(['files:read'])
  let clock = 1_700_000_000
  let base = ''

  const stamp = (): string => `${(clock += 1)}.000100`

  const note = (method: string, body: Json): void => {
    calls.push({ method, body, at: performance.now() })
    for (const wake of told.splice(0)) wake()
  }

  const stand = (body: Json, user?: string, ts = stamp()): string => {
    const thread = body['thread_ts'] as string | undefined
    messages.set(ts, {
      ts,
      channel: String(body['channel']),
      text: String(body['text']),
      blocks: (body['blocks'] as Json[] | undefined) ?? [],
      ...(thread && { thread }),
      ...(user && { user }),
    })
    return ts
  }

  const checked = (found: readonly string[]): Json | undefined => {
    faults.push(...found)
    return found.length > 0 ? { ok: false, error: 'invalid_blocks', errors: found } : undefined
  }

  const useTrigger = (id: unknown): Json | undefined => {
    const issued = triggers.get(String(id))
    if (issued === undefined) return { ok: false, error: 'exchanged_trigger_id' }
    triggers.delete(String(id))
    return performance.now() - issued > seconds3 ? { ok: false, error: 'expired_trigger_id' } : undefined
  }

  const methods: Readonly<Record<string, (body: Json) => Json>> = {
    'auth.test': () => ({
      ok: true,
      url: base,
      team: 'Example',
      user: 'diagnose401',
      team_id: 'T0TEAM',
      user_id: bot,
      bot_id: botId,
    }),
    'chat.postMessage': (body) =>
      checked(faultsOfMessage(body)) ?? { ok: true, channel: body['channel'], ts: stand(body) },
    'chat.update': (body) => {
      const before = messages.get(String(body['ts']))
      if (!before) return { ok: false, error: 'message_not_found' }
      return (
        checked(faultsOfMessage(body)) ?? {
          ok: true,
          ts: stand({ ...body, thread_ts: before.thread }, undefined, before.ts),
        }
      )
    },
    'chat.delete': (body) =>
      messages.delete(String(body['ts'])) ? { ok: true } : { ok: false, error: 'message_not_found' },
    'chat.postEphemeral': (body) =>
      checked(faultsOfMessage(body)) ?? { ok: true, message_ts: stand(body, String(body['user'])) },
    'reactions.add': () => ({ ok: true }),
    'reactions.remove': () => ({ ok: true }),
    'views.open': (body) =>
      useTrigger(body['trigger_id']) ??
      checked(faultsOfView(body['view'] as Json)) ?? { ok: true, view: { id: 'V0VIEW' } },
    'views.publish': (body) => checked(faultsOfView(body['view'] as Json)) ?? { ok: true },
    'files.info': (body) =>
      scopes.has('files:read')
        ? { ok: true, file: fileOf(String(body['file'])) }
        : { ok: false, error: 'missing_scope', needed: 'files:read' },
    'apps.connections.open': () => ({ ok: true, url: `${base.replace('http', 'ws')}socket` }),
  }

  const begun: string[] = []

  const answerMethod = async (method: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = bodyOf(await read(request), request.headers['content-type'])
    begun.push(method)
    const token = request.headers.authorization?.replace('Bearer ', '')
    const wait = limited.get(method)
    if (slowly.has(method)) await new Promise((resolve) => setTimeout(resolve, slowly.get(method)))
    if (response.closed) return
    if (wait !== undefined) {
      limited.delete(method)
      response.writeHead(429, { 'retry-after': String(wait) }).end()
      return
    }
    const known = token === (method === 'apps.connections.open' ? appToken : botToken)
    const refusal = refused.get(method)
    const answer = !known
      ? { ok: false, error: 'invalid_auth' }
      : refusal
        ? { ok: false, error: refusal }
        : (methods[method]?.(body) ?? { ok: false, error: 'unknown_method' })
    if (answer['ok'] === true) note(method, body)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }

  const answerResponseUrl = async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = responses.get(id)
    const body = bodyOf(await read(request), request.headers['content-type'])
    if (!url || url.uses >= 5) return void response.writeHead(404).end('used_url')
    url.uses += 1
    const found = faultsOfMessage(body)
    faults.push(...found)
    if (found.length > 0) return void response.writeHead(400).end('invalid_blocks')
    note('response_url', body)
    const user = body['response_type'] === 'in_channel' ? undefined : url.user
    if (body['replace_original'] === true && url.last !== undefined) messages.delete(url.last)
    url.last = stand({ ...body, channel: url.channel, thread_ts: url.thread }, user)
    response.writeHead(200).end('ok')
  }

  const fileOf = (id: string): Json => {
    const file = files.get(id)
    return {
      id,
      name: id,
      mimetype: file?.type,
      size: file?.content.length,
      mode: 'hosted',
      url_private_download: `${base}files/${id}`,
    }
  }

  const answerFile = (id: string, request: IncomingMessage, response: ServerResponse): void => {
    const file = files.get(id)
    note('download', { id, authorization: request.headers.authorization !== undefined })
    if (!file) return void response.writeHead(404).end()
    if (file.redirect) return void response.writeHead(302, { location: file.redirect }).end()
    if (!scopes.has('files:read') || request.headers.authorization !== `Bearer ${botToken}`)
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(loginPage)
    response.writeHead(200, { 'content-type': file.type }).end(file.content)
  }

  const route = (request: IncomingMessage, response: ServerResponse): void => {
    const [, folder = '', name = ''] = (request.url ?? '/').split('/')
    if (folder === 'api') void answerMethod(name, request, response)
    else if (folder === 'respond') void answerResponseUrl(name, request, response)
    else if (folder === 'files') answerFile(name, request, response)
    else response.writeHead(404).end()
  }

  const onEnvelope = (value: unknown): void => {
    const { envelope_id: id, payload } = value as { envelope_id: string; payload?: unknown }
    waiting.get(id)?.resolve(payload)
    waiting.delete(id)
  }

  const server: Server = createServer(route)
  server.on('upgrade', (request, stream) => {
    const socket = accept(request, stream, onEnvelope, () => sockets.delete(socket))
    sockets.add(socket)
    socket.send({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0APP' } })
    for (const wake of told.splice(0)) wake()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  const ENVELOPES = { event: 'events_api', command: 'slash_commands', interactive: 'interactive' } as const

  const timed = async (answered: Promise<unknown>, what: string): Promise<Acknowledged> => {
    const start = performance.now()
    const payload = await answered
    const milliseconds = performance.now() - start
    if (milliseconds > seconds3) late.push(what)
    return { payload, milliseconds, late: milliseconds > seconds3 }
  }

  /** Delivers over Socket Mode; resolves when it is acknowledged. */
  const overSocket = ({ kind, body, retry }: Delivery): Promise<Acknowledged> => {
    const id = randomUUID()
    const { promise, resolve } = Promise.withResolvers<unknown>()
    waiting.set(id, { resolve })
    const [socket] = sockets
    socket?.send({
      envelope_id: id,
      type: ENVELOPES[kind],
      payload: body,
      accepts_response_payload: kind !== 'event',
      ...(retry !== undefined && { retry_attempt: retry, retry_reason: 'timeout' }),
    })
    return timed(promise, kind)
  }

  /** Delivers over HTTP, signed; resolves when it is acknowledged. */
  const overHttp = async (address: string, { kind, body, retry }: Delivery): Promise<Acknowledged> => {
    const form =
      kind === 'event'
        ? undefined
        : new URLSearchParams(kind === 'command' ? (body as Record<string, string>) : { payload: JSON.stringify(body) })
    const text = form?.toString() ?? JSON.stringify(body)
    const now = String(Math.floor(Date.now() / 1000))
    const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${now}:${text}`).digest('hex')}`
    const headers = {
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-signature': signature,
      'x-slack-request-timestamp': now,
      ...(retry !== undefined && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
    }
    return timed(
      fetch(address, { method: 'POST', headers, body: text }).then(async (response) => {
        const said = await response.text()
        if (!response.ok) throw new Error(`the bot answered ${response.status} to a delivery`)
        return said === '' ? undefined : JSON.parse(said)
      }),
      kind,
    )
  }

  const until = async (happened: () => boolean, what = 'something', patience = 5_000): Promise<void> => {
    const end = performance.now() + patience
    while (!happened()) {
      if (performance.now() > end)
        throw new Error(
          `waited ${patience} ms in vain for ${what}; Slack saw ${calls.map(({ method }) => method).join(', ')}; ${faults.join('; ')}`,
        )
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 5)
        told.push(() => (clearTimeout(timer), resolve()))
      })
    }
  }

  return {
    apiUrl: `${base}api/`,
    host: new URL(base).host,
    calls,
    /** What broke Slack's rules; a test expects it to be empty. */
    faults,
    /** What was acknowledged after more than three seconds. */
    late,
    messages,
    scopes,
    overSocket,
    overHttp,
    until,
    stamp,
    connected: () => sockets.size > 0,
    /** How often a method was called, whether or not it is answered yet. */
    begun: (method: string): number => begun.filter((one) => one === method).length,
    called: (method: string): readonly Call[] => calls.filter((call) => call.method === method),
    /** The next call of the method is answered 429. */
    limitNext: (method: string, retryAfter: number) => void limited.set(method, retryAfter),
    refuse: (method: string, error: string) => void refused.set(method, error),
    slow: (method: string, milliseconds: number) => void slowly.set(method, milliseconds),
    /** A trigger that ages from now on, or that was issued so many milliseconds ago. */
    trigger: (age = 0): string => {
      const id = `${randomUUID()}.trigger`
      triggers.set(id, performance.now() - age)
      return id
    },
    responseUrl: (channel: string, user: string, thread?: string): string => {
      const id = randomUUID()
      responses.set(id, { uses: 0, channel, user, ...(thread && { thread }) })
      return `${base}respond/${id}`
    },
    addFile: (
      id: string,
      content: string | Uint8Array,
      { type = 'text/plain', redirect }: { type?: string; redirect?: string } = {},
    ): Json => {
      files.set(id, { content, type, ...(redirect && { redirect }) })
      return fileOf(id)
    },
    /** Asks the bot to connect anew, as Slack does every few hours. */
    refresh: () => sockets.forEach((socket) => socket.send({ type: 'disconnect', reason: 'refresh_requested' })),
    drop: () => sockets.forEach((socket) => socket.drop()),
    stop: async () => {
      for (const socket of sockets) socket.drop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The local Slack. */
export type SlackServer = Awaited<ReturnType<typeof startSlackServer>>
