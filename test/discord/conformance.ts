import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const file = join(import.meta.dirname, '../../../shared/platforms/discord-openapi.json')

/** Whether Discord's own OpenAPI document (github.com/discord/discord-api-spec) stands beside the checkout. */
export const hasDocument = existsSync(file)

const open = (): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  for (const name of ['int32', 'int64', 'nonce', 'snowflake']) ajv.addFormat(name, true)
  return ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'discord')
}

let ajv: Ajv2020 | undefined
const validators = new Map<string, ValidateFunction>()

const pointer = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

const validatorOf = (...path: readonly string[]): ValidateFunction => {
  const $ref = `discord#/${path.map(pointer).join('/')}`
  const known = validators.get($ref)
  if (known) return known
  ajv ??= open()
  const made = ajv.compile({ $ref })
  validators.set($ref, made)
  return made
}

/** Of the errors of a union, the deepest: those of the branch that was meant. */
const deepest = (errors: readonly ErrorObject[]): readonly string[] => {
  const leaves = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'allOf', 'if'].includes(keyword))
  const depth = Math.max(0, ...leaves.map(({ instancePath }) => instancePath.split('/').length))
  const told = leaves
    .filter(({ instancePath }) => instancePath.split('/').length === depth)
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
  return [...new Set(told)]
}

const judge = (validate: ValidateFunction, value: unknown, what: string): readonly string[] =>
  validate(value) ? [] : deepest(validate.errors ?? []).map((fault) => `${what}${fault}`)

/** What Discord's document finds wrong with the body of a request; nothing where the document is not there. */
export const faultsOfRequest = (method: string, route: string, body: unknown): readonly string[] =>
  hasDocument
    ? judge(
        validatorOf('paths', route, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'),
        body,
        `${method} ${route} `,
      )
    : []

/** What Discord's document finds wrong with an answer of the local server. */
export const faultsOfSchema = (schema: string, value: unknown): readonly string[] =>
  hasDocument ? judge(validatorOf('components', 'schemas', schema), value, `${schema} `) : []
