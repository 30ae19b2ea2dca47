import { draw } from '../../src/index.ts'
import type { Drawing, Picture } from '../../src/index.ts'
import { html } from './element.ts'

const namespace = 'http://www.w3.org/2000/svg'

const toElement = ({ name, attributes, children }: Drawing): SVGElement => {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  for (const child of children) element.append(typeof child === 'string' ? child : toElement(child))
  return element
}

/** A picture, drawn as wide as its place is, and afresh when that changes. */
export const showPicture = (picture: Picture): HTMLElement => {
  const figure = html('figure', { class: 'picture' }, html('figcaption', {}, picture.title))
  let drawn = 0
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0)
    if (width === 0 || width === drawn) return
    drawn = width
    figure.querySelector('svg')?.remove()
    figure.append(toElement(draw(picture, width)))
  }).observe(figure)
  return figure
}
