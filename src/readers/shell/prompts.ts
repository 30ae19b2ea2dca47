const clients =
  /(?:curl|wget|https?|xh|xhs|invoke-webrequest|invoke-restmethod|iwr|irm|sudo|time|env|export|printf|echo|cat)(?:\.exe)?(?=[\s]|$)/iy
/** What may stand before a command: `$ `, `# `, `user@host:~/dir$ `, `PS C:\>`, `C:\>`, `❯ `, `1. `, `- `, `> `, `RUN `, `run: `. */
const prompts: readonly RegExp[] = [
  /[ \t]{0,40}PS(?: [^>\n]{0,200})?> ?/y,
  /[ \t]{0,40}[A-Za-z]:\\[^>\n]{0,200}> ?/y,
  /[ \t]{0,40}(?:\([\w .-]{1,40}\) )?\[?[\w.+-]{1,64}@[^$#%>\n@]{1,200}[$#%>] ?/y,
  /[ \t]{0,40}(?:> ?){0,5}[ \t]{0,8}(?:(?:[$#%>❯➜!+*-]|[0-9]{1,3}[.)]|run: ?\|?-?|RUN|curl:|command:) {0,8})?`{0,3}/y,
]
const powerShellPrompt = /[ \t]{0,40}PS [A-Za-z~][^>\n]{0,200}>/y
const cmdPrompt = /[ \t]{0,40}[A-Za-z]:\\[^>\n]{0,200}>/y
const continuation = /[ \t]{0,40}(?:dquote|quote|cmdand|pipe|More\?|>)>? ?/y

/**
 * Puts blanks where prompts stand, so that offsets stay: before a command (`$ curl …`), and before its continued lines (`> -H …`).
 * A `#` before a client's name is taken for root's prompt, not for a comment.
 */
export function blankPrompts(text: string): string {
  const out: string[] = []
  let continued = false
  for (const line of text.split('\n')) {
    const length = continued ? continuationLength(line) : promptLength(line)
    out.push(length === 0 ? line : ' '.repeat(length) + line.slice(length))
    continued = /[\\^`]$/.test(line.trimEnd())
  }
  return out.join('\n')
}

function continuationLength(line: string): number {
  continuation.lastIndex = 0
  return continuation.exec(line)?.[0].length ?? 0
}

/** The Windows shell whose prompt stands at the start of a line: `PS C:\>` or `C:\>`. */
export function windowsPrompt(line: string): 'powershell' | 'cmd' | undefined {
  powerShellPrompt.lastIndex = 0
  if (powerShellPrompt.test(line)) return 'powershell'
  cmdPrompt.lastIndex = 0
  return cmdPrompt.test(line) ? 'cmd' : undefined
}

/** How long the prompt is that stands at the start of a line before a command; 0 where none does. */
export function promptLength(line: string): number {
  for (const prompt of prompts) {
    prompt.lastIndex = 0
    const length = prompt.exec(line)?.[0].length
    if (length === undefined || length === 0) continue
    clients.lastIndex = length
    if (clients.test(line)) return length
  }
  return 0
}
