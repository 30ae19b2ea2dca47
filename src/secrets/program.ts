import { matchesOf } from '../search/matches.ts'
import { skipBlanks } from './characters.ts'
import type { Scanner, Take } from './found.ts'
import { isStandIn } from './placeholder.ts'
import { readShellWord } from './shell-word.ts'

/** Where the secret begins in what a program is given; each expression is searched in the arguments alone. */
const leads: readonly (readonly [string, RegExp])[] = [
  ['sqlcmd bcp osql mosquitto_pub mosquitto_sub ipmitool unzip zip', /\s-P[ \t]{0,4}(?=\S)/g],
  ['cqlsh twine psexec psexec64 winexe', /\s-p[ \t]{1,4}/g],
  ['xfreerdp xfreerdp3 wfreerdp', /\s\/p:/g],
  ['7z 7za 7zr 7zz', /\s-p(?=\S)/g],
  ['keytool jarsigner', /\s-(?:src|dest|new)?(?:store|key)pass(?:wd)?[ \t]{1,4}/g],
  ['smbclient rpcclient smbmap', /\s-U[ \t]{0,4}["']?[^\s%"']{1,64}%/g],
  ['net', /^[ \t]user[ \t]{1,4}[\w.@\\-]{1,64}[ \t]{1,4}(?!\/)/g],
  ['net', /^[ \t]use[ \t][^\n]{1,200}?\/u(?:ser)?:\S{1,80}[ \t]{1,4}(?!\/)/gi],
  ['net', /^[ \t]use[ \t]{1,4}(?:\w:[ \t]{1,4})?\\\\\S{1,200}[ \t]{1,4}(?=\S{1,200}[ \t]{1,4}\/u(?:ser)?:)/gi],
  ['sqlplus sqlldr expdp impdp', /\s["']?[\w$#]{1,40}\/(?=[^\s/@])(?![^\s]{1,100}\.sql\b)/g],
  ['lftp', /\s-u[ \t]{0,4}[^\s,]{1,64},/g],
  [
    'htpasswd',
    /^[ \t]{1,4}(?=(?:-\w{1,8}[ \t]){0,3}-\w{0,6}b)(?:-\w{1,8}[ \t]{1,4}){1,4}\S{1,200}[ \t]{1,4}\S{1,64}[ \t]{1,4}/g,
  ],
  ['htpasswd', /^[ \t]{1,4}-\w{0,6}(?:n\w{0,6}b|b\w{0,6}n)\w{0,6}[ \t]{1,4}\S{1,64}[ \t]{1,4}/g],
  ['rabbitmqctl', /\s(?:add_user|change_password|authenticate_user)[ \t]{1,4}\S{1,64}[ \t]{1,4}/g],
  [
    'mc',
    /^[ \t](?:alias[ \t]set|config[ \t]host[ \t]add)[ \t]{1,4}\S{1,64}[ \t]{1,4}\S{1,200}[ \t]{1,4}\S{1,64}[ \t]{1,4}/g,
  ],
  ['steamcmd', /\+login[ \t]{1,4}\S{1,64}[ \t]{1,4}(?!\+)/g],
  ['composer poetry', /\shttp-basic\.\S{1,100}[ \t]{1,4}\S{1,64}[ \t]{1,4}/g],
  ['composer poetry', /\s(?:github-oauth|gitlab-token|pypi-token|bearer)\.\S{1,100}[ \t]{1,4}/g],
  ['npm yarn pnpm', /\sset[ \t]{1,4}\S{0,200}_(?:authToken|auth|password)[ \t]{1,4}/g],
  ['aws', /^[ \t]configure[ \t]set[ \t]{1,4}\S{0,60}aws_(?:secret_access_key|session_token)[ \t]{1,4}/g],
  ['ngrok', /\s(?:add-)?authtoken[ \t]{1,4}/g],
  ['kubectl oc', /--from-literal[= \t]["']?[\w.-]{1,100}=/g],
  ['fly flyctl', /(?<=\ssecrets[ \t](?:set|import)[^\n]{0,400})[ \t]["']?\w{1,100}=/g],
  [
    'vault',
    /(?<=^[ \t](?:kv[ \t](?:put|patch))[ \t][^\n]{0,400})[ \t](?!user|path|ttl|type|policies)[\w-]{1,60}=(?!@)/g,
  ],
  ['wpa_passphrase', /^[ \t]{1,4}(?:"[^"\n]{1,40}"|'[^'\n]{1,40}'|\S{1,40})[ \t]{1,4}/g],
  ['snmpwalk snmpget snmpset snmpbulkwalk', /\s-[cAX][ \t]{1,4}/g],
  ['openssl', /\s-pass(?:in|out)?[ \t]{1,4}["']?pass:/g],
]

const programs = new Map<string, RegExp[]>()
for (const [names, lead] of leads)
  for (const name of names.split(' ')) programs.set(name, [...(programs.get(name) ?? []), lead])

/** A command begins with its program, which may have a folder before it and `.exe` behind. */
const command = new RegExp(`(?<![\\w.-])(?:${[...programs.keys()].join('|')}|PsExec|NET)(?=(?:\\.exe)?[ \\t])`, 'g')

/** What a command may go on with below is not looked at, and what is piped to it is none of its own. */
const argumentsForm = /^(?:\.exe)?((?:\\\r?\n|[^\n|;`]){0,600})/i

/** Forms that no program needs to stand before. */
const alone: readonly (readonly [string, RegExp])[] = [
  ['jdbc:oracle', /jdbc:oracle:\w{1,8}:[\w$#]{1,40}\/(?=[^\s/"'@]{1,100}@)/g],
  ['-Dsonar.', /-Dsonar\.(?:login|token|password)=/g],
  [
    '|',
    /\b(?:echo|printf)[ \t]{1,4}(?:-[neE]{1,3}[ \t]{1,4}|["']?%s(?:\\n)?["']?[ \t]{1,4})?(?=[^\n|]{1,300}\|[ \t]{0,4}(?:[^\n|]{1,200}[ \t]--password-stdin|sudo[ \t](?:-\w{1,4}[ \t]){0,3}-\w{0,4}S))/g,
  ],
]

/** Finds what other programs than those of HTTP take as a password: `sqlcmd -P …`, `net use … /user:bob …`, `echo … | sudo -S`. */
export const scanPrograms: Scanner = (text, take) => {
  let past = 0
  for (const { index, 0: name } of matchesOf(text, command)) {
    // Within the arguments of one command a name begins another only behind what separates them: else each would be read with all that follow.
    if (index < past && !/[&(\n] {0,3}$/.test(text.slice(Math.max(0, index - 4), index))) continue
    const from = index + name.length
    const given = argumentsForm.exec(text.slice(from, from + 620))!
    const start = from + given[0].length - given[1]!.length
    past = from + given[0].length
    for (const lead of programs.get(name.toLowerCase())!)
      for (const match of matchesOf(given[1]!, lead)) takeArgument(text, start + match.index + match[0].length, take)
  }
  for (const [sign, lead] of alone)
    for (const match of text.includes(sign) ? matchesOf(text, lead) : [])
      takeArgument(text, match.index + match[0].length, take)
}

/** A word of the command, up to the `@` where a host stands behind the password, and without a quote that was opened before its name. */
const takeArgument = (text: string, from: number, take: Take): void => {
  const { start, end: wordEnd } = readShellWord(text, skipBlanks(text, from))
  const word = text.slice(start, wordEnd)
  const isBefore = text[from - 1] === '/' || text[from - 1] === '%'
  const at = isBefore ? word.lastIndexOf('@') : -1
  const value = (at > 0 ? word.slice(0, at) : word).replace(/["'`);,]{1,4}$/, '')
  if (value.length < 3 || value.includes('█') || /^[$%<{]|^-{1,2}[a-z]/i.test(value)) return
  if (!isStandIn(value)) take({ kind: 'password', start, end: start + value.length, live: true })
}
