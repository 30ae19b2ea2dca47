import type { Phrase } from '../product.ts'
import { defineProduct } from '../product.ts'

const codes = 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html'

type Meaning = Omit<Phrase, 'text' | 'pattern' | 'when' | 'source'>

/** What one `errcode` means. The numbers are short, so that they count only behind the name. */
const errcode = (pattern: RegExp, meaning: Meaning): Phrase => ({
  text: 'errcode',
  pattern,
  when: { text: ['weixin', 'wechat', 'access_token', 'appid', 'appsecret', 'whitelist'] },
  source: codes,
  ...meaning,
})

/** WeChat’s official accounts, mini programs and WeCom: `errcode`, with status 200. */
export const wechat = defineProduct({
  name: 'WeChat',
  hosts: ['api.weixin.qq.com', 'qyapi.weixin.qq.com'],
  marks: ['weixin.qq.com', 'wechat'],
  status: 200,
  says: [
    errcode(/^errcode["']?[ :=]{1,3}["']?40001\b/i, {
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
    errcode(/^errcode["']?[ :=]{1,3}["']?42001\b/i, {
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token has expired (42001): it lasts two hours.',
      steps: { developer: ['Fetch a new one five minutes before `expires_in` runs out.'] },
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?40013\b/i, {
      means: ['invalid-client', 'wrong-environment', 'placeholder-credential'],
      certainty: 'certain',
      because: 'WeChat knows no such AppID (40013).',
      steps: { developer: ['Compare it with the console, upper and lower case included; it begins with `wx`.'] },
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?40125\b/i, {
      means: ['invalid-client', 'revoked-credential'],
      certainty: 'certain',
      because: 'The AppSecret is not the one of this AppID (40125): after a reset the old one ends at once.',
    }),
    errcode(/^errcode["']?[ :=]{1,3}["']?40164\b/i, {
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The request came from an address that is not in the IP whitelist (40164); the message names it.',
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
    }),
  ],
})
