import type { Plugin } from 'rolldown'

/** A node of a syntax tree (ESTree). */
type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>

/** What a literal stands for, in a list of one, since null is a value too. */
type Value = readonly [unknown] | undefined

/** A shorter literal costs as much outside the code as in it. */
const shortest = 60

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** The constants of a module that stand for literals, by their names. */
type Constants = ReadonlyMap<string, unknown>

const listOf = (elements: readonly unknown[], constants: Constants): Value => {
  const values = elements.map((element) => (isNode(element) ? valueOf(element, constants) : undefined))
  return values.every((value) => value !== undefined) ? [values.map(([value]) => value)] : undefined
}

const memberOf = (node: unknown, constants: Constants): readonly [string, unknown] | undefined => {
  if (!isNode(node) || node.type !== 'Property' || node['computed']) return undefined
  const { key, value } = node
  const name = isNode(key) ? (key['name'] ?? key['value']) : undefined
  const is = isNode(value) ? valueOf(value, constants) : undefined
  return typeof name === 'string' && is ? [name, is[0]] : undefined
}

const objectOf = (properties: readonly unknown[], constants: Constants): Value => {
  const members = properties.map((property) => memberOf(property, constants))
  return members.every((member) => member !== undefined) ? [Object.fromEntries(members)] : undefined
}

/** The value of a text, a number, a truth value, null, a constant that stands for one, or of a list or an object of such; undefined where any part is something else. */
const valueOf = ({ type, name, raw, value, elements, properties }: Node, constants: Constants): Value => {
  if (type === 'Literal')
    return raw === 'null' || ['string', 'number', 'boolean'].includes(typeof value) ? [value] : undefined
  if (type === 'Identifier') return typeof name === 'string' && constants.has(name) ? [constants.get(name)] : undefined
  if (type === 'ArrayExpression' && Array.isArray(elements)) return listOf(elements, constants)
  return type === 'ObjectExpression' && Array.isArray(properties) ? objectOf(properties, constants) : undefined
}

/** The constants at the top of a module whose values are texts, lists or objects of them. */
const constantsOf = (statements: readonly Node[]): Constants => {
  const constants = new Map<string, unknown>()
  for (const { kind, declarations } of statements)
    for (const { id, init } of kind === 'const' && Array.isArray(declarations) ? declarations.filter(isNode) : []) {
      const value = isNode(init) ? valueOf(init, constants) : undefined
      if (isNode(id) && typeof id['name'] === 'string' && value) constants.set(id['name'], value[0])
    }
  return constants
}

/** The nodes below one that are expressions: no types, no addresses of modules, no names of members or of what is declared. */
const below = ({ type, ...parts }: Node): readonly Node[] => {
  if (type.startsWith('Import') || (type.startsWith('TS') && !('expression' in parts))) return []
  const { key: _, id: __, ...others } = parts
  return Object.values(type === 'Property' || type === 'VariableDeclarator' ? others : parts)
    .flat()
    .filter(isNode)
}

/** Gives each literal of a tree that stands in no other to `take`, in their order. */
const takeLiterals = (node: Node, constants: Constants, take: (node: Node, value: unknown) => void): void => {
  const value = node.end - node.start < shortest ? undefined : valueOf(node, constants)
  if (value) take(node, value[0])
  else for (const one of below(node)) takeLiterals(one, constants, take)
}

const runtime = `import { readFileSync } from 'node:fs'
const literals = JSON.parse(readFileSync(__dirname + '/literals.json', 'latin1'))
export const literal = (at) => literals[at]`

/**
 * Takes the literals of these modules out of the code and into `literals.json` beside it: Node parses JSON sooner than it loads the same as code,
 * and in less memory.
 */
export const literalsApart = (modules: RegExp): Plugin => {
  const literals: unknown[] = []
  return {
    name: 'literals-apart',
    resolveId: (id) => (id === 'literals' ? id : null),
    load: (id) => (id === 'literals' ? runtime : null),
    transform(code, id) {
      if (!modules.test(id)) return null
      let [changed, end] = [`import { literal } from 'literals'\n`, 0]
      const program = this.parse(code, { lang: 'ts' }) as unknown as Node & { readonly body: readonly Node[] }
      takeLiterals(program, constantsOf(program.body), (node, value) => {
        changed += `${code.slice(end, node.start)}literal(${literals.push(value) - 1})`
        end = node.end
      })
      return changed + code.slice(end)
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'literals.json', source: JSON.stringify(literals) })
    },
  }
}
