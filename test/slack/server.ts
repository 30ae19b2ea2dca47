import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

import { overHttp, overSockets } from './deliver.ts'
import type { Delivery } from './deliver.ts'
import type { Json } from './json.ts'
import { newState } from './state.ts'
import type { Call } from './state.ts'
import { answerHttp, fileOf } from './web-api.ts'
import { accept } from './websocket.ts'
import type { Socket } from './websocket.ts'

/**
 * A small Slack on this machine: the Web API methods that the bot uses, Socket Mode, signed delivery over HTTP,
 * response_urls, views, files. It is as strict as Slack: it refuses what breaks its limits, triggers that are used or
 * old, response_urls after five uses, unknown tokens, and notes what is acknowledged late.
 */
export const startSlackServer = async () => {
  const state = newState()
  const sockets = new Set<Socket>()
  const socketMode = overSockets(state, sockets)
  let base = ''
  let isOut = false
  const server = createServer((request, response) =>
    isOut ? response.writeHead(503).end() : answerHttp(state, base, request, response),
  )
  server.on('upgrade', (request, stream) => {
    const socket = accept(request, stream, socketMode.acknowledge, () => sockets.delete(socket))
    sockets.add(socket)
    socket.send({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0APP' } })
  })
  // A client that is kept busy finds its connections as they were.
  server.keepAliveTimeout = 60_000
  const { promise: listening, resolve: listens } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listens)
  await listening
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`

  return {
    ...state,
    apiUrl: `${base}api/`,
    host: new URL(base).host,
    overSocket: socketMode.deliver,
    overHttp: (to: string, delivery: Delivery) => overHttp(state, to, delivery),
    connected: (): boolean => sockets.size > 0,
    called: (method: string): readonly Call[] => state.calls.filter((call) => call.method === method),
    /** A trigger that was issued so many milliseconds ago. */
    trigger: (age = 0): string => {
      const id = `${randomUUID()}.trigger`
      state.triggers.set(id, performance.now() - age)
      return id
    },
    responseUrl: (channel: string, user: string, thread?: string): string => {
      const id = randomUUID()
      state.responses.set(id, { uses: 0, channel, user, ...(thread && { thread }) })
      return `${base}respond/${id}`
    },
    addFile: (id: string, content: string | Uint8Array, { type = 'text/plain', redirect = '' } = {}): Json => {
      state.files.set(id, { content, type, ...(redirect && { redirect }) })
      return fileOf(state, base, id)
    },
    /** Asks the bot to connect anew, as Slack does every few hours. */
    refresh: (): void => sockets.forEach((socket) => socket.send({ type: 'disconnect', reason: 'refresh_requested' })),
    /** Fails whatever is asked, and connects nobody, until the outage is over. */
    outage: (out: boolean): void => {
      isOut = out
      if (out) for (const socket of sockets) socket.drop()
    },
    drop: (): void => sockets.forEach((socket) => socket.drop()),
    stop: async (): Promise<void> => {
      for (const socket of sockets) socket.drop()
      server.closeAllConnections()
      const { promise: closed, resolve } = Promise.withResolvers<void>()
      server.close(() => resolve())
      await closed
    },
  }
}

/** The local Slack. */
export type SlackServer = Awaited<ReturnType<typeof startSlackServer>>
