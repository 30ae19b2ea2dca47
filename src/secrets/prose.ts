import { isPlaceholder } from './placeholder.ts'
import type { Scanner } from './found.ts'

const nouns =
  /\b(?:password|passwort|passphrase|passwd|pwd|pw|mot de passe|contraseña|senha|api[ -]?key|secret|token|pin)(?=[ \t:=)])/giu

/** What may stand between the noun and the value: `for alice`, a verb or a mark, an opening quote. */
const telling =
  /(?:\)?[ \t](?:for|of)[ \t][\w.@-]{1,40})?[ \t]{0,3}(?:(is|was|ist|est|es|are|being|to|of|:|=|-)[ \t]{1,3}|(:|=)|[ \t]{1,3})(["'`“”‘’«*_]{0,3})([^\s"'`“”‘’«»]{3,200})/iuy

/** A token or a key is told with a verb or a mark: these words stand in every error message. */
const naming =
  /[ \t]{0,3}(?:(is|was|ist|est|es)[ \t]{1,3}|([:=])[ \t]{0,3})(["'`“”‘’«*_]{0,3})([^\s"'`“”‘’«»]{3,200})/iuy

const owners = /\b(my|our|the|with|his|her|mein|mon|mi)\s{1,3}(?:(?:user|login|account|db|wifi|admin|root)\s{1,3})?$/i

/** Adjectives, verbs and particles that follow "password is" and `--password` in a sentence. */
export const states =
  /^(?:in|on|at|by|for|from|with|to|of|and|or|but|so|as|it|its|this|that|these|those|there|here|very|just|only|also|still|already|always|never|now|then|too|been|be|being|do|does|fine|good|bad|right|same|different|new|old|long|short|strong|weak|safe|set|stored|saved|sent|passed|generated|created|hashed|encrypted|encoded|working|used|using|shared|known|unknown|typed|entered|copied|given|asked|prompted|less|more|at|via|out|about|okay|identical|unchanged|case|base64|plain|auth|authentication|based|grant|reset|manager|protected|field|fields|endpoint|request|response|header|claim|claims|policy|login|type|that's|which|when|if|because|while|after|before|through|via|per|like|contains|matches|looks|works|stopped|comes|expires|needs|seems|gets)[.,;:!?)]*$/i

/** Finds passwords that are told: "my password is …", "with password …", "Passwort: …", and what wget's debug log says. */
export const scanProse: Scanner = (text, take) => {
  nouns.lastIndex = 0
  for (let noun = nouns.exec(text); noun !== null; noun = nouns.exec(text)) {
    const form = /^p(?!in$)|^mot|^con|^sen/i.test(noun[0]) ? telling : naming
    form.lastIndex = nouns.lastIndex
    const told = form.exec(text)
    if (told === null) continue
    const [, verb, mark, quote, word] = told
    const value = word!.replace(/[.,;:!?)*_]{1,8}$/, (end) => (end.startsWith('!') ? '!' : ''))
    const start = form.lastIndex - word!.length
    const owner = owners.exec(text.slice(Math.max(0, noun.index - 24), noun.index))?.[1]
    if (word!.length > 64) nouns.lastIndex = form.lastIndex
    if (!isTold(value, { owner, verb: verb ?? mark, quote: quote !== '', noun: noun[0].toLowerCase() })) continue
    take({ kind: /token|key/i.test(noun[0]) ? 'token' : 'password', start, end: start + value.length, live: true })
    nouns.lastIndex = form.lastIndex
  }
  const setting = /\((?:\w{1,12}_?)?passw(?:or)?d\) to (\S{1,200})/g
  for (const match of text.matchAll(setting)) {
    const start = match.index + match[0].length - match[1]!.length
    if (!isPlaceholder(match[1]!)) take({ kind: 'password', start, end: start + match[1]!.length, live: true })
  }
}

type Told = {
  readonly owner: string | undefined
  readonly verb: string | undefined
  readonly quote: boolean
  readonly noun: string
}

const isTold = (value: string, { owner, verb, quote, noun }: Told): boolean => {
  if (
    value.length < 3 ||
    isPlaceholder(value) ||
    states.test(value) ||
    /^[([{<=>|&/\\$-]|^https?:|[=(]|\w\.\w+\.\w/.test(value)
  )
    return false
  const isPassword = !/token|key|pin|secret/.test(noun)
  const generated = /\d/.test(value) && /[a-z]/i.test(value)
  if (!isPassword) return generated && value.length >= 8 && !/^[a-z]+\d{1,2}$/i.test(value) && verb !== undefined
  if (/^\d{1,3}$/.test(value)) return false
  if (quote) return verb !== undefined
  if (generated || /[!$%&@#?]./.test(value)) return verb !== undefined || owner?.toLowerCase() === 'with' || generated
  return (
    verb !== undefined &&
    /^(?:is|was|ist|est|es)$/i.test(verb) &&
    /^(?:my|our|mein|mon|mi)$/i.test(owner ?? '') &&
    value.length >= 6 &&
    !/(?:ed|ing|ly)$/.test(value)
  )
}
