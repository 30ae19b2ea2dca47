import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { bundlePage } from './bundle.ts'

/** Writes the page as static files to the folder named, or to dist/page, and says how large they are. */
const target = process.argv[2] ?? 'dist/page'
const files = await bundlePage()
await rm(target, { recursive: true, force: true })
for (const { path, bytes } of files) {
  await mkdir(dirname(join(target, path)), { recursive: true })
  await writeFile(join(target, path), bytes)
}
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10)
for (const { path, bytes } of files)
  process.stdout.write(
    `${path.padEnd(48)}${kilobytes(bytes.length)}${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzipped\n`,
  )
