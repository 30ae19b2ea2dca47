import { BASE64, DOTTED, isBlank, skip } from './characters.ts'

/** Characters that a chat, a mail or a shell puts where it breaks or continues a line. */
const isMargin = (unit: number): boolean => isBlank(unit) || unit === 62 || unit === 124

/**
 * Follows a token that was broken over lines: hands over each stretch on the lines below that can only be its next part.
 * `end` is where the token stops on its line; `eager` says that it cannot be whole yet, so that a short part will do.
 */
export const continueBelow = (
  text: string,
  end: number,
  part: (start: number, end: number) => void,
  eager: boolean,
): void => {
  let at = end
  for (let lines = 0; lines < 100; lines++) {
    const start = nextLine(text, at)
    if (start === undefined) return
    const stop = skip(text, start, DOTTED | BASE64)
    const value = text.slice(start, Math.min(stop, start + 200))
    const isAlone = `\r\n"'\`>)]}\\,`.includes(text[stop] ?? '\n')
    const least = eager && lines === 0 ? 6 : 20
    if (!isAlone || value.length < least || !isPartOfToken(value)) return
    part(start, stop)
    at = stop
  }
}

/** Words, numbers and field names are not what a generator leaves. */
const isPartOfToken = (value: string): boolean =>
  !/^[a-z-]+$|^[A-Z][a-z-]+$|^[A-Z_-]+$|^\d+$|^-+|^=+|^https?/.test(value) &&
  !/^\d[\d.]*$/.test(value) &&
  !/^[\w-]+=[^=]/.test(value)

const nextLine = (text: string, at: number): number | undefined => {
  let next = at
  if (text[next] === '\\' || text[next] === '^') next++
  if (text[next] === '\r') next++
  if (text[next] !== '\n') return undefined
  next++
  while (next < text.length && isMargin(text.charCodeAt(next))) next++
  return next
}
