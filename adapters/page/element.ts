/** What may stand in an element: other elements, or text, which stays text whatever it says. */
export type Child = Node | string | undefined

const append = (parent: Element, children: readonly Child[]): void => {
  for (const child of children) if (child !== undefined) parent.append(child)
}

/** An element of HTML with its attributes (true: present, false: absent) and what stands in it; text is never markup. */
export const html = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(name, value === true ? '' : value)
  append(element, children)
  return element
}

/** A button that does something when it is pressed. */
export const button = (text: string, press: () => void, look = ''): HTMLButtonElement => {
  const element = html('button', { type: 'button', ...(look && { class: look }) }, text)
  element.addEventListener('click', press)
  return element
}

/** The element of the page with this id; it is there, because the page is ours. */
export const byId = <T extends HTMLElement>(id: string, type: new () => T): T => {
  const found = document.querySelector(`#${id}`)
  if (!(found instanceof type)) throw new TypeError(`The page has no #${id}.`)
  return found
}
