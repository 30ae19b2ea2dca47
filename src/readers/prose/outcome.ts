import { finder, isNegated, patternsOf } from './pattern.ts'
import type { Match } from './pattern.ts'
import type { Word } from './words.ts'

/** Whether a clause tells success or failure. */
export type Outcome = 'works' | 'fails'

const OPPOSITE = { works: 'fails', fails: 'works' } as const

const TABLE: readonly (readonly [Outcome, string])[] = [
  [
    'works',
    'work|works|worked|working|wokrs|wroks|woks / fine|perfectly|perfect|successfully|successful|succeeds|succeeded|succeed|success|smoothly / okay / no problem|problems|issue|issues|trouble|error|errors|401 / without ?any ?a problem|problems|issue|issues|trouble|error|errors|prompt / as expected / all good / is good / runs fine|well / ' +
      'can access|reach|connect|read|call|get|fetch|open|see|pull|push|clone|download|browse|load|query|login|send|post / ?i can log|sign|authenticate in / able to / opens / loads / logs|signs me|in / authenticates|accepted|accepts / connects|passes|passed / ' +
      'returns|gives|answers|gets|get|returned|responds ?a ?me ?with ?http 200|204|201|data / returns|gives|shows|loads ?me ?all ?the ?my ?right ?correct ?expected data|result|results|list|json|response|page|metrics|file|files|everything / connect|log|logs|sign|signs|sync|syncs .. straight|right|at away|once / i|we am|are in / still opens|connects|syncs|unlocks / 200 / 200ok / responds|returns|answers fine|correctly|normally / correctly|normally|great|well|flawlessly / helps|helped|fixes|fixed|solves|solved|avoids / makes|make|made it work / is|are|was|everything normal / goes through|away / go|got through / does the trick / let|lets me in / get|gets|got|goes straight|right ?away in|through',
  ],
  [
    'fails',
    'fail|fails|failed|failing|failure|fails|fials / 401|403|400|407|404|500|302|401s|403s|401ing / broken|breaks|broke|refused|refuses|denied|denies|rejected|rejects|unauthorized|unauthorised|unauthenticated|forbidden|blocked|blocks|useless|stuck / error|errors|exception / stopped|stops|quit|ceased working|work|works / ' +
      'unable to / no luck|success|chance|joy / nothing happens|works / invalid credentials|token|password|signature / access denied / prompts|prompted|prompting|asks|asking / not authorized|authenticated|allowed|possible / null|undefined / problem|problems|trouble|issue|issues / wrong password / logged|signed|kicked|thrown out / without success / cors / redirects back / page|screen|window|site is|stays|was|remains ?just empty|blank|white / blank|empty|white page|screen / missing header|headers / i|it|we|they get|gets|got|see ?the ?this ?an ?back " / says|say|throws|shows|answers ?this ?the "',
  ],
]

const find = finder(patternsOf(TABLE))

const longestFirst = (left: Match<Outcome>, right: Match<Outcome>): number =>
  left.start - right.start || right.end - left.end

/**
 * Whether the words of a clause tell success or failure: the first outcome in it, turned round by a negation in front
 * ("doesn't work" fails, "no 401" works); null where it tells neither.
 */
export const outcomeOf = (words: readonly Word[]): Outcome | null => {
  const [first] = find(words)
    .filter(({ start, end }) => !isNoun(words, start, end))
    .toSorted(longestFirst)
  if (!first) return saysNot(words) ? 'fails' : null
  const whole = words
    .slice(first.start, first.end)
    .some(({ text }) => text === 'no' || text === 'without' || text === 'not')
  return !whole && isNegated(words, first.start) ? OPPOSITE[first.fact] : first.fact
}

/** "the working directory", "an error message", "login fine-grained": the word is part of a name. */
const isNoun = (words: readonly Word[], start: number, end: number): boolean => {
  const next = words[end]?.text ?? ''
  const word = words[start]?.text ?? ''
  if (word === 'working')
    return (
      /^(?:on|directory|copy|example|version|with)$/.test(next) && words[start - 1]?.text !== 'is' && next !== 'with'
    )
  return (
    (word === 'fine' && next.startsWith('grain')) ||
    (word === 'work' && next === 'account') ||
    (word === 'works' && next === 'council')
  )
}

/** "I can't", "it doesn't", "not in Safari": a negation that stands alone. */
const saysNot = (words: readonly Word[]): boolean => {
  const first = words.findIndex(({ text }) => text === 'not')
  if (first < 1) return first === 0
  if (first === words.length - 1 && OPENS_PLACE.test(words[0]?.text ?? '')) return true
  const before = words[first - 1]?.text ?? ''
  const after = words[first + 1]?.text ?? ''
  return /^(?:does|do|did|can|will|is|but|could)$/.test(before) && PLACES.test(after)
}

/** "with the new one not": a part that opens with a place and ends in the negation. */
const OPENS_PLACE = /^(?:in|with|from|on|via|using|through|over|behind)$/

const PLACES = /^(?:in|with|from|on|via|at|for|using|through|behind|the|)$/
