/** How two texts that ought to be equal differ, in the ways in which audiences and issuers do; undefined where they have nothing in common. */
export const nearMiss = (one: string, other: string): string | undefined => {
  const [a, b] = [one.trim(), other.trim()]
  if (one === other) return undefined
  if (a === b) return 'by white space alone'
  if (a.toLowerCase() === b.toLowerCase()) return 'by upper and lower case alone'
  if (`${a}/` === b || a === `${b}/`) return 'by a slash at the end'
  const [bare, also] = [a, b].map((text) => text.replace(/^https?:\/\//, ''))
  if (bare === also) return 'by http and https'
  if (bare?.replace(/\/$/, '') === also?.replace(/\/$/, '')) return 'by `https://` and a slash'
  const versions = [a, b].map((text) => text.replace(/\/v\d(?:\.\d)?\/?$/, '').replace(/\/$/, ''))
  if (versions[0] === versions[1]) return 'by a version at the end, such as `/v2.0`'
  if (`${a}s` === b || a === `${b}s`) return 'by one letter at the end'
  return undefined
}

/** "Expected X but got Y" in either order, as verifiers print it. */
export type ExpectedGot = { readonly expected: string; readonly got: string }

const VALUE = String.raw`[ :=]{0,3}(?:be )?[[(]?(?:"([^"]{1,200})"|'([^']{1,200})'|([^"'[\](),;\s]{2,200}))`
const NOUN = '(?: (?:audience|issuer|aud|iss|value|to))?'
const EXPECTED = new RegExp(`(?:expected|expecting|should be|must be)${NOUN}${VALUE}`, 'i')
const GOT = new RegExp(`(?:but got|got|received|actual|found|but was|instead of)${NOUN}${VALUE}`, 'i')

const valueOf = (match: RegExpExecArray | null): string | undefined => match?.[1] ?? match?.[2] ?? match?.[3]

/** The expected and the received value of a sentence such as `expected "a" but got "b"`; undefined where it does not name both. */
export const readExpectedGot = (text: string): ExpectedGot | undefined => {
  const plain = text.slice(0, 2000)
  const [expected, got] = [valueOf(EXPECTED.exec(plain)), valueOf(GOT.exec(plain))]
  return expected && got && expected !== got ? { expected, got } : undefined
}
