import { matchesOf } from '../search/matches.ts'
import { isOfEnvironment, isPlaceholder } from './placeholder.ts'
import type { Scanner, Take } from './found.ts'

/** What a password, a key or a token is called in the languages of the reports, where a value may follow. */
const nouns =
  /\b(?:password|passwords|passwort|kennwort|passphrase|passcode|passwd|pwd|pw|mot de passe|senha|wachtwoord|passord|adgangskode|salasana|heslo|parola|(?:api|access|secret|private|signing|account|storage|subscription|licen[cs]e)[ -]?key|secret|token|pin)(?=[ \t:=)\u00a0])/gi

/** The words for a password that are not written in ASCII. */
const foreignNouns = /(?:contraseña|lösenord|hasło|şifre|пароль|密码|密碼|パスワード|비밀번호)(?=[ \t:：=)是は])/gi

/** What may stand between the noun and the value: `for alice`, `I use`, a verb or a mark, an opening quote. */
const telling =
  /(?:\)?[ \t](?:for|of|from|für|de|pour|para)[ \t][\w.@-]{1,40})?(?:[ \t](?:(?:that )?(?:i|we) (?:use|used|set|typed|entered|have|sent|try|tried)))?[ \t]{0,3}(?:(is|was|ist|war|lautet|est|es|é|è|är|er|on|to|jest|это|是|は|are|being|of|:|：|=|-|set to|will be|should be)[ \t]{0,3}(?:still |now |just |actually |really |currently |(?:something )?like |for example |e\.g\. )?|([:：=])|[ \t]{1,3})(["'`“”‘’«„*_]{0,3})([^\s"'`“”‘’«»]{3,200})/iuy

/** A token or a key is told with a verb or a mark, or an error repeats it: these words stand in every error message. */
const naming =
  /[ \t]{0,3}(?:(?:provided|given|received|supplied|sent|passed|presented|used|value|string|found|i use|i used|we use)[ \t]{0,3})?(?:(is|was|looks?|ist|lautet|est|es|是|は)[ \t]{0,3}(?:(?:something )?like |for example |e\.g\. )?|([:：=])[ \t]{0,3})(["'`“”‘’«„*_]{0,3})([^\s"'`“”‘’«»]{3,200})/iuy

const owners = /\b(my|our|the|with|his|her|mein|mon|mi)\s{1,3}(?:(?:user|login|account|db|wifi|admin|root)\s{1,3})?$/i

/** Adjectives, verbs and particles that follow "password is" and `--password` in a sentence. */
export const states =
  /^(?:in|on|at|by|for|from|with|to|of|and|or|but|so|as|it|its|this|that|these|those|there|here|very|just|only|also|still|already|always|never|now|then|too|been|be|being|do|does|fine|good|bad|right|same|different|new|old|long|short|strong|weak|safe|set|stored|saved|sent|passed|generated|created|hashed|encrypted|encoded|working|used|using|shared|known|unknown|typed|entered|copied|given|asked|prompted|less|more|at|via|out|about|okay|identical|unchanged|case|base64|plain|auth|authentication|based|grant|reset|manager|protected|field|fields|endpoint|request|response|header|claim|claims|policy|login|type|that's|which|when|if|because|while|after|before|through|via|per|like|contains|matches|looks|works|stopped|comes|expires|needs|seems|gets|changes|changed|helps|helped|makes|gives)[.,;:!?)]*$/i

/** What wget's debug log says of its settings. */
const setting = /\((?:\w{1,12}_?)?passw(?:or)?d\) to (\S{1,200})/g

/** Finds passwords that are told: "my password is …", "with password …", "Passwort: …", and set: what wget's debug log says. */
export const scanProse: Scanner = (text, take) => {
  scanNouns(text, nouns, take)
  if (/[^\x00-\x7f]/.test(text)) scanNouns(text, foreignNouns, take)
  for (const match of text.includes(') to ') ? matchesOf(text, setting) : []) {
    const start = match.index + match[0].length - match[1]!.length
    if (!isPlaceholder(match[1]!)) take({ kind: 'password', start, end: start + match[1]!.length, live: true })
  }
}

const scanNouns = (text: string, words: RegExp, take: Take): void => {
  words.lastIndex = 0
  for (let noun = words.exec(text); noun !== null; noun = words.exec(text)) {
    const form = isOfKey(noun[0]) ? naming : telling
    form.lastIndex = words.lastIndex
    const told = form.exec(text)
    if (told === null) continue
    const [, verb, mark, quote, word] = told
    const value = word!.replace(/[.,;:!?)*_]{1,8}$/, (end) => (end.startsWith('!') ? '!' : ''))
    const start = form.lastIndex - word!.length
    const isWhose = /^\)?[ \t](?:for|of|from|für|de|pour|para)[ \t]/i.test(told[0])
    const owner = owners.exec(text.slice(Math.max(0, noun.index - 24), noun.index))?.[1]
    if (word!.length > 64) words.lastIndex = form.lastIndex
    if (!isTold(value, { owner, isWhose, verb: verb ?? mark, quote: quote !== '', noun: noun[0].toLowerCase() }))
      continue
    take({ kind: /token|key/i.test(noun[0]) ? 'token' : 'password', start, end: start + value.length, live: true })
    words.lastIndex = form.lastIndex
  }
}

/** Of these nouns errors and documentation speak all the time, so that only what looks generated is meant. */
const isOfKey = (noun: string): boolean => /key|secret|token|pin$/i.test(noun)

/** Whether digits, small and large letters are mixed, as in few names of a program. */
const isMixed = (value: string): boolean => /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value)

/** `request.form.password`, `getenv(…)`, `Keys.secretKeyFor(…`, `user=alice`, a host: a program's words, and no value. */
const isExpression = (value: string): boolean =>
  /^[A-Za-z_$]{2,60}(?:\.[A-Za-z_$]{2,60}){1,8}\((?:[\w$.]{0,80}$|[\w$.]{0,80}[),])/.test(value) || isCallOrHost(value)

/** What stands behind an equals sign and was generated: a digit between letters, or before one. `alice1` is a name. */
const endsGenerated = /=(?=[\w.+-]{6})[\w.+-]*\d[A-Za-z][\w.+-]*$/

const isCallOrHost = (value: string): boolean =>
  /^[A-Za-z_$][\w$.]{1,60}[=(]/.test(value) && !/[!#%^*~?]/.test(value)
    ? !(/^[A-Za-z_.]*\d[\w.]*[=(]/.test(value) || isMixed(value) || endsGenerated.test(value))
    : /^[\w$-]+(?:\.[\w$()-]+){1,20}\.(?:[A-Za-z_$][\w$()-]*|\d+)[.,]?$/.test(value) && !isMixed(value)

type Told = {
  readonly owner: string | undefined
  /** Whose it is stands behind the noun: "the password for alice is …". */
  readonly isWhose: boolean
  readonly verb: string | undefined
  readonly quote: boolean
  readonly noun: string
}

const isTold = (value: string, { owner, isWhose, verb, quote, noun }: Told): boolean => {
  const isOwn = /^(?:my|our|mein|mon|mi)$/i.test(owner ?? '')
  if (
    value.length < 3 ||
    isPlaceholder(value) ||
    isOfEnvironment(value) ||
    states.test(value) ||
    /^[([{<=>|&/\\$-]|^https?:/.test(value) ||
    (isExpression(value) && !((isOwn || isWhose) && verb !== undefined && !value.includes('(')))
  )
    return false
  const isPassword = !isOfKey(noun)
  const generated = /\d/.test(value) && /[a-z]/i.test(value)
  if (noun === 'pin' && /^\d{4,8}$/.test(value)) return verb !== undefined
  if (!isPassword) return generated && value.length >= 8 && !/^[a-z]+\d{1,2}$/i.test(value) && verb !== undefined
  if (/^\d{1,3}$/.test(value)) return false
  if (quote) return verb !== undefined
  if (generated || /[!$%&@#?]./.test(value)) return verb !== undefined || owner?.toLowerCase() === 'with' || generated
  return (
    verb !== undefined &&
    /^(?:is|was|ist|est|es)$/i.test(verb) &&
    isOwn &&
    value.length >= 6 &&
    !/(?:ed|ing|ly)$/.test(value)
  )
}
