import { expect, test } from 'vitest'

import { diagnose } from '../src/diagnose.ts'

const now = new Date('2026-01-15T12:00:00Z')
const stepsFor = async (message: string): Promise<string> => {
  const { steps } = await diagnose({ message, files: [], now })
  return [...steps.visitor, ...steps.developer].join('\n')
}

test.each([
  ['Your session has expired, says the page.', 'I signed out and in again.', /sign out[^\n]* in again/i],
  [
    'Your session has expired, says the page.',
    'I already deleted all cookies.',
    /(?:delete|clear|remove)[^\n]*cookies/i,
  ],
  ['Wrong password, says the login page.', 'It is the same in a private window.', /private window/i],
  ['Wrong password, says the login page.', 'I double-checked and typed the password again.', /^type [^\n]*again/im],
  ['Wrong password, says the login page.', 'I have reset my password twice.', /^reset the password/im],
])('%s what was tried is not given again: %s', async (report, attempt, step) => {
  expect(await stepsFor(report)).toMatch(step)
  expect(await stepsFor(`${report} ${attempt}`)).not.toMatch(step)
})

test('what is only asked for is given', async () => {
  expect(await stepsFor('Wrong password, says the login page. Should I reset my password?')).toMatch(
    /reset the password/i,
  )
})

test('one step is left at least', async () => {
  expect(
    await stepsFor('Your session has expired. I signed out and in again, cleared all cookies, used a private window.'),
  ).not.toBe('')
})
