import type { Input, Leak } from '../evidence.ts'
import { conceal, concealNamed, findSecrets } from '../secret.ts'
import { MARK } from '../secrets/placeholder.ts'

/** One text of a report and its name. */
export type Text = { readonly name: string; readonly text: string }

/** Shows a text that was taken out of a report (with the name that it stands beside, if any) without what is secret in it. */
export type Show = (text: string, name?: string) => string

/** A report's texts without their secrets, the leaks, and how whatever is taken out of these texts is shown. */
export type Concealed = { readonly inputs: readonly Input[]; readonly leaks: readonly Leak[]; readonly show: Show }

/** In a longer text nothing is looked up: many pieces of many lines would take the square of their number. UTF-16 units. */
const longestShown = 20_000

/** A part of a secret that is shorter may be any word. UTF-16 units. */
const shortestPart = 8

type Blackened = {
  readonly text: string
  readonly input: Input
  readonly leaks: readonly Leak[]
  readonly hidden: () => readonly string[]
}

const blacken = ({ name, text }: Text): Blackened => {
  const secrets = findSecrets(text)
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  let line = 0
  const leaks = secrets.map(({ kind, start, live, personal, revoke }): Leak => {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= start) line++
    return { kind, where: { input: name, line: line + 1 }, live, personal, ...(revoke !== undefined && { revoke }) }
  })
  const hidden = (): readonly string[] =>
    secrets.flatMap(({ start, end }) => {
      const secret = text.slice(start, end)
      return [secret, ...secret.split(/[\s"'=:,;&]+/).filter(({ length }) => length >= shortestPart)]
    })
  const concealed = conceal(text, secrets)
  return { text: concealed, input: { name, lines: concealed.split('\n') }, leaks, hidden }
}

/** What stands so in a concealed text has nothing to conceal; another reads as it is, and without what was hidden where its name stood beside it. */
const showOf = (texts: readonly Blackened[]): Show => {
  const shown = texts.map(({ text }) => text).filter((text) => text.length <= longestShown)
  let hidden: ReadonlySet<string> | undefined
  return (text, name) => {
    if (text === '' || shown.some((one) => one.includes(text))) return text
    hidden ??= new Set(texts.flatMap((one) => one.hidden()))
    const secrets = hidden
    if (secrets.has(text)) return MARK
    // A reader may have made an address of a word: its parts are looked up as well.
    const withoutParts = (word: string): string =>
      word.includes('/') ? word.replaceAll(/[^/:@?#]{4,}/g, (part) => (secrets.has(part) ? MARK : part)) : word
    return (name === undefined ? conceal(text) : concealNamed(name, text)).replaceAll(
      /[^\s"'`,;<>()[\]{}]{4,}/g,
      (word) => (secrets.has(word) ? MARK : withoutParts(word)),
    )
  }
}

/** Finds the secrets of a report's texts and blacks them out. */
export const concealTexts = (texts: readonly Text[]): Concealed => {
  const blackened = texts.map(blacken)
  return {
    inputs: blackened.map(({ input }) => input),
    leaks: blackened.flatMap(({ leaks }) => leaks),
    show: showOf(blackened),
  }
}
