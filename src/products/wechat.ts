import type { Phrase } from '../product.ts'
import { defineProduct } from '../product.ts'

const codes = 'https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html'
const returnCodes = 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html'
const work = 'https://developer.work.weixin.qq.com/document/path/90455'

const workMarks = ['qyapi.weixin', 'corpid', 'corpsecret', 'wecom', 'work.weixin']
const accountMarks = ['weixin', 'wechat', 'access_token', 'appid', 'appsecret', 'whitelist']

type Meaning = Omit<Phrase, 'text' | 'pattern' | 'source'> & { readonly source?: string }

/** What one `errcode` means. The numbers are short, so that they count only behind the name. */
const errcode = (pattern: RegExp, meaning: Meaning): Phrase => ({
  text: 'errcode',
  pattern,
  when: { text: [...accountMarks, ...workMarks] },
  source: codes,
  ...meaning,
})

/** WeChat’s official accounts, mini programs and WeCom (WeChat Work): `errcode`, with status 200. */
export const wechat = defineProduct({
  name: 'WeChat',
  hosts: ['api.weixin.qq.com', 'qyapi.weixin.qq.com'],
  marks: ['weixin.qq.com', 'wechat'],
  status: 200,
  says: [
    errcode(/^errcode["']?[ :=]{1,3}["']?40001\b/i, {
      when: { text: accountMarks, noText: workMarks },
      means: ['token-expired', 'revoked-credential', 'wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'WeChat does not take the access token (40001): each newly fetched one ends the one before, so that two programs end each other’s.',
      steps: {
        developer: [
          'Let one place fetch the token, and all others ask that place; or fetch it by `/cgi-bin/stable_token`, which gives the same one to all.',
          'When fetching the token gives 40001, the AppSecret is wrong: copy it anew.',
        ],
      },
      ask: 'how many programs fetch tokens for this AppID',
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?40001\b/i, {
      when: { text: workMarks },
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'certain',
      because:
        'WeCom does not take the secret (40001): each application has its own, and that of another company fits none.',
      steps: {
        developer: ['Copy the secret from the application’s page, and CorpID from My Company, both of one company.'],
      },
      source: work,
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?60020\b/i, {
      when: { text: workMarks },
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The request came from an address that the application does not trust (60020); the message names it.',
      steps: { developer: ['Console › the application › Trusted IPs: add the address of the message.'] },
      source: work,
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?40014\b/i, {
      means: ['token-expired', 'wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because: 'WeChat knows no such access token (40014): run out, cut short, or of another account.',
      ask: 'when the token was fetched, and for which AppID',
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?42001\b/i, {
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token has expired (42001): it lasts two hours.',
      steps: { developer: ['Fetch a new one five minutes before `expires_in` runs out.'] },
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?40013\b/i, {
      means: ['invalid-client', 'wrong-environment', 'placeholder-credential'],
      certainty: 'certain',
      because: 'WeChat knows no such AppID or CorpID (40013).',
      steps: {
        developer: [
          'Compare it with the console, upper and lower case included; an AppID begins with `wx`, a CorpID with `ww`.',
        ],
      },
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?40125\b/i, {
      means: ['invalid-client', 'revoked-credential'],
      certainty: 'certain',
      source: returnCodes,
      because: 'The AppSecret is not the one of this AppID (40125): after a reset the old one ends at once.',
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?(?:40164|61004)\b/i, {
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The request came from an address that is not in the IP whitelist; the message names it.',
      steps: {
        developer: [
          'Console › Settings & Development › Basic configuration › IP whitelist: add the address of the message.',
        ],
      },
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?41001\b/i, {
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The parameter `access_token` is missing (41001).',
      steps: { developer: ['Add it to the address: `?access_token=$ACCESS_TOKEN`.'] },
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?48001\b/i, {
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The account has no right to this interface (48001): some want a verified account, or another kind of it.',
      steps: {
        developer: ['Console › Developer centre › Interface permissions: look up which kind of account may call it.'],
      },
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?50002\b/i, {
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The account is limited (50002): frozen or closed.',
    }),
  ],
})
