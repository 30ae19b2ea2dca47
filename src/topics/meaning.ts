import type { Topic } from './topic.ts'

/** What 401 and its challenge mean, and how its neighbours differ. */
export const meaning: readonly Topic[] = [
  {
    id: '401',
    asks: /^(?:what(?:'s|s| is| does| do you mean by)|explain|meaning of)(?: the| an| a| http| https| status| code| error| meaning of| response){0,6} "?(?:401|unauthori[sz]ed)\b(?! or | and | vs|.{0,40}\b40[037]\b|.{0,40}\b(?:down|offline|outage)\b)/,
    title: '401 Unauthorized means: not authenticated',
    says: [
      'The request lacks valid credentials for what it asks for: they are missing, incomplete, wrong, malformed or expired.',
      'The name misleads: “Unauthorized” means unauthenticated. Access is not forbidden for good, it is not yet allowed: send credentials that are valid, and the same request may succeed.',
      'It is a client error (4xx): something about the request, no crash of the server and no dead link as with 404. The server is up and does its work.',
      'It shows up where a login or key is wanted: a dashboard, an API endpoint, an admin area, a staging site, a page for members. Browsers and servers word it differently (“Access denied”, “Authorization Required”, “HTTP ERROR 401”); it means the same.',
      'Either side may be at fault: the credentials of whoever calls, or the set-up of the site. It is usually mended in a few steps: paste the answer of the server, and I tell which.',
    ],
    references: ['RFC 9110 §15.5.2', 'RFC 9110 §15.5'],
  },
  {
    id: 'www-authenticate',
    asks: /^(?:what|explain|define|meaning of|how does|how do i read|what's)\b.{0,40}\b(?:www-authenticate|realm|authentication challenge)\b/,
    title: '`WWW-Authenticate` is the challenge: it says which credentials the server wants',
    says: [
      'A 401 has to carry it. It names one scheme or several (Basic, Bearer, Digest, Negotiate); read it before anything else.',
      'It is an invitation: the client puts its answer into the `Authorization` field, in a scheme that was named, and sends the request again.',
      'Its `realm` is a label for the protected area, so that people know which login is wanted: `WWW-Authenticate: Basic realm="Login required"`. With Bearer, `error` and `error_description` tell why a token was refused.',
      'Many servers leave it out all the same, although RFC 9110 demands it. Then body and documentation have to tell, and the owner ought to add it.',
    ],
    example:
      'WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The access token expired"',
    references: ['RFC 9110 §11.6.1', 'RFC 9110 §11.5', 'RFC 9110 §11.6.2', 'RFC 6750 §3'],
    steps: {
      visitor: ['You need not read it yourself: the browser shows it as a box that asks for user name and password.'],
      developer: [
        "Show it: `curl -sS -o /dev/null -D - 'https://…'` (a GET: some servers answer HEAD, which `curl -I` sends, otherwise).",
        'Send the scheme that it names: `Authorization: Bearer $TOKEN`, or `curl -u "$USER:$PASSWORD"` for Basic.',
      ],
    },
  },
  {
    id: '401-or-403',
    asks: /^(?!why\b).{0,60}(?:\b401\b.{0,40}(?: or | vs\.? | versus |\/| and | from ).{0,20}\b403\b|\b403\b.{0,40}(?: or | vs\.? | versus |\/| and | from ).{0,20}\b401\b)/,
    title: '401 asks who you are; 403 says that you may not',
    says: [
      '401 is about identity: the server does not know who asks. Sign in, or send correct credentials.',
      '403 is about permission: the server knows enough and refuses. The same credentials sent again change nothing; others may, and so does a permission or role that the owner or an administrator gives.',
      'A valid token without the scope that is wanted belongs to 403 (`insufficient_scope`), but many servers answer 401 to it.',
    ],
    references: ['RFC 9110 §15.5.2', 'RFC 9110 §15.5.4', 'RFC 6750 §3.1'],
    steps: {
      visitor: ['For a 401, sign in again.', 'For a 403, ask the owner of the site for access, and name your account.'],
      developer: [
        'Answer 401 with `WWW-Authenticate` where nobody is signed in or the token is not valid, 403 where somebody is and may not.',
      ],
    },
  },
  {
    id: '401-or-400',
    asks: /^(?!why\b).{0,60}(?:\b401\b.{0,40}(?: or | vs\.? | versus |\/| and | from ).{0,20}\b400\b|\b400\b.{0,40}(?: or | vs\.? | versus |\/| and | from ).{0,20}\b401\b)/,
    title: '400 means that the request itself is broken; 401 that its credentials are not valid',
    says: [
      'A 400 is about form: bad syntax, an invalid field, a body that cannot be read. Whoever builds the request corrects URL, fields or payload; no login mends it.',
      'A 401 is a well-formed request whose credentials are missing or refused.',
    ],
    references: ['RFC 9110 §15.5.1', 'RFC 9110 §15.5.2'],
  },
  {
    id: '401-or-407',
    asks: /^(?!why\b).{0,60}(?:\b401\b.{0,40}(?: or | vs\.? | versus |\/| and | from ).{0,20}\b407\b|\b407\b.{0,40}(?: or | vs\.? | versus |\/| and | from ).{0,20}\b401\b)/,
    title: 'A 401 is asked by the site; a 407 by a proxy on the way',
    says: [
      'Both are challenges of the same form. The site asks with `WWW-Authenticate` and reads `Authorization`; a proxy asks with `Proxy-Authenticate` and reads `Proxy-Authorization`.',
      'A 407 is mended by whoever runs the proxy or the network, or by giving the client the login of the proxy; the website has not seen the request yet.',
    ],
    references: ['RFC 9110 §15.5.2', 'RFC 9110 §15.5.8', 'RFC 9110 §11.7'],
  },
  {
    id: 'outage',
    asks: /^(?:is|does|do|are|has|did|can|what|how)\b.{0,80}\b(?:site|website|server|page|homepage|service)\b.{0,30}\b(?:down|offline|outage|crashed)\b/,
    title: 'A 401 does not mean that the site is down',
    says: [
      'Whoever answers 401 is up: the server was reached, understood the request, and asks for a login.',
      'A site that is down shows a connection error, a timeout, or a 5xx such as 502 or 503.',
      'See how far it reaches. Only you: your login. Everybody, on one page: that page is locked. Everybody, on the whole site: the server, its firewall or `.htaccess`, and only the owner can mend it.',
    ],
    references: ['RFC 9110 §15.5.2', 'RFC 9110 §15.6'],
    steps: {
      visitor: [
        'Load the page again (F5, or Ctrl+R), and open it in a private window and on another network.',
        'If the page ought to be public, tell its owner that it asks for a login.',
      ],
      developer: [
        "Ask as a stranger: `curl -sS -o /dev/null -w '%{http_code}\\n' 'https://…'`; 401 is an answer, 000 is none.",
      ],
    },
  },
]
