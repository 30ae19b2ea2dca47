import { lintSource } from '@secretlint/core'
import { creator } from '@secretlint/secretlint-rule-preset-recommend'
import { HTTPParser } from 'http-parser-js'
import { decodeJwt, decodeProtectedHeader } from 'jose'

import { readToken } from '../../src/http/jwt.ts'
import { undoChat } from '../../src/reading/chat.ts'
import { httpMessage } from '../../src/readers/http-message.ts'
import { findSecrets } from '../../src/secret.ts'
import { latencyOf } from './in-process.ts'
import { message, token, twoKilobytes } from './inputs.ts'
import type { Row } from './table.ts'

const secretlint = async (): Promise<unknown> =>
  await lintSource({
    source: { content: twoKilobytes.message, filePath: 'paste.txt', contentType: 'text', ext: '.txt' },
    options: {
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] },
    },
  })

const bytes = Buffer.from(message)

const parseWith = (): void => {
  const parser = new HTTPParser('RESPONSE')
  parser.onHeadersComplete = () => {}
  parser.execute(bytes)
}

type Part = readonly [what: string, ours: () => unknown, package_: string, theirs: () => unknown]

const parts: readonly Part[] = [
  ['a token read', () => readToken(token), 'jose', () => [decodeProtectedHeader(token), decodeJwt(token)]],
  ['secrets of 2 KB found', () => findSecrets(twoKilobytes.message), 'secretlint, recommended preset', secretlint],
  ['an answer read', () => httpMessage.read(undoChat('message', message), {}), 'http-parser-js', parseWith],
]

/** The parts for which a package might be used, ours beside it in the same run; ours also says what is wrong with what it reads. */
export const measureParts = async (): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const [what, ours, name, theirs] of parts) {
    const [one, other] = [(await latencyOf(ours, 500)).p50 * 1000, (await latencyOf(theirs, 500)).p50 * 1000]
    rows.push({ what, figure: one, unit: ' µs', note: `${name}: ${other.toPrecision(3)} µs` })
  }
  return rows
}
