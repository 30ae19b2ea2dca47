import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const page = 'https://learn.microsoft.com/en-us/aspnet/core/signalr/authn-and-authz#built-in-jwt-authentication'
const readQuery =
  'Read it in `AddJwtBearer`: `o.Events = new JwtBearerEvents { OnMessageReceived = c => { var t = c.Request.Query["access_token"]; if (!string.IsNullOrEmpty(t) && c.HttpContext.Request.Path.StartsWithSegments("/hub")) c.Token = t; return Task.CompletedTask; } };`.'

/** The client is told to have no place for a token: its maker has to make one. */
const hasNoPlace = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\b(?:no|any) (?:place|way|option|setting|parameter|method)\b[^.\n]{0,60}\b(?:negotiat\w{1,5}|tokens?|jwts?|headers?|fields?|configure|set|pass|add)\b/i,
  ) !== undefined

const negotiation = {
  text: 'negotiate',
  means: ['no-credentials', 'client-bug', 'server-misconfigured'],
  certainty: 'likely',
  because:
    'The `negotiate` request is the first that a SignalR client sends; the hub is protected, and no token goes along with it.',
  steps: {
    developer: [
      'Give the client a token before it connects: JavaScript `withUrl(url, { accessTokenFactory: () => token })`, .NET `options.AccessTokenProvider`, Java `withAccessTokenProvider`, Python `options={"access_token_factory": …}`.',
      'A client that has no such option needs a release that has one: `negotiate` wants `Authorization: Bearer $TOKEN`, the WebSocket after it `?access_token=$TOKEN`.',
      readQuery,
    ],
  },
  ask: 'whether the `negotiate` request has an `Authorization` field, and where the client is given the token',
  source: page,
} as const
const ofHub = {
  text: ['signalr', 'hub/negotiate', 'negotiateversion', 'hubconnection'],
  noText: [
    'accesstokenfactory',
    'access_token_factory',
    'accesstokenprovider',
    'ntlm',
    'kerberos',
    'token is sent',
    'windows auth',
  ],
  status: [401],
}

/** SignalR, whose browser client sends the token of a WebSocket in the query, where JwtBearer does not look by itself. */
export const signalr = defineProduct({
  name: 'SignalR',
  marks: ['signalr', 'hubconnectionbuilder'],
  says: [
    { ...negotiation, when: { ...ofHub, holds: hasNoPlace }, fixer: 'provider' },
    { ...negotiation, when: { ...ofHub, unless: hasNoPlace }, fixer: 'caller' },
    {
      ...negotiation,
      text: 'complete negotiation with the server',
      when: { ...ofHub, text: ['401', 'unauthorized'] },
      fixer: 'caller',
    },
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
