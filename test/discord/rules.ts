import { aliveIn } from './inert.ts'
import { list, record, text } from '../slack/json.ts'
import type { Json } from '../slack/json.ts'

/**
 * What Discord refuses and its OpenAPI document lacks (docs.discord.com/developers/resources/message and
 * /components/reference). The numbers stand here once more, on purpose: a slip in the bot's own table must not hide itself.
 */

const when = (broken: boolean, fault: string): readonly string[] => (broken ? [fault] : [])

const V2 = 1 << 15

const children = (component: Json): readonly Json[] => [
  ...list(component['components']),
  ...('component' in component ? [record(component['component'])] : []),
  ...('accessory' in component ? [record(component['accessory'])] : []),
]

/** Components with all that stands in them. */
export const flat = (components: readonly Json[]): readonly Json[] =>
  components.flatMap((component) => [component, ...flat(children(component))])

const uniqueIds = (all: readonly Json[]): readonly string[] => {
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [text(id)]))
  return [
    ...when(new Set(ids).size < ids.length, `a custom_id stands twice: ${ids.join(', ')}`),
    ...when(
      ids.some((id) => id.length > 100 || id === ''),
      'a custom_id is empty or above 100 characters',
    ),
  ]
}

const rows = (all: readonly Json[]): readonly string[] =>
  all
    .filter(({ type }) => type === 1)
    .flatMap(({ components }) =>
      when(list(components).length < 1 || list(components).length > 5, `a row of ${list(components).length} buttons`),
    )

/** All text of a message: of its text displays, its embeds, and its content. */
export const textsOf = (body: Json): readonly string[] => [
  ...[text(body['content'])].filter(Boolean),
  ...flat(list(body['components']))
    .filter(({ type }) => type === 10)
    .map(({ content }) => text(content)),
  ...list(body['embeds']).flatMap(({ title, description }) => [text(title), text(description)].filter(Boolean)),
]

const v2Faults = (body: Json, all: readonly Json[]): readonly string[] => [
  ...when(Boolean(body['content']) || list(body['embeds']).length > 0, 'content or embeds stand beside Components V2'),
  ...when(all.length > 40, `${all.length} of at most 40 components`),
  ...when(textsOf(body).join('').length > 4000, `${textsOf(body).join('').length} of at most 4000 characters of text`),
  ...when(all.length === 0, 'a message without anything'),
]

const legacyFaults = (body: Json, all: readonly Json[]): readonly string[] => [
  ...when(
    text(body['content']).length > 2000,
    `content has ${text(body['content']).length} of at most 2000 characters`,
  ),
  ...when(
    list(body['embeds'])
      .map(({ title, description }) => text(title) + text(description))
      .join('').length > 6000,
    'embeds have more than 6000 characters',
  ),
  ...when(
    all.some(({ type }) => Number(type) > 8),
    'a component of V2 stands in a message without its flag',
  ),
  ...when(list(body['components']).length > 5, 'more than 5 rows'),
  ...when(textsOf(body).length === 0 && list(body['attachments']).length === 0, 'an empty message'),
]

const mentionFaults = ({ allowed_mentions: allowed }: Json): readonly string[] => {
  const { parse, users, roles, replied_user } = record(allowed)
  const none = Array.isArray(parse) && parse.length === 0 && users === undefined && roles === undefined
  return when(!none || replied_user === true, 'somebody may be mentioned')
}

/** What breaks the rules of a message, in any of the ways that it is sent. */
export const faultsOfMessage = (body: Json): readonly string[] => {
  const all = flat(list(body['components']))
  const isV2 = (Number(body['flags'] ?? 0) & V2) !== 0
  return [
    ...(isV2 ? v2Faults(body, all) : legacyFaults(body, all)),
    ...mentionFaults(body),
    ...uniqueIds(all),
    ...rows(all),
    ...textsOf(body).flatMap(aliveIn),
  ]
}

/** What breaks the rules of a modal. */
export const faultsOfModal = (body: Json): readonly string[] => [
  ...when(list(body['components']).length > 5, 'more than 5 components in a modal'),
  ...uniqueIds([body, ...flat(list(body['components']))]),
]

const names = /^[-_'\p{L}\p{N}]{1,32}$/u

const texts = (command: Json): readonly string[] => [
  text(command['name']),
  text(command['description']),
  ...list(command['options']).flatMap(texts),
]

/** What breaks the rules of commands: names of slash commands and options, and 8,000 characters in all. */
export const faultsOfCommands = (commands: readonly Json[]): readonly string[] =>
  commands.flatMap((command) => {
    const slash = (command['type'] ?? 1) === 1 ? [command, ...list(command['options'])] : []
    const given = slash.flatMap(({ name, name_localizations: local }) => [name, ...Object.values(record(local))])
    return [
      ...given
        .map(text)
        .filter((name) => !names.test(name) || name !== name.toLowerCase())
        .map((name) => `“${name}” cannot be a command's name`),
      ...when(texts(command).join('').length > 8000, 'a command has more than 8000 characters'),
    ]
  })
