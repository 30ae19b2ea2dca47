/** Adjectives, verbs and particles that follow "password is" and `--password` in a sentence. */
export const states =
  /^(?:in|on|at|by|for|from|with|to|of|and|or|but|so|as|it|its|this|that|these|those|there|here|very|just|only|also|still|already|always|never|now|then|too|been|be|being|do|does|fine|good|bad|right|same|different|new|old|long|longer|short|strong|weak|safe|simple|complex|random|unique|special|correct|alphanumeric|set|stored|saved|sent|passed|generated|created|hashed|encrypted|encoded|working|used|using|shared|known|unknown|typed|entered|copied|given|asked|prompted|less|more|at|via|out|about|okay|identical|unchanged|somehow|neither|either|definitely|certainly|case|base64|plain|auth|authentication|based|grant|reset|manager|protected|field|fields|endpoint|request|response|header|claim|claims|policy|login|type|that's|which|when|if|because|while|after|before|through|via|per|like|contains|matches|looks|works|stopped|comes|expires|needs|seems|gets|changes|changed|helps|helped|makes|gives|korrekt|richtig|falsch|sicher|definitiv|abgelaufen|ungültig|gültig|gleich|correcte?|incorrecte?|correct[ao]s?|incorrect[ao]s?|corretta|sbagliata|errata|errada|bonne?|juste|fausse|juist|fout|goed|верный|неверный|правильный)[.,;:!?)]*$/iu

/** Names of algorithms, protocols, character sets and products with a number: no values. */
const named =
  /^(?:sha-?\d{1,3}|sha\d-?\d*|md[45]|bcrypt\w{0,2}|scrypt|argon2\w{0,2}|pbkdf2\w*|scram-\S*|base(?:16|32|58|64)\w*|utf-?\d+\w*|iso-?\d[\w-]*|[hrep]s(?:256|384|512)|aes[\w-]*|cl100k_base|\d{4}-\d\d-\d\d\S*|[a-z]{2,20}:\d\S*|[a-z]{2,20}#\d+|oauth-?\d?|http\/?\d?|tls1?\.?\d?|ipv[46]|ntlmv?\d?|ldapv?\d?|x\.?509|rfc-?\d+|[a-z]{2,10}-\d{1,6}|\d+(?:chars?|characters|bits?|bytes?|x|st|nd|rd|th)(?:long)?|v\d{1,3}(?:\.\d+){0,3}|1password|auth0|k[38]s\d?|[a-z]\d)$/i

/** `request.form.password`, `getenv(…)`, `Keys.secretKeyFor(…`, `user=alice`, a host: a program's words, and no value. */
const isExpression = (value: string): boolean =>
  /^[A-Za-z_$]{2,60}(?:\.[A-Za-z_$]{2,60}){1,8}\((?:[\w$.]{0,80}$|[\w$.]{0,80}[),])/.test(value) || isCallOrHost(value)

/** What stands behind an equals sign and was generated: a digit between letters, or before one. `alice1` is a name. */
const endsGenerated = /=(?=[\w.+-]{6})[\w.+-]*\d[A-Za-z][\w.+-]*$/

const isCallOrHost = (value: string): boolean =>
  /^[A-Za-z_$][\w$.]{1,60}[=(]/.test(value) && !/[!#%^*~?]/.test(value)
    ? !(/^[A-Za-z_.]*\d[\w.]*[=(]/.test(value) || isMixed(value) || endsGenerated.test(value))
    : /^[\w$-]+(?:\.[\w$()-]+){1,20}\.(?:[A-Za-z_$][\w$()-]*|\d+)[.,]?$/.test(value) && !isMixed(value)

/** Whether a word is none that could be a value: a state, an algorithm, a path, a call, a host. A host or member may be one's own password. */
export const isNoValue = (value: string, isOwn = false): boolean =>
  states.test(value) ||
  named.test(value) ||
  /^[([{<=>|&/\\$-]|^[a-z][\w+.-]{1,20}:\/\/?\S/i.test(value) ||
  (isExpression(value) && !(isOwn && !value.includes('(')))

/** Whether digits, small and large letters are mixed, as in few names of a program. */
export const isMixed = (value: string): boolean => /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value)

/** Whether letters and digits are mixed. */
export const isGenerated = (value: string): boolean => /\d/.test(value) && /[a-z]/i.test(value)

/** Whether a word of letters and digits was made to be a password: digits between its letters, or more than a name has at its end. */
export const looksMade = (value: string): boolean => {
  if (value.length < 8 || !isGenerated(value)) return false
  const isBetween = /[a-z]\d+[a-z]/i.test(value)
  return /^[\w-]+(?:\.[\w-]+)+$/.test(value) ? isBetween && isMixed(value) : isBetween || /\d{3}\D{0,20}$/.test(value)
}

/** Classes, references, packages and accounts of machines, in which signs stand between letters and digits too. */
const program =
  /\$\$|::|\w\.\w|@v?\d|@[0-9a-f]{6,8}$|\.dll!|#[a-z]+\d?\w?$|^[a-z]{2,10}#\d{1,6}$|x5t#|^[A-Z]+\$[A-Z0-9]+$|#0[0-3]\d|&(?:#\w{1,6}|[a-z]{2,6})$|^root@/

/** Whether it is a product with its version at the end of an exclamation: `WordPress6!`. */
export const isProduct = (value: string): boolean =>
  /^(?:[A-Z]?[a-z]+|[a-z]?[A-Z][a-z]+(?:[A-Z][a-z]+|[A-Z]{2,3})?)\d{1,2}!$/.test(value)

/** Whether a word has letters, digits and a sign among them, as people make passwords and no name is written. */
export const looksPassword = (value: string): boolean => {
  if (!isGenerated(value) || program.test(value)) return false
  const sign = value.search(/[!#$%^*]/)
  if (sign > 0 && /[a-z0-9]/i.test(value.slice(sign + 1)))
    return isMixed(value) || (value.length >= 8 && !/^\d+%|\$/.test(value))
  if (/^[A-Z][a-z]?@[a-z]+\d/.test(value) || /@\w*[a-z]\d+[a-z]/i.test(value)) return !/^[a-z]{3,}@/.test(value)
  return value.length >= 8 && isMixed(value) && /^[!#%^*]|[!#%^*]$/.test(value)
}
