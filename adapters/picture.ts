import { fileURLToPath } from 'node:url'

import type * as resvg from '@resvg/resvg-js'

import { draw, pictureStyle, toSvg } from '../src/index.ts'
import type { Drawing, Picture } from '../src/index.ts'

/** Pixels of SVG; the file has twice as many, for screens that show them finely. */
const width = 680
const margin = 20

const family = 'IBM Plex Sans'

const colours = {
  bad: '#a3301c',
  badTint: '#fbeae5',
  edge: '#8b867b',
  good: '#226239',
  goodTint: '#dcefe1',
  ink: '#1d1b18',
  line: '#e3dfd6',
  muted: '#5e5a52',
  sans: `'${family}'`,
  surface: '#ffffff',
}

/** The renderer and its letters; undefined where these optional packages are not installed. */
const load = async (): Promise<
  { readonly renderAsync: typeof resvg.renderAsync; readonly letters: string[] } | undefined
> => {
  try {
    const letters = ['400Regular/IBMPlexSans_400Regular.ttf', '600SemiBold/IBMPlexSans_600SemiBold.ttf'].map((path) =>
      fileURLToPath(import.meta.resolve(`@expo-google-fonts/ibm-plex-sans/${path}`)),
    )
    const { renderAsync } = await import('@resvg/resvg-js')
    return { renderAsync, letters }
  } catch {
    return undefined
  }
}

let loading: ReturnType<typeof load> | undefined

/** A drawing on a ground of its own, with a margin: chats show pictures on light and on dark. */
const framed = (drawing: Drawing): string => {
  const { attributes, children } = drawing
  const [wide, high] = [Number(attributes['width']), Number(attributes['height'])]
  const box = [-margin, -margin, wide + 2 * margin, high + 2 * margin]
  const ground = {
    name: 'rect',
    attributes: { x: -margin, y: -margin, width: wide + 2 * margin, height: high + 2 * margin, fill: colours.surface },
    children: [],
  }
  const size = { viewBox: box.join(' '), width: box[2] ?? 0, height: box[3] ?? 0 }
  return toSvg(
    { ...drawing, attributes: { ...attributes, ...size }, children: [ground, ...children] },
    pictureStyle(colours),
  )
}

/**
 * A picture as PNG, by @resvg/resvg-js (https://github.com/thx/resvg-js) with letters of its own: no font of the machine
 * is asked for. It is drawn in a thread of its own; only the encoding, some tens of milliseconds, keeps this one. Undefined
 * where the optional packages are not installed; then the text says the same.
 */
export const toPng = async (picture: Picture): Promise<Uint8Array | undefined> => {
  loading ??= load()
  const loaded = await loading
  if (!loaded) return undefined
  const { renderAsync, letters } = loaded
  const image = await renderAsync(framed(draw(picture, width)), {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: letters, loadSystemFonts: false, defaultFontFamily: family },
  })
  return image.asPng()
}
