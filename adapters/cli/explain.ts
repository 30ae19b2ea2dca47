import { causeIds, explain } from '../../src/index.ts'
import { Unusable } from './arguments.ts'
import { render } from './render.ts'

/** The text for --explain CAUSE; `list` names every cause. Throws Unusable where there is no such cause. */
export const explainCause = (id: string, color: boolean): string => {
  if (id === 'list') return `${causeIds.join('\n')}\n`
  const answer = explain(id)
  if (!answer) throw new Unusable(`There is no cause "${id.slice(0, 40)}". "--explain list" names them all.`)
  return render(answer, color)
}
