import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { clockHints } from '../questions/clock-hints.ts'
import { findText } from '../questions/exchange.ts'

const tokens =
  'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src/Microsoft.IdentityModel.Tokens/LogMessages.cs'
const bearer = 'https://learn.microsoft.com/en-us/dotnet/api/microsoft.identitymodel.tokens.tokenvalidationparameters'
const login = ['remoteauthenticationhandler', 'openidconnecthandler', 'signin-oidc']

/** An access token is told to be sent, and no ID token. */
const isOfAccessToken = (evidence: Evidence): boolean =>
  findText(evidence, 'access token', 'access_token') !== undefined &&
  findText(evidence, 'id token', 'id_token') === undefined

/** What Microsoft.IdentityModel says of a token’s claims: the IDX numbers of lifetime, replay and type. */
export const identityModelClaims = defineProduct({
  name: 'Microsoft.IdentityModel',
  marks: ['idx10', 'idx12', 'idx14', 'idx20', 'idx21', 'microsoft.identitymodel'],
  server: true,
  says: [
    {
      text: 'IDX10223',
      when: { noText: [...clockHints, ...login] },
      means: ['token-expired', 'clock-skew'],
      certainty: 'certain',
      because: 'IDX10223 says that `exp` (ValidTo) is past by more than the ClockSkew, five minutes by default.',
      steps: {
        developer: [
          'Ask for a new token and retry.',
          'If a fresh token is refused, compare `Current time` of the message with `date -u`.',
        ],
      },
      source: tokens,
    },
    {
      text: 'IDX10223',
      when: { text: clockHints, noText: login },
      means: ['clock-skew', 'token-expired'],
      certainty: 'likely',
      because: 'IDX10223 compares `exp` (ValidTo) with the server’s own time, and both stand in the message.',
      steps: {
        developer: [
          'Compare `Current time` with `date -u`, and set the clock by NTP.',
          'Build the life in UTC: `Expires = DateTime.UtcNow.AddHours(1)`; allow more with `TokenValidationParameters.ClockSkew`.',
        ],
      },
      ask: '`ValidTo` and `Current time` of the message, and the true time',
      source: tokens,
    },
    {
      text: 'IDX10223',
      when: { text: login },
      means: ['clock-skew', 'token-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The ID token was issued a moment before, by the login itself: if it is expired already, the clocks of provider and application differ.',
      steps: { developer: ['Compare `Current time` of the message with `date -u`, and set both clocks by NTP.'] },
      ask: '`Current time` of the message, and the true time',
      source: tokens,
    },
    {
      text: 'IDX10222',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because:
        'IDX10222 says that `nbf` (ValidFrom) is later than the server’s time: the clocks differ, or local time was written as UTC.',
      steps: {
        developer: [
          'Set both clocks by NTP; write `NotBefore = DateTime.UtcNow`.',
          'See the times: `IdentityModelEventSource.ShowPII = true`.',
        ],
      },
      ask: '`ValidFrom` and `Current time` of the message, and the issuer’s and the server’s true time',
      source: tokens,
    },
    {
      text: 'IDX10224',
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The token’s `nbf` is after its `exp`: whoever issued it mixed up the times.',
      source: tokens,
    },
    {
      text: 'IDX10225',
      means: ['wrong-claims'],
      certainty: 'certain',
      because:
        'The token has no `exp`, which `RequireExpirationTime` demands; an `exp` past 32 bits was lost by older releases.',
      steps: {
        developer: [
          'Issue tokens with `exp` in seconds (not milliseconds, not decades ahead), or set `RequireExpirationTime = false`.',
        ],
      },
      source: tokens,
    },
    {
      text: 'IDX10230',
      means: ['token-expired', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The application’s own `LifetimeValidator` said no.',
      source: tokens,
    },
    {
      text: 'IDX10228',
      means: ['revoked-credential', 'stale-nonce'],
      certainty: 'likely',
      because: 'The token was used before, and replay detection is on.',
      source: tokens,
    },
    {
      text: 'IDX10257',
      when: { holds: isOfAccessToken },
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The JOSE header’s `typ` is not among `ValidTypes`: this issuer writes another one into its access tokens.',
      steps: {
        developer: ['Add the `typ` of the issuer to `TokenValidationParameters.ValidTypes`: `["at+jwt", "JWT"]`.'],
      },
      ask: '`typ` of the JOSE header, and `ValidTypes` of the API',
      source: tokens,
    },
    {
      text: 'IDX10257',
      when: { unless: isOfAccessToken },
      means: ['wrong-token-type', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The JOSE header’s `typ` is not among `ValidTypes`: with `at+jwt` demanded an ID token is refused.',
      steps: {
        developer: [
          'Send the access token; for an issuer that writes `JWT`, add it to `TokenValidationParameters.ValidTypes`.',
        ],
      },
      ask: '`typ` of the JOSE header, and `ValidTypes` of the API',
      source: tokens,
    },
    {
      text: 'IDX10256',
      means: ['wrong-token-type', 'wrong-claims'],
      certainty: 'likely',
      because: '`ValidTypes` is set, and the token’s JOSE header has no `typ`.',
      source: tokens,
    },
    {
      text: 'IDX10209',
      means: ['malformed-token', 'bad-request'],
      certainty: 'likely',
      because: 'The token is longer than `MaximumTokenSizeInBytes`: too many groups or claims.',
      source: bearer,
    },
    {
      text: 'IDX21323',
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because:
        'The nonce cookie of the login did not come back: SameSite, http for https, or a login begun in another window.',
      steps: {
        visitor: ['Close the other tabs of this site, allow its cookies, and sign in again from its first page.'],
        developer: [
          'Serve the site over https from end to end, with `app.UseForwardedHeaders()` behind a proxy; the cookie `.AspNetCore.OpenIdConnect.Nonce.*` is SameSite=None and Secure.',
        ],
      },
      ask: 'whether the login runs over https, and the `Set-Cookie` lines of the redirect to the provider',
      source:
        'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src/Microsoft.IdentityModel.Protocols.OpenIdConnect/LogMessages.cs',
    },
  ],
})
