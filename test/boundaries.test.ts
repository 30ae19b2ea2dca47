import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import { describe, expect, test } from 'vitest'

import { cases } from './cases.ts'
import { partsOf } from './source-parts.ts'

const root = join(import.meta.dirname, '..')

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

/** The target of each `import … from`, `export … from`, `import '…'` and `import('…')`; type-only where the statement says so. */
const importsOf = (file: string): readonly Import[] => {
  const parts = partsOf(readFileSync(join(root, file), 'utf8')).filter(({ kind }) => kind !== 'comment')
  return parts.flatMap(({ kind, text }, index) => {
    const before = parts[index - 1]?.kind === 'code' ? (parts[index - 1]?.text ?? '').trimEnd() : ''
    if (kind !== 'string' || !/\b(?:from|import ?\(?)$/.test(before)) return []
    const statement = before.slice(Math.max(before.lastIndexOf('import'), before.lastIndexOf('export'), 0))
    const target = text.slice(1, -1)
    const to = target.startsWith('.') ? relative(root, resolve(root, file, '..', target)) : target
    return { from: file, to, typeOnly: /^(?:import|export) type\b/.test(statement) }
  })
}

const src = sources('src').flatMap(importsOf)
const adapters = sources('adapters').flatMap(importsOf)
const among = (imports: readonly Import[], from: string, to: string): readonly Import[] =>
  imports.filter((one) => one.from.startsWith(from) && one.to.startsWith(to))

describe('imports go one way', () => {
  test('and are found: each file of the core imports something, or is imported', () => {
    const alone = sources('src').filter((file) => !src.some(({ from, to }) => from === file || to === file))
    expect([alone, src.some(({ typeOnly }) => typeOnly), src.some(({ to }) => to === 'jose')]).toEqual([[], true, true])
  })
  test('nothing that is read, ranked or worded imports the pipeline', () => {
    const pipeline = [
      'src/diagnose.ts',
      'src/conversation.ts',
      'src/index.ts',
      'src/reading/read.ts',
      'src/examine.ts',
      'src/rank.ts',
      'src/advise.ts',
    ]
    const parts = [
      'src/http/',
      'src/secrets/',
      'src/describe/',
      'src/readers/',
      'src/causes/',
      'src/products/',
      'src/cause.ts',
      'src/product.ts',
      'src/evidence.ts',
    ]
    expect(parts.flatMap((from) => pipeline.flatMap((to) => among(src, from, to)))).toEqual([])
  })
  test('src imports nothing of Node', () => {
    expect(src.filter(({ to }) => to.startsWith('node:') || ['fs', 'path', 'util', 'crypto'].includes(to))).toEqual([])
  })
  test('src imports no package but jose, zod and the hashes', () => {
    const packages = new Set(
      src.filter(({ to }) => !to.startsWith('src/')).map(({ to }) => to.replace(/^(@[^/]+\/[^/]+|[^/]+).*/, '$1')),
    )
    expect([...packages].toSorted()).toEqual(['@noble/hashes', 'jose', 'zod'])
  })
  test('src never imports an adapter', () => expect(among(src, 'src/', 'adapters/')).toEqual([]))
  test('the grammar imports only the grammar', () => {
    expect(
      src.filter(
        ({ from, to }) => from.startsWith('src/http/') && to.startsWith('src/') && !to.startsWith('src/http/'),
      ),
    ).toEqual([])
  })
  test.each(['src/causes', 'src/products', 'src/examine.ts', 'src/rank.ts'])('no reader imports %s', (to) => {
    expect(among(src, 'src/readers/', to)).toEqual([])
  })
  test('a product imports of the causes only the type of their ids', () => {
    expect(among(src, 'src/products/', 'src/causes').filter(({ typeOnly }) => !typeOnly)).toEqual([])
  })
  test('a cause imports no reader, no product and no other cause', () => {
    expect(['src/readers', 'src/products'].flatMap((to) => among(src, 'src/causes/', to))).toEqual([])
    expect(among(src, 'src/causes/', 'src/causes/').filter(({ from }) => from !== 'src/causes/index.ts')).toEqual([])
  })
  test('an adapter imports of src only its index', () => {
    expect(among(adapters, 'adapters/', 'src/').filter(({ to }) => to !== 'src/index.ts')).toEqual([])
  })
  test('no adapter imports another; the store is shared', () => {
    const folder = (path: string): string => /^adapters\/([^/]+)\//.exec(path)?.[1] ?? ''
    const platforms = adapters.filter(
      ({ from, to }) => folder(from) !== '' && folder(to) !== '' && folder(to) !== 'store',
    )
    // The page shows what the chats' renderers make of an answer: of them it may import what is pure.
    const isPreview = ({ from, to }: Import): boolean =>
      /^adapters\/page\/preview-\w+\.ts$/.test(from) && /^adapters\/\w+\/render\.ts$/.test(to)
    expect(platforms.filter((one) => folder(one.from) !== folder(one.to) && !isPreview(one))).toEqual([])
  })
})

test('no source of the core asks a clock, chance, a timer or the network', () => {
  const asks =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bset(?:Timeout|Interval|Immediate)\b|\bfetch\(|\bprocess\.|\bBuffer\.|\bgetRandomValues\b|\brandomUUID\b/
  const found = sources('src').flatMap((file) =>
    partsOf(readFileSync(join(root, file), 'utf8')).flatMap(({ kind, text, line }) =>
      kind === 'code' && asks.test(text) ? [`${file}:${line}`] : [],
    ),
  )
  expect(found).toEqual([])
})

test('no folder is a drawer for anything', () => {
  const drawers = ['src', 'adapters', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
    .filter((name) => /(?:^|\/)(?:utils?|helpers?|common|core|lib|services?|managers?)(?:\/|\.ts$|$)/.test(name))
  expect(drawers).toEqual([])
})

test('the whole core runs in a context without any of Node’s globals', () => {
  const output = execFileSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', join(import.meta.dirname, 'isolated.ts')],
    { encoding: 'utf8', cwd: root },
  )
  expect(JSON.parse(output)).toEqual({ cases: cases.length, different: [], globals: [] })
})
