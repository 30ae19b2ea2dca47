import { defineProduct } from '../product.ts'

const cookies =
  'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/Cookies/src/CookieAuthenticationHandler.cs'
const antiforgery = 'https://github.com/dotnet/aspnetcore/blob/main/src/Antiforgery/src/Resources.resx'
const keepKeys =
  'Keep the Data Protection keys outside the instance: `services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo("/keys")).SetApplicationName("app")` (or Blob Storage, Redis), the same for all instances.'

/** What ASP.NET Core’s cookie, remote and antiforgery authentication say. */
export const aspnetCoreCookies = defineProduct({
  name: 'ASP.NET Core',
  server: true,
  says: [
    {
      text: 'Unprotect ticket failed',
      means: ['server-misconfigured', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The login cookie was encrypted with a Data Protection key that this instance does not have: a restart, a new deployment or a second instance lost it.',
      steps: { visitor: ['Sign in again.'], developer: [keepKeys] },
      source: cookies,
    },
    {
      text: 'was not found in the key ring',
      means: ['server-misconfigured', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A cookie or token was protected with a key that this instance does not have: keys are lost at a restart, or not shared.',
      steps: { visitor: ['Delete this site’s cookies and sign in again.'], developer: [keepKeys] },
      source: 'https://github.com/dotnet/aspnetcore/blob/main/src/DataProtection/DataProtection/src/Resources.resx',
    },
    {
      text: 'Failure message: Ticket expired',
      means: ['session-expired'],
      certainty: 'certain',
      because: 'The login cookie is older than `ExpireTimeSpan`.',
      source: cookies,
    },
    {
      text: '[Authorize]',
      when: { status: [404], text: ['cookie', 'addidentity', '/account/login', 'loginpath'] },
      means: ['server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The cookie handler answers a missing login with a redirect to its login page, `/Account/Login` unless set otherwise; where no such page exists, 404 is what comes of it.',
      steps: {
        developer: [
          'Let an API answer 401: in `AddCookie` (or `ConfigureApplicationCookie`) set `options.Events.OnRedirectToLogin = c => { c.Response.StatusCode = 401; return Task.CompletedTask; };`.',
          'Or name the scheme of the API: `[Authorize(AuthenticationSchemes = JwtBearerDefaults.AuthenticationScheme)]`.',
        ],
      },
      ask: 'whether the browser’s address ends at `/Account/Login?ReturnUrl=…`',
      source: cookies,
    },
    {
      text: 'Correlation failed.',
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because:
        'The correlation cookie of the login did not come back with the redirect: SameSite, http behind a TLS proxy, another host or instance.',
      steps: {
        visitor: ['Start the login again from the site’s own page, with cookies allowed.'],
        developer: ['Behind a proxy call `app.UseForwardedHeaders()` first, so that the cookie is Secure.', keepKeys],
      },
      ask: 'whether the login runs over https, and the `Set-Cookie: .AspNetCore.Correlation…` line',
      source: 'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/OAuth/src/OAuthHandler.cs',
    },
    {
      text: 'Unable to unprotect the message.State',
      means: ['server-misconfigured', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The `state` of the login was encrypted with a key that this instance does not have, or the callback was opened by hand.',
      steps: { developer: [keepKeys] },
      source:
        'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/OpenIdConnect/src/Resources.resx',
    },
    {
      text: 'The oauth state was missing or invalid',
      means: ['server-misconfigured', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The `state` of the login was encrypted with a key that this instance does not have, or the callback was opened by hand.',
      steps: {
        developer: [
          keepKeys,
          '`CallbackPath` is the middleware’s own: write no action or page for it, and let no proxy call it.',
        ],
      },
      source: 'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/OAuth/src/OAuthHandler.cs',
    },
    {
      text: 'The antiforgery token could not be decrypted',
      means: ['csrf-refused', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The antiforgery token was made with a key that this instance does not have.',
      steps: { visitor: ['Reload the page and send the form again.'], developer: [keepKeys] },
      source: antiforgery,
    },
    {
      text: 'The required antiforgery',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'The antiforgery cookie, form field or request field is missing.',
      steps: {
        developer: [
          'Put `@Html.AntiForgeryToken()` into the form; from a script send the token in `RequestVerificationToken`.',
        ],
      },
      source: antiforgery,
    },
    {
      text: 'antiforgery token was meant for a different claims-based user',
      means: ['csrf-refused', 'session-expired'],
      certainty: 'certain',
      because: 'The page was loaded before the login or logout that came between.',
      steps: { visitor: ['Reload the page and send the form again.'] },
      source: antiforgery,
    },
  ],
})
