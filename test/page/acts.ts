import type { Page } from 'playwright-core'

import { converse, newConversation, toPlainText } from '../../src/index.ts'
import type { Conversation, Reply, Turn } from '../../src/index.ts'

/** Puts a text into the field and sends it; resolves when there is an answer more than before. */
export const paste = async (page: Page, text: string): Promise<void> => {
  const before = await page.locator('.answer, .notice').count()
  await page.locator('#message').fill(text)
  await page.getByRole('button', { name: 'Diagnose' }).click()
  await page.waitForFunction((count) => document.querySelectorAll('.answer, .notice').length > count, before)
}

/** Presses a button under the latest answer; resolves when something was said. */
export const press = async (page: Page, label: string): Promise<void> => {
  await page.evaluate(() => document.querySelector('#status')?.replaceChildren())
  await page.getByRole('button', { name: label, exact: true }).last().click()
  await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '')
}

/** Begins a new conversation, where there is one. */
export const forget = async (page: Page): Promise<void> => {
  if ((await page.locator('[data-action=forget]').count()) > 0) await press(page, 'Forget this')
}

/** Drops a file on the page, as the file manager of a desktop does. */
export const drop = async (page: Page, name: string, content: string): Promise<void> => {
  const data = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], name))
      return transfer
    },
    { name, content },
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await page.locator('#attached li', { hasText: name }).waitFor()
}

/** Letters and figures alone: markup, marks of lists and the labels of buttons are the page's own. */
export const words = (text: string): string =>
  text
    .normalize()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The words of an answer on the page, without those of its buttons and pictures. */
export const seenWords = async (page: Page, at = -1): Promise<string> => {
  const texts = await page.locator('.answer').evaluateAll((answers) =>
    answers.map((answer) => {
      const copy = answer.cloneNode(true) as HTMLElement
      for (const part of copy.querySelectorAll('.actions, .tools, .picture, .command button, .code button'))
        part.remove()
      return [...copy.querySelectorAll('h2, h3, p, li, blockquote > *, pre')].map((part) => part.textContent).join('\n')
    }),
  )
  return words(texts.at(at) ?? '')
}

const now = new Date('2026-01-15T12:00:00Z')

/** A paste, by the clock of the cases. */
export const pasted = (message: string): Turn => ({ type: 'pasted', report: { message, files: [], now } })

/** What the core itself says to the last of these turns. */
export const spoken = async (...turns: readonly Turn[]): Promise<readonly Reply[]> => {
  let conversation: Conversation = newConversation
  let replies: readonly Reply[] = []
  for (const turn of turns) [conversation, replies] = await converse(conversation, turn)
  return replies
}

/** The words of a reply as the core lays it out; numbers of steps are left to the page's lists. */
export const saidWords = (reply: Reply | undefined): string =>
  words(toPlainText(reply?.answer ?? []).replaceAll(/^ {2}\d+\. /gm, ''))
