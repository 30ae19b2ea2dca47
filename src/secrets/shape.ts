import { BASE64URL, DIGIT, skip, skipBack } from './characters.ts'
import type { Found, Scanner, Take } from './found.ts'
import type { Shape } from './shape-kind.ts'
import { vendorFamilies } from './shape-of-vendors.ts'

/** The forms that the vendors named publish, or that their tokens plainly have. */
const shapes: readonly Shape[] = [
  {
    sign: 'Q~',
    kind: 'Entra ID client secret',
    form: /[\w~.-]{3}\dQ~[\w~.-]{24,37}/y,
    before: 4,
    revoke: 'App registrations > Certificates & secrets in the Entra admin center',
  },
  {
    sign: ':AA',
    kind: 'Telegram bot token',
    form: /\d{8,10}:AA[\w-]{30,36}/y,
    before: 'digits',
    revoke: '@BotFather: /revoke',
  },
  {
    sign: '|',
    kind: 'Facebook app access token',
    form: /\d{13,17}\|[\w-]{24,32}/y,
    before: 'digits',
    revoke: 'https://developers.facebook.com/tools/accesstoken/',
  },
  {
    sign: 'A3-',
    kind: '1Password secret key',
    form: /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9-]{17}/y,
  },
  {
    sign: 'pat',
    kind: 'Airtable personal access token',
    form: /pat[A-Za-z0-9]{14}\.[a-f0-9]{40,64}/y,
    revoke: 'https://airtable.com/create/tokens',
  },
  { sign: 't1.', kind: 'Yandex Cloud IAM token', form: /t1\.[\w=-]{3,40}\.[\w=-]{60,200}/y },
  {
    sign: 'hooks.slack.com/',
    kind: 'Slack webhook',
    form: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/+]{10,200}/y,
    revoke: 'https://api.slack.com/apps',
  },
  { sign: '/api/webhooks/', kind: 'Discord webhook', form: /\/api\/webhooks\/\d{10,20}\/[\w-]{20,120}/y },
  {
    sign: '/webhookb2/',
    kind: 'Microsoft Teams webhook',
    form: /\/webhookb2\/[\w@-]{20,120}\/IncomingWebhook\/[\w/-]{20,160}/y,
  },
  { sign: '/soap/v3', kind: 'SoftLayer API key', form: /\/soap\/v3(?:\.1)?\/[a-z0-9]{60,64}/y },
  { sign: '0x', kind: 'private key of a wallet', form: /0x[a-fA-F0-9]{64}(?![a-fA-F0-9])/y },
  { sign: '$2', kind: 'password hash (bcrypt)', form: /\$2[aby]\$\d\d\$[./A-Za-z0-9]{40,53}/y, shown: 7 },
  {
    sign: '$apr1$',
    kind: 'password hash (MD5 crypt of Apache)',
    form: /\$apr1\$[./A-Za-z0-9]{4,8}\$[./A-Za-z0-9]{20,22}/y,
    shown: 6,
  },
  {
    sign: '-us',
    kind: 'Mailchimp API key',
    form: /[a-f0-9]{32}-us\d{1,2}(?!\w)/y,
    before: 32,
    revoke: 'https://admin.mailchimp.com/account/api/',
  },
]

/** Finds credentials by the form of the whole value. */
export const scanShapes: Scanner = (text, take) => {
  for (const shape of shapes) scanShape(text, shape, take)
  for (const family of vendorFamilies)
    if (family.common.test(text)) for (const shape of family.shapes) scanShape(text, shape, take)
  scanDotted(text, take)
}

const scanShape = (text: string, shape: Shape, take: Take): void => {
  let past = 0
  for (let at = text.indexOf(shape.sign); at >= 0; at = text.indexOf(shape.sign, Math.max(at + 1, past))) {
    const start =
      shape.before === 'digits' ? skipBack(text, at, DIGIT, Math.max(past, at - 17)) : at - (shape.before ?? 0)
    if (start < past) continue
    shape.form.lastIndex = start
    const match = shape.form.exec(text)
    if (match === null) continue
    past = shape.form.lastIndex
    take(foundAs(shape, start + (match[1]?.length ?? 0), past, text))
  }
}

const foundAs = ({ kind, revoke, shown }: Shape, start: number, end: number, text: string): Found => ({
  kind,
  start: start + (shown ?? 0),
  end,
  live: shown === undefined && !text.slice(start, end).includes('xxxx'),
  ...(revoke === undefined ? {} : { revoke }),
})

/** Discord's bot tokens: the user's id in base64url, six characters of time, and an HMAC, with dots between. */
const scanDotted = (text: string, take: Take): void => {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    if (text.charCodeAt(at + 7) !== 46) continue
    if (skip(text, at + 1, BASE64URL, at + 7) !== at + 7) continue
    const start = skipBack(text, at, BASE64URL, Math.max(0, at - 28))
    const end = skip(text, at + 8, BASE64URL, at + 8 + 64)
    if (at - start < 23 || end - at - 8 < 27) continue
    const revoke = 'https://discord.com/developers/applications'
    take({ kind: 'Discord bot token', start, end: skip(text, end, BASE64URL, end + 64), live: true, revoke })
    at = end
  }
}
