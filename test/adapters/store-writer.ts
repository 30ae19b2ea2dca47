import { openStore } from '../../adapters/store/open.ts'

/** A process to be killed: writes conversations without end, and tells the number of each that is stored. */
const [setting = 'memory'] = process.argv.slice(2)
const store = await openStore(setting)
for (let number = 1; ; number++) {
  await store.saveConversation(`killed/${number}`, `text ${number}`, Number.MAX_SAFE_INTEGER)
  process.stdout.write(`${number}\n`)
}
