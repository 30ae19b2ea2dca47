import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { partsOf } from './source-parts.ts'

/** A regular expression literal of the sources. */
export type Expression = { readonly place: string; readonly pattern: string; readonly flags: string }

const root = join(import.meta.dirname, '..')

/** All regular expression literals below a folder of the project, such as `src`, with their places. */
export const expressionsIn = (folder: string): readonly Expression[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      partsOf(readFileSync(join(root, folder, name), 'utf8')).flatMap(({ kind, text, line }) => {
        const end = text.lastIndexOf('/')
        if (kind !== 'expression') return []
        return { place: `${folder}/${name}:${line}`, pattern: text.slice(1, end), flags: text.slice(end + 1) }
      }),
    )
