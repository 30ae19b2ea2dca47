import type { Action, Reply } from '../../src/index.ts'
import { turnOf } from '../actions.ts'
import type { Composed } from './composer.ts'
import { byId, html } from './element.ts'
import type { Excerpt } from './excerpt.ts'
import type { Told } from './protocol.ts'
import { showPaste } from './show-paste.ts'
import type { Thinker } from './thinker.ts'
import { showReply, showSentence } from './turn-view.ts'
import type { Deeds } from './turn-view.ts'

/** The conversation as it is seen. */
export type Thread = {
  readonly send: (composed: Composed) => Promise<void>
  readonly showShared: (fragment: string) => Promise<void>
  readonly say: (text: string) => void
}

const shared =
  'Somebody shared this diagnosis with you by a link. It came with the link, not from this page: read a command before you run it.'

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const reveal = (element: Element, block: ScrollLogicalPosition): void =>
  element.scrollIntoView({ block, behavior: isStill() ? 'auto' : 'smooth' })

const headlineOf = ({ answer: [first] }: Reply): string =>
  first && 'text' in first ? first.text.replaceAll('`', '') : ''

/** An answer whose place a newer one takes stays there, folded up. */
const fold = (answer: Element): void => {
  const headline = answer.querySelector('h2')?.textContent ?? 'The answer before'
  answer.querySelector('.actions')?.remove()
  const details = html('details', { class: 'earlier' }, html('summary', {}, `Before your follow-up: ${headline}`))
  answer.replaceWith(details)
  details.append(answer)
}

/** Opens the thread. Each paste, the answers to it and what is pressed are one list, oldest first. */
export const openThread = (think: Thinker): Thread => {
  const list = byId('thread', HTMLOListElement)
  const status = byId('status', HTMLElement)
  const say = (text: string): void => void (status.textContent = text)

  const addTurn = (): HTMLLIElement => {
    document.body.classList.add('talking')
    const turn = html('li', { class: 'turn' })
    list.append(turn)
    return turn
  }

  const showPastes = (excerpts: readonly Excerpt[], turn: HTMLElement): void => {
    for (const excerpt of excerpts) {
      const shown = [...list.querySelectorAll<HTMLElement>('figure.paste')].find(
        ({ dataset }) => dataset['input'] === excerpt.name,
      )
      if (shown) shown.replaceWith(showPaste(excerpt))
      else turn.prepend(showPaste(excerpt))
    }
  }

  const jump = (place: string): void => {
    const line = [...list.querySelectorAll<HTMLElement>('[data-place]')].find(
      ({ dataset }) => dataset['place'] === place,
    )
    if (!line) return
    reveal(line, 'center')
    line.setAttribute('tabindex', '-1')
    line.focus({ preventScroll: true })
  }

  const textOf = async (type: 'redacted' | 'link'): Promise<string | undefined> => {
    const told = await think({ type })
    return told.type === 'text' ? told.text : undefined
  }

  const link = async (): Promise<string | undefined> => {
    const fragment = await textOf('link')
    return fragment && `${location.href.replace(/#.*$/s, '')}#d=${fragment}`
  }

  const press = async (action: Action, answer: HTMLElement): Promise<void> => {
    const told = await think({ type: 'turn', turn: turnOf(action) })
    if (action === 'forget') list.replaceChildren()
    const isReplaced = told.type === 'said' && (told.replies[0]?.replaces ?? false)
    tell(told, isReplaced ? answer : addTurn())
    if (action === 'forget') document.body.classList.remove('talking')
  }

  const deeds: Deeds = {
    press: (action, answer) => void press(action, answer),
    jump,
    redacted: () => textOf('redacted'),
    link,
  }

  /** Puts what was told into a turn of the list, or in the place of an answer. */
  const tell = (told: Told, place: HTMLElement): void => {
    if (told.type === 'text') return
    const elements =
      told.type === 'unusable' ? [showSentence(told.message)] : told.replies.map((reply) => showReply(reply, deeds))
    if (place instanceof HTMLLIElement) place.append(...elements)
    else place.replaceWith(...elements)
    const [first] = elements
    if (told.type === 'said') {
      const turn = first?.closest<HTMLElement>('.turn')
      if (turn) showPastes(told.excerpts, turn)
    }
    say(told.type === 'unusable' ? told.message : `Answer: ${told.replies.map(headlineOf).join('. ')}`)
    first?.focus({ preventScroll: true })
    if (place instanceof HTMLLIElement) reveal(place, 'start')
  }

  const send = async ({ message, files }: Composed): Promise<void> => {
    say('Looking at it')
    const report = { message, files, now: new Date() }
    const told = await think({ type: 'turn', turn: { type: 'pasted', report } })
    const earlier = list.querySelector('.turn > .answer:has(.actions)')
    if (earlier && told.type === 'said' && told.replies[0]?.replaces) fold(earlier)
    tell(told, addTurn())
  }

  const showShared = async (fragment: string): Promise<void> => {
    const told = await think({ type: 'shared', fragment })
    const turn = addTurn()
    if (told.type === 'said') turn.append(showSentence(shared))
    tell(told, turn)
  }

  return { send, showShared, say }
}
