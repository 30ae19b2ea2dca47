import { textOf, type ShellCommand, type Word, type WordPart } from './types.ts'

/** What earlier commands of a paste leave behind: values of variables, contents of files. */
export interface KnownState {
  readonly variables: Map<string, string>
  readonly files: Map<string, string>
}

const setters = new Set(['export', 'set', 'setx', 'declare', 'local', 'readonly', 'typeset'])

/** Notes what a command assigns (`X=…`, `export X=…`, `set X=…`) and writes (`printf … > file`, `cat > file <<EOF`). */
export function noteCommand(command: ShellCommand, state: KnownState): void {
  const [program] = command.words
  const name = program === undefined ? '' : textOf(program)
  const assigned = command.words.length === 0 ? command.assignments : setters.has(name) ? command.words.slice(1) : []
  for (const word of assigned) noteAssignment(textOf(word), word, state.variables)
  const output = outputOf(command)
  const target = command.redirections.find(({ operator }) => operator === '>' || operator === '>>')?.target
  if (output !== undefined && target !== undefined) state.files.set(textOf(target), output)
}

function noteAssignment(text: string, word: Word, variables: Map<string, string>): void {
  const equals = text.indexOf('=')
  const known = word.parts.every(({ type }) => type === 'text')
  if (equals > 0 && known) variables.set(text.slice(0, equals), text.slice(equals + 1))
}

/** What a command writes to its output, where that can be told: echo, printf without arguments to fill in, cat of a here-document. */
export function outputOf(command: ShellCommand): string | undefined {
  const [program, ...rest] = command.words.map((word) => textOf(word))
  if (program === 'cat' && rest.length === 0) return inputOf(command)
  if (program === 'echo') {
    const bare = rest[0] === '-n'
    return `${rest.slice(bare ? 1 : 0).join(' ')}${bare ? '' : '\n'}`
  }
  if (program !== 'printf' || rest[0] === undefined) return undefined
  const [format, argument] = rest
  if (format === '%s' || format === '%s\\n') return `${argument ?? ''}${format === '%s' ? '' : '\n'}`
  return rest.length > 1 || format.includes('%')
    ? undefined
    : format.replaceAll(/\\([nrt\\])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter)
}

/** Standard input that a command is given: a here-document or a here-string. */
export function inputOf(command: ShellCommand): string | undefined {
  const redirection = command.redirections.findLast(({ operator }) => operator === '<<' || operator === '<<<')
  if (redirection?.hereDocument !== undefined) return redirection.hereDocument
  return redirection?.operator === '<<<' && redirection.target !== undefined
    ? `${textOf(redirection.target, 'empty')}\n`
    : undefined
}

/** The word with known variables put in their place; the variables stay listed by whoever asks before. */
export function withVariables(word: Word, variables: ReadonlyMap<string, string>): Word {
  if (!word.parts.some((part) => part.type === 'variable' && part.expanded && variables.has(part.name))) return word
  const parts = word.parts.map((part): WordPart => {
    const value = part.type === 'variable' && part.expanded ? variables.get(part.name) : undefined
    return value === undefined ? part : { type: 'text', text: value }
  })
  return { ...word, parts }
}
