import type { Phrase } from '../product.ts'

/** What one AADSTS number means; the number stands for the text, since the words after it change. */
export type EntraCode = Omit<Phrase, 'text' | 'pattern' | 'source'> & {
  readonly code: number
  readonly source?: string
}

/** Numbers that mean alike and differ in the sentence alone. */
export const alike = (
  meaning: Omit<EntraCode, 'code' | 'because'>,
  sentences: Readonly<Record<number, string>>,
): readonly EntraCode[] =>
  Object.entries(sentences).map(([code, because]) => Object.assign({ code: Number(code), because }, meaning))

/** The phrase for a number: its literal, kept apart from longer numbers (AADSTS50013 is not AADSTS500133). Of what its token service refuses, a client it does not know is 401, all else 400 (RFC 6749 §5.2). */
export const toPhrase = ({ code, ...meaning }: EntraCode): Phrase => ({
  status: meaning.means.includes('invalid-client') ? 401 : 400,
  source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
  ...meaning,
  text: `aadsts${code}`,
  pattern: new RegExp(`^aadsts${code}(?![0-9])`, 'i'),
})
