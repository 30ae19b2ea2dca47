/**
 * A text as it was before a tool coloured, dumped, escaped or wrapped it, and where its characters stand in the text that was pasted:
 * `starts` and `ends` hold offsets for each character, `columns` the place of its second appearance in a dump, or -1.
 */
export type View = {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly columns: Int32Array
}

/** A view in the making. */
export type Draft = {
  readonly parts: string[]
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly columns: Int32Array
  length: number
}

/** A view of nothing yet, of at most so many characters. */
export const draft = (most: number): Draft => ({
  parts: [],
  starts: new Int32Array(most),
  ends: new Int32Array(most),
  columns: new Int32Array(most).fill(-1),
  length: 0,
})

/** The view that was drafted. */
export const viewOf = ({ parts, starts, ends, columns }: Draft): View => ({
  text: parts.join(''),
  starts,
  ends,
  columns,
})

/** Adds a stretch of the text as it stands. */
export const addCopy = (view: Draft, text: string, start: number, end: number): void => {
  if (end <= start) return
  view.parts.push(text.slice(start, end))
  for (let at = start; at < end; at++) {
    view.starts[view.length] = at
    view.ends[view.length++] = at + 1
  }
}

/** Adds a character that stands for a stretch of the text, and says where it appears again. */
export const addCharacter = (view: Draft, character: string, start: number, end: number, column = -1): void => {
  view.parts.push(character)
  view.starts[view.length] = start
  view.ends[view.length] = end
  view.columns[view.length++] = column
}

/** Parts what does not stand together in the text. */
export const addBreak = (view: Draft): void => addCharacter(view, '\n', 0, 0)
