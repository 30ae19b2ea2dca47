import { looksRandom } from './characters.ts'
import type { Meaning } from './name.ts'
import { isUnassigned } from './person.ts'
import { isOfEnvironment, isPlaceholder } from './placeholder.ts'
import type { Value } from './value.ts'

const call = /^(?:new |await )?[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*){0,8}[([]/
const member = /^[a-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*){1,8};?$/i
/** A method's call, which may be cut at its first comma or quote: `jwt.NewWithClaims(jwt.SigningMethodHS512`; Go's `[]byte(…)` from its bracket on. */
const method =
  /^(?:new |await )?[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*){1,8}\((?:[\w$.]{0,80}$|['"`[({])|^\]byte\(/
/** A call with a named argument, cut at its first quote: `create_access_token(identity=user[`. */
const namedArgument = /^[A-Za-z_]\w{2,60}\([a-z_]\w{0,40}=[A-Za-z_][\w.]{0,60}[[(,]?$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const hex = /^[0-9a-f]{16,}$/i
/** Base64 with its padding (RFC 4648 §3.2), which no word has. */
const padded = /^(?:[\w+/-]{4}){4,100}(?:[\w+/-]{2}==|[\w+/-]{3}=)$/
const url = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\/\/[\w-]{1,63}\.[\w.-]{1,100}(?:[/:?#]|$))/i

/** Whether a value found under a secret name is one: not a word of the documentation, a variable, a call or a member of an object. */
export const isSecretValue = (value: string, meaning: Meaning, place: Value, loudName: boolean): boolean => {
  const text = value.trim()
  if (text === '' || isPlaceholder(text) || url.test(text)) return false
  if (!place.quoted && isCode(text)) return false
  return checks[meaning](text, place, loudName)
}

const isCode = (text: string): boolean =>
  isOfEnvironment(text) ||
  (call.test(text) && /[)\]]/.test(text)) ||
  method.test(text) ||
  namedArgument.test(text) ||
  (member.test(text) && !/\d/.test(text)) ||
  /^[([{]/.test(text)

type Check = (text: string, place: Value, loudName: boolean) => boolean

const isToken: Check = (text, { quoted, inForm, ownLine, option }, loudName) => {
  if (/^[A-Z]{2,8}\d{3,8}:?$/.test(text) || /^\d{1,7}$/.test(text) || /^v?\d+(?:\.\d+){1,3}$/.test(text)) return false
  if (/\s/.test(text)) return quoted && loudName && text.length <= 60
  if (/\d/.test(text)) return text.length >= 4
  return text.length >= 16
    ? !/^[a-z]+(?:[-_./:]+[a-z]+)*:?$/i.test(text) || looksMixed(text)
    : (inForm || ownLine || option === true) && loudName && text.length >= 6
}

const looksMixed = (text: string): boolean => (text.match(/[a-z][A-Z]/g)?.length ?? 0) >= 3

const isKey: Check = (text) =>
  !text.includes('aws4_request') && (uuid.test(text) || hex.test(text) || (text.length >= 14 && looksRandom(text)))

const checks: Readonly<Record<Meaning, Check>> = {
  password: (text, { quoted, ownLine }) =>
    !(/^\d{1,3}$/.test(text) && !quoted) &&
    !(/\s/.test(text) && !quoted && !ownLine) &&
    text.length <= 400 &&
    !isSentence(text, quoted),
  token: isToken,
  key: isKey,
  id: (text) => text.length >= 12 && !uuid.test(text) && looksRandom(text),
  hash: (text) => text.length >= 16 && (hex.test(text) || looksRandom(text) || padded.test(text)),
  query: (text, { inForm }) => inForm && text.length >= 8 && /\d/.test(text) && /[a-z]/i.test(text),
  personal: (text, { quoted }) =>
    quoted &&
    text.length >= 3 &&
    text.length <= 200 &&
    !isUnassigned(text) &&
    !/^(?:repo|system|spiffe|project_path|arn|urn):/.test(text),
  credentials: () => false,
  cookies: () => false,
}

/** `password: must have eight characters` and `"password": "The password field is required."` are messages. */
const isSentence = (text: string, quoted: boolean): boolean =>
  /^(?:is|are|was|must|should|cannot|can't|has|have|does|did|not|the|a|an|your|please|invalid|incorrect|wrong|required)(?:\s|$)/i.test(
    text,
  ) ||
  (quoted && /^[A-Z][a-z]+ .*[.!]$/.test(text) && text.split(' ').length > 3)
