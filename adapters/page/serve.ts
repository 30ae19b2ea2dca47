import { readFile, readdir } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import type { PageFile } from './bundle.ts'
import { fields } from './policy.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

type Served = { readonly type: string; readonly plain: Uint8Array; readonly packed?: Uint8Array }

const served = ({ path, bytes }: PageFile): Served => {
  const type = types[path.replace(/^.*\./s, '')] ?? 'application/octet-stream'
  return { type, plain: bytes, ...(!path.endsWith('.woff2') && { packed: gzipSync(bytes) }) }
}

const readBuilt = async (folder: string): Promise<readonly PageFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name)
        return { path: relative(folder, path).replaceAll('\\', '/'), bytes: await readFile(path) }
      }),
  )
}

/** The page's files: as `npm run build:page` wrote them where the program itself is built, else made from the sources. */
const loadFiles = async (): Promise<readonly PageFile[]> => {
  if (!import.meta.url.endsWith('.ts')) return readBuilt(fileURLToPath(new URL('../../page', import.meta.url)))
  const { bundlePage } = await import('./bundle.ts')
  return bundlePage()
}

/** Answers requests for the page: its files alone, by GET and HEAD, with its policy. The files are made ready at once. */
export const servePage = (load = loadFiles): RequestListener => {
  const loaded = load().then((files) => new Map(files.map((file) => [`/${file.path}`, served(file)])))
  loaded.catch(() => undefined)
  return (request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/s, '')
    void loaded
      .then((files) => {
        const file = files.get(path === '/' ? '/index.html' : path)
        const isAsked = request.method === 'GET' || request.method === 'HEAD'
        if (!file || !isAsked) {
          response.writeHead(file ? 405 : 404, { ...fields, 'content-type': 'text/plain' }).end()
          return
        }
        const isPacked = file.packed && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
        const body = isPacked && file.packed ? file.packed : file.plain
        const coding = isPacked ? { 'content-encoding': 'gzip' } : {}
        response.writeHead(200, {
          ...fields,
          ...coding,
          vary: 'accept-encoding',
          'content-type': file.type,
          'content-length': body.length,
        })
        response.end(request.method === 'GET' ? body : undefined)
      })
      .catch(() => {
        response.writeHead(500, { ...fields, 'content-type': 'text/plain' }).end('The page could not be built.\n')
      })
  }
}
