import type { Call } from './calls.ts'
import type { CodeField } from './fields.ts'
import { partsOf } from './literals.ts'

/** A fault of a program that builds a request, at an offset of its text. */
export type CodeFault = { readonly name: string; readonly at: number }

const BODY_METHODS = /\.(?:post|put|patch)$/i

/** The names of the members that stand at the top level of the object literal in `text` from `start` to `end`. */
const membersOf = (text: string, start: number, end: number): readonly string[] => {
  const open = text.indexOf('{', start)
  if (open === -1 || open >= end || text.slice(start, open).trim() !== '') return []
  return partsOf(text, open).map(
    (part) =>
      /^\s{0,60}["']?([\w-]{1,60})/.exec(text.slice(part.start, Math.min(part.end, part.start + 140)))?.[1] ?? '',
  )
}

const isCredentialField = (name: string): boolean =>
  /^(?:authorization|x-api-key|apikey|api-key|x-auth-token|x-access-token)$/i.test(name)

const argument = (text: string, call: Call, index: number): readonly string[] => {
  const span = call.args[index]
  return span ? membersOf(text, span.start, span.end) : []
}

/** `axios.post(url, { headers })`: the second argument is the body; `axios.get(url, {}, { headers })`: there is no third. */
const misplaced = (text: string, call: Call): readonly string[] => {
  const config = /^(?:axios|Angular HttpClient)$/.test(call.client)
  const second = argument(text, call, 1)
  const bodied = BODY_METHODS.test(call.name.replace(/<.{0,80}$/, ''))
  if (
    config &&
    bodied &&
    call.args.length === 2 &&
    second.some((name) => /^(?:headers|withCredentials|auth)$/.test(name))
  )
    return ['fields-as-body']
  if (
    config &&
    !bodied &&
    /\./.test(call.name) &&
    call.args.length === 3 &&
    argument(text, call, 2).includes('headers')
  )
    return ['authorization-in-wrong-object']
  const options = config && bodied ? argument(text, call, 2) : call.client === 'fetch' || config ? second : []
  if (options.some((name) => isCredentialField(name) || name === 'header' || name === 'Headers'))
    return ['authorization-in-wrong-object']
  return positional(text, call)
}

/** Python's `requests.post(url, headers)`: the second argument is the body, of `get` the query. */
const positional = (text: string, call: Call): readonly string[] => {
  const span = call.args[1]
  if (
    call.client !== 'requests' ||
    !span ||
    !/^\s{0,40}(?:headers?|hdrs?|auth_headers?)\s{0,40}$/i.test(text.slice(span.start, span.end))
  )
    return []
  return [call.method === 'GET' ? 'fields-as-query' : 'fields-as-body']
}

const ALREADY = /bearer|basic|auth_?header|authori[sz]ation|scheme|digest|signature|creds|encoded|header/i

const isSchemeMissing = (text: string, field: CodeField): boolean => {
  const variable = /^\$\{(?:[\w$]{1,40}[.:>-]{1,2}){0,4}([\w$]{1,60})(?:[([].{0,80})?\}$/.exec(field.value)?.[1]
  if (field.name.toLowerCase() !== 'authorization' || !variable || ALREADY.test(field.value)) return false
  if (/get_?(?:header|authorization)|request\./i.test(field.value)) return false
  return !new RegExp(
    `${variable.replaceAll('$', '\\$')}\\s{0,3}=\\s{0,3}[\`"'f$]{1,3}(?:Bearer|Basic|Token) `,
    'i',
  ).test(text)
}

const fieldFault = (text: string, field: CodeField): readonly string[] => {
  if (!isCredentialField(field.name)) return []
  const faults: string[] = []
  if (isSchemeMissing(text, field)) faults.push('scheme-missing')
  if (/^(?:Bearer|Basic|Token)\$\{/i.test(field.value)) faults.push('bearer-without-space')
  if (/^(?:Bearer|Basic|Token) ?:/i.test(field.value)) faults.push('colon-after-scheme')
  if (field.literals.some((literal) => isTemplateLeftAsItIs(text, field, literal)))
    faults.push('template-not-interpolated')
  return faults
}

const PYTHON = /\b(?:import requests|requests\.|httpx\.|def |aiohttp|urllib|None|True)\b/
const EXPANDS_PLAIN_QUOTES =
  /<\?php|\$\w{1,40}\s{0,4}=|->|\bfun \w|\bval \w|println|Dio\(|http\.(?:get|post)\(Uri|=> '|\bnew Uri\b/

/** `'Bearer ${token}'` in plain quotes of JavaScript; `"Bearer {token}"` of Python without `f`, of C# without `$`. */
const isTemplateLeftAsItIs = (text: string, field: CodeField, literal: CodeField['literals'][number]): boolean => {
  const plain = literal.quote === '"' || literal.quote === "'"
  if (!plain || literal.prefix.includes('f') || literal.prefix.includes('$')) return false
  if (/\$\{\w[\w.]{0,60}\}/.test(literal.text))
    return literal.quote === "'" ? !/=> '|\bDio\b|Uri\.parse/.test(text) : !EXPANDS_PLAIN_QUOTES.test(text)
  const after = text.slice(field.at, field.end + 10)
  return (
    /(?<!\{)\{[A-Za-z_][\w.]{0,60}\}/.test(literal.text) &&
    (PYTHON.test(text) || /AuthenticationHeaderValue|HttpClient/.test(text)) &&
    !/\.format|\.replace|string\.Format/i.test(after)
  )
}

const COOKIES_MEANT = /\b(?:cookie|cookies|session|withCredentials|sessionid|connect\.sid)\b/i

/** A cross-origin call of a browser, cookies meant, without `credentials: 'include'` or `withCredentials` (Fetch §3.2, XHR §4.5.4). */
const isCredentialsModeMissing = (text: string, call: Call, fields: readonly CodeField[], told: string): boolean => {
  if (!/^(?:fetch|axios|Angular HttpClient|jQuery)$/.test(call.client) || !/^https?:\/\//.test(call.url ?? ''))
    return false
  if (
    /\bcredentials\s{0,3}:|withCredentials|require\(|node-fetch/.test(text) ||
    fields.some((field) => isCredentialField(field.name))
  )
    return false
  return COOKIES_MEANT.test(told)
}

/** What a program gets wrong where it builds a request; `told` is the text around it, which tells whether cookies are meant. */
export const faultsOf = (
  text: string,
  call: Call | undefined,
  fields: readonly CodeField[],
  told: string,
): readonly CodeFault[] => {
  const faults = fields.flatMap((field) => fieldFault(text, field).map((name) => ({ name, at: field.at })))
  if (!call) return faults
  const mode = /\bmode\s{0,3}:\s{0,3}["'`]no-cors/.exec(text.slice(call.at, call.end))
  return [
    ...misplaced(text, call).map((name) => ({ name, at: call.at })),
    ...(mode ? [{ name: 'no-cors-mode', at: call.at + mode.index }] : []),
    ...(isCredentialsModeMissing(text, call, fields, told) ? [{ name: 'credentials-mode-missing', at: call.at }] : []),
    ...faults,
  ]
}
