import { cutTo } from '../cut.ts'
import { visible } from '../visible.ts'

/**
 * Text in which nothing comes to life (docs.discord.com/developers/reference, "Message Formatting"): every mark that
 * Discord reads is escaped; mentions of everybody, which cannot be escaped, are broken by a blank of no width.
 */
export const escapeText = (text: string): string =>
  visible(text)
    .replaceAll(/[\\*_~`|<>[\]()]/g, '\\$&')
    .replaceAll('://', ':\\/\\/')
    .replaceAll(/:(?=\w{1,40}:)/g, '\\:')
    .replaceAll(/@(?=everyone|here)/g, '@\u200b')
    .replaceAll(/^(\s{0,8})(#|[-+](?=[\s#])|\d{1,9}(?=[.)]))/gm, (_, blank: string, mark: string) =>
      /\d/.test(mark) ? `${blank}${mark}\u200b` : `${blank}\\${mark}`,
    )

/** A sentence of ours, whose `code spans` are shown as such. */
export const sentence = (text: string): string =>
  text
    .split(/(`[^`\n]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? visible(part) : escapeText(part)))
    .join('')

/** Text letter by letter; no fence in it ends the block, and its first line is not taken for the name of a language. */
export const codeBlock = (text: string): string => {
  const inside = visible(text).replaceAll(/`(?=`)/g, '`\u200b')
  return `\`\`\`\n${inside.trim() === '' ? ' ' : inside}\n\`\`\``
}

/** Text in parts of which each, written so, has at most `room` characters. */
export const parts = (text: string, write: (part: string) => string, room: number): readonly string[] =>
  cutTo(text, room, (part) => write(part).length)
    .filter((part) => part.trim() !== '')
    .map(write)

/** A reference of ours; one that is an address may be followed, and shows where it leads. */
export const reference = (text: string): string =>
  /^https:\/\/[\w./#?=&%:~+-]+$/.test(text) ? `<${text}>` : sentence(text)

/** A titled list; a long one becomes several texts, and an item stands whole in one of them unless it is longer than that. */
export const list = (
  title: string,
  items: readonly string[],
  write: (text: string) => string,
  mark: (index: number) => string,
  room: number,
): readonly string[] => {
  const head = `**${sentence(title)}:**`
  const lines = items.flatMap((text, index) =>
    parts(text, write, room - head.length - 8).map((part, at) => (at === 0 ? `${mark(index)} ${part}` : part)),
  )
  const texts = [head]
  for (const line of lines) {
    const before = texts.at(-1) ?? ''
    if (before.length + 1 + line.length > room) texts.push(line)
    else texts[texts.length - 1] = `${before}\n${line}`
  }
  return texts
}
