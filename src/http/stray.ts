import { unfold } from './field.ts'

/** A field value without the characters that stray into it, and which kinds of them there were. */
export interface Cleaned {
  readonly text: string
  readonly faults: readonly StrayFault[]
}

/**
 * Characters that belong in no field value (RFC 9110 §5.5): terminal colours, control characters, those that print nothing (zero-width
 * characters, byte order mark, no-break space), folded lines, and values past any server's limit, which are cut.
 */
export type StrayFault = 'colour-code' | 'control-character' | 'invisible-character' | 'obs-fold' | 'too-long'

/** The number of characters that are read of a field value: servers refuse fields longer than 8 to 64 KiB (RFC 9110 §5.4). */
const LONGEST = 65_536

/** Terminal colours (ECMA-48 §8.3.117), as the control character itself and as source code writes it. */
const COLOUR = /(?:\x1b|\\x1b|\\033|\\u001b|\\e|␛|\^\[)\[[\d;]{0,16}m/gi

/** Characters without a shape of their own: soft hyphen, zero-width ones, direction marks, word joiner, byte order mark, replacement. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Blanks that look like SP and are none. */
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Removes what strays into a pasted field value; odd blanks become SP, a line end that is no folding becomes LF (RFC 9110 §5.5). */
export function dropStrayCharacters(value: string): Cleaned {
  const faults: StrayFault[] = []
  let text = value
  const replaced = (fault: StrayFault, next: string) => {
    if (next !== text && !faults.includes(fault)) faults.push(fault)
    text = next
  }
  replaced('too-long', text.slice(0, LONGEST))
  replaced('colour-code', text.replace(COLOUR, ''))
  replaced('obs-fold', unfold(text).text)
  text = text.replace(/\r\n/g, '\n')
  replaced('control-character', text.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, ''))
  replaced('invisible-character', text.replace(INVISIBLE, '').replace(ODD_BLANK, ' '))
  return { text, faults }
}
