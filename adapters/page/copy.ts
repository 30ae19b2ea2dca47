import { button } from './element.ts'

/** Puts text on the clipboard; false where the browser does not allow it. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Milliseconds for which a button says what came of it. */
const shown = 1_800

/** A button that copies a text, and says so; `name` is what it is called where its label alone does not tell. */
export const copyButton = (label: string, text: () => Promise<string | undefined>, name = label): HTMLButtonElement => {
  const element = button(
    label,
    () => {
      void text()
        .then(async (value) => (value === undefined ? undefined : copy(value)))
        .then((copied) => {
          element.textContent = copied ? 'Copied' : 'Not copied: your browser does not allow it here'
          setTimeout(() => {
            element.textContent = label
          }, shown)
        })
    },
    'quiet',
  )
  if (name !== label) element.setAttribute('aria-label', name)
  return element
}
