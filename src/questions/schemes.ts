/** How authentication schemes are written, and how curl sends credentials of each. */

const names: Readonly<Record<string, string>> = {
  basic: 'Basic',
  bearer: 'Bearer',
  digest: 'Digest',
  negotiate: 'Negotiate',
  ntlm: 'NTLM',
  dpop: 'DPoP',
  hoba: 'HOBA',
  mutual: 'Mutual',
  vapid: 'vapid',
  gnap: 'GNAP',
  privatetoken: 'PrivateToken',
  oauth: 'OAuth',
  hawk: 'Hawk',
  apikey: 'ApiKey',
  'aws4-hmac-sha256': 'AWS4-HMAC-SHA256',
}

/** A scheme as its registry or its product writes it (IANA HTTP Authentication Schemes). */
export const nameOf = (scheme: string): string => names[scheme] ?? scheme

const options: Readonly<Record<string, string>> = {
  basic: '-u "$USER:$PASSWORD"',
  digest: '--digest -u "$USER:$PASSWORD"',
  ntlm: '--ntlm -u "$USER:$PASSWORD"',
  negotiate: '--negotiate -u :',
}

/** A curl command that sends credentials of a scheme and shows the answer's head; GET, because some servers treat HEAD differently. */
export const sendCommand = (scheme: string | undefined, url: string | undefined): string =>
  `curl -sS -o /dev/null -D - ${options[scheme ?? ''] ?? '-H "Authorization: Bearer $TOKEN"'} '${url ?? 'https://…'}'`

/** A curl command that shows the answer's head without sending any credentials. */
export const askCommand = (url: string | undefined): string => `curl -sS -o /dev/null -D - '${url ?? 'https://…'}'`
