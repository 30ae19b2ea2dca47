/** What the product says, as plain text to be looked through. */
import { diagnose, explain, toPlainText } from '../../src/index.ts'
import type { Audience, Diagnosis } from '../../src/index.ts'
import { reportOf } from '../cases.ts'

/** The diagnosis of a paste. */
export const diagnosisOf = (message: string): Promise<Diagnosis> => diagnose(reportOf(message))

/** The causes of a paste, best first, and no more than an answer shows. */
export const causesOf = async (message: string): Promise<readonly string[]> =>
  (await diagnosisOf(message)).findings.slice(0, 3).map(({ cause }) => cause)

/** The whole answer to a paste or a question. */
export const answerTo = async (message: string): Promise<string> => (await diagnosisOf(message)).text

/** All that is said of a cause or a topic; throws where there is none of this id. */
export const explained = (id: string): string => {
  const answer = explain(id)
  if (!answer) throw new Error(`Nothing is called ${id}.`)
  return toPlainText(answer)
}

/** The steps of a cause for one audience, one a line. */
export const stepsOf = (id: string, audience: Audience): string =>
  (explain(id) ?? [])
    .flatMap((block) => (block.type === 'steps' && block.audience === audience ? block.items : []))
    .join('\n')
