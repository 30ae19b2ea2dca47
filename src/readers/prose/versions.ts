import type { Circumstance } from '../../evidence.ts'
import { clausesOf } from './clause.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { Sentence, Word } from './words.ts'

/** A version with a dot in it, as `7.0.14` or `v2.3`; a number alone may be anything. */
const VERSION = /^v?\d{1,4}(?:\.\d{1,6}){1,3}(?:[-+][\w.]{1,20})?$/

type Version = { readonly word: Word; readonly parts: readonly number[] }

/** Few words have a dot in them, and those are looked at alone. */
const isVersion = ({ text }: Word): boolean => text.includes('.') && VERSION.test(text)

const versionOf = (word: Word | undefined): Version | undefined =>
  word && isVersion(word)
    ? {
        word,
        parts: word.text
          .replace(/^v/, '')
          .split(/[.+-]/)
          .map((part) => Number.parseInt(part, 10) || 0),
      }
    : undefined

/** Below zero where the first is older. */
const compare = (one: Version, other: Version): number => {
  for (let at = 0; at < Math.max(one.parts.length, other.parts.length); at++) {
    const difference = (one.parts[at] ?? 0) - (other.parts[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

type Told = { readonly version: Version; readonly outcome: Outcome }

/** Each version of a sentence with the outcome of its clause, or after "but not" the contrary of the clause before. */
const toldIn = ({ words }: Sentence): readonly Told[] => {
  if (!words.some(isVersion)) return []
  let before: Outcome | null = null
  return clausesOf(words).flatMap((clause): Told[] => {
    const bareNot = clause.words[0]?.text === 'not' && before === 'works'
    const outcome: Outcome | null = bareNot ? 'fails' : (outcomeOf(clause.words) ?? before)
    before = outcome
    if (outcome === null) return []
    return clause.words.flatMap((word) => {
      const version = versionOf(word)
      return version ? [{ version, outcome }] : []
    })
  })
}

/** Two versions of which the one works and the other fails: "works with 7.0.14 but not with 8.0.0", "problem with 13.9, no problem with 13.8". */
export const readVersions = (sentences: readonly Sentence[]): readonly Circumstance[] => {
  const told = sentences.flatMap(toldIn)
  const works = told.find(({ outcome }) => outcome === 'works')
  const fails = told.find(({ outcome }) => outcome === 'fails')
  const order = works && fails ? compare(works.version, fails.version) : 0
  if (!works || !fails || order === 0) return []
  return [
    { kind: 'works', with: order < 0 ? 'old-version' : 'new-version', where: works.version.word.where },
    { kind: 'fails', with: order < 0 ? 'new-version' : 'old-version', where: fails.version.word.where },
  ]
}

const TO = new Set(['to', '→', '->', '-->', 'into'])

/** From one version to another: "1.5.6 to 2.0.0", "2.4 → 3.0". */
export const readVersionSteps = ({ words }: Sentence): readonly Circumstance[] =>
  words.flatMap(({ text }, at): Circumstance[] => {
    if (!TO.has(text)) return []
    const [from, to] = [versionOf(words[at - 1]), versionOf(words[at + 1])]
    const order = from && to ? compare(from, to) : 0
    return !from || order === 0
      ? []
      : [{ kind: 'changed', what: order < 0 ? 'upgrade' : 'downgrade', where: from.word.where }]
  })
