/** Where text of more than `size` characters is best cut: at a line's end, else after a blank, else after a mark, else before a pair of surrogates ends. */
const seam = (text: string, size: number): number => {
  for (const marks of [/\n/, /\s/, /[^\p{L}\p{N}]/u])
    for (let at = size; at > size / 2; at--) if (marks.test(text.charAt(at - 1))) return at
  return /[\ud800-\udbff]/.test(text.charAt(size - 1)) ? size - 1 : size
}

/** Cuts text into pieces of at most `size` characters (2 or more); a line end at a seam is left out. */
export const cut = (text: string, size: number): readonly string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > size) {
    const at = seam(rest, size)
    pieces.push(rest.slice(0, at).replace(/\n$/, ''))
    rest = rest.slice(at)
  }
  return [...pieces, rest]
}

/** Cuts text into pieces of which each takes at most `room` by its `size`, which may be more than its length. */
export const cutTo = (text: string, room: number, size: (piece: string) => number): readonly string[] =>
  size(text) <= room
    ? [text]
    : cut(text, Math.min(room, Math.ceil(text.length / 2))).flatMap((piece) => cutTo(piece, room, size))
