import type { DestinationStream } from 'pino'
import { pino, stdTimeFunctions } from 'pino'

import { conceal } from '../src/index.ts'

/** How much is logged; pino's names. */
export const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** One of pino's levels. */
export type Level = (typeof levels)[number]

const texts = ['event', 'platform', 'outcome', 'cause', 'certainty', 'operation', 'store', 'version'] as const
const numbers = ['milliseconds', 'count', 'status', 'port'] as const

/**
 * What may be logged: what happened and how much of it, never what was said. `event` is in kebab-case (`turn`,
 * `connected`); of an error only the name and the code are logged, because its message may repeat what was pasted.
 */
export type LogRecord = { readonly event: string; readonly error?: unknown } & {
  readonly [field in (typeof texts)[number]]?: string
} & { readonly [field in (typeof numbers)[number]]?: number }

/** Writes records; there are no free texts. */
export type Log = { readonly [level in 'debug' | 'info' | 'warn' | 'error']: (record: LogRecord) => void }

/** A name of ours, and no sentence. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.:/-]{1,64}$/.test(value)

const named = (value: unknown): string => (isName(value) ? value : 'withheld')

const errorFields = (error: unknown): Record<string, string> => {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const code = 'code' in error ? error.code : undefined
  return { error: named(error.name), ...(isName(code) && { code }) }
}

/** The fields that may be logged, whatever else the record has; a text that is no name is withheld. */
const allowed = (record: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries(texts.filter((name) => record[name] !== undefined).map((name) => [name, named(record[name])])),
  ...Object.fromEntries(numbers.filter((name) => Number.isFinite(record[name])).map((name) => [name, record[name]])),
  ...('error' in record && errorFields(record['error'])),
})

/**
 * The log, one JSON object a line, to standard output or the stream given. Two nets, each enough by itself: only the
 * fields above are written, and each line is searched for secrets as what is pasted is.
 */
export const openLog = (level: Level, stream?: DestinationStream): Log => {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: allowed },
    hooks: { streamWrite: (line: string) => conceal(line) },
  }
  const logger = stream ? pino(options, stream) : pino(options)
  return {
    debug: (record) => logger.debug(record),
    info: (record) => logger.info(record),
    warn: (record) => logger.warn(record),
    error: (record) => logger.error(record),
  }
}
