import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** The server's end of a WebSocket (RFC 6455): text frames, ping and close; no fragments, no extensions. */
export type Socket = {
  readonly send: (value: unknown) => void
  /** Ends the connection without a close frame, as a network does. */
  readonly drop: () => void
}

const frame = (opcode: number, payload: Buffer): Buffer => {
  const { length } = payload
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255])
        : Buffer.alloc(10)
  if (length >= 65_536) {
    head[0] = 0x80 | opcode
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, payload])
}

type Frame = { readonly opcode: number; readonly payload: Buffer; readonly rest: Buffer }

/** The first whole frame of a client, unmasked (RFC 6455 §5.2, §5.3); undefined where it is not whole yet. */
const parse = (bytes: Buffer): Frame | undefined => {
  if (bytes.length < 6) return undefined
  const short = (bytes[1] ?? 0) & 127
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < start + 4) return undefined
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  const end = start + 4 + length
  if (bytes.length < end) return undefined
  const mask = bytes.subarray(start, start + 4)
  const payload = Buffer.from(bytes.subarray(start + 4, end).map((byte, index) => byte ^ (mask[index % 4] ?? 0)))
  return { opcode: (bytes[0] ?? 0) & 15, payload, rest: bytes.subarray(end) }
}

const CLOSE = 8
const PING = 9
const PONG = 10

/** Accepts an upgrade (RFC 6455 §4.2.2), and hands each JSON text on. */
export const accept = (
  request: IncomingMessage,
  stream: Duplex,
  onMessage: (value: unknown) => void,
  onClose: () => void,
): Socket => {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${createHash('sha1').update(key).digest('base64')}\r\n\r\n`,
  )
  let waiting: Buffer = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk])
    for (let next = parse(waiting); next; next = parse(waiting)) {
      waiting = next.rest
      if (next.opcode === PING) stream.write(frame(PONG, next.payload))
      else if (next.opcode === CLOSE) stream.end(frame(CLOSE, next.payload))
      else if (next.opcode === 1) onMessage(JSON.parse(next.payload.toString()))
    }
  })
  stream.on('end', () => stream.end())
  stream.on('error', () => undefined)
  stream.on('close', onClose)
  return {
    send: (value) => void stream.write(frame(1, Buffer.from(JSON.stringify(value)))),
    drop: () => stream.destroy(),
  }
}
