import { anyOf, near, says } from './near.ts'
import type { Wording } from './near.ts'

/** What of a server's set-up of authentication may be broken. */
export type SetupPart = 'file' | 'rules' | 'secret' | 'scheme' | 'hash' | 'keys'

/** What is wrong with each part, as a clause. */
export const brokenPart: Readonly<Record<SetupPart, string>> = {
  file: 'the file with its passwords cannot be read',
  rules: 'the rules for authentication are incomplete',
  secret: 'a secret or key that it needs is not set',
  scheme: 'no way of authentication is registered',
  hash: 'a stored password hash cannot be used',
  keys: 'its instances do not share the keys for cookies',
}

/** What servers and libraries of all kinds log when their own set-up of authentication is broken, in lower case. */
export const setupWordings: readonly { readonly part: SetupPart; readonly wording: Wording }[] = [
  {
    part: 'file',
    wording: anyOf(
      near(/(?:could not|cannot|can't|couldn't|unable to|failed to) open /g, 40, /password file|passwd file|htpasswd/),
      near(/htpasswd|passwd file|password file/g, 60, /no such file|permission denied|cannot be read|is a directory/),
      near(/no such file or directory|permission denied/g, 60, /htpasswd/),
    ),
  },
  {
    part: 'rules',
    wording: says(
      /authentication not configured\?|no authn provider configured|couldn't (?:perform authentication|check (?:user|access))|authtype not set/,
    ),
  },
  {
    part: 'secret',
    wording: anyOf(
      near(
        /\b(?:jwt|session|signing|cookie|application encryption)[ _-](?:secret|key)(?:[ _-]key)?\b/g,
        20,
        /missing|not (?:set|defined|configured|been specified)|undefined|must (?:be set|be provided|not be empty)/,
      ),
      says(/secret ?or ?(?:public|private) ?key must|(?:secret|key) (?:may|can ?not|must not) be (?:null|empty|blank)/),
      says(/no secret key was set|missing `?secret_key_base|no application encryption key/),
    ),
  },
  {
    part: 'scheme',
    wording: says(
      /no authentication ?(?:scheme was specified|handler is registered|provider found)|unknown authentication strategy/,
    ),
  },
  {
    part: 'hash',
    wording: anyOf(
      says(/crypt(?:_r)?\(\) failed|does not look like bcrypt|no passwordencoder mapped|unknown hashing algorithm/),
      near(/password hash|hash format|\bsalt\b/g, 20, /invalid|unsupported|not supported|unknown/),
    ),
  },
  { part: 'keys', wording: says(/was not found in the key ring|error unprotecting the|unprotect ticket failed/) },
]
