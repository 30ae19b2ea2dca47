import { element, frame, label, line, wrap } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { ExchangeLadder, Rung } from './picture.ts'

/** Pixels: the head with the parties' names, a line of text, the space between rungs. */
const head = 56
const lineHeight = 17
const space = 26

/** Half the room of a party's name, in pixels: as far as the outer life lines stand from the edges. */
const halfOf = (width: number): number => Math.min(Math.round(width / 6), 84)

/** The places of the life lines, evenly from side to side. */
const columns = (parties: number, width: number): readonly number[] => {
  const half = halfOf(width)
  return Array.from({ length: parties }, (_, index) =>
    Math.round(half + (index * (width - 2 * half)) / Math.max(parties - 1, 1)),
  )
}

/** A rung with its words in lines: the label stands above the arrow, the note under it. */
type Laid = Rung & {
  readonly start: number
  readonly end: number
  readonly above: readonly string[]
  readonly below: readonly string[]
}

const layOut = (rung: Rung, places: readonly number[]): Laid => {
  const [start, end] = [places[rung.from] ?? 0, places[rung.to] ?? 0]
  const room = Math.abs(end - start) - 14
  const below = rung.note === '' ? [] : wrap(rung.note, room, 2)
  return { ...rung, start, end, above: wrap(rung.label, room, 2), below }
}

const heightOf = ({ above, below }: Laid): number => (above.length + below.length) * lineHeight + space

const arrow = ({ start, end, tone }: Laid, y: number): readonly Drawing[] => {
  const back = end > start ? end - 9 : end + 9
  return [
    line([start, y], [back, y], `arrow ${tone}`),
    element('path', { d: `M${back} ${y - 5}L${end} ${y}L${back} ${y + 5}Z`, class: `head ${tone}` }),
  ]
}

const drawRung = (laid: Laid, top: number): readonly Drawing[] => {
  const middle = (laid.start + laid.end) / 2
  const y = top + laid.above.length * lineHeight + 4
  const look = laid.tone === 'bad' ? 'bad halo' : 'muted halo'
  return [
    ...laid.above.map((text, index) => label(text, [middle, top + 12 + index * lineHeight], 'strong halo', 'middle')),
    ...arrow(laid, y),
    ...laid.below.map((text, index) => label(text, [middle, y + 18 + index * lineHeight], look, 'middle')),
  ]
}

const drawParty = (name: string, x: number, height: number, room: number): readonly Drawing[] => {
  const lines = wrap(name, room, 2)
  return [
    line([x, head - 10], [x, height], 'life'),
    ...lines.map((text, index) =>
      label(text, [x, head - 20 - (lines.length - 1 - index) * lineHeight], 'strong', 'middle'),
    ),
  ]
}

/** Draws an exchange at a width in pixels: parties side by side, time from top to bottom. */
export const drawExchangeLadder = (picture: ExchangeLadder, width: number): Drawing => {
  const { parties } = picture
  const places = columns(parties.length, width)
  const laid = picture.rungs.map((rung) => layOut(rung, places))
  const tops = laid.map((_, index) => laid.slice(0, index).reduce((sum, one) => sum + heightOf(one), head))
  const height = laid.reduce((sum, one) => sum + heightOf(one), head)
  const room = Math.min(2 * halfOf(width), width / parties.length) - 6
  return frame(
    picture,
    [width, height],
    ...parties.flatMap((name, index) => drawParty(name, places[index] ?? 0, height, room)),
    ...laid.flatMap((one, index) => drawRung(one, tops[index] ?? 0)),
  )
}
