/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** A value as an object; an empty one where it is none. */
export const record = (value: unknown): Json => (isObject(value) ? value : {})

/** A value as a list of objects; an empty one where it is none. */
export const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(record) : [])

/** A value as text; empty where it is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a JSON text says; an empty object where it is empty. */
export const parse = (source: string): unknown => JSON.parse(source === '' ? '{}' : source)
