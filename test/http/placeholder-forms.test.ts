import { describe, expect, it } from 'vitest'
import { type PlaceholderKind, readPlaceholder } from '../../src/http/placeholder.ts'

/** Texts between bars, as they are. */
const texts = (list: string): readonly string[] =>
  list
    .split('\n')
    .flatMap((line) => line.trim().split(' | '))
    .filter((text) => text !== '')

const LONG = 'k7aPUtHa3nVJq9ZzT4mWx2Lb'

const FORMS: Readonly<Record<PlaceholderKind, readonly string[]>> = {
  redaction: texts(String.raw`
    ${LONG}***${LONG} | ${LONG}••• | ${LONG}██ | ${LONG}●●● | ${LONG}......${LONG} | abc… | k7aPUtHa3nVJq9ZzT4mWx2L…
    k7aPUt...x9 | ${LONG}${LONG}... | <...> | <xX*#.…-> | [xxx] | (XX) | {-} | REDACTED | redacted value
    [redacted by me today] | redacted one two three four | my secret token here | mysecrettokenhere | secret hidden
    XXX | ### | ---- | ??? | _?_ | X#* | XXXX1 | ... | .... | … | …a | abcdefghijkl....mnopqrstuvwx | a####b | ghp_XXXX
    X1XXXX2 | abc█def | XX-XX | eyJhbGciOiJIUzI1NiJ9.....${LONG} | eyJhbGciOiJIUzI1NiJ9.eyJz…${LONG}
  `),
  'absent-value': texts(String.raw`
    undefined | UNDEFINED | null | nil | none | nan | nullptr | false | true | empty | void | unset | (null) | <null> | <nil>
    %!s(<nil>) | %!s(missing) | %!v(missing) | nsnull | (none) | <none> | void 0 | [object Object] | <function token at 0x7f>
    <function | <coroutine object x> | <bound method A.b of c> | <class 'str'> | <built-in function x> | <Future pending>
    <object object at 0x1> | <app.Token object at 0x1> | <async_generator object x> | <my function x> | function () {}
    function token | async function x | (x) => x | ()=>1 | async (x) => x | System.String | System.String[]
    System.Collections.Generic.List${'`'}1[System.String] | Microsoft.Extensions.Primitives.StringValues
    java.lang.Object@1b2c3d | {} | []
  `),
  variable: texts(String.raw`
    {{{token}}} | %token% | $TOKEN | $token.a:b[c]'"- | ${'$'}{TOKEN} | ${'$'}{TOKEN}x | $(cat token) | $(cat token | $<TOKEN>
    %TOKEN% | !TOKEN! | #{token} | @{token} | @Microsoft.KeyVault(x) | \(token) | %s | %d | %v | %@ | %(token)s | {0} | {12}
    {{token}} | <%= token %> | <% token %> | process.env.TOKEN | import.meta.env.VITE | os.environ["T"] | os.getenv("T")
    System.getenv("T") | Deno.env.get("T") | env.T | env(T) | ENV["T"] | secrets.T | vars.T | ${'`'}cat token${'`'} | config.token
    config.access_token | config.accessToken | config.apiKey | config.api_key | config.password | config.secret | op://a/b
    vault:secret/a | ref+vault://a
  `),
  template: texts(String.raw`
    "YOUR_TOKEN" | 'YOUR_TOKEN' | <<token>> | <<<token>>> | [[token]] | ((token)) | __token__ | @@token@@ | «token» | ‹token›
    &lt;token&gt; | < token > | %TO KEN% | {123} | {a} | api key | API_KEY | ApiKey | myToken | yourToken1 | token | secret
    access token of the user | <a b c d e f> | <abcdefghijklmnopqrs> | <foo bar> | your_token | the_key | insert_token
    yourapitoken | your_bearer_token_here | your_tokens | yoursecretpasswordhere | my_personal_token | sk-your-key
    example-value | example | for example | your-value | your-key-12 | put-foo-key | foo-here-key | paste foo secret
    yours: key | PutHere | here | test-token | some_token | s3cr3t
  `),
  example: texts(String.raw`
    xxx | xxxx | xx-xx | xx.xx_xx | changeme | CHANGEME | change me | change-me | change_me | change-this | foobar | dummy
    sample | todo | fixme | tbd | testtoken | fake-token | dummytoken | abc123 | abcdef | 1234567890 | token123 | lorem ipsum
  `),
}

describe('the forms of what stands in for a credential', () => {
  for (const [kind, forms] of Object.entries(FORMS))
    it.each(forms)(`%s is of the kind ${kind}`, (text) => {
      expect(readPlaceholder(text)?.kind).toBe(kind)
    })

  it.each(
    texts(String.raw`
      ${LONG}**${LONG} | ${LONG}••${LONG} | ${LONG}█${LONG} | ${LONG}●●${LONG} | ${LONG}.....${LONG} | ${LONG}… | ${LONG}..
      !${LONG}... | ${LONG}...x | " | '' | "YOUR_TOKEN' | <token>x | x<token> | <tok<en> | <> | redacted one two three four five
      unredacted | redactedx | token redacted | XX | ## | -- | --- | __ | ___ | ?? | XXXa | aXXX | .. | a##b12 | ghp_XXX
      undefinedx | xundefined | voidx0 | x[object Object] | [object Object]x | x<function y> | <function a>b | functional
      x function | (x y) => 1 | System.string | xSystem.String | System.String x | Microsoft.x | java.lang.Object
      java.lang.Object@xyz | { } | $1TOKEN | $ | $5.00 | a$TOKEN | x${'$'}{TOKEN} | $<TOKEN | !TO KEN! | x!TOKEN! | !TOKEN!x
      #{token | x#{a} | #{a}x | x@{token} | @{token}x | @Microsoft.KeyVault | \(token | x\(token) | %x | %sx | x%s | %(token)d
      %()s | {{token}}x | x{{token}} | {{token | <%token | x<%= a %> | process.env | process.environment | ENVT | xenv.T
      environment.T | ${'`'}cat token | x${'`'}cat${'`'} | ${'`'} | Config.token | config.tokens | config.x | a.b.token | 1a.token
      xop://a | op:/a | token x9 | a b c d e f g h i j | <a b c d e f g> | <abcdefghijklmnopqrst> | <a.b> | foo bar | myjwt | yourx
      xyour_token | sk-yourkey | key "your token" x | https://example.com/your-token | your\token9 | your 123 value | your-key-123
      x | xx | xxxy | axxx | xx-x | x-xx | xxx-xxxy | yxx-xx | change this | xfoobar | foobarx | changeme1 | k7aPUtHa3
      token_k7aPUtHa3 | . | -
    `),
  )('%s is of none', (text) => {
    expect(readPlaceholder(text)).toBeNull()
  })

  it('are no longer than 200 characters, unless they were taken out', () => {
    expect(readPlaceholder('x'.repeat(200))?.kind).toBe('example')
    expect(readPlaceholder('x'.repeat(201))).toBeNull()
    expect(readPlaceholder(`${'x'.repeat(201)}***`)?.kind).toBe('redaction')
    expect(readPlaceholder(`${'a'.repeat(80)}...`)?.kind).toBe('redaction')
    expect(readPlaceholder(`${'a'.repeat(81)}...`)).toBeNull()
  })

  it('are told without quotes and the white space round them', () => {
    expect(readPlaceholder(' " YOUR_TOKEN " ')).toEqual({ kind: 'template', text: 'YOUR_TOKEN' })
    expect(readPlaceholder(' abc*** ')).toEqual({ kind: 'redaction', text: 'abc***' })
    expect(readPlaceholder(` ${LONG}... `)).toEqual({ kind: 'redaction', text: `${LONG}...` })
    expect(readPlaceholder('')).toBeNull()
  })
})
