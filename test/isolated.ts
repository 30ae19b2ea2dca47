/** Runs the whole core over every case in a context of its own, which has the language and a few Web standards and nothing of Node. Prints what differs. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createContext, SourceTextModule } from 'node:vm'

import { z } from 'zod'

import { diagnose } from '../src/index.ts'
import { cases } from './cases.ts'

const reports = cases.map(({ report }) => ({ ...report, now: report.now.toISOString() }))

const standards = { URL, TextDecoder, TextEncoder, atob, btoa, crypto, structuredClone }
const context = createContext({ ...standards, reports })
const modules = new Map<string, SourceTextModule>()

const sourceOf = (url: string): string => {
  const text = readFileSync(fileURLToPath(url), 'utf8')
  return url.endsWith('.ts') ? stripTypeScriptTypes(text) : text
}

const load = (url: string): SourceTextModule => {
  const known = modules.get(url)
  if (known) return known
  const loaded = new SourceTextModule(sourceOf(url), {
    context,
    identifier: url,
    importModuleDynamically: async (specifier) => {
      const lazy = load(import.meta.resolve(specifier, url))
      await run(lazy)
      return lazy
    },
  })
  modules.set(url, loaded)
  return loaded
}

const linkAndEvaluate = async (module: SourceTextModule): Promise<void> => {
  await module.link((specifier, from) =>
    load(specifier.startsWith('.') ? new URL(specifier, from.identifier).href : import.meta.resolve(specifier)),
  )
  await module.evaluate()
}

const running = new Map<SourceTextModule, Promise<void>>()

/** Modules that are imported lazily may be asked for twice at once. */
const run = async (module: SourceTextModule): Promise<void> => {
  const run = running.get(module) ?? linkAndEvaluate(module)
  running.set(module, run)
  await run
}

const entry = new SourceTextModule(
  `import { diagnose, toReport } from './src/index.ts'
   export const texts = []
   for (const report of reports) texts.push((await diagnose(toReport(report, new Date(0)))).text)
   export const globals = ['process', 'Buffer', 'require', 'setTimeout', 'fetch'].filter((name) => name in globalThis)`,
  { context, identifier: pathToFileURL(`${import.meta.dirname}/../entry.mjs`).href },
)
await run(entry)
const { texts, globals } = z.object({ texts: z.array(z.string()), globals: z.array(z.string()) }).parse(entry.namespace)
const outside = await Promise.all(cases.map(async ({ report }) => (await diagnose(report)).text))
const different = cases
  .filter((_, index) => texts[index] !== outside[index])
  .map(({ cause, situation }) => `${cause}/${situation}`)
process.stdout.write(JSON.stringify({ cases: cases.length, different, globals }))
