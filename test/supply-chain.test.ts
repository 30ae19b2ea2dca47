import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

type Manifest = {
  readonly dependencies: object
  readonly devDependencies: object
  readonly optionalDependencies: object
}
type Locked = {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly hasInstallScript?: boolean
        readonly integrity?: string
        readonly link?: boolean
      }
    >
  >
}

const manifest = JSON.parse(read('package.json')) as Manifest
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
const { packages } = JSON.parse(read('package-lock.json')) as Locked

/** The port that a bot says it listens to. */
const portOf = async ({ stdout }: ChildProcessWithoutNullStreams): Promise<string> =>
  await new Promise((resolve) => {
    let log = ''
    stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      const port = /"port":(\d+)/.exec(log)?.[1]
      if (port !== undefined) resolve(port)
    })
  })

describe('dependencies', () => {
  test('each stands in a line of ARCHITECTURE.md, and nothing else does', () => {
    const table = /## Dependencies\n([^]*?)(?=\n## |$)/.exec(read('ARCHITECTURE.md'))?.[1] ?? ''
    const listed = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
    expect(listed.toSorted()).toEqual(Object.keys(direct).toSorted())
  })

  test('each has an exact version', () => {
    const versions = Object.values(direct)
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })

  test("none runs a script when it is installed but Node's own package", () => {
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(scripted.map(([path]) => path)).toEqual(['node_modules/node'])
  })

  test('each is locked by its digest', () => {
    const loose = Object.entries(packages).filter(
      ([path, { integrity, link }]) => path !== '' && !link && integrity === undefined,
    )
    expect(loose.map(([path]) => path)).toEqual([])
  })
})

describe('the image', () => {
  const [, final = ''] = read('Dockerfile').split(/^FROM gcr\.io/m)

  test('has no shell and no root, keeps its store on a volume and tells its health by Node', () => {
    expect(final).toMatch(/^\/distroless\/nodejs24-debian12:nonroot$/m)
    expect(final).not.toMatch(/^RUN /m)
    expect(final).toMatch(/^USER nonroot$/m)
    expect(final).toMatch(/STORE=sqlite:\/data\//)
    expect(final).toMatch(/^VOLUME \/data$/m)
    expect(final).toMatch(/^HEALTHCHECK .* CMD \["\/nodejs\/bin\/node", "-e", /m)
    expect(final).toMatch(
      /^ENTRYPOINT \["\/nodejs\/bin\/node", "--max-semi-space-size=8", "dist\/adapters\/main\.js"\]$/m,
    )
  })

  test('runs what is emitted: it starts, is called healthy by its own check, and ends when it is told to', async () => {
    const folder = mkdtempSync(join(root, 'node_modules/.shipped-'))
    try {
      const tsc = join(root, 'node_modules/.bin/tsc')
      const emitted = spawnSync(
        tsc,
        ['-p', root, '--noEmit', 'false', '--outDir', join(folder, 'dist'), '--rootDir', root],
        { encoding: 'utf8' },
      )
      expect(emitted.stdout).toBe('')
      const bundled = spawnSync(process.execPath, [join(root, 'adapters/build.ts'), join(folder, 'dist')])
      expect(String(bundled.stderr)).toBe('')
      writeFileSync(join(folder, 'package.json'), '{"type":"module","version":"0.0.0"}')
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
      const settings = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', NODE_ENV: 'production' }
      const bot = spawn(process.execPath, [join(folder, 'dist/adapters/main.js')], { cwd: folder, env: settings })
      const port = await portOf(bot)
      const check = JSON.parse(`[${/CMD \[(.*)\]$/m.exec(final)?.[1] ?? ''}]`) as string[]
      const healthy = spawn(process.execPath, check.slice(1), { env: { ...settings, PORT: port } })
      expect(await once(healthy, 'exit')).toEqual([0, null])
      bot.kill('SIGTERM')
      expect(await once(bot, 'exit')).toEqual([0, null])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 180_000)
})
