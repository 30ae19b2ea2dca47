import { describe, expect, it } from 'vitest'

import { diagnose } from '../src/diagnose.ts'

const now = new Date('2026-01-15T12:00:00Z')
const first = async (message: string) => {
  const { status, findings } = await diagnose({ message, files: [], now })
  return { status, cause: findings[0]?.cause, fixer: findings[0]?.fixer }
}

const trace = `UnauthorizedError: jwt malformed
    at /srv/app/node_modules/express-jwt/lib/index.js:100:22
    at /srv/app/node_modules/jsonwebtoken/index.js:155:18`

describe('who can mend it', () => {
  it('is the owner where the report shows the exception of the refusing server', async () => {
    expect(await first(`Our API throws\n\n${trace}`)).toMatchObject({ cause: 'malformed-token', fixer: 'owner' })
  })

  it('is the caller where the same words stand in an answer', async () => {
    const answer = 'HTTP/1.1 401 Unauthorized\ncontent-type: application/json\n\n{"message":"jwt malformed"}'
    expect(await first(answer)).toMatchObject({ cause: 'malformed-token', fixer: 'caller' })
  })

  it('is who runs the proxy where the same is taken without it, also where its lines are shown', async () => {
    const told = 'Behind Traefik the form ends in 403, CSRF verification failed. It works on the exposed port.'
    expect(await first(told)).toMatchObject({ cause: 'csrf-refused', fixer: 'proxy-admin' })
    const shown = `${told}\n\nlocation / {\n  proxy_pass http://app:8000;\n}`
    expect(await first(shown)).toMatchObject({ cause: 'csrf-refused', fixer: 'proxy-admin' })
  })

  it('is the provider where an older version of the program sends the field well', async () => {
    const report = `Upgraded the gem from 1.0.0 to 1.2.0 and now every call is 401 Unauthorized; 1.0.0 works. It sends

Authorization: Bearer sk_test_madeupmadeup}`
    expect(await first(report)).toMatchObject({ cause: 'malformed-header', fixer: 'provider' })
  })

  it('is the provider where its makers are asked for a scheme that the program lacks', async () => {
    const report =
      'Is there any way to get the importer past our old camera? 401, Could not authenticate: Digest not supported by camera.'
    expect(await first(report)).toMatchObject({ cause: 'challenge-not-answered', fixer: 'provider' })
  })

  it('is the caller where whoever uses a service writes the program that signs in', async () => {
    const error = 'Error: Invalid login: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.'
    const code = 'const transporter = nodemailer.createTransport({ host, port, auth: { user, pass } })'
    expect(await first(`It is my personal account. ${error}\n\n${code}`)).toMatchObject({ fixer: 'caller' })
  })

  it('is the owner where a program signs in for people, and a second factor is asked for', async () => {
    const error = 'AADSTS50076: you must use multi-factor authentication to access the resource'
    expect(await first(error)).toMatchObject({ cause: 'mfa-or-sso-required', fixer: 'visitor' })
    expect(await first(`I implemented the password form in our site. ${error}`)).toMatchObject({ fixer: 'owner' })
  })
})

describe('the status of a report that names none', () => {
  it('is that of the words of the product', async () => {
    expect(await first('slack_sdk.errors.SlackApiError: {"ok": false, "error": "invalid_auth"}')).toMatchObject({
      status: 200,
    })
  })

  it('is that of the standard where the product gives none', async () => {
    expect(await first(trace)).toMatchObject({ status: 401 })
  })

  it('gives way to the one that is named', async () => {
    expect(await first(`Status 403\n\n${trace}`)).toMatchObject({ status: 403 })
  })

  it('stays open where nothing was recognised', async () => {
    expect(await first('It is cold today.')).toMatchObject({ status: null })
  })
})
