import type { Topic } from './topic.ts'

/** What each authentication scheme expects, and how a client replies. */
export const schemes: readonly Topic[] = [
  {
    id: 'basic',
    asks: /^(?:what|explain|define|how does|is|what's)(?: is| are| the| an| a| does| http| work){0,4} basic (?:access )?auth(?:entication|orization)?\b.{0,30}$/,
    title: 'Basic sends user name and password with each request, encoded but not encrypted',
    says: [
      'The client joins user name, colon and password and encodes them as Base64: anybody can decode that, so Basic is only safe over HTTPS.',
      'It is met on staging sites, simple admin areas and folders behind an `.htaccess`.',
      'A browser keeps the login until it is closed; a wrong one is then sent again and again.',
    ],
    example: 'Authorization: Basic dXNlcjpwYXNz',
    references: ['RFC 7617 §2', 'RFC 7617 §4'],
    steps: { developer: ['Send it: `curl -u "$USER:$PASSWORD" https://example.com/protected/`.'] },
  },
  {
    id: 'bearer',
    asks: /^(?:what|explain|define|how does|how do i send|what's)(?: is| are| the| an| a| does| use){0,4} (?:bearer|jwt|access tokens?|json web tokens?)\b.{0,30}$/,
    title: 'Bearer sends an access token: whoever holds it is let in until it expires',
    says: [
      'An authorization server issues it, as an opaque text or as a JWT (which begins with `eyJ`); REST and OAuth 2.0 APIs, single-page apps and mobile back ends take it.',
      'Access tokens are short-lived on purpose: the same token that worked an hour ago is refused when it has run out, and a refresh token fetches the next one.',
    ],
    example: 'Authorization: Bearer eyJhbGci…',
    references: ['RFC 6750 §2.1', 'RFC 6749 §1.4', 'RFC 6749 §1.5'],
    steps: { developer: ['Send it: `curl -H "Authorization: Bearer $TOKEN" https://api.example.com/v1/me`.'] },
  },
  {
    id: 'digest',
    asks: /^(?:what|explain|define|how does|what's)(?: is| are| the| an| a| does| http){0,4} digest\b.{0,40}$/,
    title: 'Digest sends a hash of the password and of a nonce of the server, never the password',
    says: [
      'The server challenges with a nonce; the client answers with a hash of user name, password, nonce, method and address. It takes two requests.',
      'It is met in older systems, cameras and other devices; a client has to be told to use it.',
    ],
    example: 'Authorization: Digest username="demo", realm="example", nonce="…", uri="/", response="…"',
    references: ['RFC 7616 §3.3', 'RFC 7616 §3.4'],
    steps: { developer: ['Send it: `curl --digest -u "$USER:$PASSWORD" https://example.com/`.'] },
  },
  {
    id: 'negotiate',
    asks: /^(?:what|explain|define|how does|what's)(?: is| are| the| an| a| does){0,4} (?:negotiate|ntlm|kerberos|spnego|(?:integrated )?windows auth\w{0,12})\b.{0,40}$/,
    title: 'Negotiate and NTLM let the operating system sign in: a Kerberos or NTLM token of the domain',
    says: [
      'The exchange has several steps, and the platform does them: the browser or program takes the ticket of whoever is logged in to the domain.',
      'It is met on intranets with Windows and Active Directory. The client has to be allowed to answer this host, and has to reach the domain.',
    ],
    example: 'Authorization: Negotiate YII…',
    references: ['RFC 4559 §4', 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-ntht/'],
    steps: {
      developer: [
        'Send it: `curl --negotiate -u : https://intranet.example.com/`, or `--ntlm` where Kerberos is not to be had.',
      ],
    },
  },
  {
    id: 'authentication-schemes',
    asks: /^(?:what|which|explain|list)(?: are| is| the| all| http| different| other){0,5} (?:auth(?:entication)? (?:schemes|methods|types)|scheme does\b.{0,40}|ways to authenticate)\b.{0,40}$/,
    title: 'The scheme that a resource wants is named in its `WWW-Authenticate` field',
    says: [
      'Basic wants a user name and password, Bearer an access token, Digest a hash of the password, Negotiate or NTLM the login of the domain.',
      'Outside these, APIs take a key in a field or query of their own (`X-Api-Key`), OAuth an access token with a refresh token behind it, and web pages a session cookie that their login form sets.',
      'Or it wants none: what is public answers without any of them.',
    ],
    references: ['RFC 9110 §11.1', 'https://www.iana.org/assignments/http-authschemes/'],
    steps: { developer: ["See which one: `curl -sS -o /dev/null -D - 'https://…'`."] },
  },
]
