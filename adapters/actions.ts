import type { Action, Audience, Turn } from '../src/index.ts'

/** What stands on the button of each action. */
export const actionLabels: Readonly<Record<Action, string>> = {
  visitor: 'For visitors',
  developer: 'For developers',
  why: 'Why',
  others: 'Other causes',
  worked: 'It worked',
  'did-not-work': 'It did not',
  'hand-over': 'Hand over',
  forget: 'Forget this',
}

/** What stands on the button under an answer that one person alone sees. */
export const shareLabel = 'Share in the channel'

/** Whether a button's id is that of an action. */
export const isAction = (id: string): id is Action => Object.hasOwn(actionLabels, id)

/** The turn that a pressed button is. */
export const turnOf = (action: Action): Turn =>
  action === 'visitor' || action === 'developer' ? { type: 'audience-chosen', audience: action } : { type: action }

/** The id of the button that shares an answer, with the steps of this audience. */
export const shareId = (audience: Audience): string => `share-${audience}`

/** Whose steps a button shares; undefined where it shares nothing. */
export const audienceShared = (id: string): Audience | undefined =>
  (['visitor', 'developer'] as const).find((audience) => shareId(audience) === id)
