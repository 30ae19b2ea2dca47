import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awsCodeFor, awsCodes } from '../../src/products/aws-codes.ts'
import { awsClientPhrases } from '../../src/readers/aws-client-errors.ts'
import { readAwsError } from '../../src/readers/aws-error.ts'
import { vectors } from './vectors.ts'

interface Vector {
  readonly id: string
  readonly group: string
  readonly type: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
  readonly expect: {
    readonly code: string
    readonly message: string
    readonly cause: string
    readonly accept_causes: readonly string[]
  }
}

const errors = vectors<Vector>('aws')?.filter(({ type }) => type !== 'signed-request')

const lowered = (fields: Readonly<Record<string, string>>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))

describe.skipIf(errors === undefined)('the aws vectors of errors', () => {
  it.each(errors ?? [])('$id $group', ({ text, headers, expect: expected }) => {
    const error = readAwsError({ text, fields: lowered(headers) })
    expect(error).toMatchObject({ code: expected.code, message: expected.message })
    const [cause] = awsCodeFor(expected.code, expected.message)?.means ?? []
    expect([expected.cause, ...expected.accept_causes]).toContain(cause)
  })

  it.each(errors ?? [])(
    '$id $group: the first cause of the table is the first of the vector',
    ({ expect: expected }) => {
      expect(awsCodeFor(expected.code, expected.message)?.means[0]).toBe(expected.cause)
    },
  )
})

describe('an AWS error', () => {
  it('of clocks tells both times', () => {
    const text =
      '<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>20250102T000000Z</RequestTime><ServerTime>2025-01-02T00:30:00Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds></Error>'
    expect(readAwsError({ text })?.facts).toEqual({
      requestTime: '20250102T000000Z',
      serverTime: '2025-01-02T00:30:00Z',
      maximumSkew: '900000',
    })
  })

  it('of an expired signature tells both times in its words', () => {
    const message =
      'Signature expired: 20250102T000000Z is now earlier than 20250102T001500Z (20250102T003000Z - 15 min.)'
    const text = JSON.stringify({ __type: 'InvalidSignatureException', message })
    expect(readAwsError({ text })?.facts).toMatchObject({
      requestTime: '20250102T000000Z',
      serverTime: '20250102T001500Z',
    })
  })

  it('of a signature holds what the service computed', () => {
    const text =
      '<Error><Code>SignatureDoesNotMatch</Code><Message>No.</Message><StringToSign>AWS4-HMAC-SHA256&#10;x</StringToSign><CanonicalRequest>GET&#10;/&amp;</CanonicalRequest></Error>'
    expect(readAwsError({ text })?.facts).toEqual({ stringToSign: 'AWS4-HMAC-SHA256\nx', canonicalRequest: 'GET\n/&' })
  })

  it('of a region tells which was sent and which was expected', () => {
    const message = "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'"
    expect(
      readAwsError({ text: `<Error><Code>AuthorizationHeaderMalformed</Code><Message>${message}</Message></Error>` })
        ?.facts,
    ).toEqual({
      sentRegion: 'us-east-1',
      expectedRegion: 'eu-central-1',
    })
  })

  it('of a missing permission tells whose and for what', () => {
    const text =
      'An error occurred (AccessDenied) when calling the GetObject operation: User: arn:aws:iam::111122223333:user/ada is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::made-up/key"'
    expect(readAwsError({ text })?.facts).toEqual({
      operation: 'GetObject',
      principal: 'arn:aws:iam::111122223333:user/ada',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::made-up/key',
    })
  })

  it.each(awsClientPhrases)('is seen in the words of the tools: $text', ({ text, code }) => {
    expect(readAwsError({ text: `aws: ${text} …` })?.code).toBe(code)
    expect(awsCodeFor(code, text)).not.toBeNull()
  })

  it.each(['<html><body>401</body></html>', '{"message":"no"}', 'Unauthorized', ''])('is not seen in %j', (text) => {
    expect(readAwsError({ text })).toBeNull()
  })

  it('of any text never throws', () => {
    const tags = fc.array(
      fc.constantFrom(
        '<Error>',
        '<Code>',
        '</Code>',
        '<Message>',
        '&amp;',
        '{"__type":',
        '"',
        'An error occurred (',
        ')',
        'x',
      ),
    )
    const readsAll = fc.property(fc.string({ unit: 'binary' }), tags, (text, parts) => {
      readAwsError({ text })
      readAwsError({ text: parts.join('') })
    })
    expect(() => fc.assert(readsAll)).not.toThrow()
  })

  it.each(['<Error><Code>', '{"', 'An error occurred (', '\n'])(
    'in a megabyte of %j is looked for in bounded time',
    (unit) => {
      const started = performance.now()
      readAwsError({ text: unit.repeat(1_000_000 / unit.length) })
      expect(performance.now() - started).toBeLessThan(2000)
    },
  )
})

describe('the table of AWS codes', () => {
  it('has each code once, and once for each text', () => {
    const keys = awsCodes.map(({ code, text }) => `${code} ${text ?? ''}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it.skipIf(!existsSync('../shared/causes.md'))('names causes of the vocabulary only', () => {
    const ids = new Set(readFileSync('../shared/causes.md', 'utf8').match(/(?<=^\| `)[a-z-]+/gm))
    expect(awsCodes.flatMap(({ means }) => means).filter((id) => !ids.has(id))).toEqual([])
  })
})
