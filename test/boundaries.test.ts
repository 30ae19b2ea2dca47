import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const importsOf = (file: string): readonly Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^(import|export) (type )?(?:[^'"]{0,2000}? from )?'([^']+)'|\bimport\('([^']+)'\)/gm)].map(([, , type, name = '', lazy]) => {
    const target = name || (lazy ?? '')
    const to = target.startsWith('.') ? relative(root, resolve(root, file, '..', target)) : target
    return { from: file, to, typeOnly: type !== undefined }
  })

const src = sources('src').flatMap(importsOf)
const adapters = sources('adapters').flatMap(importsOf)
const among = (imports: readonly Import[], from: string, to: string): readonly Import[] => imports.filter((one) => one.from.startsWith(from) && one.to.startsWith(to))

describe('imports go one way', () => {
  test('src imports nothing of Node', () => {
    expect(src.filter(({ to }) => to.startsWith('node:') || ['fs', 'path', 'util', 'crypto'].includes(to))).toEqual([])
  })
  test('src imports no package but jose, zod and the hashes', () => {
    const packages = new Set(src.filter(({ to }) => !to.startsWith('src/')).map(({ to }) => to.replace(/^(@[^/]+\/[^/]+|[^/]+).*/, '$1')))
    expect([...packages].toSorted()).toEqual(['@noble/hashes', 'jose', 'zod'])
  })
  test('src never imports an adapter', () => expect(among(src, 'src/', 'adapters/')).toEqual([]))
  test('the grammar imports only the grammar', () => {
    expect(src.filter(({ from, to }) => from.startsWith('src/http/') && to.startsWith('src/') && !to.startsWith('src/http/'))).toEqual([])
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
  test('no adapter imports another', () => {
    const folder = (path: string): string => path.split('/')[1] ?? ''
    expect(adapters.filter(({ from, to }) => to.startsWith('adapters/') && to.split('/').length > 2 && folder(from) !== folder(to))).toEqual([])
  })
})

test('no source of the core asks a clock, chance, a timer or the network', () => {
  const asks = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(['"`]http|\bprocess\.|\bBuffer\./
  const found = sources('src').filter((file) => {
    const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g, "''")
    return asks.test(code.replaceAll(/^\s*\/\/.*$/gm, ''))
  })
  expect(found).toEqual([])
})

test('no folder is a drawer for anything', () => {
  const drawers = ['src', 'adapters', 'test'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })).filter((name) => /(?:^|\/)(?:utils?|helpers?|common|core|lib|services?|managers?)(?:\/|\.ts$|$)/.test(name))
  expect(drawers).toEqual([])
})

test('the whole core runs in a context without any of Node’s globals', () => {
  const output = execFileSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', join(import.meta.dirname, 'isolated.ts')], { encoding: 'utf8', cwd: root })
  expect(output).toContain('token-expired')
  expect(output).toContain('none of process, Buffer, require, setTimeout, fetch')
})
