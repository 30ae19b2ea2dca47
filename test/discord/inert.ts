/**
 * Looks for what would come to life in a text of Discord (docs.discord.com/developers/reference, "Message Formatting"),
 * by a reader of its own: code and escaped characters are left out, as Discord leaves them out, and the rest is searched.
 */
const rest = (text: string): string => {
  let outside = ''
  for (let at = 0; at < text.length;) {
    const fence = /^`+/.exec(text.slice(at))?.[0]
    const end = fence === undefined ? -1 : text.indexOf(fence, at + fence.length)
    if (fence !== undefined && end > 0) {
      at = end + fence.length
      outside += ' '
    } else if (text.charAt(at) === '\\' && /[^\p{L}\p{N}\s]/u.test(text.charAt(at + 1))) {
      at += 2
      outside += '\u0001'
    } else {
      outside += text.charAt(at)
      at += 1
    }
  }
  return outside
}

const alive: Readonly<Record<string, RegExp>> = {
  'a mention of everybody': /@(?:everyone|here)/,
  'a mention, a time or an emoji': /<(?:@|#|:|a:|t:|\/|id:)/,
  'a spoiler': /\|\|/,
  'a masked link': /\]\(/,
  'a link': /https?:\/\/|<[a-z]+:/,
  'an open fence or span': /`/,
  'a control character': /[\u0000\u0002-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/,
}

/** A reference of the bot's own: an address that is a whole item of a list, and shows where it leads. */
const reference = /^- <https:\/\/[^\s<>|]+>$/gm

/** What would do something, if it were sent, by name. */
export const aliveIn = (text: string): readonly string[] => {
  const outside = rest(text.replaceAll(reference, '- '))
  return Object.entries(alive).flatMap(([name, pattern]) => {
    const found = pattern.exec(outside)
    return found ? [`${name} comes to life: ${outside.slice(Math.max(0, found.index - 20), found.index + 30)}`] : []
  })
}
