import type { Diagnosis } from '../diagnosis.ts'
import type { Evidence } from '../evidence.ts'
import { askedAndSent } from './asked-and-sent.ts'
import { exchangeLadder } from './exchange-ladder.ts'
import type { Picture } from './picture.ts'
import { tokenLife } from './token-life.ts'
import { twoCalls } from './two-calls.ts'

/** More would not be looked at. */
const most = 2

/** The pictures that show what a diagnosis says, the most telling first; none where there is nothing to be seen. */
export const picturesOf = (evidence: Evidence, diagnosis: Diagnosis): readonly Picture[] => {
  if (diagnosis.findings.length === 0) return []
  const all = [
    twoCalls(evidence),
    tokenLife(evidence, diagnosis),
    askedAndSent(evidence, diagnosis),
    exchangeLadder(evidence, diagnosis),
  ]
  return all.filter((one): one is Picture => one !== undefined).slice(0, most)
}
