import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Report } from '../src/index.ts'

/** A case: what somebody pasted, the cause in whose folder it lies, and where its whole answer stands. */
export type Case = {
  readonly cause: string
  readonly situation: string
  readonly report: Report
  readonly answerPath: string
}

/** The clock of every case. */
export const caseClock = new Date('2026-01-15T12:00:00Z')

const folders = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()

const toReport = (path: string, name: string): Report => {
  const content = readFileSync(path, 'utf8')
  return name.endsWith('.txt')
    ? { message: content, files: [], now: caseClock }
    : { message: '', files: [{ name, content }], now: caseClock }
}

/** The cases below a folder such as test/cases, in the order of their names. A file that is no .txt is a report with one attachment. */
export const readCases = (root: string): readonly Case[] =>
  folders(root).flatMap((cause) =>
    readdirSync(join(root, cause))
      .filter((name) => !name.endsWith('.answer.txt'))
      .toSorted()
      .map((name) => {
        const path = join(root, cause, name)
        const situation = name.replace(/\.[a-z]+$/, '')
        return {
          cause,
          situation,
          report: toReport(path, name),
          answerPath: join(root, cause, `${situation}.answer.txt`),
        }
      }),
  )

/** All cases that must be diagnosed as their folder says. */
export const cases = readCases(join(import.meta.dirname, 'cases'))

/** All reports that look like the cause of their folder, and have another. */
export const nearMisses = readCases(join(import.meta.dirname, 'near-misses'))

/** A report of a text alone. */
export const reportOf = (message: string): Report => ({ message, files: [], now: caseClock })

/** All that stands in a report. */
export const textOf = ({ message, files }: Report): string =>
  [message, ...files.map(({ content }) => content)].join('\n')

/** A part of a JWT: base64url of a JSON object (RFC 7515 §2). */
export const encodePart = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
