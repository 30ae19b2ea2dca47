/** What a concealed value is replaced by: no markup in any chat or terminal, and no letter that could be read as part of a value. */
export const MARK = '█████'

const words = new Set(
  (
    'null nil none undefined true false yes no on off empty unset missing required optional invalid incorrect wrong expired ' +
    'valid ok string str number integer int boolean bool object any unknown void hidden masked redacted filtered removed ' +
    'omitted secret-here changeme change-me example sample placeholder basic bearer digest negotiate ntlm token password ' +
    'passwd username user value here text todo tbd n/a na not is are was the a an must should cannot present absent provided ' +
    'default private public protected disabled enabled same-origin include omit plain plaintext jwt oauth oauth2 header ' +
    'function const let var return new await async this self raw env file prompt stdin sensitive self-signed read write ' +
    'base64 base64url decoding encoding field mismatch error failed failure rejected denied blocked revoked malformed unauthorized forbidden granted accepted'
  ).split(' '),
)

const openings = [
  '$',
  '<',
  '{',
  '[',
  '%{',
  '%(',
  '@{',
  '#{',
  '&lt;',
  '\\u003c',
  '%3c',
  '%7b',
  '«',
  '‹',
  '(',
  '*',
  '•',
  '…',
  '#',
] as const
const shapes = [
  /^\$\{?[A-Za-z_(][\w.:()[\]'" -]*\}?$/,
  /^%[A-Z_][A-Z0-9_]*%$/i,
  // The userinfo of a URL: `x-access-token:${TOKEN}@git.example.com/…`.
  /^\$\{[A-Za-z_]\w{0,60}\}@[a-z0-9.-]{3,100}(?::\d{1,5})?(?:\/[\w./-]{0,100})?$/,
  /^(?:x{4,}|X{3,}|\*{2,}|•{2,}|\.{2,}|-{3,}|_{3,}|#{3,}|\?{2,}|0{8,}|~{6,})$/,
] as const
const marks = [
  'your',
  'replace',
  'insert',
  'change_me',
  'changeme',
  'example-',
  '_here',
  '-here',
  'placeholder',
  'redacted',
  'masked',
  '[snip',
  '<snip',
  'dummy',
  'todo',
]

/** Whether the value stands for another one: a word of documentation, a variable, a mask. Such a value is evidence, and stays. */
export const isPlaceholder = (value: string): boolean => {
  const text = value.trim()
  if (text === '' || text.length > 200) return text === ''
  const lower = text.toLowerCase()
  if (words.has(lower.replace(/[.,;:!?)]$/, ''))) return true
  if (isMasked(text) || shapes.some((shape) => shape.test(text))) return true
  if (isEnclosed(text) || /^A[KS]IA\w{0,16}EXAMPLE$/.test(text)) return true
  return text.length <= 64 && marks.some((mark) => hasMark(lower, mark)) && !looksGenerated(text)
}

/** Among digits a mark stands by itself or at the beginning; within a run of letters and digits it is chance. */
const hasMark = (lower: string, mark: string): boolean => {
  const at = lower.indexOf(mark)
  return at === 0 || (at > 0 && (!/\d/.test(lower) || !/[a-z\d]/.test(lower[at - 1] ?? '') || /^\W|_/.test(mark)))
}

/** `process.env.TOKEN_V2`, `os.environ["TOKEN"]`: a variable of the environment as programs read it, whatever its name. */
export const isOfEnvironment = (text: string): boolean =>
  /^(?:process\.env|import\.meta\.env|os\.environ|Deno\.env|ENV|secrets|vars)(?:\.|\[|\?\.)/.test(text)

/** Whether a value stands for another one, by a placeholder or by where a program reads it. */
export const isStandIn = (value: string): boolean => isPlaceholder(value) || isOfEnvironment(value)

/** `<token>`, `{{password}}`, `[REDACTED]`, `${NAME}`: an opening bracket or sigil, plain words, and its end. */
const isEnclosed = (text: string): boolean => {
  if (!openings.some((opening) => text.toLowerCase().startsWith(opening))) return false
  return /^[^A-Za-z0-9]{1,4}(?:u003c|3c|7b|lt;)?[A-Za-z][A-Za-z_ .:/'’-]*\d{0,2}[^A-Za-z0-9]{0,6}(?:u003e|3e|7d|gt;)?[^A-Za-z0-9]{0,3}$/.test(
    text,
  )
}

const looksGenerated = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) > 6

/** Whether a person or a program has already taken the middle out: `sk-QoTv****BNK`, `c....L`, `ghp_█████`. */
export const isMasked = (text: string): boolean => {
  const [mask] = /\*{3,}|•{3,}|\.{3,}|…|x{6,}|X{5,}|#{3,}|\[\w+\]/.exec(text) ?? []
  if (mask === undefined) return false
  const shown = text.replace(/[*•.]{2,}|[xX#]{3,}|…|\[\w+\]/g, '')
  // Three signs in a row within a long value are chance and not its mask, but for a key that shows its kind: `sk-made***up01`.
  const isClear = /^[…[]/.test(mask) || /^[a-z]{2,6}[-_]/i.test(text)
  return shown.length <= (isClear ? 12 : Math.min(12, 3 * mask.length))
}
