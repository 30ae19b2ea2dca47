import type { Evidence, Seen } from '../evidence.ts'
import { toldAt } from './exchange.ts'

/**
 * Another program, or an older version of the same, that gets in at the same server: what is to be mended is then on the
 * client's side. Undefined where none is told of, or where a proxy in front makes the difference.
 */
export const otherClientThatWorks = (evidence: Evidence): Seen<string> | undefined => {
  if (toldAt(evidence, 'works:direct') || evidence.circumstances.some(({ kind }) => kind === 'in-front'))
    return undefined
  return toldAt(
    evidence,
    'works:curl',
    'works:browser',
    'works:chrome',
    'works:firefox',
    'works:another-browser',
    'works:postman',
    'works:another-program',
    'works:another-version',
    'works:old-version',
    'works:new-version',
    'works:dotnet',
    'works:java',
    'works:python',
  )
}
