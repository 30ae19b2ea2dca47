import type { Report } from '../../src/index.ts'
import { decodeText } from '../decode.ts'
import { button, byId, html } from './element.ts'

/** What was put together to be looked at. */
export type Composed = Omit<Report, 'now'>

/** A paste longer than this (characters) is put beside the field, which would grow slow with it. */
const long = 20_000

type Part = { readonly name: string; readonly content: string; readonly isPaste: boolean }

const sizeOf = (content: string): string =>
  content.length < 1_024 * 100
    ? `${Math.max(Math.round(content.length / 1_024), 1)} KB`
    : `${(content.length / 1_048_576).toFixed(1)} MB`

/** The field, the files beside it, and what is to be done when both are sent. */
export type Composer = {
  readonly fill: (text: string) => void
  readonly clear: () => void
  readonly focus: () => void
}

/** Lets files be dropped anywhere on the page; what else is dropped is left to the browser. */
const acceptDrops = (add: (files: readonly File[]) => void): void => {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const mark = (isOver: boolean): void => void document.body.classList.toggle('dropping', isOver)
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    mark(true)
  })
  document.addEventListener('dragleave', (event) => mark(event.relatedTarget !== null))
  document.addEventListener('drop', (event) => {
    mark(false)
    if (!hasFiles(event)) return
    event.preventDefault()
    add([...(event.dataTransfer?.files ?? [])])
  })
}

/** Connects the form. `send` gets what was composed; `say` tells a sentence to the person. */
export const openComposer = (send: (composed: Composed) => void, say: (text: string) => void): Composer => {
  const form = byId('composer', HTMLFormElement)
  const field = byId('message', HTMLTextAreaElement)
  const picker = byId('files', HTMLInputElement)
  const shelf = byId('attached', HTMLUListElement)
  let parts: readonly Part[] = []

  const setParts = (next: readonly Part[]): void => {
    parts = next
    shelf.replaceChildren(
      ...parts.map((part) => {
        const remove = button('Remove', () => setParts(parts.filter((one) => one !== part)), 'quiet')
        remove.setAttribute('aria-label', `Remove ${part.name}`)
        return html('li', {}, html('span', {}, `${part.name}, ${sizeOf(part.content)}`), remove)
      }),
    )
    shelf.hidden = parts.length === 0
  }

  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const content = decodeText(new Uint8Array(await file.arrayBuffer()))
      if (content === undefined) say(`${file.name} is no text. Drop it as text, HAR, log or JSON.`)
      else setParts([...parts, { name: file.name, content, isPaste: false }])
    }
  }

  const clear = (): void => {
    field.value = ''
    setParts([])
  }

  const submit = (): void => {
    const typed = field.value
    const paste = parts.find(({ isPaste }) => isPaste)
    const message = typed.trim() === '' && paste ? paste.content : typed
    const files = parts.filter((part) => message !== part.content).map(({ name, content }) => ({ name, content }))
    if (message.trim() === '' && files.length === 0) {
      say('There is nothing here yet. Paste what you see: the error, the response, or the command you ran.')
      field.focus()
      return
    }
    send({ message, files })
    clear()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  })
  field.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    const content = event.clipboardData?.getData('text/plain') ?? ''
    if (content === '' && files.length > 0) void add(files)
    else if (content.length > long) setParts([...parts, { name: 'Pasted text', content, isPaste: true }])
    else return
    event.preventDefault()
  })
  picker.addEventListener('change', () => {
    void add([...(picker.files ?? [])])
    picker.value = ''
  })
  byId('attach', HTMLButtonElement).addEventListener('click', () => picker.click())
  acceptDrops((files) => void add(files))

  return {
    clear,
    focus: () => field.focus(),
    fill: (text) => {
      field.value = text
      field.focus()
    },
  }
}
