import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import type { APIAttachment } from 'discord-api-types/v10'
import { WebSocketServer } from 'ws'

import { openGateway } from './gateway.ts'
import { answerRest } from './rest.ts'
import { newState } from './state.ts'

/**
 * A small Discord on this machine: the gateway, the routes that the bot uses, interactions, files. It is as strict as
 * Discord: it refuses what breaks its document or the rules that the document lacks, interactions that are old, unknown
 * or answered already, unknown tokens and privileged intents.
 */
export const startDiscordServer = async () => {
  const state = newState()
  const place = { port: 0, shards: 1, isOut: false }
  const gateway = openGateway(() => `ws://127.0.0.1:${place.port}`)
  const served = async (url: URL, response: ServerResponse): Promise<void> => {
    const [, folder = '', name = ''] = url.pathname.split('/')
    const file = state.files.get(name)
    await sleep(state.obstacles.get('GET file')?.shift()?.after ?? 0)
    state.calls.push({ route: 'GET file', ids: [name], body: {}, files: [], at: performance.now() })
    if (folder !== 'attachments' || file === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(file)
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (place.isOut) response.writeHead(503).end()
    else if (url.pathname === '/api/v10/gateway/bot' && request.headers.authorization?.startsWith('Bot MADEUP')) {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: place.shards }
      const told = { url: `ws://127.0.0.1:${place.port}`, shards: place.shards, session_start_limit: limit }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told))
    } else if (url.pathname === '/api/v10/gateway/bot') {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"401: Unauthorized","code":0}')
    } else if (url.pathname.startsWith('/api/')) void answerRest(state, url, request, response)
    else void served(url, response)
  })
  const sockets = new WebSocketServer({ server, verifyClient: () => !place.isOut })
  sockets.on('connection', (socket) => gateway.accept(socket))
  const { promise: listening, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await listening
  const address = server.address()
  place.port = typeof address === 'object' && address ? address.port : 0
  const base = `http://127.0.0.1:${place.port}`

  return {
    ...state,
    gateway,
    apiUrl: `${base}/api`,
    host: `127.0.0.1:${place.port}`,
    /** How many shards Discord recommends. */
    recommend: (shards: number): void => void (place.shards = shards),
    /** Fails whatever is asked, and connects nobody, until the outage is over. */
    outage: (isOut: boolean): void => {
      place.isOut = isOut
      if (isOut) for (const socket of sockets.clients) socket.terminate()
    },
    addFile: (filename: string, content: string | Uint8Array, more: Partial<APIAttachment> = {}): APIAttachment => {
      const id = state.snowflake()
      state.files.set(id, content)
      return {
        id,
        filename,
        size: content.length,
        url: `${base}/attachments/${id}`,
        proxy_url: `${base}/attachments/${id}`,
        ...more,
      }
    },
    stop: async (): Promise<void> => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      server.closeAllConnections()
      const { promise: closed, resolve: close } = Promise.withResolvers<void>()
      server.close(() => close())
      await closed
    },
  }
}

/** The local Discord. */
export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>
