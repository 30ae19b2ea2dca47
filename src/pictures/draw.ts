import type { Drawing } from './drawing.ts'
import { drawExchangeLadder } from './draw-exchange-ladder.ts'
import { drawSideBySide } from './draw-side-by-side.ts'
import { drawTokenLife } from './draw-token-life.ts'
import type { Picture } from './picture.ts'

/** The narrowest that a picture is drawn, in pixels. */
const narrowest = 240

/** Draws a picture at a width in pixels; colours and letters are left to the style of whoever shows it. */
export const draw = (picture: Picture, width: number): Drawing => {
  const room = Math.max(Math.round(width), narrowest)
  if (picture.kind === 'token-life') return drawTokenLife(picture, room)
  if (picture.kind === 'exchange-ladder') return drawExchangeLadder(picture, room)
  return drawSideBySide(picture, room)
}
