import type { Setting } from '../../evidence.ts'
import { isProse } from '../prose/prose-lines.ts'
import type { Line } from '../reader.ts'
import { decidesAuthentication } from './names.ts'

/** A line of the form `name: value`, `name = value`, `name=value`, `"name": value`, `export NAME=value`, `set name=value`, `- NAME=value`. */
const PAIR =
  /^([ \t]*)(?:- |export |set |SET |setx |ENV |\$env:|\$Env:|-D|--?)?["']?([A-Za-z_@][\w.@/:-]{0,100}?|[A-Z][A-Za-z]{2,30} [A-Z][A-Za-z]{2,30})["']?[ \t]{0,20}(=>|:=|[=:])[ \t]{0,20}(.*)$/

/** A message, a header, a log line or a statement of a program, though it has the form. */
const NOT_SETTING =
  /^\s*(?:https?:|at |caused by|error|warning|info|debug|fatal|remote|traceback|note|e\.g|authorization:|www-authenticate|proxy-authenticate|host:|accept|content-|user-agent|set-cookie|date:|server:|x-|cookie:|status|const |let |var |return |if |for )/i

type Pair = { readonly indent: number; readonly name: string; readonly joint: string; readonly value: string }

const readPair = (text: string): Pair | null => {
  const match = text.includes(':') || text.includes('=') ? PAIR.exec(text) : null
  if (!match) return null
  const [, indent = '', name = '', joint = '', value = ''] = match
  return { indent: indent.length, name: name.replace(/:$/, ''), joint, value }
}

/** The value without quotes, a trailing comma or semicolon, or a comment after it. */
const plain = (written: string): string => {
  const value = written
    .replace(/\s#.{0,400}$/, '')
    .trim()
    .replace(/[,;]$/, '')
    .trim()
  const quote = value.charAt(0)
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value
}

const isProgram = (text: string): boolean =>
  /\)\s{0,4}[;{]?\s{0,4}$|=>\s{0,4}[{(]|\bfunction\b|^\s*(?:const|let|var|public|private|def|return|import)\b|[\w$]\(/.test(
    text,
  )

const formatOf = (text: string, { joint, name }: Pair): string => {
  if (/^\s*["']/.test(text) && joint === ':') return 'json'
  if (joint === ':') return 'yaml'
  if (/^[A-Z][A-Z0-9_]*$/.test(name)) return 'environment'
  return name.includes('.') ? 'properties' : 'ini'
}

/**
 * The settings in lines of `name: value` or `name = value` whose name tells of authentication, of YAML, JSON, TOML, INI, properties and
 * the environment; a name within a YAML or JSON section is told with the sections that it stands in (`ldap.bind_dn`).
 */
export const readKeyValues = (lines: readonly (Line | undefined)[]): readonly Setting[] => {
  const sections: { readonly indent: number; readonly name: string }[] = []
  return lines.flatMap((line): readonly Setting[] => {
    const text = line?.text.slice(0, 1000) ?? ''
    const heading = /^\s*\[+([\w."' /:@-]{1,120})\]+\s*$/.exec(text)
    if (!line || heading) {
      sections.length = 0
      if (heading) sections.push({ indent: -1, name: (heading[1] ?? '').replaceAll(/["']/g, '') })
      return []
    }
    const pair = readPair(text)
    if (!pair || NOT_SETTING.test(text) || (isProse(text) && pair.joint === ':') || isProgram(text)) return []
    while ((sections.at(-1)?.indent ?? -2) >= pair.indent) sections.pop()
    const value = plain(pair.value)
    if (value === '' || value === '{' || value === '[' || value === '|') {
      sections.push({ indent: pair.indent, name: pair.name })
      if (value !== '' || pair.joint === ':') return []
    }
    const name = [...sections.slice(-4).map((section) => section.name), pair.name]
      .filter((one, at, all) => all.indexOf(one) === at)
      .join('.')
    return decidesAuthentication(pair.name) || decidesAuthentication(name)
      ? [{ format: formatOf(text, pair), name, value, where: line.where }]
      : []
  })
}
