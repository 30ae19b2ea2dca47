import { randomUUID } from 'node:crypto'

import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import type { GatewayIdentifyData, GatewayReceivePayload, GatewayResumeData } from 'discord-api-types/v10'
import type { RawData, WebSocket } from 'ws'

import { record } from '../slack/json.ts'
import { bot, token } from './made-up.ts'
import { guildCreated, user } from './people.ts'

/** Intents that Discord grants on request alone. */
const privileged = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent

type Dispatched = { readonly op: GatewayOpcodes.Dispatch; readonly t: string; readonly s: number; readonly d: unknown }

/** A session outlives its connection, so that it can be resumed. */
type Session = {
  readonly id: string
  readonly shard: readonly [number, number]
  readonly sent: Dispatched[]
  socket?: WebSocket
}

/** What a connection may send at most: 120 payloads a minute of 4,096 bytes (docs.discord.com/developers/events/gateway). */
const limits = { payloads: 120, bytes: 4096 }

const close = {
  unknownOpcode: 4001,
  decode: 4002,
  notIdentified: 4003,
  token: 4004,
  twice: 4005,
  rate: 4008,
  intents: 4014,
}

/** The gateway: opcodes 1, 2, 3 and 6 come in; 0, 7, 9, 10 and 11 go out. */
export const openGateway = (address: () => string) => {
  const sessions: Session[] = []
  const seen = { identified: [] as GatewayIdentifyData[], resumed: 0 }
  const behaviour = { refuses: undefined as number | undefined, forgets: false }
  const send = (socket: WebSocket | undefined, payload: GatewayReceivePayload | Dispatched | object): void =>
    socket?.send(JSON.stringify(payload))

  const dispatch = (session: Session, t: string, d: unknown): void => {
    const payload: Dispatched = { op: GatewayOpcodes.Dispatch, t, s: session.sent.length + 1, d }
    session.sent.push(payload)
    send(session.socket, payload)
  }

  const identify = (socket: WebSocket, data: GatewayIdentifyData): Session | undefined => {
    seen.identified.push(data)
    if (behaviour.refuses !== undefined) socket.close(behaviour.refuses)
    else if (data.token !== token) socket.close(close.token)
    else if ((data.intents & privileged) !== 0) socket.close(close.intents)
    else {
      const shard = data.shard ?? [0, 1]
      const session: Session = { id: randomUUID(), shard, sent: [], socket }
      sessions.push(session)
      dispatch(session, 'READY', {
        v: 10,
        user: { ...user(bot, 'diagnose401'), bot: true, verified: true, mfa_enabled: false },
        guilds: shard[0] === 0 ? [{ id: guildCreated.id, unavailable: true }] : [],
        session_id: session.id,
        resume_gateway_url: address(),
        shard,
        application: { id: bot, flags: 0 },
      })
      if (shard[0] === 0) dispatch(session, 'GUILD_CREATE', guildCreated)
      return session
    }
    return undefined
  }

  const resume = (socket: WebSocket, data: GatewayResumeData): Session | undefined => {
    const session = behaviour.forgets ? undefined : sessions.find(({ id }) => id === data.session_id)
    if (!session || data.token !== token) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
      return undefined
    }
    seen.resumed += 1
    session.socket = socket
    // Discord may replay what the client has had already; so does this one, by one payload.
    for (const payload of session.sent.filter(({ s }) => s >= data.seq && s > 2)) send(socket, payload)
    dispatch(session, 'RESUMED', {})
    return session
  }

  const accept = (socket: WebSocket): void => {
    let session: Session | undefined
    let payloads = 0
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41_250 } })
    socket.on('message', (raw: RawData) => {
      payloads += 1
      const text = Buffer.isBuffer(raw) ? raw.toString() : ''
      if (payloads > limits.payloads) return socket.close(close.rate)
      if (text.length > limits.bytes) return socket.close(close.decode)
      const { op, d } = record(JSON.parse(text))
      if (op === GatewayOpcodes.Heartbeat) send(socket, { op: GatewayOpcodes.HeartbeatAck })
      else if (op === GatewayOpcodes.Identify && session) socket.close(close.twice)
      else if (op === GatewayOpcodes.Identify) session = identify(socket, d as GatewayIdentifyData)
      else if (op === GatewayOpcodes.Resume) session = resume(socket, d as GatewayResumeData)
      else if (op !== GatewayOpcodes.PresenceUpdate) socket.close(session ? close.unknownOpcode : close.notIdentified)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (session?.socket === socket) delete session.socket
    })
  }

  const current = (): Session | undefined => sessions.findLast(({ shard }) => shard[0] === 0)
  return {
    accept,
    seen,
    behaviour,
    connected: (): boolean => current()?.socket !== undefined,
    shards: (): readonly (readonly [number, number])[] =>
      sessions.filter(({ socket }) => socket).map(({ shard }) => shard),
    /** Sends a dispatch; while nobody is connected it is kept for a resume. */
    dispatch: (t: string, d: unknown): void => {
      const session = current()
      if (session) dispatch(session, t, d)
    },
    /** Ends the connections without a close frame, as a network does. */
    drop: (): void => sessions.forEach(({ socket }) => socket?.terminate()),
    /** Asks the bot to connect anew (opcode 7). */
    refresh: (): void => sessions.forEach(({ socket }) => send(socket, { op: GatewayOpcodes.Reconnect, d: null })),
    /** Tells the bot that its session is no more (opcode 9). */
    invalidate: (): void => {
      for (const { socket } of sessions) send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
    },
  }
}
