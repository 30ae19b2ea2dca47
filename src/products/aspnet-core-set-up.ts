import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const order = 'https://learn.microsoft.com/en-us/aspnet/core/fundamentals/middleware/#middleware-order'
const schemes = 'https://learn.microsoft.com/en-us/aspnet/core/security/authorization/limitingidentitybyscheme'
const identity =
  'https://github.com/dotnet/aspnetcore/blob/main/src/Identity/Core/src/IdentityServiceCollectionExtensions.cs'

const rightOrder =
  'Put them in this order: `app.UseRouting(); app.UseCors(); app.UseAuthentication(); app.UseAuthorization();`, and the endpoints last.'

/** The reporter's own handler is told to run. */
const handlerRuns =
  /(?:\b\w{0,40}handler|\bhandleauthenticateasync)\b[^\n]{0,40}\b(?:(?:is|gets|was|being|does get) )?(?:hit|called|invoked|executed|reached|run|runs|succeeds)\b|\bbreakpoint\b[^.\n]{0,60}\bhandle(?:r\b|authenticateasync)/i

/** What is wrong in pasted set-up code of ASP.NET Core: the order of the middleware, and schemes that no default names. */
export const aspnetCoreSetUp = defineProduct({
  name: 'ASP.NET Core set-up',
  marks: ['addjwtbearer', 'useauthentication'],
  server: true,
  says: [
    ...['AutomaticAuthenticate', 'AutomaticChallenge'].map((text) => ({
      text,
      when: { noText: ['app.useauthentication('] },
      means: ['server-misconfigured'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'ASP.NET Core 2.0 replaced these options: the scheme is registered as a service, and `app.UseAuthentication()` has to run it.',
      steps: {
        developer: [
          'Register it: `services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(…)`.',
          'Call `app.UseAuthentication()` in `Configure`, before `app.UseMvc()` (later: before `UseAuthorization`).',
        ],
      },
      ask: 'the whole of `ConfigureServices` and `Configure`',
      source: 'https://learn.microsoft.com/en-us/aspnet/core/migration/1x-to-2x/identity-2x',
    })),
    {
      text: 'app.UseAuthorization(',
      pattern:
        /^app\.UseAuthorization\(\);? ?(?:\/\/[^;{}]{0,60} )?app\.(?:\w{1,40}\([^;]{0,120}\);? ?app\.){0,3}UseAuthentication\(/i,
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        '`UseAuthorization` stands before `UseAuthentication`: each request is judged before anybody has read its token.',
      steps: { developer: [rightOrder] },
      source: order,
    },
    {
      text: 'app.UseEndpoints(',
      pattern: /^app\.UseEndpoints\([^;]{0,160};? ?\}?\);? ?app\.UseAuth/i,
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The endpoints stand before the authentication, which never sees a request that they answer.',
      steps: { developer: [rightOrder] },
      source: order,
    },
    {
      text: 'app.UseAuthorization(',
      when: { text: ['addjwtbearer', 'addauthentication(', '[authorize'], noText: ['useauthentication'] },
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: '`UseAuthorization` is there, and no `UseAuthentication` before it is shown: no token is read.',
      steps: { developer: [rightOrder] },
      ask: 'the whole of Program.cs or of `Configure`',
      source: order,
    },
    {
      text: 'app.UseAuthorization(',
      when: {
        text: ['asp.net core', 'asp.net 5', 'asp.net 6', 'aspnetcore', 'dotnet core', '.net core', 'netcoreapp3'],
        noText: [
          'useauthentication',
          'addjwtbearer',
          'addauthentication(',
          '[authorize',
          'windows auth',
          'negotiate',
          '.net 7',
          '.net 8',
          '.net 9',
        ],
        holds: ({ scene }) => scene.status === 401,
      },
      means: ['server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        '`UseAuthorization` alone asks who the caller is and never reads it: `UseAuthentication` has to stand before it, else everybody is unknown.',
      steps: { developer: [rightOrder] },
      ask: 'the whole of Program.cs or of `Configure`, and where `AddAuthentication` stands',
      source: order,
    },
    {
      text: 'AddIdentity<',
      when: {
        text: ['addjwtbearer'],
        noText: [
          'addauthentication(jwtbearerdefaults',
          'defaultauthenticatescheme',
          'defaultscheme',
          'authenticationschemes =',
        ],
      },
      means: ['server-misconfigured', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        '`AddIdentity` makes its cookie the default scheme, so that `[Authorize]` looks for the cookie and not for the bearer token.',
      steps: {
        developer: [
          'Name the scheme, after `AddIdentity`: `services.AddAuthentication(o => { o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = JwtBearerDefaults.AuthenticationScheme; }).AddJwtBearer(…)`.',
          'Or at the controller: `[Authorize(AuthenticationSchemes = JwtBearerDefaults.AuthenticationScheme)]`; or use `AddIdentityCore`.',
        ],
      },
      source: identity,
    },
    {
      text: 'services.AddAuthentication().AddJwtBearer(',
      when: {
        noText: ['addidentity<', 'defaultauthenticatescheme', 'net 7', 'net 8', 'net 9', 'authenticationschemes ='],
      },
      means: ['server-misconfigured'],
      certainty: 'possible',
      fixer: 'owner',
      because: 'No default scheme is named; before .NET 7 `[Authorize]` then does not know which one to ask.',
      steps: {
        developer: ['Write `services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(…)`.'],
      },
      source: schemes,
    },
    {
      text: 'handler',
      when: {
        status: [401],
        text: ['asp.net', 'aspnetcore', 'claimsidentity', 'webapplicationfactory', 'handleauthenticateasync'],
        holds: (evidence) => findMatch(evidence, handlerRuns) !== undefined,
      },
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The handler runs, and the user counts as not authenticated after it: a `ClaimsIdentity` made without an authentication type has `IsAuthenticated` false, or another scheme than this one is the default.',
      steps: {
        developer: [
          'Name the type: `new ClaimsIdentity(claims, Scheme.Name)`, and return `AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name))`.',
          'Make its scheme the default: `AddAuthentication("Test")`, and call `UseAuthentication()` before `UseAuthorization()`.',
        ],
      },
      source: 'https://learn.microsoft.com/dotnet/api/system.security.claims.claimsidentity.isauthenticated',
    },
  ],
})
