import { between, moment } from '../time.ts'
import { characterWidth, element, fit, frame, label, line } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { Instant, TokenLife } from './picture.ts'

/** Pixels: the space at the sides, a label with its time, a row of labels, the bar. */
const side = 12
const labelWidth = 21 * characterWidth
const rowHeight = 44
const barHeight = 26

type Placed = Instant & { readonly x: number }

/** The share of each gap between instants: long ones are drawn shorter than they are, none so short that it cannot be seen. */
const gapsOf = (instants: readonly Instant[]): readonly number[] => {
  const gaps = instants.slice(1).map(({ at }, index) => at.getTime() - (instants[index]?.at.getTime() ?? 0))
  const whole = Math.max(...gaps, 1)
  const shares = gaps.map((gap) => Math.max(Math.sqrt(gap / whole), 0.22))
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / Math.max(sum, 1e-9))
}

/** Every instant at its place; the last claim leaves room for its label at its right. */
const placed = (instants: readonly Instant[], width: number): readonly Placed[] => {
  const shares = gapsOf(instants)
  const room = width - 2 * side
  const claims = instants.filter(({ name }) => name !== 'request').length
  const isLast = instants.at(-1)?.name === 'request'
  const reach = isLast && claims > 0 ? room : room - labelWidth
  const at = instants.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0))
  const lastClaim = at[instants.findLastIndex(({ name }) => name !== 'request')] ?? 1
  const squeeze = Math.min(reach, (room - labelWidth) / Math.max(lastClaim, 1e-9))
  return instants.map((instant, index) => {
    const share = at[index] ?? 0
    const x = isLast && index === instants.length - 1 ? reach : share * squeeze
    return { ...instant, x: Math.round(side + x) }
  })
}

/** Rows above the bar, filled from the right, so that no leader crosses another's label. */
const rowsOf = (claims: readonly Placed[]): ReadonlyMap<Placed, number> => {
  const rows = new Map<Placed, number>()
  for (const claim of claims.toReversed()) {
    const taken = [...rows].filter(([other]) => claim.x + labelWidth > other.x).map(([, row]) => row)
    rows.set(claim, taken.length === 0 ? 0 : Math.max(...taken) + 1)
  }
  return rows
}

const captions: Readonly<Record<Instant['name'], string>> = {
  issued: 'issued',
  'not before': 'valid from',
  expires: 'valid until',
  request: 'this request',
}

const claimLabel = (claim: Placed, row: number, top: number): readonly Drawing[] => {
  const y = top - 12 - row * rowHeight
  return [
    line([claim.x, top], [claim.x, y - 26], 'leader'),
    label(captions[claim.name], [claim.x + 8, y - 16], 'strong'),
    label(moment(claim.at), [claim.x + 8, y], 'muted figures'),
  ]
}

const segment = (from: number, to: number, top: number, look: string, text: string): readonly Drawing[] => {
  const width = Math.max(to - from, 0)
  const rect = element('rect', { x: from, y: top, width, height: barHeight, rx: 3, class: look })
  const room = text.length * characterWidth < width
  return [rect, ...(room ? [label(text, [from + width / 2, top + 17.5], `${look}-text`, 'middle')] : [])]
}

const bar = (instants: readonly Placed[], top: number, width: number): readonly Drawing[] => {
  const [first] = instants
  const start = instants.find(({ name }) => name === 'not before') ?? instants.find(({ name }) => name === 'issued')
  const end = instants.find(({ name }) => name === 'expires')
  const from = start?.x ?? first?.x ?? side
  const to = end?.x ?? width - side
  const life = start && end ? `valid for ${between(start.at, end.at)}` : 'valid'
  return [
    ...(from > side ? segment(side, from, top, 'closed', 'not yet valid') : []),
    ...segment(from, to, top, 'open', life),
    ...(end ? segment(to, width - side, top, 'closed', 'expired') : []),
  ]
}

const requestMark = (
  { clock, verdict, state }: TokenLife,
  request: Placed,
  top: number,
  width: number,
): readonly Drawing[] => {
  const bottom = top + barHeight
  const isRight = request.x > width / 2
  const x = isRight ? request.x - 10 : request.x + 10
  const room = isRight ? x - side : width - side - x
  const anchor = isRight ? 'end' : 'start'
  const look = state === 'within' ? 'good' : 'bad'
  const whose = clock === 'server' ? 'the server’s clock' : 'your clock'
  return [
    line([request.x, top - 6], [request.x, bottom + 62], `mark ${look}`),
    element('circle', { cx: request.x, cy: top + barHeight / 2, r: 6, class: `dot ${look}` }),
    label(captions.request, [x, bottom + 24], 'strong', anchor),
    label(fit(`${moment(request.at)} (${whose})`, room), [x, bottom + 42], 'muted figures', anchor),
    label(fit(verdict, room), [x, bottom + 60], `strong ${look}`, anchor),
  ]
}

/** Draws the life of a token at a width in pixels. Spans are written out, since long ones are drawn shorter. */
export const drawTokenLife = (picture: TokenLife, width: number): Drawing => {
  const instants = placed(picture.instants, width)
  const claims = instants.filter(({ name }) => name !== 'request')
  const rows = rowsOf(claims)
  const top = 16 + (Math.max(0, ...rows.values()) + 1) * rowHeight
  const request = instants.find(({ name }) => name === 'request')
  return frame(
    picture,
    [width, top + barHeight + 72],
    ...bar(instants, top, width),
    ...claims.flatMap((claim) => claimLabel(claim, rows.get(claim) ?? 0, top)),
    ...(request ? requestMark(picture, request, top, width) : []),
  )
}
