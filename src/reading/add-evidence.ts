import { compareCalls } from './compare.ts'
import type { Evidence, Input, Where } from '../evidence.ts'
import { foldInput } from './fold-input.ts'
import { optional } from '../optional.ts'
import { setScene } from './scene.ts'

/** Renames inputs that would take the name of an earlier one: `message`, then `message 2`. */
const freshNames = (taken: readonly Input[], added: readonly Input[]): ReadonlyMap<string, string> => {
  const names = new Set(taken.map(({ name }) => name))
  return new Map(
    added.map(({ name }) => {
      let [fresh, count] = [name, 2]
      while (names.has(fresh)) fresh = `${name} ${count++}`
      names.add(fresh)
      return [name, fresh]
    }),
  )
}

const isPlace = (value: object): value is Where => 'input' in value && 'line' in value

/** Moves every place in evidence to the new names of its inputs. */
const move = <T>(value: T, names: ReadonlyMap<string, string>): T => {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Map) return value
  if (Array.isArray(value)) return value.map((item: unknown) => move(item, names)) as T
  if (isPlace(value)) return { ...value, input: names.get(value.input) ?? value.input }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, move(item, names)])) as T
}

/** Evidence with further evidence added: what a follow-up tells together with what was told before, read as one. */
export const addEvidence = (before: Evidence, after: Evidence): Evidence => {
  const names = freshNames(before.inputs, after.inputs)
  const { folded: _, scene, inputs, ...facts } = after
  const added = move(facts, names)
  const renamed = inputs.map(({ name, lines }) => ({ name: names.get(name) ?? name, lines }))
  const exchanges = [...before.exchanges, ...added.exchanges]
  const statements = [...before.statements, ...added.statements]
  const settings = [...before.settings, ...added.settings]
  const circumstances = [...before.circumstances, ...added.circumstances]
  const tokens = [...before.tokens, ...added.tokens]
  const statuses = [before.scene, scene].flatMap(({ status, statusWhere, statusInWords }) =>
    status === null || !statusWhere
      ? []
      : [{ value: status, where: statusWhere, ...optional('inWords', statusInWords) }],
  )
  return {
    now: after.now,
    inputs: [...before.inputs, ...renamed],
    folded: [...before.folded, ...renamed.map(foldInput)],
    exchanges,
    tokens,
    credentials: [...before.credentials, ...added.credentials],
    statements,
    settings,
    circumstances,
    comparisons: compareCalls(exchanges),
    leaks: [...before.leaks, ...added.leaks],
    unread: [...before.unread, ...added.unread],
    scene: setScene({
      exchanges,
      statements,
      settings,
      circumstances,
      statuses,
      tokens: tokens.length,
      now: after.now,
    }),
  }
}
