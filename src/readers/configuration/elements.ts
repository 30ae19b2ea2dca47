import type { Setting } from '../../evidence.ts'
import type { Line } from '../reader.ts'
import { decidesAuthentication } from './names.ts'
import { matchesOf } from '../../search/matches.ts'

/** An element with a text, `<password>x</password>`, and one with attributes, `<add key="a" value="b"/>`. */
const TEXT = /<([A-Za-z][\w.:-]{1,60})>([^<>]{1,500})<\/\1>/g
const ATTRIBUTES = /<([A-Za-z][\w.:-]{1,60})((?:\s+[\w:.-]{1,60}="[^"]{0,300}"){1,12})\s*\/?>/g
const ATTRIBUTE = /([\w:.-]{1,60})="([^"]{0,300})"/g

const HTML =
  /^(?:a|p|h\d|div|span|html|body|head|title|meta|img|input|form|script|link|li|td|tr|label|button|manifest)$/i

/** Elements of web.config, settings.xml and others that decide authentication whatever their attributes are. */
const DECIDE =
  /authentication|authorization|deny|allow|remove|add|providers?|server|repository|customErrors|identity|forms|security|packageSource|credentials|handlers?|httpErrors/i

const inText = ({ text, where }: Line): readonly Setting[] =>
  matchesOf(text, TEXT).flatMap(([, name = '', value = '']) =>
    !HTML.test(name) && (decidesAuthentication(name) || name === 'id')
      ? [{ format: 'xml', name, value: value.trim(), where }]
      : [],
  )

const inAttributes = ({ text, where }: Line): readonly Setting[] =>
  matchesOf(text, ATTRIBUTES).flatMap(([, name = '', written = '']): readonly Setting[] => {
    if (HTML.test(name) || !(DECIDE.test(name) || decidesAuthentication(name))) return []
    const attributes = matchesOf(written, ATTRIBUTE).map(([, key = '', value = '']) => [key, value] as const)
    const keyed = attributes.find(([key]) => /^(?:key|name)$/i.test(key))
    const value = attributes.find(([key]) => /^value$/i.test(key))
    if (keyed && value)
      return decidesAuthentication(keyed[1]) ? [{ format: 'xml', name: keyed[1], value: value[1], where }] : []
    return attributes.map(([key, one]) => ({ format: 'xml', name: `${name} ${key}`, value: one, where }))
  })

/** The settings in XML that decide authentication: web.config, Maven's settings.xml and pom, NuGet.Config, logback, Spring. */
export const readElements = (lines: readonly (Line | undefined)[]): readonly Setting[] =>
  lines.flatMap((line) => {
    if (!line || !line.text.includes('<')) return []
    const short = { text: line.text.slice(0, 2000), where: line.where }
    return [...inText(short), ...inAttributes(short)]
  })
