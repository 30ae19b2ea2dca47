/** Runs the whole core in a context of its own, which has the language and a few Web standards and nothing of Node. Prints the first cause. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createContext, SourceTextModule } from 'node:vm'

const report = `> GET /v1/me HTTP/1.1
> Host: api.example.com
> Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJleHAiOjE3NjcyMjU2MDB9.bWFkZS11cC1zaWduYXR1cmUtb2YtdGhpcnR5LXR3bw
>
< HTTP/1.1 401 Unauthorized
< WWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"
`

const standards = { URL, TextDecoder, TextEncoder, atob, btoa, crypto, structuredClone }
const context = createContext({ ...standards, report })
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

const run = async (module: SourceTextModule): Promise<void> => {
  await module.link((specifier, from) => load(specifier.startsWith('.') ? new URL(specifier, from.identifier).href : import.meta.resolve(specifier)))
  await module.evaluate()
}

const entry = new SourceTextModule(
  `import { diagnose, toReport } from './src/index.ts'
   export const found = await diagnose(toReport({ message: report }, new Date(1768478400000)))
   export const globals = ['process', 'Buffer', 'require', 'setTimeout', 'fetch'].filter((name) => name in globalThis)`,
  { context, identifier: pathToFileURL(`${import.meta.dirname}/../entry.mjs`).href },
)
await run(entry)
const { found, globals } = entry.namespace as unknown as { found: { findings: { cause: string }[] }; globals: string[] }
process.stdout.write(`${found.findings[0]?.cause ?? 'nothing'}\n${globals.length === 0 ? 'none of process, Buffer, require, setTimeout, fetch' : globals.join()}\n`)
