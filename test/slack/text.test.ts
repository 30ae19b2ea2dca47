import { describe, expect, test } from 'vitest'

import { mentions, toText, undoMrkdwn } from '../../adapters/slack/text.ts'

const bot = 'U0BOT0000'

const rich = (...elements: readonly object[]) => ({ blocks: [{ type: 'rich_text', elements }] })
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements })
const text = (said: string) => ({ type: 'text', text: said })

describe('mrkdwn is undone once', () => {
  test.each([
    ['a host that Slack made a link', 'Host: <http://api.example.com|api.example.com>', 'Host: api.example.com'],
    ['an address', '<https://api.example.com/v1/me>', 'https://api.example.com/v1/me'],
    [
      'an address with its own label',
      '<https://api.example.com/v1/me|https://api.example.com/v1/me>',
      'https://api.example.com/v1/me',
    ],
    ['an address behind other words', '<https://api.example.com/v1|click>', 'https://api.example.com/v1'],
    ['a mail address', 'sub: <mailto:user@example.com|user@example.com>', 'sub: user@example.com'],
    ['an ampersand in an address', '<https://api.example.com/?a=1&amp;b=2>', 'https://api.example.com/?a=1&b=2'],
    ['brackets of the paste', '&lt; HTTP/1.1 401', '< HTTP/1.1 401'],
    ['an entity that was typed', '&amp;lt;', '&lt;'],
    ['a mention of somebody', '<@U0OTHER> sees it', '@U0OTHER sees it'],
    ['a broadcast', '<!here>', '@here'],
    ['what is neither', '<not a link>', '<not a link>'],
  ])('%s', (_, written, typed) => expect(undoMrkdwn(written, bot)).toBe(typed))
})

describe('rich text is read as it was typed', () => {
  test('the mention of the bot is left out, lines are kept', () => {
    expect(
      toText(
        {
          ...rich(section({ type: 'user', user_id: bot }, text(' why?\n')), {
            type: 'rich_text_preformatted',
            elements: [
              text('GET / HTTP/1.1\nHost: '),
              { type: 'link', url: 'http://api.example.com', text: 'api.example.com' },
            ],
          }),
          text: 'other',
        },
        bot,
      ),
    ).toBe('why?\nGET / HTTP/1.1\nHost: api.example.com')
  })
  test('the marks of lists and quotations are put back', () => {
    expect(
      toText(
        rich(
          { type: 'rich_text_quote', elements: [text('GET / HTTP/1.1\nAccept: */*')] },
          { type: 'rich_text_list', style: 'ordered', elements: [section(text('one')), section(text('two'))] },
        ),
      ),
    ).toBe('> GET / HTTP/1.1\n> Accept: */*\n1. one\n2. two')
  })
  test('what is plain there is not unescaped', () => expect(toText(rich(section(text('a &lt; b'))))).toBe('a &lt; b'))
  test('a pseudo-header at the start keeps its colon', () =>
    expect(toText({ text: `<@${bot}> :authority: api.example.com` }, bot)).toBe(':authority: api.example.com'))
  test('a comma after the mention goes', () => expect(toText({ text: `<@${bot}>, look` }, bot)).toBe('look'))
  test.each([
    undefined,
    null,
    7,
    'x',
    [],
    [null],
    [{ type: 'rich_text', elements: 3 }],
    [{ type: 'rich_text', elements: [null, { elements: [7] }] }],
  ])('nothing in the blocks makes it throw: %j', (blocks) => {
    expect(toText({ text: 'said', blocks })).toBe('said')
  })
})

test('a mention is known in the text and in the blocks', () => {
  expect(mentions({ text: `<@${bot}> hi` }, bot)).toBe(true)
  expect(mentions(rich(section({ type: 'user', user_id: bot })), bot)).toBe(true)
  expect(mentions({ text: '<@U0OTHER>' }, bot)).toBe(false)
})
