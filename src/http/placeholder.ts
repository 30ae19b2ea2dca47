/** A text that stands where a credential belongs, and what kind of stand-in it is. */
export interface Placeholder {
  readonly kind: PlaceholderKind
  readonly text: string
}

/**
 * What a stand-in is: `template`, a slot to be filled in (`YOUR_TOKEN`, `<token>`, `{{token}}`); `variable`, an expression that was not
 * expanded (`$TOKEN`, `process.env.TOKEN`); `absent-value`, a missing value turned into text (`undefined`, `[object Object]`);
 * `example`, a value out of documentation (`xxxx`, `changeme`); `redaction`, a value taken out by hand or by a tool before it was pasted
 * (`XXXX`, `****`, `<redacted>`, `c....L`): no fault of the request.
 */
export type PlaceholderKind = 'template' | 'variable' | 'absent-value' | 'example' | 'redaction'

/** No stand-in is longer than this; longer texts are not looked at, in characters. */
const LONGEST = 200

/** Recognises a stand-in for a credential; null for anything that may be a credential. White space and one pair of quotes do not count. */
export function readPlaceholder(text: string): Placeholder | null {
  if (/\*{3}|•{3}|██|●{3}|\.{6}/.test(text) || isShortened(text) || isCrossedOut(text))
    return { kind: 'redaction', text: text.trim() }
  if (text.length > LONGEST) return null
  const inner = unquote(text.trim())
  if (inner === '') return null
  const found = READERS.find(([, matches]) => matches(inner))
  return found === undefined ? null : { kind: found[0], text: inner }
}

/** The order decides where two fit: `<redacted>` is a redaction, `<token>` a template. */
const READERS: readonly (readonly [PlaceholderKind, (text: string) => boolean])[] = [
  ['redaction', isRedaction],
  ['absent-value', isAbsentValue],
  ['variable', isVariable],
  ['template', isTemplate],
  ['example', isExample],
]

function unquote(text: string): string {
  const quoted = text.length > 1 && text[0] === text.at(-1) && `"'`.includes(text.charAt(0))
  return quoted ? text.slice(1, -1).trim() : text
}

/**
 * A few characters and an ellipsis are what somebody left to show, and so is the beginning of a value before three dots that were typed,
 * or before an ellipsis and the rest of the sentence;
 * a long value that ends in an ellipsis was cut by a tool, and sent so.
 */
const isShortened = (text: string): boolean =>
  ((text.includes('…') || text.includes('...')) && text.trim().length <= 24) ||
  /^[\w+/=~-]{1,80}(?:\.{3,}$|(?:\.{3,}|…)\s)/.test(text.trim()) ||
  isCutOut(text.trim())

/** The midst of a JSON Web Token was taken out and its two ends left: what cuts one leaves its beginning alone. */
const isCutOut = (text: string): boolean => {
  const sides = text.split(/\.{3,}|…/)
  return text.startsWith('ey') && sides.length === 2 && sides.every((side) => /^[\w+/=~.-]+$/.test(side))
}

/** A few characters were left, and the rest was typed over: `Yxxxxxxxxxx=`, `AKIAXXXXXXXXXXXXXXXX`. */
const isCrossedOut = (text: string): boolean =>
  /^(?!x+$|X+$)[\w+/-]{1,8}(?:x{8,60}|X{8,60})[\w+/-]{0,8}={0,2}$/.test(text.trim())

/** The content of `<…>`, `[…]`, `{…}`, `{{…}}`, `((…))`, `__…__` and the like; null where the text is not wrapped as a whole. */
function unwrap(text: string): string | null {
  const match =
    /^(?:<{1,3}|\[{1,2}|\{{1,3}|\({1,2}|%|__|@@|«|‹|&lt;)([^<>[\]{}()%@«»‹›]+)(?:>{1,3}|\]{1,2}|\}{1,3}|\){1,2}|%|__|@@|»|›|&gt;)$/.exec(
      text,
    )
  return match?.[1]?.trim() ?? null
}

const REDACTION_WORDS =
  /^(?:redacted|removed|snip|snipped|hidden|masked|censored|omitted|obfuscated|scrubbed|filtered|sanitized|sanitised|anonymized|anonymised|concealed|truncated|deleted|stripped|secret hidden|my ?secret ?token ?here)\b/i

function isRedaction(text: string): boolean {
  if (/^[X#*•●·▪█░▒▓_?-]+$/.test(text)) return text.length >= 3 && text !== '---' && !/^_+$/.test(text)
  if (/^(?:\.{3,}|…)$/.test(text)) return true
  if (isMasked(text)) return true
  const inner = unwrap(text)
  if (inner !== null && /^[xX*#.…-]+$/.test(inner)) return true
  return REDACTION_WORDS.test(inner ?? text) && wordsOf(inner ?? text).length <= 5
}

/** A mask with at most a few characters left at either side: `c....L`, `ghp_XXXXXXXX`. */
function isMasked(text: string): boolean {
  const mask = /\.{4,}|#{3,}|X{4,}|█/.exec(text)
  if (mask === null) return false
  const sides = [text.slice(0, mask.index), text.slice(mask.index + mask[0].length)]
  return sides.every((side) => side.length <= 12 && /^[\w+/=.█-]*$/.test(side))
}

const ABSENT =
  /^(?:undefined|null|nil|none|nan|nullptr|false|true|empty|void|unset|\(null\)|<null>|<nil>|%!s\(<nil>\)|%!s\(missing\)|%!v\(missing\)|nsnull|\(none\)|<none>|void 0)$/i

function isAbsentValue(text: string): boolean {
  if (ABSENT.test(text)) return true
  if (/^\[object [A-Za-z]+\]$/.test(text)) return true // JavaScript: an object or a promise turned into text
  if (
    /^<(?:[a-z_]+ )?(?:function|coroutine|generator|bound method|class|built-in|object|Future|[\w.]+ object)\b[^>]*>?$/i.test(
      text,
    )
  )
    return true
  if (/^(?:async )?(?:function\b|\(\w*\) ?=>)/.test(text)) return true
  return /^(?:System\.[A-Z][\w.]*(?:`\d)?(?:\[[^\]]*\])?|Microsoft\.[A-Z][\w.]+|java\.[a-z][\w.$]+@[0-9a-f]{1,8}|\{\}|\[\])$/.test(
    text,
  )
}

const EXPRESSION = new RegExp(
  [
    String.raw`^\$[A-Za-z_][\w.:\[\]'"-]*$`, // $TOKEN, $env:TOKEN, $response.data.token
    String.raw`^\$\{.*\}$`, // ${TOKEN}, ${{ secrets.TOKEN }}
    String.raw`^\$\(.*\)?$`, // $(cat token), $(TOKEN)
    String.raw`^\$<.*>$`, // $<TOKEN>
    String.raw`^%[A-Za-z_]\w*%$`, // %TOKEN%
    String.raw`^!\w+!$`, // !TOKEN! of cmd
    String.raw`^#\{.*\}$`, // Ruby, Spring
    String.raw`^@\{.*\}$|^@Microsoft\.KeyVault\(.*$`, // Apex, Azure App Service
    String.raw`^\\\(.*\)$`, // Swift
    String.raw`^%[sdv@]$|^%\(\w+\)s$|^\{\d{0,2}\}$`, // printf, Python, .NET
    String.raw`^\{\{.*\}\}$|^<%=?.*%>$`, // Mustache, Jinja, Postman, ERB
    String.raw`^(?:process\.env|import\.meta\.env|os\.environ|os\.getenv|System\.getenv|Deno\.env|env|ENV|secrets|vars)(?:[.(\[].*)$`,
    String.raw`^\x60.*\x60$`,
    String.raw`^[a-z_]\w*\.(?:token|access_token|accessToken|apiKey|api_key|password|secret)$`, // config.token
    String.raw`^op://.*$|^vault:.*$|^ref\+.*$`,
  ].join('|'),
)

function isVariable(text: string): boolean {
  return EXPRESSION.test(text) || /^\$[A-Za-z_{(]/.test(text)
}

const SLOT_WORDS = new Set(
  (
    'access account actual admin api apikey app application auth authorization base64 base64encoded basic bearer client code cookie credential ' +
    'credentials email encoded github gitlab google hash hex id identifier jwt key login login_token my name new oauth oauth2 openai ' +
    'organization pass password pat personal private project public real refresh s3cr3t secret service session sid signature slack some ' +
    'string supersecret test the this token token68 user userid username value valid with here your yours own goes insert enter replace ' +
    'put paste add fill in me of from a an and or generated copied placeholder to be set via current long lived short actual full'
  ).split(' '),
)

/** A run of letters, which may be words in camel case; among digits, as in `k7aPUtHa3`, small and large letters mean nothing. */
const LETTERS = /(?<![A-Za-z\d])[A-Za-z]+\d{0,3}(?![A-Za-z\d])/g

function wordsOf(text: string): readonly string[] {
  const spaced = text.replace(LETTERS, (run) => run.replace(/([a-z\d])([A-Z])/g, '$1 $2'))
  return spaced.split(/[\s_.:/|-]+/).filter((word) => word !== '')
}

/** Words of a slot whose presence alone says so: nobody's token contains them as whole words. */
const TELLING = /(?:^|[^A-Za-z])(?:your|yours|insert|replace|paste|placeholder|put|enter|here|example)(?:$|[^A-Za-z])/i

function isTemplate(text: string): boolean {
  const inner = unwrap(text)
  const words = wordsOf(inner ?? text).map((word) => word.toLowerCase())
  if (words.length === 0 || words.length > 10) return false
  const slots = words.filter((word) => SLOT_WORDS.has(word)).length
  if (slots === words.length) return true
  if (inner !== null && !/^[\w-]{20,}$/.test(inner) && !inner.includes('.') && words.length <= 6) return true
  if (
    /^(?:your|my|the|insert)_?(?:access|api|auth|bearer|jwt|secret|personal)?_?(?:token|key|apikey|password|secret)s?(?:_?here)?$/i.test(
      text,
    )
  )
    return true
  if (/["\\]|:\/\//.test(text)) return false // more than one value: the rest of a command
  return TELLING.test(wordsOf(text).join(' ')) && (slots > 0 || words.includes('example')) && !/\d{3}/.test(text)
}

function isExample(text: string): boolean {
  if (/^x+$/.test(text)) return text.length >= 3
  if (/^x{2,}(?:[-_.]x{2,})+$/i.test(text)) return true
  return /^(?:changeme|change[-_ ]?me|change[-_]this|foobar|dummy|sample|example|todo|fixme|tbd|test[-_]?token|fake[-_]?token|dummy[-_]?token|some[-_]?token|mytoken|my[-_]?api[-_]?key|s3cr3t|abc123|abcdef|1234567890|token123|lorem ipsum)$/i.test(
    text,
  )
}
