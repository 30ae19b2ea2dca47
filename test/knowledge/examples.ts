import { describe, expect, test } from 'vitest'

import { converse, newConversation, toPlainText } from '../../src/index.ts'
import { products } from '../../src/products/index.ts'
import { reportOf } from '../cases.ts'
import { answerTo, causesOf, diagnosisOf, explained, stepsOf } from './answers.ts'

const unlocked = await answerTo('How do I protect a folder with .htaccess?')

/** The eight questions that guides answer, each with what makes the answer right. */
const questions: readonly (readonly [question: string, right: RegExp])[] = [
  ['What is the difference between 401 and 403?', /401 asks who you are; 403 says that you may not/],
  ['Why am I getting a 401 error from an API?', /carried no credentials[^]*Authorization: Bearer \$TOKEN[^]*expired/],
  ['Does a 401 error mean my site is down?', /A 401 does not mean that the site is down/],
  ['Why do I get a 401 when it worked before?', /has expired[^]*revoked or replaced[^]*login has run out/],
  ['What is the WWW-Authenticate header?', /is the challenge: it says which credentials the server wants/],
  ['What is the difference between 401 and 407?', /A 401 is asked by the site; a 407 by a proxy/],
  ['Why does my JWT or OAuth token return 401 after a while?', /access token expired[^]*refresh token/],
  ['How do I clear saved Basic Auth credentials?', /Delete the saved login[^]*Close the browser[^]*private window/],
]

/** K92 to K104. */
export const testExamples = (): void => {
  describe('examples and settings', () => {
    test('K92: the Bearer example is ready to run', () => {
      expect(explained('bearer')).toContain('curl -H "Authorization: Bearer $TOKEN" https://api.example.com/v1/me')
    })
    test('K93: the Basic example is ready to run', () => {
      expect(explained('basic')).toContain('curl -u "$USER:$PASSWORD" https://example.com/protected/')
    })
    test('K94: the .htaccess block has four lines and an absolute path', () => {
      const lines = unlocked.split('\n').map((line) => line.trim())
      const start = lines.indexOf('AuthType Basic')
      expect(lines.slice(start, start + 4)).toEqual([
        'AuthType Basic',
        'AuthName "Restricted Content"',
        'AuthUserFile /path/to/.htpasswd',
        'Require valid-user',
      ])
    })
    test('K95: paths are replaced, and a staging host is tried first', () => {
      expect(unlocked).toMatch(/your own absolute path[^]*staging host first/)
    })
    test('K96: the bare JSON refusal of an API leads to the missing or expired token', async () => {
      const paste = '{"status":401,"message":"Unauthorized"}'
      expect(await causesOf(paste)).toEqual(expect.arrayContaining(['no-credentials', 'token-expired']))
      expect(await answerTo(paste)).toContain('Authorization: Bearer $TOKEN')
    })
    test('K97: a 401 since a plugin was installed leads to the settings of the plugin', async () => {
      const answer = await answerTo('401 Unauthorized on our WordPress site since we installed a new security plugin.')
      expect(answer).toMatch(/switch it off for one test/)
    })
    test.each([
      ['no-credentials', /Sign in to/],
      ['session-expired', /sign in again/],
      ['token-expired', /Ask the authorization server for a new access token/],
      ['malformed-header', /scheme, one space, credential/],
      ['cached-response', /Purge the stored answer/],
      ['wrong-url', /method with the documentation/],
      ['forbidden', /role or permission/],
    ])('K98: in short, %s has its one remedy', (cause, remedy) => expect(explained(cause)).toMatch(remedy))
  })

  describe('tools and watching', () => {
    test('K99: the tools are named where they help', () => {
      const text = explained('find-the-cause')
      for (const tool of [
        'curl',
        'DevTools',
        'Postman',
        'Insomnia',
        'jwt.io',
        'library',
        'Screaming Frog',
        'bulk URL status checker',
        'logs',
      ])
        expect(text).toContain(tool)
      expect(explained('monitoring')).toMatch(/A monitor/)
    })
    test('K100: a monitor calls the authenticated endpoint, with a real token, a keyword, from several places', async () => {
      const answer = await answerTo('How do I monitor a protected endpoint for 401s?')
      expect(answer).toMatch(/home page stays 200 while a protected path drifts into 401/)
      expect(answer).toMatch(
        /on a schedule with a real token.*look for a word[^]*several locations.*e-mail, SMS.*Slack/,
      )
    })
    test('K101: a monitor is no audit', () =>
      expect(explained('monitoring')).toMatch(/no audit of how logins and rights are checked/))
    test('K102: the systems are known by name', async () => {
      const names = products.map(({ name }) => name.toLowerCase()).join('\n')
      for (const name of ['wordpress', 'nginx', 'apache', 'cloudflare', 'iis', 'api gateway', 'oauth'])
        expect(names).toContain(name)
      const proxy = stepsOf('stripped-by-intermediary', 'developer')
      for (const name of ['Apache', '.htaccess', 'nginx']) expect(proxy).toContain(name)
      expect(explained('security-layer-block')).toMatch(/WAF/)
      expect(explained('negotiate')).toMatch(/Active Directory/)
      expect(explained('cached-response')).toMatch(/CDN/)
      expect(
        await causesOf('The load balancer strips the Authorization header: the app never sees it, 401.'),
      ).toContain('stripped-by-intermediary')
      expect(
        await answerTo('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n{"error":"invalid_client"}'),
      ).toMatch(/client/)
    })
  })

  describe('questions and further help', () => {
    test.each(questions)('K103: “%s” gets a right answer', async (question, right) => {
      expect(await answerTo(question)).toMatch(right)
    })
    test('K103: a question about a term has a topic and no finding', async () => {
      const { about, findings, ask } = await diagnosisOf('what is WWW-Authenticate?')
      expect([about?.id, findings, ask]).toEqual(['www-authenticate', [], []])
    })
    test.each([
      ['Hi, what is WWW-Authenticate?', 'www-authenticate'],
      ['How is 401 different from 403?', '401-or-403'],
      ['401 vs 407', '401-or-407'],
      ['Is a 401 the same as my website being down?', 'outage'],
      ['How do I get my browser to forget Basic auth credentials?', 'saved-login'],
    ])('K103: “%s” is about %s, however it is worded', async (question, topic) => {
      expect((await diagnosisOf(question)).about?.id).toBe(topic)
    })
    test.each([
      'Why do I get 401 from https://api.example.com? What is wrong with my token?',
      'What is causing 401 in my nginx?',
      'Is 401 returned because my token is expired?',
      'Why is my site down with 401 since upgrading nginx?',
      'Why does Spring return 401 instead of 403?',
    ])('K103: “%s” asks about a failing request, and has findings', async (question) => {
      const { about, findings } = await diagnosisOf(question)
      expect(about).toBeUndefined()
      expect(findings.length).toBeGreaterThan(0)
    })
    test('K103: a question within a conversation is answered, and what was pasted stays in view', async () => {
      const pasted = {
        type: 'pasted',
        report: reportOf('HTTP/1.1 401 Unauthorized\n\n{"error":"Invalid API key"}'),
      } as const
      const [before] = await converse(newConversation, pasted)
      const [after, replies] = await converse(before, { type: 'pasted', report: reportOf('What is a realm?') })
      expect(after).toBe(before)
      expect(toPlainText(replies[0]?.answer ?? [])).toMatch(/label for the protected area/)
    })
    test('K104: where the steps do not help, there is a note to hand over, and what the answer rests on', async () => {
      const [conversation] = await converse(newConversation, {
        type: 'pasted',
        report: reportOf('HTTP/1.1 401 Unauthorized'),
      })
      const [, handed] = await converse(conversation, { type: 'hand-over' })
      const [, why] = await converse(conversation, { type: 'why' })
      expect(toPlainText(handed[0]?.answer ?? [])).toMatch(/A note for .*, to copy[^]*we are refused with 401/)
      expect(toPlainText(why[0]?.answer ?? [])).toMatch(/It rests on:[^]*RFC 9110/)
    })
  })
}
