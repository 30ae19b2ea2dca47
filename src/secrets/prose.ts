import { isAscii } from '../search/ascii.ts'
import { matchesOf } from '../search/matches.ts'
import type { Scanner, Take } from './found.ts'
import { isGenerated, isNoValue, looksMade, looksPassword } from './guess.ts'
import { isPlaceholder, isStandIn } from './placeholder.ts'

/** What a password is called in the languages of the reports, misspelt too. */
const passwords =
  '(?:pass ?words?|passwor[dt]s?|pasword|passwrod|passwörter|kennwort|passphrase|passcode|passwd|passw|pswd|pwd|pw|p/w|bindpw|rootpw|pass|pin|mot de passe|mdp|senha|clave|contrasena|wachtwoord|passord|adgangskode|salasana|heslo|has[lł]o|has[lł]a|has[lł]em|parola(?: d.ordine)?|ww)'

/** What a key or a token is called. */
const keys =
  '(?:(?:api|access|secret|private|signing|account|storage|subscription|licen[cs]e|client|stream|setup|encryption|wifi|wpa2?|wlan|netzwerk)[ -]?(?:key|schlüssel|zugangscode|losungswort|sleutel)|cl[eé](?: d.)?[ ]?(?:api|wifi)|clave de (?:la )?api|chave(?: da)?(?: api)?|chiave api|klucz api|jeton|geheimnis|schlüssel|session cookie(?: value)?|(?<!-)cookie(?= (?:is|value))|auth(?:orization)? (?:code|header)|secret|(?:access[ _]|bearer )?token|pat|(?<!\\b(?:public|primary|foreign|partition|cache|sort|host|row|index|object|bucket|map|lookup|registry|session|idempotency|translation|json|yaml|hot|any|the same|ssh|pgp|gpg|websocket|accept|kid|kms)[ -])key|x-api-key)'

/** Where a noun ends: with what follows it, or with the marks that show it bold. */
const after = '(?=[ \\t:：=)"\'`“”«*<\\u00a0\\r\\n;→–—是は-])'

const nouns = new RegExp(`(?<![\\w/.$])(?:(${passwords})|${keys})${after}`, 'gi')

/** The same in scripts that set no blanks. */
const foreignNouns =
  /(?:(contraseña|lösenord|şifre|парол[ья]|паролем|пасс|пин|密码|密碼|口令|パスワード|パス|暗証番号|비밀번호)|apiキー|токен|ключ|令牌|密钥|トークン|シークレット)(?=[ \t:：=)是はをa-z0-9「—–-])/giu

/** What shows the noun bold, or closes a quotation of it. */
const closing = '[*`"\'”’»)\\]]{0,3}(?:<\\/?\\w{1,6}>)?'

/** Between a noun and its verb: whose it is, and where it is from. */
const between = '((?:[ \\t]\\(?[^\\s\\\\.,;:：=→–—!?"\'`“”«»(){}<>[\\]]{1,40}\\)?){0,6}?)'

const verbs =
  "(?:is|are|was|were|will be|should be|is set to|set to|is now|ist|war|lautet|est|c.est|es|era|é|è|är|é|jest|это|是|は|是:|being|looks? like|generated|['’]s)"
const adverbs =
  '(?:still |now |just |actually |really |currently |basically |(?:something )?like |for example |e\\.g\\. )?'
const opening = '(["\'`“”‘’«„*_「]{0,3})'
const value = '([^\\s\\x1b"\'`“”‘’«»「」]{3,200})'

/** A noun, and with a verb or a mark what it is: `password for the admin user is X`, `**Password**: X`, `password → X`. */
const withVerb = new RegExp(
  `${closing}${between}[ \\t]{0,3}(?:(${verbs})[ \\t]{1,3}${adverbs}|(?:${verbs})?[:：=→–—]${closing}[ \\t]{0,3}|[ \\t]-[ \\t]|(?:は|是|を)[ \\t]{0,2})${opening}${value}`,
  'iy',
)

/** A noun and its value with no verb between them: `password X`, `with password "X"`, `salasana on X`, `密码X`. */
const bare = new RegExp(
  `${closing}(?:[ \\t](?:(?:that )?(?:i|we) (?:use|used|set|typed|entered|have|sent|try|tried)|provided|given|received|supplied|sent|passed|presented|used|value|string|found|(on|er|of|to)))?(?![a-z])[ \\t]{0,3}\\(?(?![:=：→–—-])${opening}${value}`,
  'iy',
)

/** A noun, and what it is on a line of its own below. */
const below = new RegExp(
  `${closing}${between}[ \\t]{0,3}[:：]?${closing}[ \\t]{0,3}\\r?\\n(?:[ \\t>]{0,8}\\r?\\n)?[ \\t>]{0,8}()${value}(?=[ \\t]{0,3}(?:\\r?\\n|$))`,
  'iy',
)

const owners =
  /\b(my|our|the|with|his|her|mein|mon|mi|mio|minha)\s{1,3}(?:(?:user|login|account|db|wifi|admin|root)\s{1,3})?$/i

/** What wget's debug log says of its settings. */
const setting = /\((?:\w{1,12}_?)?passw(?:or)?d\) to (\S{1,200})/g

/** Finds passwords and keys that are told: "my password is …", "with password …", "Passwort: …", and set: what wget's debug log says. */
export const scanProse: Scanner = (text, take) => {
  scanNouns(text, nouns, take)
  if (!isAscii(text)) scanNouns(text, foreignNouns, take)
  for (const match of text.includes(') to ') ? matchesOf(text, setting) : []) {
    const start = match.index + match[0].length - match[1]!.length
    if (!isPlaceholder(match[1]!)) take({ kind: 'password', start, end: start + match[1]!.length, live: true })
  }
}

/** What was read behind a noun, and how. */
type Told = {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly by: 'verb' | 'mark' | 'nothing' | 'line'
  /** How many words stand between. */
  readonly words: number
  readonly quoted: boolean
  /** Whether only a preposition stands before it, as in `salasana on X` and `password on X`. */
  readonly weak: boolean
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

const byOf = (form: RegExp, verb: string | undefined): Told['by'] => {
  if (form === bare) return 'nothing'
  if (form === below) return 'line'
  return verb === undefined ? 'mark' : 'verb'
}

/** What a form reads behind a noun; each has what stands between or a preposition, a verb, an opening quote and the value, in this order. */
const read = (text: string, at: number, form: RegExp): Told | undefined => {
  form.lastIndex = at
  const match = form.exec(text)
  if (!match) return undefined
  const [first = '', verb] = match.slice(1)
  const [quote = '', word = ''] = match.slice(-2)
  // The colon of a time is no mark, and a name with an equals sign right behind it is another one's.
  if (
    form === withVerb &&
    verb === undefined &&
    (/\d$/.test(first) || (first !== '' && match[0].includes(`${first}=`)))
  )
    return undefined
  const plain = word.replace(/[.,;:!?)*_]{1,8}$/, (end) => (end.startsWith('!') ? '!' : ''))
  const start = form.lastIndex - word.length
  return {
    value: plain,
    start,
    end: start + plain.length,
    by: byOf(form, verb),
    words: form === bare ? 0 : wordsIn(first),
    quoted: /["'`“”‘’«„「]/.test(quote),
    weak: form === bare && first !== '',
  }
}

/** What the first form reads of which it holds that it is meant. */
const firstTold = (text: string, at: number, isMeant: (told: Told) => boolean): Told | undefined => {
  for (const form of [bare, withVerb, below]) {
    const told = read(text, at, form)
    if (told && isMeant(told)) return told
  }
  return undefined
}

const scanNouns = (text: string, words: RegExp, take: Take): void => {
  words.lastIndex = 0
  for (let noun = words.exec(text); noun !== null; noun = words.exec(text)) {
    const at = words.lastIndex
    const isPassword = noun[1] !== undefined
    const owner = owners.exec(text.slice(Math.max(0, noun.index - 24), noun.index))?.[1]?.toLowerCase()
    const word = noun[0].toLowerCase()
    const told = firstTold(text, at, (one) => isTold(one, isPassword, owner, word))
    if (!told) continue
    const end = told.quoted && told.by !== 'nothing' ? quoteEnd(text, told) : told.end
    take({ kind: isPassword ? 'password' : 'token', start: told.start, end, live: true })
    words.lastIndex = Math.max(at, told.end)
  }
}

/** A password of several words ends where its quotation does. */
const quoteEnd = (text: string, { start, end }: Told): number => {
  const rest = /^[^"”“’»」\n]{0,60}(?=["”“’»」])/.exec(text.slice(end, end + 61))
  return rest && start < end ? end + rest[0].length : end
}

const isTold = (told: Told, isPassword: boolean, owner: string | undefined, noun: string): boolean => {
  const { value } = told
  if (
    value.length < 3 ||
    isStandIn(value) ||
    isNoValue(value, owner !== undefined && owner !== 'the' && owner !== 'with' && told.by !== 'nothing')
  )
    return false
  return isPassword ? isPasswordTold(told, owner, noun) : isKeyTold(told, noun)
}

/** Digits alone are a password where enough of them are told as one; of a PIN four will do. */
const isNumber = ({ value, by }: Told, noun: string): boolean =>
  /^\d{4,12}$/.test(value) &&
  (value.length >= 6 || noun === 'pin' || noun === 'passcode' || (by !== 'nothing' && value.length > 4))

const isPasswordTold = (told: Told, owner: string | undefined, noun: string): boolean => {
  const { value, by, words, quoted, weak } = told
  if (weak || (noun === 'pass' && by === 'nothing')) return looksPassword(value) || looksMade(value)
  if (isNumber(told, noun)) return words === 0 || by !== 'nothing'
  if (by === 'line') return value.length >= 6 && (looksPassword(value) || (isGenerated(value) && words < 4))
  if (words > 2) return looksPassword(value) || looksMade(value)
  if (quoted) return by !== 'nothing' || isGenerated(value) || looksPassword(value)
  if (isGenerated(value))
    return by !== 'nothing' || !/^[A-Za-z]{2,8}\d{1,2}$|^[A-Z][a-z]+\d{1,2}$/.test(value) || owner !== undefined
  if (/[!$%&@#?]./.test(value)) return by !== 'nothing' || owner === 'with'
  return (
    by === 'verb' &&
    words === 0 &&
    owner !== undefined &&
    /^(?:my|our|mein|mon|mi)$/.test(owner) &&
    value.length >= 6 &&
    !/(?:ed|ing|ly|lich|isch)$/.test(value)
  )
}

const isUuid = (value: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value)

/** Of keys and tokens errors and documentation speak all the time, so that only what looks generated is meant. */
const isKeyTold = ({ value, by, words, quoted }: Told, noun: string): boolean => {
  if (
    !isGenerated(value) ||
    /^[a-z]+(?:[-_.][a-z]+)*[-_.]?v?\d{1,2}$/i.test(value) ||
    (isUuid(value) && !/secret|key/.test(noun))
  )
    return false
  const isLong = value.length >= 16 && /^[\w+/=.~-]+$/.test(value) && !/^[a-z]+(?:[-_.][a-z]+)+\d*$/i.test(value)
  if (by === 'nothing') return isLong || (quoted && value.length >= 12)
  if (words > 1 && by === 'mark') return false
  return isLong || (value.length >= 8 && words < 2 && by !== 'line')
}
