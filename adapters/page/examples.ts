/** A paste to try the page with; made up, with a token that no server ever gave out. */
export type Example = { readonly name: string; readonly text: string }

const token =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tLyIsImF1ZCI6Imh0dHBzOi8vYXBpLmV4YW1wbGUuY29tIiwic3ViIjoiZXhhbXBsZS1zdWJqZWN0IiwiaWF0IjoxNzY4NDY0MDAwLCJleHAiOjE3Njg0Njc2MDB9.bWFkZS11cC1zaWduYXR1cmUtb2YtdGhpcy1leGFtcGxl'

const opaque = 'k7Qz2mXw9RtB4vNs6YpL1cHd8JfG3aEu'

/** Pastes to try the page with. */
export const examples: readonly Example[] = [
  {
    name: 'An expired token',
    text: `$ curl -v -H "Authorization: Bearer ${token}" https://api.example.com/v1/orders
> GET /v1/orders HTTP/2
> Host: api.example.com
> User-Agent: curl/8.11.0
> Accept: */*
> Authorization: Bearer ${token}
>
< HTTP/2 401
< date: Thu, 15 Jan 2026 12:00:00 GMT
< www-authenticate: Bearer error="invalid_token"
< content-type: application/json
<
{"message":"Unauthorized"}`,
  },
  {
    name: 'A redirect on the way',
    text: `With -L it follows a redirect, and then I get a 401:

> GET /v2/files/42 HTTP/1.1
> Host: api.example.com
> User-Agent: curl/8.11.0
> Authorization: Bearer ${opaque}
>
< HTTP/1.1 302 Found
< Location: https://files.example.net/v2/files/42
< Content-Length: 0
<
* Issue another request to this URL: 'https://files.example.net/v2/files/42'
> GET /v2/files/42 HTTP/1.1
> Host: files.example.net
> User-Agent: curl/8.11.0
>
< HTTP/1.1 401 Unauthorized
< WWW-Authenticate: Bearer
<`,
  },
  {
    name: 'Nothing arrives at the server',
    text: `Apache with php-fpm. The field is sent, and the app says that it is missing:

> GET /api/user HTTP/1.1
> Host: www.example.com
> Authorization: Bearer ${opaque}
>
< HTTP/1.1 401 Unauthorized
< Server: Apache
< Content-Type: application/json
<
{"error":"Missing Authorization header"}`,
  },
  {
    name: 'Only words',
    text: 'git push says "remote: Support for password authentication was removed" and then "fatal: Authentication failed". I typed my password three times.',
  },
]
