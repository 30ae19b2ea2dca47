import { matchesOf } from '../search/matches.ts'
import type { Scanner } from './found.ts'
import { meaningOf } from './name.ts'
import { isPlaceholder } from './placeholder.ts'

const signs =
  /\becho |\bprintenv |\bcat |\boutput |base64 -|base64decode|\bprint-|\bpass show|get-login-password|auth token|create token|whoami -t|-field=/

/** A command whose name says what it prints; the name, or none where the command always prints a secret. */
const printing =
  /(?:\becho[ \t]{1,4}["']?(?:\$\{?|%|\$env:)(\w{1,80})[}%]?["']?|\bprintenv[ \t]{1,4}(\w{1,80})|\bcat[ \t]{1,4}(?:[^\s|]{0,200}\/)?([\w.-]{1,80})|\b(?:terraform|tofu|pulumi stack)[ \t]output[ \t]{1,4}(?:-{1,2}[\w-]{1,20}[ \t]{1,4}){0,2}["']?([\w-]{1,80})["']?|\|[ \t]{0,4}base64[ \t]{1,4}(?:-d|-D|-di|--decode)|\|[ \t]{0,4}base64decode[^\n|]{0,8}|\bgcloud[ \t](?:[\w-]{1,30}[ \t]){0,3}print-(?:access|identity)-token[^\n|]{0,80}|\bpass[ \t]show[ \t]{1,4}[^\s|]{1,100}|\baws[ \t]ecr[^\n|]{0,20}get-login-password[^\n|]{0,80}|\bgh[ \t]auth[ \t]token|\bkubectl[ \t][^\n|]{0,80}create[ \t]token[^\n|]{0,80}|\boc[ \t]whoami[ \t]-t|\bvault[ \t][^\n|]{0,80}-field=[^\n|]{0,80})[ \t]{0,4}\r?\n[ \t]{0,8}["']?(?=(\S{4,4096})[ \t]{0,8}(?:\r?\n|$))/g

/** The names of files without what tells their kind: `token.txt`, `.vault-token`. */
const stem = (name: string): string => name.replace(/\.(?:txt|key|json|dat|out|env)$/, '').replace(/^\./, '')

/** `-----BEGIN`, JSON and the next prompt are read in other ways, or are none. */
const isNoWord = (word: string): boolean => /^[-{[<$>#/(]|[$#%>:]$|█|^\d{1,3}$/.test(word) || isPlaceholder(word)

/** Finds secrets that a shell printed: the one word below `echo $API_KEY`, `cat token.txt`, `… | base64 -d`. */
export const scanPrinted: Scanner = (text, take) => {
  if (!text.includes('\n') || !signs.test(text)) return
  for (const match of matchesOf(text, printing)) {
    const name = match.slice(1, 5).find((one) => one !== undefined)
    if (name !== undefined && !isSecretName(stem(name))) continue
    const word = match[5]!.replace(/["']$/, '')
    const start = match.index + match[0].length
    if (!isNoWord(word)) take({ kind: 'secret', start, end: start + word.length, live: true })
  }
}

const isSecretName = (name: string): boolean => ['password', 'token', 'key'].includes(meaningOf(name) ?? '')
