/**
 * Makes one file of the core and one of the command line in place of the several hundred that `tsc` emits: a process starts in a third of
 * the time, and a diagnosis takes a sixth less, since a call within a file costs less than one between modules. The command line is
 * CommonJS and carries its libraries: Node loads that with a fifth less memory than an ES module, and each page of memory costs time.
 * `npm run build`
 */
import { globSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { rolldown } from 'rolldown'
import type { OutputOptions, Plugin } from 'rolldown'

import { diagnose, needlesSieved } from '../src/index.ts'
import { literalsApart } from './literals-apart.ts'

const root = join(import.meta.dirname, '..')
const known = /\/src\/search\/known-needles\.ts$/
const dist = resolve(process.argv[2] ?? join(root, 'dist'))

/** Text of one byte a character is read, hashed and compiled faster; every character may stand as an escape in a string or an expression. */
const inAscii = (code: string): string =>
  code.replaceAll(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Bundles sources and what they import into a folder; what is only sometimes imported, or by several of them, gets a file of its own. */
const bundle = async (
  source: readonly string[],
  folder: string,
  external: RegExp,
  form: OutputOptions,
  plugins: readonly Plugin[] = [],
): Promise<void> => {
  const sources = await rolldown({
    input: source.map((one) => join(root, one)),
    platform: 'node',
    external: [external],
    plugins: [...plugins],
    logLevel: 'warn',
    checks: { pluginTimings: false },
  })
  const { output } = await sources.generate(form)
  await sources.close()
  await mkdir(folder, { recursive: true })
  for (const file of output)
    await writeFile(join(folder, file.fileName), inAscii(file.type === 'chunk' ? file.code : String(file.source)))
}

/** The core's needles, worked out before it is bundled: a process that starts would spend a twelfth of its time on them. */
const needlesAhead = async (): Promise<Plugin> => {
  await diagnose({ message: 'What a sentence asks about, all others ask about too: 401', files: [], now: new Date(0) })
  const needles = needlesSieved()
  return {
    name: 'needles-ahead',
    load: (id) => (known.test(id) ? `export const knownNeedles = ${JSON.stringify(needles)}` : null),
  }
}

for (const emitted of globSync(['src/**/*.js{,.map}', 'adapters/cli/*.js{,.map}'], { cwd: dist }))
  rmSync(join(dist, emitted))
await bundle(['src/index.ts'], join(dist, 'src'), /^[^./]/, { format: 'esm', chunkFileNames: '[name].js' })
await bundle(
  ['adapters/cli/main.ts', 'adapters/cli/batch-worker.ts'],
  join(dist, 'adapters/cli'),
  /^node:/,
  {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
  },
  [await needlesAhead(), literalsApart(/\/src\/(?:(?:products|topics)\/|questions\/told-of-|search\/known-needles)/)],
)
