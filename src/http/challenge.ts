import { type ChallengeFault, readItems } from './challenge-items.ts'
import { dropStrayCharacters } from './stray.ts'

export type { ChallengeFault } from './challenge-items.ts'

/**
 * One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110 §11.6.1, §11.7.1): the scheme in lower case and as written, the
 * parameters by their names in lower case (null: a name without a value), the token68, what breaks the grammar, and the index of the
 * field value that it stands in. Of a parameter given twice the first value counts.
 */
export interface Challenge {
  readonly scheme: string
  readonly schemeAsWritten: string
  readonly params: ReadonlyMap<string, string | null>
  readonly token68: string | null
  readonly faults: readonly ChallengeFault[]
  readonly line: number
}

/** The challenges of a field and all that breaks its grammar, that of lines without any challenge included. */
export interface ChallengeList {
  readonly challenges: readonly Challenge[]
  readonly faults: readonly ChallengeFault[]
}

/** The challenges in the values of WWW-Authenticate or Proxy-Authenticate, one value a field line (RFC 9110 §11.6.1). */
export function parseChallenges(fieldValues: readonly string[]): Challenge[] {
  return [...parseChallengeList(fieldValues).challenges]
}

/**
 * The challenges and the faults of WWW-Authenticate or Proxy-Authenticate (RFC 9110 §11.6.1). Any text is read.
 * Deviations, each with a fault: those of auth-param.ts and quoted-string.ts; commas that are missing or stand after the scheme; a token68
 * beside parameters; a known parameter without a value; a colon after the scheme; a field name inside the value; other text, which is
 * passed over. Of two words without a comma the second is a token68, unless it is the name of a scheme.
 */
export function parseChallengeList(fieldValues: readonly string[]): ChallengeList {
  const lines = fieldValues.map(readLine)
  const challenges = lines.flatMap((line) => line.challenges)
  const faults = [...lines, ...challenges].flatMap((part) => part.faults)
  return { challenges, faults: [...new Set(faults)] }
}

function readLine(value: string, line: number): ChallengeList {
  const { text, faults } = dropStrayCharacters(value)
  const items = readItems(text)
  const challenges = items.challenges.map((read) => ({
    scheme: read.scheme.toLowerCase(),
    schemeAsWritten: read.scheme,
    params: read.params,
    token68: read.token68,
    faults: [...faults, ...read.faults],
    line,
  }))
  return { challenges, faults: [...faults, ...items.faults] }
}
