/** A call that a message names: its method where it stands, its address and the status that came back. */
export type NamedCall = { readonly method?: string; readonly url: string; readonly status: number }

const URL_TEXT = String.raw`(?:https?|wss?|rtsp):\/\/[^\s"'<>)\]}|]{1,1000}`
const METHOD = '(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|PROPFIND)'
const STATUS = String.raw`\(?(?<![\w:./])([1-5]\d\d)(?![\d.])`
const hasStatus = new RegExp(STATUS)

/** Qt's own numbers of errors, which look like statuses and are none, and what each stands for (doc.qt.io, QNetworkReply::NetworkError). */
const QT_ERRORS: ReadonlyMap<number, number> = new Map([
  [201, 403],
  [202, 405],
  [203, 404],
  [204, 401],
  [206, 409],
  [207, 410],
  [401, 500],
  [402, 501],
  [403, 503],
])

type Shape = readonly [
  expression: RegExp,
  order: readonly ('method' | 'url' | 'status')[],
  /** What the numbers of a program stand for that has its own. */
  own?: ReadonlyMap<number, number>,
]

/** How messages put a status and an address together, with the order of method, address and status in the groups. */
const SHAPES: readonly Shape[] = [
  // Qt: "Error transferring https://… - server replied: Gone (207)"
  [
    new RegExp(
      `Error (?:transferring|downloading|opening) (${URL_TEXT}) - server replied[^\\n]{0,80}?\\((\\d{3})\\)`,
      'i',
    ),
    ['url', 'status'],
    QT_ERRORS,
  ],
  // requests, httpx: "401 Client Error: Unauthorized for url: https://…"; "Client error '401 Unauthorized' for url 'https://…'"
  [
    new RegExp(`${STATUS}[^:]{0,40}(?:Error|Unauthorized|Forbidden)[^\\n]{0,80}? for url:? ['"]?(${URL_TEXT})`, 'i'),
    ['status', 'url'],
  ],
  // Java: "Server returned HTTP response code: 401 for URL: http://…"
  [
    new RegExp(`response code:? ${STATUS} (?:for URL:?|when accessing|from) ['"]?(${URL_TEXT})`, 'i'),
    ['status', 'url'],
  ],
  // git: "unable to access 'https://…': The requested URL returned error: 403"
  [new RegExp(`unable to access '(${URL_TEXT})': The requested URL returned error: ${STATUS}`, 'i'), ['url', 'status']],
  [new RegExp(`unable to access '(${URL_TEXT})': Received HTTP code ${STATUS}`, 'i'), ['url', 'status']],
  // npm: "401 Unauthorized - GET https://registry…"
  [new RegExp(`${STATUS} [A-Za-z ]{2,40} - ${METHOD} (${URL_TEXT})`, 'i'), ['status', 'method', 'url']],
  // browsers, axios loggers, Ruby, Go: "GET https://… 401 (Unauthorized)", "POST https://…: 401 Bad credentials"
  [
    new RegExp(
      `\\b${METHOD} (${URL_TEXT}):? {0,3}(?:net::\\w{1,60} |resulted in a |returned |-> |=> |failed with |HTTP/[\\d.]{1,3} )?['"\`]?${STATUS}`,
    ),
    ['method', 'url', 'status'],
  ],
  // Ansible, pip, Maven, Terraform: "… https://…: status 401", "https://… returned 401", "https://… (401)"
  [
    new RegExp(
      `(${URL_TEXT})['":,]{0,3} (?:returned|responded with|answered|failed with|failed:|status:?|status code:?|Return code is:?|got|gave|HTTP Error|error:?|-|->|=>|→|:)[ a-zA-Z:]{0,40}?${STATUS}`,
      'i',
    ),
    ['url', 'status'],
  ],
  [
    new RegExp(
      `(?:status|code|error|HTTP)[:= ]{1,3}${STATUS}[^\\n]{0,80}?(?:url|for|from|at|to|on|accessing|fetching|requesting|GET|POST)[:= ]{1,3}['"]?(${URL_TEXT})`,
      'i',
    ),
    ['status', 'url'],
  ],
  // docker: 'Get "https://registry/v2/": unauthorized'
  [
    new RegExp(`\\b${METHOD} "(${URL_TEXT})": (?:unexpected status(?: from \\w{1,8} request)?:? |)${STATUS}`, 'i'),
    ['method', 'url', 'status'],
  ],
  [new RegExp(`from ${METHOD} request to (${URL_TEXT}): ${STATUS}`, 'i'), ['method', 'url', 'status']],
]

/** Words that stand for a status where docker and the like print an address without a number. */
const WORDED = new RegExp(`\\b${METHOD} "?(${URL_TEXT})"?: (unauthorized|denied|no basic auth credentials)`, 'i')

const read = (text: string, [expression, order, own]: Shape): NamedCall | null => {
  const match = expression.exec(text)
  if (!match) return null
  const part = (name: 'method' | 'url' | 'status') => match[order.indexOf(name) + 1]
  const url = (part('url') ?? '').replace(/[.,;:]{1,8}$/, '')
  const method = order.includes('method') ? part('method')?.toUpperCase() : undefined
  const number = Number(part('status'))
  const status = own ? (own.get(number) ?? 0) : number
  return url === '' || status < 100 ? null : { url, status, ...(method && { method }) }
}

/** The calls that one line of a message names with their status; the first shape that fits counts. */
export const callsInMessage = (text: string): readonly NamedCall[] => {
  if (!text.includes('://')) return []
  for (const shape of hasStatus.test(text) ? SHAPES : []) {
    const call = read(text, shape)
    if (call) return [call]
  }
  const worded = WORDED.exec(text)
  return worded
    ? [
        {
          method: (worded[1] ?? '').toUpperCase(),
          url: (worded[2] ?? '').replace(/[.,;:]{1,8}$/, ''),
          status: worded[3]?.toLowerCase() === 'denied' ? 403 : 401,
        },
      ]
    : []
}
