import type { Certainty } from '../cause.ts'
import type { CauseId } from '../causes/index.ts'
import { defineProduct } from '../product.ts'
import type { Phrase } from '../product.ts'
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
export type AwsCodesOfSource = { readonly source: string; readonly codes: readonly AwsCodeRow[] }

const sources: readonly AwsCodesOfSource[] = [...awsServiceCodes, ...awsIdentityCodes]

/** What shows that a code is one of AWS or of a service that speaks as AWS does: its bodies, fields, clients and hosts. */
const speaksAws = ['amzn', 'x-amz', 'amazonaws', '<code>', '__type', 'when calling the', 'aws', 'botocore', 's3']

/** Texts that narrow a code; where one stands, the row without it does not count. */
const narrower = (code: string): readonly string[] =>
  sources.flatMap(({ codes }) =>
    codes.flatMap(([name, , , text]) => (name === code && text ? [text.toLowerCase()] : [])),
  )

/** Codes that are common words or numbers say nothing without a message of their own. */
const isTelling = (code: string): boolean =>
  code.length >= 8 && !/^(?:Forbidden|InternalError|Throttling|SlowDown)$/.test(code)

/** Codes of a key, a signature or a clock that is refused come with 403, not with 401 (Amazon S3, "Error responses"). */
const forbidden: ReadonlySet<string> = new Set([
  'SignatureDoesNotMatch',
  'InvalidAccessKeyId',
  'RequestTimeTooSkewed',
  'InvalidClientTokenId',
])

const toPhrases = ({ source, codes }: AwsCodesOfSource): readonly Phrase[] =>
  codes.flatMap(([code, certainty, means, text]): Phrase[] => {
    if (text) return [{ text, when: { text: [code.toLowerCase()] }, means, certainty, source }]
    if (!isTelling(code)) return []
    const status = forbidden.has(code) && { status: 403 }
    return [{ text: code, when: { text: speaksAws, noText: narrower(code) }, means, certainty, ...status, source }]
  })

/** The error codes of AWS services, as their pages document them; the same code of two pages counts once for each meaning. */
export const awsCodes = defineProduct({
  name: 'AWS error codes',
  hosts: ['.amazonaws.com'],
  says: sources.flatMap(toPhrases),
})
