import { matchesOf } from '../search/matches.ts'
import { looksRandom } from './characters.ts'
import type { Scanner, Take } from './found.ts'

/** An address whose path or query is the credential: `sign` is a literal that each has, so that most texts cost one search. */
type Address = {
  readonly sign: string
  readonly kind: string
  /** Matches from the sign on. The first group is public and stays, what follows it is secret. */
  readonly form: RegExp
  /** The path is common: what follows must look generated. */
  readonly random?: boolean
}

/** Addresses as the products named document them. */
const addresses: readonly Address[] = [
  {
    sign: 'hooks.zapier.com/',
    kind: 'Zapier webhook',
    form: /(hooks\.zapier\.com\/hooks\/(?:catch|standard)\/(?:\d{1,12}\/)?)[\w-]{5,60}(?:\/(?:silent\/)?[\w-]{5,60})?/y,
  },
  { sign: '/open-apis/bot/', kind: 'Feishu webhook', form: /(\/open-apis\/bot\/(?:v2\/)?hook\/)[\w-]{16,64}/y },
  { sign: '.make.com/', kind: 'Make webhook', form: /(?<=\/hook\.[a-z0-9]{2,10})(\.make\.com\/)[a-z0-9]{20,64}/y },
  { sign: 'hook.integromat.com/', kind: 'Make webhook', form: /(hook\.integromat\.com\/)[a-z0-9]{20,64}/y },
  {
    sign: 'maker.ifttt.com/',
    kind: 'IFTTT webhook key',
    form: /(maker\.ifttt\.com\/(?:use\/|trigger\/[^/\s"']{1,100}\/(?:json\/)?with\/key\/))[\w-]{16,64}/y,
  },
  { sign: '/api/webhook/', kind: 'Home Assistant webhook', form: /(\/api\/webhook\/)[\w-]{16,128}/y, random: true },
  { sign: 'hc-ping.com/', kind: 'Healthchecks.io ping address', form: /(hc-ping\.com\/)[\w-]{22,36}/y },
  { sign: '/api/push/', kind: 'Uptime Kuma push token', form: /(\/api\/push\/)[A-Za-z0-9]{10,64}/y, random: true },
  { sign: 'infura.io/', kind: 'Infura API key', form: /(infura\.io\/(?:ws\/)?v3\/)[a-f0-9]{32}/y },
  { sign: '.alchemy.com/', kind: 'Alchemy API key', form: /(\.alchemy\.com\/(?:nft\/)?v\d\/)[\w-]{20,64}/y },
  { sign: '.alchemyapi.io/', kind: 'Alchemy API key', form: /(\.alchemyapi\.io\/(?:nft\/)?v\d\/)[\w-]{20,64}/y },
  { sign: '.quiknode.pro/', kind: 'QuickNode token', form: /(\.quiknode\.pro\/)[a-f0-9]{40}/y },
  { sign: '/private-', kind: 'private address of a calendar', form: /(\/private-)[a-f0-9]{16,64}(?=\/)/y },
  {
    sign: '/owa/calendar/',
    kind: 'private address of a calendar',
    form: /(\/owa\/calendar\/[^/\s"']{10,120}\/)[a-f0-9]{20,100}(?=\/)/y,
  },
  {
    sign: '/api/',
    kind: 'Philips Hue application key',
    form: /(\/api\/)(?=[A-Za-z0-9-]{0,39}[A-Z])(?=[A-Za-z0-9-]{0,39}[a-z])[A-Za-z0-9-]{40}(?![\w.-])/y,
    random: true,
  },
  {
    sign: '/hooks/',
    kind: 'incoming webhook',
    form: /(\/hooks\/)[A-Za-z0-9]{17,26}(?:\/[A-Za-z0-9]{30,64})?(?![\w-])/y,
    random: true,
  },
  { sign: '/integration/', kind: 'PagerDuty integration key', form: /(\/integration\/)[a-f0-9]{32}(?!\w)/y },
  // Players of television write the account into the path, as Xtream Codes did and what came after it.
  ...['/live/', '/movie/', '/series/'].map((sign) => ({
    sign,
    kind: 'account in the address of a stream',
    form: /(\/(?:live|movie|series)\/)[\w.~%@+-]{3,64}\/(?:[\w.~%@+-]{3,64}(?=\/\d{1,12}\.(?:ts|m3u8|mp4|mkv|avi)(?!\w))|(?=[A-Za-z]{0,32}\d{1,32}[A-Za-z])[A-Za-z0-9]{6,64}(?=\/\d{1,12}(?![\w./-])))/y,
  })),
]

/** What all of these addresses have one of, as a first look: each begins with a slash, which is found fast. */
const anyAddress =
  /\/(?:hooks?[./]|open-apis\/|maker\.|hc-ping\.|private-|owa\/|integration\/|live\/|movie\/|series\/|api\/(?:webhook\/|push\/|[A-Za-z0-9-]{40})|v\d\/[\w-]{20}|[a-f0-9]{40})/

/** Paths of links that work once, or for whoever holds them, and what stands in the last segment. */
const links =
  /\/(?:(?:reset|forgot|change|set|new|recover)[-_]?password|password[-_/](?:reset|recovery|set|new|change)|reset|(?:verify|confirm|activate)(?:[-_/]?(?:e[-_]?mail|account))?|e?mail[-_/](?:verify|verification|confirm|confirmation)|confirmation|activation|magic[-_]?links?|(?:accept[-_])?invit(?:e|ation)|unsubscribe)\/(?:(?:confirm|token)\/|[\w-]{1,12}\/)?([\w.~%=-]{16,512})/gi

/** Takes the place of the words that a title is made of: what is left looks generated only where it is. */
const withoutJoints = (segment: string): string => segment.replaceAll(/[-_.]/g, '')

const subsonic = /\/rest\/[\w.]{2,40}\?(?:[^\s"'<>#]{0,200}&)?p=(?:enc:)?([^\s"'<>#&]{1,200})/g

/** Finds credentials that stand in the path of an address, or in its query under a name that says nothing. */
export const scanPaths: Scanner = (text, take) => {
  if (!text.includes('/')) return
  if (anyAddress.test(text)) for (const address of addresses) scanAddress(text, address, take)
  for (const { index, 0: whole, 1: segment } of matchesOf(text, links))
    if (looksRandom(withoutJoints(segment!)))
      takeEnd('token of a one-time link', index + whole.length, segment!.length, take)
  // Subsonic's password, in the open or in hex, beside its user: http://www.subsonic.org/pages/api.jsp
  for (const { index, 0: whole, 1: password } of text.includes('/rest/') ? matchesOf(text, subsonic) : [])
    if (/[?&]u=/.test(text.slice(index, index + whole.length + 200)))
      takeEnd('password in a URL', index + whole.length, password!.length, take)
}

const takeEnd = (kind: string, end: number, length: number, take: Take): void =>
  take({ kind, start: end - length, end, live: true })

const scanAddress = (text: string, { sign, kind, form, random }: Address, take: Take): void => {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
    form.lastIndex = at
    const match = form.exec(text)
    if (match === null) continue
    const start = at + match[1]!.length
    const end = form.lastIndex
    if (random === true && !looksRandom(withoutJoints(text.slice(start, end)))) continue
    take({ kind, start, end, live: true })
  }
}
