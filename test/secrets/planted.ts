import * as fc from 'fast-check'

import { damages } from './damage.ts'
import { password, token } from './made-up.ts'
import type { MadeUp } from './made-up.ts'
import { passwordPlaces, tokenPlaces } from './places.ts'
import type { Place } from './places.ts'
import { personal } from './person.ts'
import { wholes } from './whole.ts'
import type { Planted } from './whole.ts'

const anyDamage = fc.constantFrom(...Object.values(damages))

/** What of a value must not come back: itself without its public prefix, and what it is written as in a URL or in base64. */
const hiddenOf = ({ prefix, body }: MadeUp): readonly string[] => [
  body,
  encodeURIComponent(body),
  ...(prefix === '' ? [btoa(body)] : []),
]

const standing = (places: Readonly<Record<string, Place>>, values: fc.Arbitrary<MadeUp>): fc.Arbitrary<Planted> =>
  fc.tuple(fc.constantFrom(...Object.values(places)), values, anyDamage).map(([write, value, damage]) => {
    const whole = value.prefix + value.body
    return { text: damage(write(whole), whole), hidden: hiddenOf(value) }
  })

const own = fc
  .tuple(fc.oneof(...Object.values({ ...wholes, ...personal })), anyDamage)
  .map(([{ text, hidden }, damage]) => ({ text: damage(text, hidden[0] ?? ''), hidden }))

/** A made-up secret of any kind, in any place, after anything was done to the text. */
export const planted: fc.Arbitrary<Planted> = fc.oneof(
  { weight: 4, arbitrary: standing(tokenPlaces, token) },
  {
    weight: 2,
    arbitrary: standing(
      passwordPlaces,
      password.map((body) => ({ prefix: '', body })),
    ),
  },
  { weight: 2, arbitrary: own },
)
