import { openDesk } from '../../adapters/desk.ts'
import { openLog } from '../../adapters/log.ts'
import { openStore } from '../../adapters/store/open.ts'
import { paste, placeOf, refused } from './desk-parts.ts'

/** A process to be killed between the event and the answer: it says `sending`, and never has sent. */
const [setting = 'memory', delivery = ''] = process.argv.slice(2)
const desk = openDesk({ store: await openStore(setting), log: openLog('silent'), keepHours: 24, leaseMs: 1_500 })
setInterval(() => {}, 1_000)
await desk.handle({ delivery, place: placeOf(), turn: paste(refused) }, () => {
  process.stdout.write('sending\n')
  return new Promise(() => {})
})
