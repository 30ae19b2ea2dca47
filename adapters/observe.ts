import type { Reply } from '../src/index.ts'
import type { Arrival } from './adapter.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** What is known of a turn when it is over. */
export type Observed = {
  readonly arrival: Arrival
  readonly outcome: string
  readonly replies: readonly Reply[]
  readonly milliseconds: number
}

/** Seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Logs and counts turns: what was done and what was found, nothing of what was said. */
export const observeTurns = (log: Log, metrics: Metrics): ((observed: Observed) => void) => {
  const turns = metrics.counter('diagnose401_turns_total', 'Turns by platform, kind and outcome.')
  const causes = metrics.counter('diagnose401_causes_total', 'First causes of pastes.')
  const seconds = metrics.histogram('diagnose401_turn_seconds', 'From the arrival to the sent answer.', bounds)
  return ({ arrival: { place, turn }, outcome, replies, milliseconds }) => {
    const { platform } = place
    const finding = replies.find(({ diagnosis }) => diagnosis)?.diagnosis?.findings[0]
    turns.add({ platform, type: turn.type, outcome })
    seconds.observe(milliseconds / 1000, { platform })
    if (finding && turn.type === 'pasted') causes.add({ cause: finding.cause })
    const found = finding && { cause: finding.cause, certainty: finding.certainty }
    log.info({
      event: 'turn',
      platform,
      operation: turn.type,
      outcome,
      milliseconds: Math.round(milliseconds),
      ...found,
    })
  }
}
