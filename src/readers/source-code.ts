import type { Call } from './code/calls.ts'
import { callsIn } from './code/calls.ts'
import { codeCredentialsIn } from './code/code-credentials.ts'
import type { CodeBlock } from './code/code-lines.ts'
import { codeBlocks } from './code/code-lines.ts'
import { faultsOf } from './code/faults.ts'
import type { CodeField } from './code/fields.ts'
import { fieldsIn } from './code/fields.ts'
import type { RawRequest, Reader } from './reader.ts'
import type { Where } from '../evidence.ts'

type Built = { readonly request: RawRequest; readonly spans: readonly (readonly [number, number])[] }

const whereOf = (block: CodeBlock, offset: number): Where =>
  block.lines[block.lineAt(offset)]?.where ?? block.lines[0]?.where ?? { input: '', line: 1 }

/** The fields of a call: those in its arguments, and those set outside of every call. */
const fieldsOf = (call: Call, calls: readonly Call[], fields: readonly CodeField[]): readonly CodeField[] =>
  fields.filter(
    ({ at }) => (at >= call.at && at < call.end) || !calls.some((other) => at >= other.at && at < other.end),
  )

const build = (block: CodeBlock, call: Call | undefined, fields: readonly CodeField[], told: string): Built => {
  const place = (offset: number) => whereOf(block, offset)
  const first = Math.min(call?.at ?? Number.MAX_SAFE_INTEGER, fields[0]?.at ?? Number.MAX_SAFE_INTEGER)
  const credentials = codeCredentialsIn(block.text)
  const request: RawRequest = {
    via: 'code',
    where: place(call?.at ?? first),
    complete: false,
    fields: fields.map(({ name, value, at }) => ({ name, value, where: place(at) })),
    faults: faultsOf(block.text, call, fields, told).map(({ name, at }) => ({ value: name, where: place(at) })),
    ...(call && { client: call.client }),
    ...(call?.method && { method: { value: call.method, where: place(call.at) } }),
    ...(call?.url && { url: { value: call.url, where: place(call.urlAt ?? call.at) } }),
    ...(credentials.length > 0 && {
      credentials: credentials.map(({ name, value, scheme, at }) => ({
        place: 'option' as const,
        name,
        value,
        scheme,
        where: place(at),
      })),
    }),
  }
  return {
    request,
    spans: [...(call ? [[call.at, call.end] as const] : []), ...fields.map(({ at, end }) => [at, end] as const)],
  }
}

const read = (block: CodeBlock, told: string): readonly Built[] => {
  const calls = callsIn(block.text).slice(0, 40)
  const fields = fieldsIn(block.text).slice(0, 200)
  if (calls.length > 0) return calls.map((call) => build(block, call, fieldsOf(call, calls, fields), told))
  const telling = fields.some(({ name }) => /authori|key|token|cookie/i.test(name)) && /["'`]|\(/.test(block.text)
  return telling || codeCredentialsIn(block.text).length > 0 ? [build(block, undefined, fields, told)] : []
}

const linesOf = (block: CodeBlock, { spans }: Built): readonly number[] =>
  spans.flatMap(([start, end]) => {
    const from = block.lineAt(start)
    return Array.from(
      { length: block.lineAt(Math.max(start, end - 1)) - from + 1 },
      (_, index) => block.first + from + index,
    )
  })

/**
 * Reads programs where they build a request: the call, its method and address, the fields set and how, and what is wrong with it.
 * A variable in a value stands as `${name}`; nothing is run, so values that come from elsewhere stay unknown.
 */
export const sourceCode: Reader = {
  format: 'source code',
  read: (lines) => {
    const blocks = codeBlocks(lines)
    if (blocks.length === 0) return {}
    const told = lines
      .slice(0, 2000)
      .map((line) => line?.text.slice(0, 300) ?? '')
      .join('\n')
    const built = blocks.map((block) => ({ block, found: read(block, told) }))
    return {
      exchanges: built.flatMap(({ found }) => found.map(({ request }) => ({ request }))),
      taken: built.flatMap(({ block, found }) => found.flatMap((one) => linesOf(block, one))),
    }
  },
}
