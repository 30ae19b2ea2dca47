import type { Certainty } from '../cause.ts'
import type { CauseId } from '../causes/index.ts'
import { awsIdentityCodes } from './aws-identity-codes.ts'
import { awsServiceCodes } from './aws-service-codes.ts'

/** A row of the tables: the code, how certain its first cause is, its causes with the likeliest first, a part of the message that narrows it. */
export type AwsCodeRow = readonly [
  code: string,
  certainty: Certainty,
  means: readonly [CauseId, ...CauseId[]],
  text?: string,
]

/** The codes that one page of the AWS documentation tells of. */
export interface AwsCodesOfSource {
  readonly source: string
  readonly codes: readonly AwsCodeRow[]
}

/** An error code of AWS and what it means, the likeliest cause first; `text` is a part of the message that narrows the code. */
export interface AwsCode {
  readonly code: string
  readonly text: string | null
  readonly means: readonly [CauseId, ...CauseId[]]
  readonly certainty: Certainty
  readonly source: string
}

/** All codes that are known, each with the page that documents it. */
export const awsCodes: readonly AwsCode[] = [...awsServiceCodes, ...awsIdentityCodes].flatMap(({ source, codes }) =>
  codes.map(([code, certainty, means, text = null]) => ({ code, text, means, certainty, source })),
)

/** What a code means: by the message where an entry has a text of it, and otherwise by the code alone; null for a code that is not known. */
export const awsCodeFor = (code: string, message: string | null): AwsCode | null => {
  const entries = awsCodes.filter((entry) => entry.code === code)
  const narrowed = entries.find(({ text }) => text !== null && message?.includes(text) === true)
  return narrowed ?? entries.find(({ text }) => text === null) ?? null
}
