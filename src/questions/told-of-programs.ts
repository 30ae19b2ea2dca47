import type { Evidence } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import { findMatch } from './exchange.ts'
import { says } from './near.ts'
import type { Telling } from './telling.ts'

/** A call of a browser's storage: which of the two, whether it writes, and under which key. */
type StorageCall = { readonly store: string; readonly writes: boolean; readonly key: string }

const storageCall = /\b(local|session)Storage\.(get|set)Item\( ?["'`]([\w.:-]{1,60})["'`]/g

const storageCalls = ({ folded }: Evidence): readonly StorageCall[] =>
  folded.flatMap(({ cased }) =>
    matchesOf(cased, storageCall).map(([, store = '', does, key = '']) => ({ store, writes: does === 'set', key })),
  )

/** What is read under one name from one storage, and stands under it in the other alone. */
const readsOtherStore = (evidence: Evidence): boolean => {
  const calls = storageCalls(evidence)
  return calls.some(
    (one) =>
      !one.writes &&
      calls.some((other) => other.key === one.key && other.store !== one.store) &&
      !calls.some((other) => other.key === one.key && other.store === one.store && other.writes) &&
      !(
        one.store === 'local' &&
        findMatch(
          evidence,
          /\blocal ?storage\b[^.(\n]{0,40}\b(?:key|saved|stored|holds)\b|\b(?:saved|stored|kept)\b[^.(\n]{0,40}\blocal ?storage\b/i,
        )
      ),
  )
}

/** A token is written under one name, and read under another. */
const readsOtherKey = (evidence: Evidence): boolean => {
  const calls = storageCalls(evidence).filter(
    ({ key }) => /token|jwt|auth/i.test(key) && !/refresh|csrf|xsrf/i.test(key),
  )
  const [written, read] = [calls.filter(({ writes }) => writes), calls.filter(({ writes }) => !writes)]
  return (
    written.length > 0 &&
    read.length > 0 &&
    read.every((one) => written.every((other) => one.key !== other.key && one.store === other.store))
  )
}

const storage = 'https://developer.mozilla.org/docs/Web/API/Storage/getItem'

/** What the code in a report does with a credential before it is sent (lower case). */
export const toldOfPrograms: readonly Telling[] = [
  {
    wording: says(/\b(?:local|session)storage\.getitem\(/),
    without: says(/\.getitem\([^()]{1,60}\) ?(?:\|\||\?\?) ?(?:window\.)?(?:local|session)storage/),
    holds: readsOtherStore,
    means: ['no-credentials', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The token stands in one of `localStorage` and `sessionStorage`, and the code reads the other, which gives `null`.',
    steps: {
      developer: [
        'Read it where it was written; where a JSON object stands there, take the member: `JSON.parse(localStorage.getItem("currentUser")).token`, without a `Bearer` of its own.',
      ],
    },
    source: storage,
  },
  {
    wording: says(/\b(?:local|session)storage\.getitem\(/),
    holds: readsOtherKey,
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The token is written to the storage under one name and read under another, which gives `null`.',
    steps: { developer: ['Write and read it under the same name; keep the name in one constant.'] },
    source: storage,
  },
]
