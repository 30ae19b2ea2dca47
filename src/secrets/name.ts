/**
 * What a name says about its value. `password`: any value is secret. `token`: a value that could be one. `key`: only what looks
 * generated, since keys of tables, caches and maps have names too. `credentials`: an Authorization value, with its scheme.
 * `id`: half of a pair of access id and key. `hash`: what is computed with a secret. `query`: secret in a query or a form alone.
 * `cookies`: a Cookie or Set-Cookie value. `personal`: a claim about a person.
 */
export type Meaning = 'password' | 'token' | 'key' | 'id' | 'credentials' | 'cookies' | 'hash' | 'query' | 'personal'

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const passwords = list(
  'password passwd passwort pwd pass passphrase passwords pw psw pswd secret secrets secrete secretkey passcode psk stapsk pin ' +
    'senha contrasena contrase clave mdp passe kennwort wachtwoord haslo parola keymaterial authtok passkey',
)
const tokens = list(
  'token tokens jwt pat sid sessionid jsessionid phpsessid assertion apikey otp cvv samlresponse samlrequest relaystate webhook',
)
/** After one of these, `key` names a credential. */
const keyOwners = list(
  'api access secret private auth account shared encryption signing master subscription license licence app application consumer ' +
    'storage service server admin deploy user client primary secondary webhook write read rest sas hmac integration personal bot ' +
    'functions code merchant publishable session license developer partner project team live test service_role anon',
)
/** Before `key` these name something harmless. */
const keyFriends = list(
  'public pub foreign partition sort row cache index host object bucket kms cipher registry hot map lookup locale translation ' +
    'i18n message error config cluster group topic routing schema file column field websocket socket accept idempotency schemaname json',
)
/** A name that ends so speaks about a secret, and is none. */
const tails = list(
  'url uri endpoint type types name names file path paths dir directory expires expiry expiration expired in at length len size ' +
    'version count counts field fields policy required issuer header headers prefix suffix format algorithm alg method methods status ' +
    'state error errors invalid missing valid enabled disabled hint ttl time timeout date scope scopes audience provider manager ' +
    'service factory filter resolver validator handler store storage cache reset change changed form page helper class test tests ' +
    'regex pattern rotation age lifetime limit usage used parser generator ref refs description label placeholder authority author kind ' +
    'source location server host domain supported strength rules params parameters mode flow info information exists present exception exceptions interceptor middleware authenticator processor reader converter ' +
    'extractor event listener adapter client interface config configuration settings options hash digest',
)
const harmless = list(
  'public keyword keyboard author authors authority authorities tokenizer accessor accessibility author_email',
)
const personals = new Map<string, string>([
  ['email', 'e-mail address'],
  ['mail', 'e-mail address'],
  ['emailaddress', 'e-mail address'],
  ['givenname', 'name of a person'],
  ['familyname', 'name of a person'],
  ['firstname', 'name of a person'],
  ['lastname', 'name of a person'],
  ['middlename', 'name of a person'],
  ['fullname', 'name of a person'],
  ['nickname', 'name of a person'],
  ['displayname', 'name of a person'],
  ['authorname', 'name of a person'],
  ['preferredusername', 'user name'],
  ['uniquename', 'user name'],
  ['upn', 'user name'],
  ['phonenumber', 'phone number'],
  ['phone', 'phone number'],
  ['mobile', 'phone number'],
  ['birthdate', 'date of birth'],
  ['streetaddress', 'address'],
  ['postalcode', 'address'],
  ['sub', 'subject of a token'],
  ['ipaddr', 'address of a client'],
  ['ipaddress', 'address of a client'],
  ['remoteaddr', 'address of a client'],
  ['remoteip', 'address of a client'],
  ['clientip', 'address of a client'],
  ['clientaddress', 'address of a client'],
  ['sourceip', 'address of a client'],
  ['sourceipaddress', 'address of a client'],
])

/** The kind of personal datum that a claim of this name holds (OpenID Connect Core §5.1, and what Entra ID adds), if it does. */
export const personalKind = (name: string): string | undefined =>
  personals.get(name.toLowerCase().replace(/[^a-z]/g, ''))

const endings = [
  ['password', 'password'],
  ['passwd', 'password'],
  ['passwort', 'password'],
  ['passphrase', 'password'],
  ['secret', 'password'],
  ['secretkey', 'password'],
  ['pwd', 'password'],
  ['token', 'token'],
  ['apikey', 'token'],
  ['accesskey', 'token'],
  ['privatekey', 'token'],
  ['authkey', 'token'],
  ['sessionid', 'token'],
  ['signature', 'hash'],
] as const

const wordsOf = (name: string): string[] =>
  /^[A-Za-z][a-z0-9]{0,40}$/.test(name) ? [name.toLowerCase()] : partsOf(name)

const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** What the name of a field, parameter, variable, element or member says about its value; `undefined` where it says nothing. */
export const meaningOf = (name: string): Meaning | undefined => {
  const words = wordsOf(name)
  const last = words.at(-1)
  if (last === undefined || words.length > 12) return undefined
  const special = specialMeaning(words.join('-'), last)
  if (special !== undefined) return special
  if (words.some((word) => harmless.has(word))) return undefined
  const meaning = wordMeaning(words)
  if (meaning === undefined) return personalKind(name) === undefined ? undefined : 'personal'
  if (words.length === 1) return meaning
  if (tails.has(last) && !passwords.has(last) && !(last === 'value' || last === 'service')) return undefined
  if (last === 'id' || last === 'ids')
    return meaning === 'key' || words.includes('session') ? meaningOfId(words) : undefined
  return meaning
}

/** The last words of the names that mean something as a whole. */
const specialEnds = new Set(
  (
    'authorization authentication cookie cookie2 cookies cookies2 code key t k response cnonce mac sig signature value verifier id request ' +
    'bearer ticket auth auths credential credentials creds'
  ).split(' '),
)

const specialMeaning = (name: string, last: string): Meaning | undefined => {
  if (!specialEnds.has(last)) return undefined
  if (/(?:^|-)(?:proxy-)?authorization$|^authentication$/.test(name)) return 'credentials'
  if (/^(?:http-)?(?:set-)?cookies?2?$/.test(name)) return 'cookies'
  if (/^(?:code|key|auth-?code|authorization-code|t|k)$/.test(name)) return 'query'
  if (/(?:^|-)(?:response|cnonce|mac|sig|signature|signature-?value|verifier)$/.test(name))
    return last === 'verifier' ? 'token' : 'hash'
  if (/(?:^|-)session-(?:id|key)$/.test(name)) return 'token'
  if (name === 'authorization-request') return 'key'
  if (/(?:^|-)oauth2-bearer$/.test(name)) return 'token'
  if (/^(?:code-verifier|device-code|login-ticket|auth|auths|credentials?|creds|(?:[a-z0-9]+-){0,8}auth)$/.test(name))
    return 'key'
  return undefined
}

const wordMeaning = (words: readonly string[]): Meaning | undefined => {
  if (words.some((word) => passwords.has(word))) return 'password'
  if (words.some((word) => tokens.has(word))) return 'token'
  const at = words.indexOf('key')
  const before = words[at - 1]
  if (at > 0 && !keyFriends.has(before!)) return keyOwners.has(before!) ? 'token' : 'key'
  for (const [ending, meaning] of endings) if (words.some((word) => word.endsWith(ending))) return meaning
  if (words.includes('login') && words.length === 2 && words[0] === 'sonar') return 'key'
  if (words.includes('access') && words.at(-1) === 'id') return 'key'
  return words.some((word) => word === 'credential' || word === 'credentials' || word === 'sessiontoken')
    ? 'key'
    : undefined
}

/** `access_key_id` and `key_id` name; `session_id` and a log service's `accessId` open. */
const meaningOfId = (words: readonly string[]): Meaning | undefined =>
  words.includes('session') ? 'token' : words.includes('key') ? undefined : 'id'
