import { valueOf, type PowerShellEntry, type PowerShellValue, type PowerShellVariables } from './powershell-values.ts'
import { powerShellStrings } from '../shell/powershell.ts'
import { textOf, type ShellCommand, type Word } from '../shell/types.ts'

const switches = new Set(
  `usebasicparsing usedefaultcredentials skipcertificatecheck skipheadervalidation skiphttperrorcheck disablekeepalive passthru
  allowunencryptedauthentication preserveauthorizationonredirect proxyusedefaultcredentials followrellink resume verbose debug
  allowinsecureredirect preservehttpmethodonredirect noproxy`.split(/\s+/),
)
/** Notes what a line assigns: `$x = …`, `$x.UserAgent = …`, `$x["name"] = …`, `$x.Add("name", …)`, `$session.Cookies.Add((New-Object System.Net.Cookie(…)))`. */
export function noteAssignment({ words, start }: ShellCommand, variables: PowerShellVariables): void {
  const [first, second] = words
  const target = first?.parts[0]
  if (first === undefined || target?.type !== 'variable') return
  const name = target.name.toLowerCase()
  const member = textOf({ ...first, parts: first.parts.slice(1) })
  const held = variables.get(name)?.entries ?? []
  const put = (key: string, value: PowerShellValue): void =>
    void variables.set(name, { text: '', entries: [...held, { name: key, value, start }], variables: [] })
  if (/^\.(?:cookies\.)?add\(/i.test(member)) {
    const [key = '', text = ''] = powerShellStrings(member)
    put(/^\.cookies/i.test(member) ? 'cookie' : key, {
      text: /^\.cookies/i.test(member) ? `${key}=${text}` : text,
      variables: [],
    })
  } else if (second === undefined || textOf(second) !== '=') return
  else if (member === '') variables.set(name, valueOf(words.slice(2), variables))
  else put(member.replace(/^\.|^\[|\]$/g, ''), valueOf(words.slice(2), variables))
}

/** The parameters of a cmdlet by their names in lower case; a bare word is `uri`; `@name` is the hashtable's entries. */
export function parametersOf(words: readonly Word[], variables: PowerShellVariables): readonly PowerShellEntry[] {
  const out: PowerShellEntry[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const text = textOf(word)
    const { start } = word
    const splat = /^@(\w+)$/.exec(text)?.[1]
    if (splat !== undefined) {
      out.push(
        ...(variables.get(splat.toLowerCase())?.entries ?? []).map(({ name, value, start: at }) => ({
          name: name.toLowerCase(),
          value,
          start: at,
        })),
      )
      continue
    }
    const name = /^-([A-Za-z]+)(:?)/.exec(text)?.[1]?.toLowerCase()
    if (name === undefined) {
      out.push({ name: 'uri', value: valueOf([word], variables), start })
      continue
    }
    const value = switches.has(name) ? undefined : words[at + 1]
    if (value !== undefined) at += 1
    out.push({
      name,
      value: value === undefined ? { text: '', variables: [] } : valueOf([value], variables),
      start: value?.start ?? start,
    })
  }
  return out
}
