import { openComposer } from './composer.ts'
import { button, byId, html } from './element.ts'
import { examples } from './examples.ts'
import { openThinker } from './thinker.ts'
import { openThread } from './thread.ts'

/** What the fragment of a link to a shared diagnosis begins with. */
const sharedMark = '#d='

const start = async (): Promise<void> => {
  const { think, loaded } = openThinker('worker.js', 'products.js', 'tellings.js')
  const thread = openThread(think)
  const composer = openComposer((composed) => void thread.send(composed), thread.say)
  byId('examples', HTMLUListElement).append(
    ...examples.map(({ name, text }) =>
      html(
        'li',
        {},
        button(name, () => void thread.send({ message: text, files: [] }), 'quiet'),
      ),
    ),
  )
  const readFragment = async (): Promise<void> => {
    if (location.hash.startsWith(sharedMark)) await thread.showShared(location.hash.slice(sharedMark.length))
  }
  addEventListener('hashchange', () => void readFragment())
  performance.mark('ready')
  if (!matchMedia('(pointer: coarse)').matches && location.hash === '') composer.focus()
  await readFragment()
  await loaded
  performance.mark('loaded')
  document.documentElement.dataset['loaded'] = 'true'
}

start().catch((error: unknown) => {
  byId('status', HTMLElement).textContent = error instanceof Error ? error.message : 'This page could not be started.'
})
