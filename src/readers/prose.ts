import type { Circumstance } from '../evidence.ts'
import { readAnnounced } from './prose/announced.ts'
import { readChanges } from './prose/changes.ts'
import { readContrasts, readSlashes } from './prose/contrasts.ts'
import { readLayers } from './prose/in-front.ts'
import { paragraphsOf } from './prose/prose-lines.ts'
import { readRemarks } from './prose/tells.ts'
import { readTimings } from './prose/timing.ts'
import { readAttempts } from './prose/tried.ts'
import { readVersions, readVersionSteps } from './prose/versions.ts'
import { readPeople } from './prose/who.ts'
import { sentencesOf, wordsOf } from './prose/words.ts'
import type { Sentence } from './prose/words.ts'
import type { Line, Reader } from './reader.ts'

const KINDS = [
  readContrasts,
  readChanges,
  readLayers,
  readTimings,
  readPeople,
  readAttempts,
  readRemarks,
  readVersionSteps,
]

const nameOf = (one: Circumstance): string => `${one.kind} ${'with' in one ? one.with : one.what}`

/** Each fact once, at the place where it is told first. */
const distinct = (circumstances: readonly Circumstance[]): readonly Circumstance[] => {
  const told = new Map<string, Circumstance>()
  for (const one of circumstances) if (!told.has(nameOf(one))) told.set(nameOf(one), one)
  return [...told.values()]
}

/** "Make sure that …", "See …": what a program or somebody else advises, not what is the case. */
const isAdvice = ({ words }: Sentence): boolean =>
  /^(?:make|please|see|ensure|check|try|consider)$/.test(words[0]?.text ?? '') && words[1]?.text !== 'i'

/** Words of those who build or run things. */
const DEVELOPER = new Set(
  (
    'api apis header headers curl postman jwt docker nginx apache localhost endpoint config sdk code script backend frontend server deploy ' +
    'deployed middleware repo cli http npm plugin python node token oauth'
  ).split(' '),
)

/** A visitor is who tells nothing of what only those know who build or run it. */
const withoutBuilders = (told: readonly Circumstance[], sentences: readonly Sentence[]): readonly Circumstance[] => {
  const builds =
    told.some((one) => one.kind === 'who' && one.what === 'owner') ||
    sentences.some(({ words }) => words.some(({ text }) => DEVELOPER.has(text)))
  return builds ? told.filter((one) => one.kind !== 'who' || one.what !== 'visitor') : told
}

/** The circumstances that lines of prose tell, each once. */
export const readCircumstances = (lines: readonly (Line | undefined)[]): readonly Circumstance[] => {
  const paragraphs = paragraphsOf(lines)
  const sentences = paragraphs
    .flatMap((paragraph) => sentencesOf(paragraph.flatMap(wordsOf)))
    .filter((one) => !isAdvice(one))
  const told = distinct([
    ...sentences.flatMap((sentence) => KINDS.flatMap((read) => read(sentence))),
    ...readSlashes(sentences),
    ...readVersions(sentences),
    ...readAnnounced(paragraphs, lines),
  ])
  return withoutBuilders(told, sentences)
}

/** What the reporter tells in sentences. It takes no lines: what one reads as prose may be somebody else's evidence too. */
export const prose: Reader = { format: 'prose', read: (lines) => ({ circumstances: readCircumstances(lines) }) }
