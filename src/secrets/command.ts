import { looksRandom, skipBlanks } from './characters.ts'
import { scanCookies } from './cookie.ts'
import type { Scanner, Take } from './found.ts'
import { readShellWord } from './shell-word.ts'

const options =
  /(?:^|\s|[;&|"'])(-u|-U|-C|--user|--proxy-user|-a|--auth|-b|--cookie|-p|-w|--creds|-[sSkivLfgN]{1,5}[uU])(?:=|(?=["'\s\w$^:]))/g
const programs =
  /curl|wget|lwp-|https? |xh |docker|podman|mysql|sshpass|ldap|skopeo|oras|mongo|redis|az |lftp|svn|helm|mariadb/i

/** A value that a shell encodes, `echo 'password' | base64`, up to where the value begins; what is decoded is found by its own form. */
const encoded =
  /\b(?:echo|printf)[ \t]{1,8}(?:-[neE]{1,3}[ \t]{1,8}|["']?%s["']?[ \t]{1,8})?(?=[^\s|-][^|\n]{0,300}\|[ \t]{0,8}base64\b(?![ \t]{1,8}(?:-d|-D|--decode)))/g

const scanEncoded: Scanner = (text, take) => {
  encoded.lastIndex = 0
  for (let match = encoded.exec(text); match !== null; match = encoded.exec(text)) {
    const { start, end } = readShellWord(text, encoded.lastIndex)
    const colon = text.slice(start, end).indexOf(':')
    if (end > start) takePassword(text, start + colon + 1, end, take)
  }
}

/** Finds what curl, wget, HTTPie, docker, mysql and their like take as `-u user:password`, `-a`, `-b` and `-p`. */
export const scanCommands: Scanner = (text, take) => {
  if (text.includes('base64')) scanEncoded(text, take)
  if (!programs.test(text)) return
  options.lastIndex = 0
  for (let match = options.exec(text); match !== null; match = options.exec(text)) {
    const option = match[1]!
    const at = skipBlanks(text, options.lastIndex)
    const { start, end } = readShellWord(text, at)
    if (end > start) readOption(text, option, at, start, end, take)
    options.lastIndex = Math.max(options.lastIndex, Math.min(end, at + 1))
  }
}

const readOption = (text: string, option: string, at: number, start: number, end: number, take: Take): void => {
  if (option === '-b' || option === '--cookie') {
    if (text.slice(start, end).includes('=')) scanCookies(text, 'cookie', at, take)
    return
  }
  if (option === '-p' || option === '-w' || option === '-a') {
    if (takesPassword(text, option, at)) return takePassword(text, start, end, take)
    if (option !== '-a') return
  }
  if (option === '-C' && !/lwp-request|GET|POST|HEAD/.test(text.slice(Math.max(0, at - 80), at))) return
  readUser(text, start, end, take)
}

/** Whose option is a password: `-p` is a port or a path, `-a` and `-w` are anything for most programs. */
const passwordPrograms: Readonly<Record<string, RegExp>> = {
  '-p': /(?:docker|podman|helm registry|oras|skopeo|az acr|az) login |\b(?:mysql|mariadb|mongo)[a-z]{0,8} |\bsshpass /,
  '-a': /\bredis-cli /,
  '-w': /\bldap[a-z]{3,8} /,
}

const takesPassword = (text: string, option: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 160), at)
  const command = before.slice(1 + Math.max(...['\n', '|', ';', '&'].map((end) => before.lastIndexOf(end))))
  return passwordPrograms[option]?.test(command) ?? false
}

const isVariable = (value: string): boolean =>
  /^(?:[$<{%[*•]|YOUR|your_|x{4,}|\.{3})/.test(value) || value.includes('█')

const readUser = (text: string, start: number, end: number, take: Take): void => {
  const value = text.slice(start, end)
  const colon = value.indexOf(':')
  if (colon < 0 || value.includes('://') || /^\d+:\d+$/.test(value)) return
  const user = value.slice(0, colon)
  if (colon === value.length - 1) {
    if (user.length >= 16 && looksRandom(user)) take({ kind: 'API key', start, end: start + colon, live: true })
    return
  }
  if (/^[^\s@]{1,64}@[\w-]{1,63}\.[\w.-]{2,100}$/.test(user))
    take({ kind: 'e-mail address', start, end: start + colon, personal: true })
  takePassword(text, start + colon + 1, end, take)
}

const takePassword = (text: string, start: number, end: number, take: Take): void => {
  const value = text.slice(start, end)
  if (!isVariable(value))
    take({ kind: 'password', start, end, live: !/^(?:pass(?:word)?|anonymous|secret)$/i.test(value) })
}
