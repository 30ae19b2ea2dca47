/** An HTTP/1.1 request as text, taken apart no further than a signature needs (RFC 9112 §3 and §5). */
export interface SignedRequest {
  readonly method: string
  /** As it stands in the request line: path and query, or a whole URL. */
  readonly target: string
  /** Name as written and value, in order; continued lines are joined by a space. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

interface Head {
  readonly lines: readonly string[]
  readonly body: string
}

const splitHead = (text: string): Head => {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => ({ end, at: text.indexOf(end) })).filter(({ at }) => at >= 0)
  const first = ends.sort((one, other) => one.at - other.at)[0]
  const head = first === undefined ? text : text.slice(0, first.at)
  return {
    lines: head.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)),
    body: first === undefined ? '' : text.slice(first.at + first.end.length),
  }
}

const readFields = (lines: readonly string[]): [string, string][] => {
  const fields: [string, string][] = []
  for (const line of lines) {
    const last = fields.at(-1)
    const colon = line.indexOf(':')
    if ((line.startsWith(' ') || line.startsWith('\t')) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`
    else if (colon > 0) fields.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return fields
}

/**
 * Reads the text of an HTTP/1.1 request; null where the first line is no request line (RFC 9112 §3).
 * More lenient than the grammar: a target may hold spaces and characters beyond ASCII, and lines may end in LF alone.
 */
export const readSignedRequest = (text: string): SignedRequest | null => {
  const { lines, body } = splitHead(text)
  const [line = '', ...rest] = lines
  const [start, version] = [line.indexOf(' '), line.lastIndexOf(' HTTP/')]
  if (start <= 0 || version <= start) return null
  return { method: line.slice(0, start), target: line.slice(start + 1, version), fields: readFields(rest), body }
}

/** All values of a field, joined as if they stood in one line (RFC 9110 §5.3); null where the field is missing. */
export const fieldValue = ({ fields }: SignedRequest, name: string): string | null => {
  const values = fields.filter(([own]) => own.toLowerCase() === name).map(([, value]) => value)
  return values.length === 0 ? null : values.join(',')
}

/** A target as path and query, each as written; the query is null where there is no question mark. */
export const splitTarget = (target: string): { readonly path: string; readonly query: string | null } => {
  const scheme = target.indexOf('://')
  const slash = scheme < 0 ? 0 : target.indexOf('/', scheme + 3)
  const own = slash < 0 ? '/' : target.slice(slash)
  const mark = own.indexOf('?')
  return mark < 0 ? { path: own, query: null } : { path: own.slice(0, mark), query: own.slice(mark + 1) }
}

/** The parameters of a query in order, percent-decoded where that is possible; a plus sign stays one. */
export const queryParameters = (query: string | null): readonly (readonly [name: string, value: string])[] =>
  (query ?? '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const sign = pair.indexOf('=')
      return sign < 0
        ? [percentDecoded(pair), '']
        : [percentDecoded(pair.slice(0, sign)), percentDecoded(pair.slice(sign + 1))]
    })

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
