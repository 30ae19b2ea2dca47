/** What a copy, a shell or a codec did to a token, as told by its text alone. */
export type TokenDamage =
  | 'whitespace'
  | 'invisible-character'
  | 'look-alike-letter'
  | 'foreign-character'
  | 'percent-encoded'
  | 'encoded-twice'
  | 'quoted'
  | 'ellipsis'

/** The damage found in a token's text, and the text with it undone as far as it can be: null where nothing was to be undone. */
export interface DamageReading {
  readonly damage: readonly TokenDamage[]
  readonly mended: string | null
}

const lookAlikes = new Map(
  Object.entries({
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Ѕ: 'S',
    Т: 'T',
    Х: 'X',
    У: 'Y',
    а: 'a',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    ӏ: 'l',
    о: 'o',
    р: 'p',
    ѕ: 's',
    х: 'x',
    у: 'y',
    ԛ: 'q',
    ԝ: 'w',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Χ: 'X',
    Υ: 'Y',
    Ζ: 'Z',
    ο: 'o',
    ν: 'v',
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '—': '-',
    '−': '-',
    '․': '.',
    '．': '.',
  }),
)

const opening = '"\'`‘’“”<'
const closing = '"\'`‘’“”>'

const isInvisible = (code: number): boolean =>
  code === 0xad ||
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  code < 9 ||
  (code > 13 && code < 32) ||
  code === 127

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x3000

const isToken68 = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  '-._~+/='.includes(String.fromCharCode(code))

const mendCharacter = (character: string, damage: Set<TokenDamage>): string => {
  const code = character.charCodeAt(0)
  if (isToken68(code) || character === '%') return character
  if (isSpace(code)) return note(damage, 'whitespace')
  if (isInvisible(code)) return note(damage, 'invisible-character')
  const alike = lookAlikes.get(character)
  if (alike !== undefined) {
    damage.add('look-alike-letter')
    return alike
  }
  damage.add(character === '…' ? 'ellipsis' : 'foreign-character')
  return character
}

const note = (damage: Set<TokenDamage>, fault: TokenDamage): string => {
  damage.add(fault)
  return ''
}

const unquote = (text: string, damage: Set<TokenDamage>): string => {
  if (text.length < 2 || !opening.includes(text.charAt(0)) || !closing.includes(text.charAt(text.length - 1)))
    return text
  damage.add('quoted')
  return text.slice(1, -1)
}

const percentDecode = (text: string, damage: Set<TokenDamage>): string => {
  if (!/%(?:2[BbEeFf]|3[Dd]|0[AaDd]|20)/.test(text)) return text
  damage.add('percent-encoded')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What nearly every token is made of, character for character. */
const SOUND = /^[\w.~+/=-]*$/

/** Finds what happened to a token between its issuer and this text, and undoes it once (RFC 7515 §3.1 allows base64url and dots only). */
export const readDamage = (text: string): DamageReading => {
  if (SOUND.test(text) && !text.includes('...')) return { damage: [], mended: null }
  const damage = new Set<TokenDamage>()
  const plain = percentDecode(unquote(text, damage), damage)
  const mended = Array.from(plain, (character) => mendCharacter(character, damage)).join('')
  if (mended.includes('...')) damage.add('ellipsis')
  return { damage: [...damage], mended: mended === text ? null : mended }
}
