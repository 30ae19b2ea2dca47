import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'

import type { Converse } from './converse.ts'
import { openConverse } from './converse-aside.ts'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { openHealth } from './health.ts'
import type { Health } from './health.ts'
import { openLog } from './log.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { UnusableSettings, loadEnvironmentFile, readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { UnusableStore } from './store/engine.ts'
import { openStore } from './store/open.ts'

/** A running adapter. */
export type Connection = {
  readonly name: string
  /** Answers what is posted under this path; without a path, all that nothing else answers. */
  readonly path?: string
  readonly listener?: RequestListener
  readonly ready: () => Promise<boolean>
  /** Takes in nothing more. */
  readonly stop: () => Promise<void>
}

/** What an adapter is started with. */
export type Parts = {
  readonly desk: Desk
  /** A turn without the desk: nothing of it is kept or counted. */
  readonly converse: Converse
  readonly log: Log
  readonly keepHours: number
  readonly now: () => number
  readonly fetch: typeof fetch
}

/** An adapter cannot be started; the message says why and how to mend it, in lines for people, without any secret. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** Starts the adapters whose settings are present. */
export type Start = (settings: Settings, parts: Parts) => Promise<readonly Connection[]>

const serve = async (health: Health, connections: readonly Connection[], { port, host }: Settings): Promise<Server> => {
  const server = createServer((request, response) => {
    void health(request, response).then((answered) => {
      if (answered) return
      const path = (request.url ?? '/').replace(/\?.*$/s, '')
      const listener = connections.find((one) => one.path === path)?.listener
      const other = connections.find((one) => one.path === undefined && one.listener)?.listener
      if (listener && request.method === 'POST') listener(request, response)
      else if (!listener && other) other(request, response)
      else response.writeHead(listener ? 405 : 404, { 'content-type': 'text/plain' }).end()
    })
  })
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject).listen(port, host, resolve)
  await listening.catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(
      `PORT ${port} on HOST ${host} cannot be listened to (${error.code ?? 'unknown'}): choose another.`,
    )
  })
  return server
}

/** A process that runs adapters. */
export type Running = { readonly port: number; readonly stop: () => Promise<void> }

/** Opens store and desk, starts the adapters, serves HTTP. What was opened is closed again where one of them fails. */
export const startAll = async (settings: Settings, start: Start, log: Log): Promise<Running> => {
  const metrics = openMetrics()
  const isChat = settings.slack !== undefined || settings.discord !== undefined
  const store = await openStore(isChat ? settings.store : 'memory')
  const { converse, close: endWorkers } = openConverse()
  const desk = openDesk({ store, log, keepHours: settings.keepHours, converse, metrics })
  const closers: (() => Promise<void>)[] = [() => store.close(), endWorkers, () => desk.close()]
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).toReversed()) await close()
  }
  try {
    const connections = await start(settings, {
      desk,
      converse,
      log,
      keepHours: settings.keepHours,
      now: Date.now,
      fetch,
    })
    closers.push(...connections.map((connection) => connection.stop))
    const checks = [...connections, { name: 'store', ready: () => store.ping().then(() => true) }]
    const server = await serve(openHealth(checks, metrics), connections, settings)
    closers.push(async () => {
      server.close()
      server.closeIdleConnections()
    })
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    for (const { name } of connections) log.info({ event: 'connected', platform: name })
    log.info({ event: 'listening', port })
    return { port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const isForPeople = (error: unknown): error is Error =>
  error instanceof UnusableSettings || error instanceof UnusableStore || error instanceof CannotStart

const lines = (message: string): string =>
  message
    .split('\n')
    .map((line) => `diagnose401: ${line}\n`)
    .join('')

/** What people are told once it runs, in lines; `port` is the one that is listened to. */
export type Announce = (settings: Settings, port: number) => string

/**
 * A promise that a chat's library leaves without a handler (discord.js does on a malformed payload) costs the one event
 * it belongs to, not the process.
 */
const outliveStrays = (log: Log): void => {
  process.on('unhandledRejection', (error) => log.error({ event: 'unhandled-rejection', error }))
}

/** Runs adapters until the process is told to end; a start that cannot succeed says why, a line each, and ends with status 1. */
export const run = async (start: Start, announce?: Announce): Promise<void> => {
  try {
    loadEnvironmentFile()
    const settings = readSettings(process.env)
    const log = openLog(settings.logLevel)
    outliveStrays(log)
    const { port, stop } = await startAll(settings, start, log)
    if (announce) process.stderr.write(lines(announce(settings, port)))
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void stop().then(() => process.exit(0)))
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(
      isForPeople(error)
        ? lines(error.message)
        : 'diagnose401: a defect of the program itself kept it from starting.\n',
    )
  }
}
