import type { Setting } from '../evidence.ts'
import { readDirectives } from './configuration/directives.ts'
import { readElements } from './configuration/elements.ts'
import { readFileLines } from './configuration/files.ts'
import { readKeyValues } from './configuration/key-values.ts'
import type { Reader } from './reader.ts'

/** One setting a line and name; the form that knows the file goes before the general one. */
const distinct = (settings: readonly Setting[]): readonly Setting[] => {
  const first = new Map<string, Setting>()
  for (const one of settings) {
    const key = `${one.where.line} ${one.name.slice(one.name.lastIndexOf('.') + 1).toLowerCase()}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()].toSorted((left, right) => left.where.line - right.where.line)
}

/** Reads settings that decide authentication, of whatever file or framework; general pairs count where their name tells of it. It takes no lines. */
export const configuration: Reader = {
  format: 'configuration',
  read: (lines) => ({
    settings: distinct([readDirectives, readFileLines, readElements, readKeyValues].flatMap((read) => read(lines))),
  }),
}
