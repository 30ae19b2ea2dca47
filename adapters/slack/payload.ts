/** What Slack delivers: looked at member by member, and never trusted to have one. */
export type Payload = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Payload => typeof value === 'object' && value !== null

/** A member as an object; an empty one where it is none. */
export const record = (value: unknown): Payload => (isObject(value) ? value : {})

/** A member as a list of objects; what is none in it is left out. */
export const records = (value: unknown): readonly Payload[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** A member as text; empty where it is none. */
export const string = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A member as text; undefined where it is none, or empty. */
export const given = (value: unknown): string | undefined => string(value) || undefined

/** What Slack named as its reason for a refusal, as in `channel_not_found`; empty where something else failed. */
export const errorOf = (error: unknown): string => string(record(record(error)['data'])['error'])
