import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { pictureStyle } from '../../src/index.ts'
import { policy } from './policy.ts'

/** A file of the page, by its path below the page's own folder. */
export type PageFile = { readonly path: string; readonly bytes: Uint8Array }

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const letters = ['ibm-plex-sans-latin-400-normal', 'ibm-plex-sans-latin-600-normal', 'ibm-plex-mono-latin-400-normal']

const products = /\/src\/products\//
const tellings =
  /\/src\/(?:questions\/(?:told-of-|situations|program-faults|other-languages|(?:setup|refusal)-wordings)|topics\/|secrets\/prefix-kinds)/

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const variables = {
  bad: 'var(--bad)',
  badTint: 'var(--bad-tint)',
  edge: 'var(--edge)',
  good: 'var(--good)',
  goodTint: 'var(--good-tint)',
  ink: 'var(--ink)',
  line: 'var(--line)',
  muted: 'var(--muted)',
  sans: 'var(--sans)',
  surface: 'var(--surface)',
}

/** Scripts that share what they have in common. The sources of the core do nothing but define, so that what a script does not use is left out of it. */
const bundleTogether = async (...names: readonly string[]): Promise<readonly PageFile[]> => {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, here(`${name}.ts`)])),
    platform: 'browser',
    treeshake: { moduleSideEffects: [{ test: /\/src\//, sideEffects: false }] },
  })
  const { output } = await bundle.generate({
    format: 'es',
    minify: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        { name: 'products', test: products },
        { name: 'tellings', test: tellings },
      ],
    },
  })
  await bundle.close()
  return output.flatMap((one) => (one.type === 'chunk' ? [{ path: one.fileName, bytes: encode(one.code) }] : []))
}

/**
 * The page's script in one file, so that it starts the worker without waiting for anything else; the worker's with the core, and in two files of
 * their own the tables of products, and those of what people and programs tell, of situations, topics and kinds of keys; the preview's.
 */
const bundleScripts = async (): Promise<readonly PageFile[]> =>
  (await Promise.all([bundleTogether('page'), bundleTogether('worker'), bundleTogether('preview')])).flat()

const textFile = async (path: string, change: (text: string) => string = (text) => text): Promise<PageFile> => ({
  path: path.replace(/^.*\//s, ''),
  bytes: encode(change(await readFile(here(path), 'utf8'))),
})

const withPolicy = (text: string): string => text.replace('{{policy}}', policy)

const withPictures = (text: string): string => `${text}\n.picture svg {${pictureStyle(variables)}}\n`

const letterFile = async (name: string): Promise<PageFile> => {
  const url = import.meta.resolve(`@fontsource/${name.replace(/-latin.*/, '')}/files/${name}.woff2`)
  return { path: `fonts/${name}.woff2`, bytes: await readFile(fileURLToPath(url)) }
}

/** All files of the page, made from the sources; their addresses are relative, so that they work from any folder of any web server. */
export const bundlePage = async (): Promise<readonly PageFile[]> => [
  ...(await bundleScripts()),
  ...(await Promise.all([
    textFile('index.html', withPolicy),
    textFile('preview.html', withPolicy),
    textFile('page.css', withPictures),
    textFile('preview.css'),
    textFile('icon.svg'),
    ...letters.map(letterFile),
  ])),
]
