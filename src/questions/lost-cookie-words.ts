import type { Loss } from './lost-cookie.ts'

/** Why the cookie is lost, a sentence for each combination of what is told. */
export const lossBecause: Readonly<Record<Loss['name'], string>> = {
  'client-mode':
    "The call does not take cookies along to another origin: `credentials: 'include'` belongs beside `headers`, not into it, and a script may not set `Cookie` itself.",
  'plain-http':
    'It is opened over plain http: a `Secure` cookie is not kept there, nor may one that was set over https be replaced.',
  deployed:
    'It works on the developer’s machine and not where it is deployed: there https, a proxy or another domain decides over the cookie (`Secure`, `SameSite`, `Domain`, `X-Forwarded-Proto`).',
  safari:
    'It fails in Safari alone, which keeps cookies back that other browsers send: those of other sites, `Secure` ones on plain http, some `SameSite=Strict` ones.',
  framed:
    'The site is shown inside another one: there its cookies are those of a third party, and need `SameSite=None; Secure` and `Partitioned`.',
  'secure-setting':
    'The cookie is set up as `Secure`, and what the application sees is plain http: it sets no cookie, or the browser keeps it back.',
  'sub-path':
    'The application is served below a path: the `Path` of its cookie has to begin with that path, as the browser sees it (`proxy_cookie_path`, a base URL setting).',
  'two-names': '`localhost` and `127.0.0.1` are two hosts to a browser: a cookie of the one is not sent to the other.',
  'two-hosts': 'The site is called with `www.` and without: a cookie of the one host is not sent to the other.',
  'loop-through-proxy':
    'The login succeeds and leads back to itself: the cookie that it sets does not come back through what stands in front.',
  'right-password':
    'A wrong password is told so, and this one is not: the login succeeds, and its cookie is lost, or an old one of that address stands in its way.',
  'asked-for': 'The page asks for cookies to be allowed: the one that it set did not come back.',
  'one-browser':
    'It fails in one browser alone: its settings or an extension keep the cookie back, or it holds an old one.',
  'login-then-refused': 'The login itself succeeds, and the request after it is refused as if nobody had logged in.',
}

/** What mends each loss, a line for developers that goes before the cause's own; those without one have the cause's steps alone. */
export const lossStep: Partial<Record<Loss['name'], string>> = {
  'client-mode':
    "Write `fetch(url, { credentials: 'include', headers: { … } })` (axios `withCredentials: true`, jQuery `xhrFields`, PHP `CURLOPT_COOKIEFILE` beside `CURLOPT_COOKIEJAR`).",
  deployed:
    "Let the application know of https: the proxy sends `X-Forwarded-Proto`, and the application trusts it (Express `app.set('trust proxy', 1)`, Django `SECURE_PROXY_SSL_HEADER`, ASP.NET Core `UseForwardedHeaders`).",
  'plain-http':
    'Open it with https, or tell the application that it is served over plain http, so that its cookie is not `Secure`; delete the cookie that was set over https.',
  framed: 'Set the cookie with `SameSite=None; Secure; Partitioned`, or open the page outside of the frame.',
  'secure-setting':
    "Behind a proxy that ends TLS: Express `app.set('trust proxy', 1)`, with `X-Forwarded-Proto` from the proxy; without https at all set `secure` to false.",
  'right-password': 'Delete all cookies of that address (or use a private window), and log in again.',
  'two-names': 'Use one of the two names everywhere: in the address, in `baseUrl`, in the cookie.',
  'two-hosts': 'Redirect one of the two hosts to the other, or set `Domain` to the bare host without `www`.',
  'sub-path':
    'Set the path of the cookie to that in the browser: the base URL of the application, or nginx `proxy_cookie_path / /path/;`, Apache `ProxyPassReverseCookiePath / /path/`.',
  'loop-through-proxy':
    'Set the `Domain` of the cookie to what both hosts share (`example.com` for auth.example.com and app.example.com), and let the proxy pass `Host` and `X-Forwarded-Proto`.',
}
