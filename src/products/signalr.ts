import { defineProduct } from '../product.ts'

const page = 'https://learn.microsoft.com/en-us/aspnet/core/signalr/authn-and-authz#built-in-jwt-authentication'
const readQuery =
  'Read it in `AddJwtBearer`: `o.Events = new JwtBearerEvents { OnMessageReceived = c => { var t = c.Request.Query["access_token"]; if (!string.IsNullOrEmpty(t) && c.HttpContext.Request.Path.StartsWithSegments("/hub")) c.Token = t; return Task.CompletedTask; } };`.'

/** SignalR, whose browser client sends the token of a WebSocket in the query, where JwtBearer does not look by itself. */
export const signalr = defineProduct({
  name: 'SignalR',
  marks: ['signalr', 'hubconnectionbuilder'],
  says: [
    {
      text: 'accessTokenFactory',
      when: { status: [401], noText: ['onmessagereceived'] },
      means: ['server-misconfigured', 'wrong-place', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Browsers set no field on a WebSocket, so that SignalR sends the token as `access_token` in the query; the server has to read it from there.',
      steps: {
        developer: [
          readQuery,
          'Check that `accessTokenFactory` returns the token at that moment, and not `undefined`.',
        ],
      },
      ask: 'the `JwtBearerEvents` of the server, and which call is refused: `negotiate` or the WebSocket',
      source: page,
    },
    {
      text: 'access_token=',
      when: { text: ['websocket', 'wss://', 'ws://', 'signalr'], status: [401], noText: ['onmessagereceived'] },
      means: ['wrong-place', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The token of the WebSocket stands in the query, and the server looks for it in `Authorization`.',
      steps: { developer: [readQuery] },
      source: page,
    },
  ],
})
