import type { Span } from './literals.ts'
import { closingOf, partsOf, valueOf } from './literals.ts'
import { matchesOf } from '../../search/matches.ts'

/** A call that sends or opens a request: what client it is of, its method and address as far as the arguments tell. */
export type Call = {
  readonly client: string
  readonly name: string
  readonly method?: string
  readonly url?: string
  readonly urlAt?: number
  readonly at: number
  readonly end: number
  readonly args: readonly Span[]
}

/** Beyond this number of calls of one client in a block nothing is read. */
const MOST = 40

const METHOD = 'get|post|put|patch|delete|head|options'

/** The calls of each client: the expression ends at its opening bracket; the group, where there is one, is the method. */
const CALLS: readonly (readonly [string, RegExp])[] = [
  ['fetch', /(?<![\w.$])(?:window\.|await )?(?:fetch|fetchEventSource|\$fetch|ofetch|useFetch|node_fetch)\s{0,2}\(/g],
  [
    'axios',
    new RegExp(
      `(?<![\\w$])(?:axios|axiosInstance|this\\.\\$axios|\\$axios|Axios|axios\\.default)(?:\\.(${METHOD}|request))?(?:<[^<>()]{0,60}>)?\\s{0,2}\\(`,
      'g',
    ),
  ],
  [
    'Angular HttpClient',
    new RegExp(`(?:this\\.(?:http|httpClient|_http)|\\$http)(?:\\.(${METHOD}))?(?:<[^<>()]{0,60}>)?\\s{0,2}\\(`, 'g'),
  ],
  ['jQuery', /(?:\$|jQuery)\.(?:ajax|get|post|getJSON)\s{0,2}\(/g],
  [
    'got',
    new RegExp(
      `(?<![\\w.$])(?:got|ky|superagent|needle|rp|request)(?:\\.(${METHOD}|del))?\\s{0,2}\\((?=\\s{0,8}(?:['"\`{]|url|options|uri))`,
      'g',
    ),
  ],
  [
    'requests',
    new RegExp(
      `(?<![\\w.])(?:requests|session|s|sess|self\\.session|httpx|client)\\.(${METHOD}|request)\\s{0,2}\\((?=\\s{0,20}(?:[furb]{0,2}['"]|url|self|[A-Za-z_]{1,40}(?:url|URL|endpoint)|api|base|["'a-zA-Z_.]{1,30}[,+)]))`,
      'g',
    ),
  ],
  ['urllib', /(?:urllib\.request\.|urllib2\.|(?<![\w.]))(?:urlopen|Request)\s{0,2}\((?=\s{0,8}(?:url|['"f]|self))/g],
  [
    '.NET HttpClient',
    /\.(Get|Post|Put|Patch|Delete)(?:String|AsJson|FromJson|ByteArray|Stream)?Async(?:<[^<>()]{0,60}>)?\s{0,2}\(/g,
  ],
  ['.NET HttpRequestMessage', /new HttpRequestMessage\s{0,2}\(/g],
  ['.NET WebRequest', /(?:WebRequest\.Create|new RestRequest|new RestClient|WebRequest\.CreateHttp)\s{0,2}\(/g],
  ['Java HttpURLConnection', /new (?:URL|URI|HttpGet|HttpPost|HttpPut)\s{0,2}\(|URI\.create\s{0,2}\(/g],
  [
    'RestTemplate',
    /(?:restTemplate|RestTemplate\(\))\.(?:exchange|getForObject|getForEntity|postForObject|postForEntity)\s{0,2}\(/g,
  ],
  ['OkHttp', /\.url\s{0,2}\(/g],
  ['WebClient', /\.uri\s{0,2}\(/g],
  ['Go net/http', /http\.(?:NewRequest|NewRequestWithContext|Get|Post|PostForm|Head)\s{0,2}\(/g],
  ['PHP curl', /curl_init\s{0,2}\(|CURLOPT_URL\s{0,2}(?:,|=>)/g],
  [
    'PHP',
    /(?:file_get_contents|wp_remote_(?:get|post|request)|Http::(?:with\w{1,20}\([^()]{0,200}\)->)?(?:get|post|put|patch|delete))\s{0,2}\(/g,
  ],
  ['Guzzle', new RegExp(`\\$(?:client|this->client|guzzle|http|this->http)->(request|${METHOD})\\s{0,2}\\(`, 'g')],
  [
    'Ruby',
    /(?:HTTParty|RestClient|Faraday)\.(get|post|put|delete|new|patch)\s{0,2}\(|Net::HTTP::(Get|Post|Put|Delete)\.new\s{0,2}\(|URI(?:\.parse)?\s{0,2}\((?=['"])/g,
  ],
  ['Rust reqwest', new RegExp(`(?:reqwest::|client)\\s{0,20}\\.(${METHOD})\\s{0,2}\\((?=\\s{0,8}["&f])`, 'g')],
  ['Swift', /URLRequest\s{0,2}\(|AF\.request\s{0,2}\(/g],
  ['Dart', new RegExp(`(?<![\\w.])(?:http|dio|Dio\\(\\))\\.(${METHOD})\\s{0,2}\\(`, 'g')],
  ['XMLHttpRequest', /\.open\s{0,2}\((?=\s{0,4}["'](?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)["'])/gi],
  ['Apps Script', /UrlFetchApp\.fetch\s{0,2}\(/g],
]

const isMethod = (value: string): boolean => /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i.test(value)

/** A method as an argument: `"POST"`, `HttpMethod.Post`, `http.MethodGet`. */
const methodIn = (value: string): string | undefined =>
  /^(?:\$\{(?:HttpMethod\.|http\.Method|Method\.))?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\}?$/i
    .exec(value)?.[1]
    ?.toUpperCase()

const MEMBER_URL = /(?:^|[{,\s(])["']?(?:url|uri|baseURL|endpoint)["']?\s{0,3}(?:[:]|=(?!=))\s{0,3}/
const MEMBER_METHOD =
  /(?:^|[{,\s(])["']?(?:method|type)["']?\s{0,3}(?::|=|=>)\s{0,3}["'](get|post|put|patch|delete|head|options)["']/i

/** `URL(string: "…")`, `Uri.parse('…')`: the string within. */
const unwrapped = (url: string): string =>
  /^\$\{(?:new )?(?:URL|Uri|URI)[^"']{0,40}["']([^"']{1,2000})["']/.exec(url)?.[1] ?? url

const readCall = (text: string, client: string, match: RegExpExecArray): Call => {
  const bracket = match.index + match[0].length - 1
  const open = text.charAt(bracket) === '(' ? bracket : -1
  const args = open === -1 ? [] : partsOf(text, open)
  const end = open === -1 ? text.indexOf('\n', bracket) : closingOf(text, open)
  const values =
    open === -1
      ? [{ value: valueOf(text, bracket + 2).value, at: bracket + 2 }]
      : args.map(({ start }) => ({ value: valueOf(text, start).value, at: start }))
  const inside = text.slice(bracket, end === -1 ? text.length : end)
  const member = MEMBER_URL.exec(inside)
  const address =
    values.find(({ value }) => /^[a-z]{2,8}:\/\/|^\//i.test(value)) ??
    values.find(({ value }) => value !== '' && !methodIn(value) && !/context|ctx/.test(value))
  const url = member ? valueOf(text, bracket + member.index + member[0].length).value : address?.value
  const named = match.slice(1).find((group) => group !== undefined)
  const method =
    (named && isMethod(named) ? named : undefined) ??
    values.map(({ value }) => methodIn(value)).find((one) => one !== undefined) ??
    MEMBER_METHOD.exec(inside)?.[1]
  return {
    client,
    name: match[0].replace(/\s{0,2}\($/, ''),
    at: match.index,
    end: end === -1 ? text.length : end,
    args,
    ...(method && { method: method.toUpperCase() }),
    ...(url && { url: unwrapped(url), urlAt: member ? bracket + member.index : (address?.at ?? bracket) }),
  }
}

/** The calls that send or open requests in a program's text, in their order; a call within another's arguments is left out. */
export const callsIn = (text: string): readonly Call[] => {
  const calls = CALLS.flatMap(([client, expression]) =>
    matchesOf(text, expression)
      .slice(0, MOST)
      .map((match) => readCall(text, client, match)),
  )
  const kept: Call[] = []
  for (const call of calls.toSorted((left, right) => left.at - right.at))
    if (!kept.some((one) => call.at >= one.at && call.at < one.end)) kept.push(call)
  return kept.filter(
    (call) => call.url !== undefined || !kept.some((other) => other.client === call.client && other.url !== undefined),
  )
}
