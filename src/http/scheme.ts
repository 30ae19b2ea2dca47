/** The schemes of IANA's registry (RFC 9110 §16.4.1, iana.org/assignments/http-authschemes), in lower case. */
const REGISTERED =
  'basic bearer concealed digest dpop gnap hoba mutual negotiate oauth privatetoken scram-sha-1 scram-sha-256 vapid'

/** Schemes that servers challenge with and that are in no registry, in lower case. */
const CHALLENGED = 'ntlm kerberos pop passport1.4 wsse aws4-hmac-sha256 hawk mac'

/** Schemes that products ask their callers for and that are in no registry, in lower case. */
const PRODUCTS =
  'token jwt apikey api-key api_key x-api-key key bot signature splunk ssws geniekey googlelogin klaviyo-api-key pveapitoken ' +
  'sharedkey sharedkeylite sharedaccesssignature zoho-oauthtoken snowflake aws aws4-ecdsa-p256-sha256 acs3-hmac-sha256 ' +
  'tc3-hmac-sha256 google4-rsa-sha256 sdk-hmac-sha256 wlid1.0 discogs mediabrowser emby msauth1.0 appkey app-token ' +
  'apitoken api-token accesstoken client-id userpass hmac hmac-sha256 oauth2 deepl-auth-key bce-auth-v1 qiniu xbl3.0 elastic ' +
  'authsub crest cpanel whm bitwarden pbctoken keyauth'

const CHALLENGE_SCHEMES = new Set(`${REGISTERED} ${CHALLENGED}`.split(' '))
const SCHEMES = new Set(`${REGISTERED} ${CHALLENGED} ${PRODUCTS}`.split(' '))

/** Whether servers are known to challenge with the scheme, in any case of letters (RFC 9110 §11.1). */
export function isChallengeScheme(word: string): boolean {
  return CHALLENGE_SCHEMES.has(word.toLowerCase())
}

/** Whether the word is the name of a known scheme, registered or of a product, in any case of letters (RFC 9110 §11.1). */
export function isKnownScheme(word: string): boolean {
  return SCHEMES.has(word.toLowerCase())
}

/** The schemes that people type by hand, and how many slips of the pen still tell which one was meant. */
const TYPED: ReadonlyMap<string, number> = new Map([
  ['bearer', 2],
  ['basic', 1],
  ['digest', 2],
  ['negotiate', 3],
  ['token', 1],
  ['apikey', 1],
])

/** The scheme that a misspelt word stands for (`Bear`, `Basci`), in lower case; null for a known scheme and for a word like none. */
export function schemeMeantBy(word: string): string | null {
  const written = word.toLowerCase()
  if (isKnownScheme(written) || written.length > 16 || written.length < 3) return null
  for (const [scheme, slips] of TYPED)
    if (Math.abs(written.length - scheme.length) <= slips && editDistance(written, scheme) <= slips) return scheme
  return null
}

/** The number of letters inserted, left out, replaced or swapped with their neighbour (optimal string alignment distance). */
function editDistance(left: string, right: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const line = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const steps = [(last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)]
      if (swapped && row > 1 && column > 1) steps.push((beforeLast[column - 2] ?? 0) + 1)
      line.push(Math.min(...steps))
    }
    beforeLast = last
    last = line
  }
  return last.at(-1) ?? 0
}
