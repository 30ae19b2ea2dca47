import { accessLog } from './access-log.ts'
import { browserConsole } from './browser-console.ts'
import { clientError } from './client-error.ts'
import { clientSummary } from './client-summary.ts'
import { commands } from './commands.ts'
import { configuration } from './configuration.ts'
import { curlTrace } from './curl-trace.ts'
import { devtoolsPanel } from './devtools-panel.ts'
import { fieldDump } from './field-dump.ts'
import { har } from './har.ts'
import { htmlPage } from './html-page.ts'
import { httpMessage } from './http-message.ts'
import { jsonBody } from './json-body.ts'
import { isLarge, tellingLines } from '../search/telling-lines.ts'
import { okHttpLog } from './okhttp-log.ts'
import { otherLanguages } from './other-languages.ts'
import { prose } from './prose.ts'
import { pythonHttpClient } from './python-http-client.ts'
import type { Hints, Line, Reader, Reading } from './reader.ts'
import { serverLog } from './server-log.ts'
import { sourceCode } from './source-code.ts'
import { statusWords } from './status.ts'
import { token } from './token.ts'
import { wget } from './wget.ts'
import { writtenChallenge } from './written-challenge.ts'
import { writtenCredential } from './written-credential.ts'
import { xmlBody } from './xml-body.ts'

/** Every reader, in reading order: whole files, then messages, then lines of logs, and at last prose. */
export const readers: readonly Reader[] = [
  har,
  statusWords,
  devtoolsPanel,
  commands,
  okHttpLog,
  pythonHttpClient,
  clientSummary,
  curlTrace,
  wget,
  httpMessage,
  browserConsole,
  accessLog,
  serverLog,
  fieldDump,
  writtenChallenge,
  htmlPage,
  xmlBody,
  jsonBody,
  clientError,
  sourceCode,
  configuration,
  token,
  writtenCredential,
  otherLanguages,
  prose,
]

const empty: Reading = {}

const attempt = (reader: Reader, lines: readonly (Line | undefined)[], hints: Hints): Reading => {
  try {
    return reader.read(lines, hints)
  } catch {
    return { unread: [`The part that looks like ${reader.format} could not be read.`] }
  }
}

/** Lines before and after a telling one of a large input that its readers see: a message or a stack trace stays together. */
const around = 10

/** What is left of lines once the readers of whole files had them: of a large input its telling lines, with one gap for all that lies between two. */
const worthReading = (lines: readonly Line[]): (Line | undefined)[] => {
  const texts = lines.map(({ text }) => text)
  if (!isLarge(texts)) return [...lines]
  const kept = tellingLines(texts, around)
  const left: (Line | undefined)[] = []
  for (let index = 0; index < lines.length; index++)
    if (kept[index]) left.push(lines[index])
    else if (left.length > 0 && left.at(-1) !== undefined) left.push(undefined)
  return left
}

/** Lets each reader in turn take the lines of one input that it understands. A reader that fails takes none, and is named. */
export const readWith = (lines: readonly Line[], hints: Hints = {}): readonly Reading[] => {
  const file = attempt(har, lines, hints)
  if (file.whole !== undefined) return [file]
  const left = worthReading(lines)
  let open = left.length
  const readings = readers.map((reader) => {
    if (reader === har || open === 0) return empty
    const reading = attempt(reader, left, hints)
    for (const index of reading.taken ?? []) {
      if (left[index]) open--
      left[index] = undefined
    }
    return reading
  })
  return [file, ...readings]
}
