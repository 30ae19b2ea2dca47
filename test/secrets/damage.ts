/** What chat programs, terminals and people do to a text before it is pasted. */
export const damages: Readonly<Record<string, (text: string, value: string) => string>> = {
  'as it is': (text) => text,
  'in a fence': (text) => `\`\`\`\n${text}\n\`\`\``,
  'in a fence of a language': (text) => `\`\`\`http\n${text}\n\`\`\``,
  quoted: (text) => `> ${text.replaceAll('\n', '\n> ')}`,
  indented: (text) => `    ${text.replaceAll('\n', '\n    ')}`,
  'with CRLF': (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'escaped by Slack': (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'escaped for HTML': (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  'with the links of Slack': (text) =>
    text.replaceAll(/https?:\/\/[^\s"'`^<>]+/g, (url) => `<${url.replaceAll('&', '&amp;')}|${url}>`),
  'with smart quotes': (text) => text.replaceAll(/"([^"\n]*)"/g, '“$1”').replaceAll(/'([^'\n]*)'/g, '‘$1’'),
  'with colours round the value': (text, value) => text.replaceAll(value, `\u001b[32m${value}\u001b[39m`),
  'with a colour inside the value': (text, value) =>
    text.replaceAll(value, `${value.slice(0, 9)}\u001b[1m${value.slice(9)}\u001b[0m`),
  'with the words that grep looked for coloured': (text) =>
    text.replaceAll(/private key|authorization|password|token|key/gi, '\u001b[01;31m\u001b[K$&\u001b[m\u001b[K'),
  'with a zero-width space inside the value': (text, value) =>
    text.replaceAll(value, `${value.slice(0, 10)}\u200b${value.slice(10)}`),
  'with no-break spaces': (text) => text.replaceAll(/(?<=[:,]) /g, '\u00a0'),
  'as a string of JSON': (text) => JSON.stringify({ message: text }),
  'in a sentence': (text) => `Here is what I see: ${text}`,
}
