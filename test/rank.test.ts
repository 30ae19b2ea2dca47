import { describe, expect, test } from 'vitest'

import type { AnyCause, Certainty } from '../src/cause.ts'
import { causes } from '../src/causes/index.ts'
import type { CauseId } from '../src/causes/index.ts'
import type { Pointer } from '../src/examine.ts'
import { rank } from '../src/rank.ts'

const causeOf = (id: CauseId): AnyCause => {
  const cause: AnyCause | undefined = causes.find((one) => one.id === id)
  if (!cause) throw new Error(`no cause ${id}`)
  return cause
}

type Place = { readonly input?: string; readonly line?: number; readonly weight?: number }

const pointer = (
  id: CauseId,
  certainty: Certainty,
  { input = 'message', line = 1, weight = 1 }: Place = {},
): Pointer => ({
  cause: causeOf(id),
  certainty,
  facts: {},
  where: { input, line },
  weight,
})

const ranked = (...pointers: readonly Pointer[]): readonly string[] => rank(pointers).map(({ cause }) => cause.id)

describe('the order of findings', () => {
  test('is certainty first, whatever the protocol’s order and the number of pieces', () => {
    const found = [
      pointer('no-credentials', 'possible'),
      pointer('no-credentials', 'possible', { line: 2 }),
      pointer('malformed-token', 'likely'),
      pointer('forbidden', 'certain'),
    ]
    expect(ranked(...found)).toEqual(['forbidden', 'malformed-token', 'no-credentials'])
    expect(ranked(...found.toReversed())).toEqual(['forbidden', 'malformed-token', 'no-credentials'])
  })

  test('is the protocol’s among equals', () => {
    expect(
      ranked(pointer('forbidden', 'likely'), pointer('wrong-audience', 'likely'), pointer('no-credentials', 'likely')),
    ).toEqual(['no-credentials', 'wrong-audience', 'forbidden'])
  })

  test.each<[situation: string, places: readonly Place[], first: CauseId]>([
    ['two lines are two pieces', [{ line: 1 }, { line: 2 }], 'forbidden'],
    ['one line of two files is two pieces', [{ input: 'message' }, { input: 'error.log' }], 'forbidden'],
    ['one line is one piece, however often it is met', [{}, {}], 'no-credentials'],
    [
      'what is lighter than a piece adds less',
      [
        { line: 1, weight: 0.25 },
        { line: 2, weight: 0.5 },
      ],
      'no-credentials',
    ],
    [
      'light pieces add up',
      [
        { line: 1, weight: 0.75 },
        { line: 2, weight: 0.5 },
      ],
      'forbidden',
    ],
  ])('among equally certain counts pieces of evidence: %s', (_, places, first) => {
    const several = places.map((place) => pointer('forbidden', 'likely', place))
    expect(ranked(pointer('no-credentials', 'likely'), ...several)[0]).toBe(first)
  })

  test('counts a place at its heaviest', () => {
    const found = [pointer('forbidden', 'likely', { weight: 0.5 }), pointer('forbidden', 'possible', { weight: 1 })]
    expect(ranked(pointer('no-credentials', 'likely', { weight: 0.75 }), ...found)[0]).toBe('forbidden')
  })

  test('of nothing is nothing', () => {
    expect(rank([])).toEqual([])
  })
})

describe('a finding that explains another away', () => {
  const twice = (certainty: Certainty) => [
    pointer('no-credentials', certainty, { line: 1 }),
    pointer('no-credentials', certainty, { line: 2 }),
  ]

  test('goes before it, though there is less evidence for it and the protocol meets it later', () => {
    expect(ranked(...twice('likely'), pointer('wrong-credentials', 'likely'))).toEqual([
      'wrong-credentials',
      'no-credentials',
    ])
  })

  test('moves nothing else', () => {
    expect(
      ranked(...twice('likely'), pointer('cookie-not-sent', 'likely'), pointer('wrong-credentials', 'likely')),
    ).toEqual(['cookie-not-sent', 'wrong-credentials', 'no-credentials'])
  })

  test('goes before it along a chain', () => {
    expect(
      ranked(
        pointer('no-credentials', 'likely'),
        pointer('wrong-credentials', 'likely'),
        pointer('cached-response', 'likely'),
      ),
    ).toEqual(['cached-response', 'wrong-credentials', 'no-credentials'])
  })

  test('never goes before stronger evidence', () => {
    expect(ranked(pointer('no-credentials', 'certain'), pointer('wrong-credentials', 'likely'))[0]).toBe(
      'no-credentials',
    )
    expect(ranked(pointer('no-credentials', 'likely'), pointer('wrong-credentials', 'possible'))[0]).toBe(
      'no-credentials',
    )
  })

  test('has a sign of its own: a usual suspect explains nothing away', () => {
    const light = { weight: 0.5 }
    expect(
      ranked(pointer('wrong-credentials', 'possible', light), pointer('no-credentials', 'possible', light)),
    ).toEqual(['no-credentials', 'wrong-credentials'])
    expect(
      ranked(pointer('wrong-credentials', 'possible', { weight: 1 }), pointer('no-credentials', 'possible')),
    ).toEqual(['wrong-credentials', 'no-credentials'])
  })

  test('and is explained away by it leaves the order as it was', () => {
    const mutual = (id: CauseId, other: CauseId): Pointer => ({
      ...pointer(id, 'likely'),
      cause: { ...causeOf(id), outranks: [other] },
    })
    expect(ranked(mutual('forbidden', 'bad-request'), mutual('bad-request', 'forbidden'))).toEqual([
      'forbidden',
      'bad-request',
    ])
  })
})

describe('a finding', () => {
  test('has all signs of its cause, the strongest first, and is as certain as that', () => {
    const signs = [
      pointer('forbidden', 'possible', { line: 1 }),
      pointer('forbidden', 'likely', { line: 2, weight: 0.5 }),
      pointer('forbidden', 'likely', { line: 3 }),
      pointer('forbidden', 'certain', { line: 4 }),
    ]
    const [finding, ...others] = rank(signs)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ certainty: 'certain', cause: { id: 'forbidden' } })
    expect(finding?.pointers.map(({ where }) => where.line)).toEqual([4, 3, 2, 1])
  })

  test('of signs that are equally strong keeps them as they were met', () => {
    const [finding] = rank([5, 2, 9].map((line) => pointer('forbidden', 'likely', { line })))
    expect(finding?.pointers.map(({ where }) => where.line)).toEqual([5, 2, 9])
  })
})
