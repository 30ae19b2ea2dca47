import { oneStands } from '../lines/standing.ts'
import type { Line } from '../reader.ts'

/** A run of lines of a program, as one text, with the line index of each offset. */
export type CodeBlock = {
  readonly text: string
  readonly first: number
  readonly lineAt: (offset: number) => number
  readonly lines: readonly Line[]
}

/** Names that only a program writes where a request is built. */
const MARKS =
  /\b(?:fetch|axios|requests|httpx|urllib|aiohttp|HttpClient|RestClient|RestRequest|WebRequest|HttpURLConnection|OkHttp\w*|RestTemplate|WebClient|HttpHeaders|NewRequest|http\.(?:Get|Post|Header)|curl_setopt\w*|curl_init|CURLOPT_\w+|Guzzle\w*|stream_context_create|wp_remote_\w+|Faraday|HTTParty|Net::HTTP|RestClient|reqwest|URLRequest|URLSession|Alamofire|Dio|XMLHttpRequest|\$\.ajax|\$http|superagent|\$\.(?:get|post)|setRequestHeader|AuthenticationHeaderValue|DefaultRequestHeaders|addHeader|AddHeader|setHeader|HTTPBasicAuth|HTTPDigestAuth|HTTPKerberosAuth|SetBasicAuth|ureq|got|Invoke-RestMethod|UrlFetchApp|apollo|createHttpLink|HttpLink|setContext|ApolloClient|GraphQLClient|Authorization)\b|\$\.ajax|\$http\b|\bky[.(]|\bauthorization["']?\s?[:=]/

const mayHaveMarks = oneStands(MARKS)

/** Beyond this number of blocks nothing is read. */
const MOST = 60

/** A block may run on over this many lines that are blank. */
const GAP = 2

const looksLikeCode = (text: string): boolean =>
  /[{}();=]|=>|:\s*$|^\s+['"\w.@$-]+['"]?\s*[:=]|^\s*[.@})\]]/.test(text) &&
  !/^\s*[A-Z][a-z]+ [a-z]+ [a-z]+ [a-z]+/.test(text)

const makeBlock = (lines: readonly Line[], first: number): CodeBlock => {
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.text.length + 1
  }
  const lineAt = (offset: number): number => {
    let at = starts.findIndex((start) => start > offset)
    at = at === -1 ? starts.length - 1 : at - 1
    return at
  }
  return { text: lines.map((line) => line.text).join('\n'), first, lineAt, lines }
}

/** The runs of lines that read as a program and build a request: at most 400 lines each. */
export const codeBlocks = (lines: readonly (Line | undefined)[]): readonly CodeBlock[] => {
  if (!mayHaveMarks(lines)) return []
  const blocks: CodeBlock[] = []
  let run: Line[] = []
  let [first, gap] = [0, 0]
  const close = () => {
    if (run.some((line) => MARKS.test(line.text.slice(0, 2000)))) blocks.push(makeBlock(run, first))
    run = []
    gap = 0
  }
  for (const [index, line] of lines.entries()) {
    const code = line !== undefined && line.text.length < 4000 && looksLikeCode(line.text)
    const within =
      line !== undefined &&
      run.length > 0 &&
      run.length < 400 &&
      (line.text.trim() === '' ||
        /^\s+\S/.test(line.text) ||
        /^\s*(?:import|from|#|\/\/|val|var|let|const|use|public|return|try|else|end|def)\b/.test(line.text))
    if (line && (code || (within && gap < GAP))) {
      if (run.length === 0) first = index
      run.push(line)
      gap = line.text.trim() === '' ? gap + 1 : 0
      if (run.length >= 400) close()
    } else close()
  }
  close()
  return blocks.slice(0, MOST)
}
