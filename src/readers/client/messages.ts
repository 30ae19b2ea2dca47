import { oneStands } from '../lines/standing.ts'
import type { Line } from '../reader.ts'

/** How exceptions and error lines begin, whatever the language: `Type: text`, `Caused by:`, `fatal:`, `npm ERR!`, `Error:`. */
const STARTS =
  /^(?:\W{0,12}(?:Unhandled |Uncaught |\(in promise\) |Caused by: |Exception in thread "[^"]{0,80}" |fatal: |remote: |error: |Error: |ERROR: |Error response from daemon: |npm (?:ERR!|error|WARN) |pnpm |yarn |\[ERROR\] |FAILED! => |E: |W: |! |x |× |╷|│|ERR! |level=error |panic: |thread '|rpc error: |\{ \[|Traceback|PHP |Warning: |curl: \(|wget: |gpg: |helm: |denied: |unauthorized: )|[\w.$]{2,120}(?:Exception|Error|Fault|Failure|Failed)(?:\b|\())/

/** Words that tell a refusal wherever they stand in a line of a program. */
const REFUSAL =
  /\b(?:E?40[0137]|unauthori[sz]ed|unauthenticated|forbidden|access denied|permission denied|authenticat\w{0,8} (?:failed|required|error|is required)|authorization (?:failed|required)|invalid (?:credentials|token|api key|username|password|signature|grant|client|login|key|authorization|authentication)|bad credentials|login failed|could not (?:authenticate|read username|read password)|not logged in|login required|not authenticated|expired|denied|incorrect (?:username|password|api key)|wrong (?:username|password)|invalid_\w{3,20}|credentials|signature|token|jwt|no basic auth|needauth|sign in|log ?in)\b/i

/** Whole sentences of clients that begin like no exception. */
const PHRASES =
  /Request failed with status code [45]\d\d|\b[45]\d\d (?:Client|Server) Error\b|Client error '[45]\d\d|HTTP Error [45]\d\d|HTTPError|Response status code does not indicate success|The remote server returned an error|Server returned HTTP response code|The requested URL returned error|Received HTTP code 40[17] from proxy|unexpected status code|unexpected status from|failed with status(?: code)?:? ?[45]\d\d|responded with (?:status )?(?:code )?[45]\d\d|(?:Could not|Failed to) (?:transfer|collect|deploy|fetch|pull|push|download|retrieve|authorize|resolve|authenticate|load)|Unable to (?:load|access|authenticate|connect|open URL|transfer|GET|get)|non-success status|pull access denied|no basic auth credentials|authentication required|You must be logged in|server has asked for the client to provide credentials|error calling|is not authorized to perform|An error occurred \(\w{2,60}\) when calling|Permission denied \(publickey|Bad status code|bad status code|Got Http response code|returned an error:? [45]\d\d|status[=:] ?40[0137]|code = (?:Unauthenticated|PermissionDenied)|StatusCode(?:\.|=|: ?)(?:Unauthorized|UNAUTHENTICATED|401|403)|returned status 40[0137]|AADSTS\d{5}|IDX\d{5}|KRB_AP_ERR|Login did not succeed|failed to authenticate|Authentication failed for/

/** A frame of a stack trace: no message. */
const FRAME =
  /^\s{0,40}(?:at [\w.$<>[\]`]{2,200} ?\(|at (?:async )?[^ ]{1,120}:\d|File "|\.\.\. \d+ more|in <module>|from \/)/

const mayHavePhrase = oneStands(PHRASES)
const mayStart = oneStands(REFUSAL)

const longest = 2000

/** The lines that are what a client, library or tool says of a call that failed. */
export const clientMessages = (lines: readonly (Line | undefined)[]): readonly Line[] => {
  const [phrased, refused] = [mayHavePhrase(lines), mayStart(lines)]
  return lines.filter((line): line is Line => {
    const text = line?.text.slice(0, longest) ?? ''
    if (text.length < 8 || FRAME.test(text)) return false
    return (phrased && PHRASES.test(text)) || (refused && STARTS.test(text.trimStart()) && REFUSAL.test(text))
  })
}
