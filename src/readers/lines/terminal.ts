const COLOUR = /\u001b\[[0-9;:?]{0,40}[A-Za-z]/g
const PROGRESS = ' \t0123456789.kMGTP:-%'
const SPINNER = /^[\u2800-\u28ff]+/

/**
 * The line as it was meant to be read: without colours and hyperlinks of a terminal (ECMA-48 CSI, OSC 8), the carriage returns,
 * curl's progress meter in front of it and npm's spinner. Deviation: the escape character itself may have been lost in the copy.
 */
export function plainText(text: string): string {
  let plain = text.includes('\u001b') || text.includes(']8;') ? withoutLinks(text).replace(COLOUR, '') : text
  if (plain.includes('\r')) plain = lastWritten(plain)
  if (plain.charCodeAt(0) >= 0x2800) plain = plain.replace(SPINNER, '')
  return plain.includes('--:--') || plain.includes('% Total') || plain.includes(' Dload ')
    ? withoutProgress(plain)
    : plain
}

/** The text without the starts and ends of hyperlinks: `ESC ] 8 ; parameters ; address`, up to BEL or `ESC \\`. */
function withoutLinks(text: string): string {
  const parts = text.split(']8;')
  if (parts.length === 1) return text
  const [first = '', ...rest] = parts.map((part) => (part.endsWith('\u001b') ? part.slice(0, -1) : part))
  return first + rest.map(afterLink).join('')
}

function afterLink(part: string): string {
  const end = part.search(/[\u0007\\]/)
  return end < 0 ? `]8;${part}` : part.slice(end + 1)
}

/** What a terminal shows of a line that carriage returns overwrite: the last part that is not empty. */
function lastWritten(text: string): string {
  const parts = text.split('\r')
  return parts.findLast((part) => part !== '') ?? ''
}

/** curl's meter ends in a speed, and the next line of stderr follows it without a line feed. */
function withoutProgress(text: string): string {
  if (/^\s{0,60}(?:% Total|Dload  Upload)/.test(text)) return ''
  let at = 0
  while (at < text.length && PROGRESS.includes(text.charAt(at))) at++
  return at >= 20 ? text.slice(at) : text
}
