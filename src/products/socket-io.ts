import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

/** Socket.IO: the login of a handshake. */
export const socketIo = defineProduct({
  name: 'Socket.IO',
  marks: ['socket.io'],
  says: [
    {
      text: 'extraHeaders',
      when: { text: ['socket.io', 'socketio', 'connect_error'], noText: ['react native', 'nodejs client'] },
      means: ['wrong-place', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A browser’s WebSocket can send no fields of its own, so `extraHeaders` are lost once the transport is `websocket`.',
      steps: {
        developer: [
          'Send the token in the handshake: `io(url, { auth: { token } })`, and read it on the server as `socket.handshake.auth.token`.',
        ],
      },
      ask: 'the `transports` of the client, and where the server reads the token',
      source: 'https://www.github.com/socketio/socket.io-client/issues/1356',
    },
    {
      text: 'socket.io',
      when: {
        text: ['reconnect', 're-connect'],
        holds: (evidence) =>
          findMatch(evidence, /\btoken\b.{0,60}\bexpir|\bexpired\b|\bold token\b|\bnew token\b/i) !== undefined,
      },
      means: ['token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A reconnection sends the token that was given when the socket was made, which has expired by then.',
      steps: {
        developer: [
          'Give a function, which is asked at each connection: `io(url, { auth: (send) => send({ token: currentToken() }) })`.',
          'After a refusal by a middleware call `socket.connect()` yourself, once a new token is there.',
        ],
      },
      ask: 'how `auth` is given to `io()`: as an object or as a function',
      source: 'https://www.github.com/socketio/socket.io/discussions/4936',
    },
  ],
})
