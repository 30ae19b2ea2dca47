import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { conceal, concealNamed, findSecrets } from '../src/secret.ts'
import { vectorsFolder } from './http/vectors.ts'

const isHere = existsSync(vectorsFolder)

type Vector = {
  readonly id: string
  readonly text?: string
  readonly secret?: string | null
  readonly more_secrets?: readonly string[] | null
  readonly expect?: unknown
  readonly level?: string
  readonly field?: string
  readonly secrets?: readonly string[]
  readonly [key: string]: unknown
}
const load = (name: string): readonly Vector[] => {
  const set: { readonly vectors: readonly Vector[] } = JSON.parse(readFileSync(`${vectorsFolder}/${name}.json`, 'utf8'))
  return set.vectors
}

describe.skipIf(!isHere)('the shared vectors (skipped where they do not stand beside the checkout)', () => {
  it('loses at least 99 % of the secrets', () => {
    const redact = load('secrets').filter((vector) => vector.expect === 'redact' && vector.level === undefined)
    const leaks = redact.filter(({ text, secret, more_secrets }) => {
      const concealed = conceal(text!)
      return [secret, ...(more_secrets ?? [])].some((value) => typeof value === 'string' && concealed.includes(value))
    })
    expect(leaks.length / redact.length).toBeLessThanOrEqual(0.01)
  })

  it('keeps at least 98 % of what is harmless', () => {
    const keep = load('secrets').filter((vector) => vector.expect === 'keep' && vector.level === undefined)
    const changed = keep.filter(({ text }) => conceal(text!) !== text)
    expect(changed.map(({ id }) => id).length / keep.length).toBeLessThanOrEqual(0.02)
  })

  it.each([
    ['authorization', 'value'],
    ['curl-commands', 'command'],
    ['devtools-copies', 'text'],
    ['har', 'har_text'],
    ['aws', 'text'],
    ['digest', 'authorization'],
    ['ntlm-negotiate', 'header'],
  ])('loses every secret of %s', (name, key) => {
    for (const vector of load(name)) {
      const text = `${key === 'text' || vector.field === undefined ? '' : `${vector.field}: `}${String(vector[key])}`
      const concealed = conceal(text)
      expect((vector.secrets ?? []).filter((secret) => concealed.includes(secret)).map(() => vector.id)).toEqual([])
    }
  })

  it('loses every secret of real transcripts, and every piece of one that a trace cut', () => {
    type Transcript = {
      readonly file: string
      readonly secrets?: readonly string[]
      readonly secret_fragments?: readonly string[]
    }
    const index: { readonly transcripts: readonly Transcript[] } = JSON.parse(
      readFileSync(`${vectorsFolder}/transcripts/index.json`, 'utf8'),
    )
    for (const { file, secrets = [], secret_fragments = [] } of index.transcripts) {
      const concealed = conceal(readFileSync(`${vectorsFolder}/transcripts/${file}`, 'utf8'))
      const left = [...secrets, ...secret_fragments].filter((secret) => concealed.includes(secret))
      expect({ file, left: left.length, again: conceal(concealed) === concealed }).toEqual({
        file,
        left: 0,
        again: true,
      })
    }
  })
})

describe('concealing', () => {
  it('takes three signs in a row within a password for a part of it, and in a key for its mask', () => {
    for (const signs of ['###', '***', '...'])
      expect(conceal(`<login><password>xNmr7q1${signs}6Z8z</password></login>`)).not.toContain('Nmr7q1')
    const masked = 'Incorrect API key provided: sk-made***up01.'
    expect(conceal(masked)).toBe(masked)
  })

  it('takes a password with an equals sign for one, and a name with its value for none', () => {
    expect(conceal('I log in with password xpk=7qtu1m69hz and get 401')).toBe(
      'I log in with password █████ and get 401',
    )
    for (const plain of ['with password user=alice1', 'with password grant_type=password'])
      expect(conceal(plain)).toBe(plain)
  })

  it('keeps the public prefix and says nothing of the length', () => {
    expect(conceal('Authorization: Bearer ghp_16C7e42F292c6912E7710c838347Ae178B4a')).toBe(
      'Authorization: Bearer ghp_█████',
    )
    expect(conceal('curl -u alice:wonder-land https://api.example.com')).toBe(
      'curl -u alice:█████ https://api.example.com',
    )
  })

  it('keeps every line where it was', () => {
    const key = 'a\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nabcdef123456\n-----END PRIVATE KEY-----\nb'
    expect(conceal(key).split('\n')).toEqual([
      'a',
      '-----BEGIN PRIVATE KEY-----',
      '█████',
      '█████',
      '-----END PRIVATE KEY-----',
      'b',
    ])
  })

  it('names the kind, the place where it is revoked, and whether its author must be warned', () => {
    expect(findSecrets('token ghp_16C7e42F292c6912E7710c838347Ae178B4a')).toEqual([
      {
        kind: 'GitHub personal access token',
        start: 6,
        end: 46,
        prefix: 'ghp_',
        personal: false,
        live: true,
        revoke: 'https://github.com/settings/tokens',
      },
    ])
    expect(findSecrets('asked by jane.roe@acme-corp.de')).toMatchObject([
      { kind: 'e-mail address', personal: true, live: false },
    ])
  })

  it('finds a secret again where it is told without its name', () => {
    expect(conceal('X-Api-Key: k-8d7f6a5b4c3d\nI think k-8d7f6a5b4c3d is right')).toBe(
      'X-Api-Key: █████\nI think █████ is right',
    )
    expect(conceal('Authorization: Basic YWxpY2U6V2ludGVyMjAyMyE=\nalice has Winter2023! as ever')).not.toContain(
      'Winter2023!',
    )
  })

  it('leaves a variable in the userinfo of a URL, and not what only begins like one', () => {
    const text = 'git clone https://x-access-token:${DEPLOY_TOKEN}@git.example.com/team/app.git'
    expect(findSecrets(text)).toEqual([])
    expect(conceal('https://ci:${x}4Hq8Zk2Vb9@git.example.com/app.git')).not.toContain('4Hq8Zk2Vb9')
  })

  it('finds the signature and the payload of a token where they are quoted alone', () => {
    const [header, payload, signature] = [
      'eyJhbGciOiJIUzI1NiJ9',
      'eyJzdWIiOiJtYWRlLXVwIn0',
      'n0tRealQx7Zk2Vb9Lm4Tr8W_QaukLKnE',
    ]
    const text = `Authorization: Bearer ${header}.${payload}.${signature}\nsignature mismatch: ${signature}\nof ${payload}`
    expect(conceal(text)).toBe('Authorization: Bearer █████\nsignature mismatch: █████\nof █████')
  })

  it.each([
    'token@x.deeyJhbGciOi.a1B2c3',
    'Bearer a1B2c3D4e5F6g7H8ghp_a1B2c3D4e5F6g7H8=eyJhbGciOi.a1B2c3://',
    'password: curleyJhbGciOi.a1B2c3://@',
    'authorization\na1B2c3D4e5F6g7H8tokeneyJhbGciOi.a1B2c3 sid',
  ])('also conceals what only reads as a secret beside another that is concealed: %j', (text) => {
    const once = conceal(text)
    expect(conceal(once)).toBe(once)
    expect(once).toContain('█████')
  })
})

describe('the value of a name', () => {
  it.each([
    ['password', 'summer', '█████'],
    ['client_secret', 'abc', '█████'],
    ['Authorization', 'Bearer abc1234567x', 'Bearer █████'],
    ['Cookie', 'sid=abc12345', 'sid=█████'],
    ['email', 'jane.roe@acme-corp.de', '█████'],
    ['api_key', 'k-8d7f6a5b4c3d\nnext line', '█████\nnext line'],
    ['x', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ghp_█████'],
    ['colour', 'summer', 'summer'],
    ['password', '', ''],
    ['given_name', 'Janette\\', '█████'],
    ['jane.roe@acme-corp.de', 'summer', 'summer'],
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'jane.roe@acme-corp.de', '█████'],
  ])('%s is concealed as beside it: %j', (name, value, shown) => {
    expect(concealNamed(name, value)).toBe(shown)
  })
})
