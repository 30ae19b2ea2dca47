import { storedCredential } from '../causes/stored-credential.ts'
import type { Topic } from './topic.ts'

const stored = storedCredential.words
const anywhere = { status: null, time: new Date(0), success: false, visitor: false } as const

/** How something is done: look for a cause, delete a login, lock a folder, watch a protected page. */
export const practice: readonly Topic[] = [
  {
    id: 'saved-login',
    asks: /^(?:how|where|can|what)\b.{0,60}\b(?:clear|delete|remove|forget|reset|log ?out)\b.{0,60}\b(?:basic|saved|stored|cached|remembered)\b.{0,40}\b(?:auth\w{0,14}|credentials?|passwords?|logins?)\b/,
    title: 'A browser keeps a Basic login until it is closed, and a saved one until it is deleted',
    says: [
      stored.why,
      'There is no sign-out for Basic: closing the browser completely ends it, all its windows included.',
    ],
    references: storedCredential.references,
    steps: { visitor: stored.visitor(undefined, anywhere), developer: stored.developer(undefined, anywhere) },
  },
  {
    id: 'find-the-cause',
    asks: /^(?:how|what|where)\b.{0,60}\b(?:debug|troubleshoot|diagnose|find|investigate|check|test|look|inspect|reproduce)\b.{0,60}(?:\b401\b|\bunauthori[sz]ed\b|\bdevtools\b|\binsomnia\b|\bjwt\.io\b)/,
    title: 'The answer of the server tells most: its status, its `WWW-Authenticate` and its body',
    says: [
      'Paste any of it here: it is read on the spot, tokens included, and secrets are blacked out in what I say.',
      'What `curl -v` prints and a token that is still valid are secrets: black out the values of `Authorization` and `Cookie` before you show them, and do not paste a live token into a page that you do not trust.',
    ],
    references: ['RFC 9110 §15.5.2', 'https://everything.curl.dev/usingcurl/verbose/', 'RFC 9700 §4.3'],
    steps: {
      visitor: [
        'Does it befall only you, or everybody? One page, or the whole site? Open it in a private window to see.',
        'Open the DevTools of the browser (F12) → Network, reload, and click the red line: status, Response Headers, Response.',
      ],
      developer: [
        "Show status line and challenge: `curl -sS -o /dev/null -D - 'https://…'` (`curl -I` sends HEAD, which some servers answer otherwise).",
        'Look at the request, in DevTools (F12 → Network), `curl -v`, or the console of Postman or Insomnia: is `Authorization` in it, are cookies, does CORS block it?',
        'Compare `Authorization` of a call that works with the one that fails, byte for byte; paste both, and I compare them.',
        'Decode the token that was refused (here, or with a library; jwt.io for one that has expired): `exp`, `aud`, `iss` and scopes against what the endpoint wants, before you blame the authorization server.',
        'Read the access and error logs of the server at that second: they are the most reliable reason.',
        'After the mend, ask the exact status of all addresses with a bulk URL status checker, or a crawler such as Screaming Frog.',
      ],
    },
  },
  {
    id: 'locked-folder',
    asks: /^(?:how|what|can|show)\b.{0,60}(?:\b(?:protect|lock|secure|password)\b.{0,60}(?:\bhtaccess\b|\bfolder\b|\bdirectory\b|\bapache\b)|\bhtaccess\b.{0,60}\b(?:protect|lock|secure|password|basic)\b)/,
    title: 'Four lines of `.htaccess` lock a folder with Basic',
    says: [
      'Put your own absolute path in the place of the example’s: Apache looks for a relative one below its ServerRoot. Try it on a staging host first.',
      'What lies below the folder is locked too. For a page that must stay public set `Require all granted` there.',
    ],
    example: 'AuthType Basic\nAuthName "Restricted Content"\nAuthUserFile /path/to/.htpasswd\nRequire valid-user',
    references: [
      'https://httpd.apache.org/docs/2.4/howto/auth.html',
      'https://httpd.apache.org/docs/2.4/mod/mod_authn_file.html#authuserfile',
    ],
    steps: {
      developer: [
        'Make the password file outside the web folder: `htpasswd -cB /path/to/.htpasswd "$USER"`.',
        'Check both: `curl -sS -o /dev/null -D - https://example.com/protected/` gives 401, and `curl -u "$USER:$PASSWORD" https://example.com/protected/` gets in.',
      ],
    },
  },
  {
    id: 'monitoring',
    asks: /^(?:how|what|can|which|should|does)\b.{0,60}\b(?:monitor|monitors|monitoring|uptime|crawl|crawler|screaming frog|bulk)\b.{0,60}(?:\b401s?\b|\blogin\b|\bauth\w{0,14}\b|\bprotected\b)/,
    title: 'Watch the authenticated endpoint itself: a home page stays 200 while a protected path drifts into 401',
    says: [
      'A monitor checks that the endpoint can be reached and lets a good token in; it is no audit of how logins and rights are checked.',
      'A crawler (Screaming Frog, say) reports 401 where it meets a secured area: that is right for an area meant to be locked, and a fault for a public page.',
    ],
    references: ['RFC 9110 §15.5.2', 'RFC 9110 §11.6.2'],
    steps: {
      developer: [
        'Call the protected endpoint on a schedule with a real token of a test account that may read only, and look for a word of the right answer in the body.',
        'Check from several locations, and alert where somebody sees it: e-mail, SMS, a chat such as Slack.',
        'Give the crawler or monitor its own credentials, or let its address in, where the area is locked on purpose.',
      ],
    },
  },
]
