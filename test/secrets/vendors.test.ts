import { describe, expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'
import { growsLinearly } from '../growth.ts'
import { leaksOf } from './leak.ts'

const hex = '0123456789abcdef'
const small = 'abcdefghijklmnopqrstuvwxyz0123456789'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const alnum = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const word = `${alnum}_-`
const base64 = `${alnum}+/`

/** Characters in an order that has no pattern, and is the same in each run. */
const made = (set: string, length: number, seed = 7): string => {
  let state = seed + set.length * 1009 + length
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return set[state % set.length]
  }).join('')
}

/** A body of so many characters that has a capital, a small letter and a digit. */
const mixed = (length: number, set = alnum): string => `Q7k${made(set, length - 3)}`
const uuid = [8, 4, 4, 4, 12].map((length, at) => made(hex, length, at)).join('-')

/** What stands before the secret and is public, and the secret. */
const credentials: readonly (readonly [string, string])[] = [
  ['sk_', made(hex, 48)],
  ['sk_car_', mixed(22)],
  ['rpa_', made(upper, 40)],
  ['pat_', mixed(64)],
  ['app-', mixed(24)],
  ['dataset-', mixed(24)],
  ['pa-', mixed(43, word)],
  ['al-', mixed(43, word)],
  ['ABSK', mixed(128)],
  ['bce-v3/ALTAK-', `${mixed(21)}/${made(hex, 40)}`],
  ['wandb_v1_', mixed(77, word)],
  ['fw_', mixed(24)],
  ['e2b_', made(hex, 40)],
  ['llx-', mixed(48)],
  ['ls__', made(hex, 32)],
  ['crsr_', made(hex, 64)],
  ['key_', made(hex, 64)],
  ['cog_', made(small, 52)],
  ['vck_', mixed(56)],
  ['vercel_blob_rw_', mixed(48, word)],
  ['npg_', mixed(12)],
  ['SCW', made(upper, 17)],
  ['AKLT', mixed(43)],
  ['mdb_sa_sk_', mixed(40, word)],
  ['CCDB1_', mixed(62, word)],
  ['xau_', mixed(36)],
  ['dkea', made(hex, 32)],
  ['AVNS_', mixed(19)],
  ['standard_', made(hex, 256)],
  ['essu_', mixed(60)],
  ['xaat-', uuid],
  ['xapt-', uuid],
  ['pk1_', made(hex, 64)],
  ['dnsimple_a_', mixed(32)],
  ['SWMTKN-1-', `${made(small, 50)}-${made(small, 25)}`],
  ['BBDC-', mixed(44, base64)],
  ['ptr_', `${mixed(43, base64)}=`],
  ['nbp_', mixed(36)],
  ['nbt_', `${mixed(12)}.${mixed(40)}`],
  ['dbtc_', mixed(40, word)],
  ['dbtu_', mixed(40, word)],
  ['sgp_', `${made(hex, 16)}_${made(hex, 40)}`],
  ['sgp_local_', made(hex, 40)],
  ['n8n_api_', made(hex, 40)],
  ['bkct_', mixed(40)],
  ['bkua_', made(hex, 40)],
  ['snyk_uat.', mixed(60)],
  ['ddp_', mixed(36)],
  ['chpt_', mixed(15)],
  ['jca_', mixed(36)],
  ['base64:', `${mixed(43, base64)}=`],
  ['django-insecure-', 'k7$w=2(x!p@e^9&q*z+r#m1)t_v-8h3j5n6b4c0d$y%g@f'],
  ['live_', mixed(30)],
  ['test_', mixed(30)],
  ['access_', mixed(40)],
  ['pdl_live_apikey_', `${made(small, 26)}_${mixed(22)}_${mixed(3)}`],
  ['pdl_sdbx_apikey_', `${made(small, 26)}_${mixed(22)}_${mixed(3)}`],
  ['ek_live_', mixed(40)],
  ['polar_oat_', mixed(43)],
  ['EAAA', mixed(60, word)],
  ['EAA', mixed(180)],
  ['THAA', mixed(120)],
  ['vk1.a.', mixed(198, word)],
  ['RGAPI-', uuid],
  ['cfxk_', `${mixed(20)}_${mixed(6)}`],
  ['tk_', made(small, 29)],
  ['os_v2_app_', made(small, 103)],
  ['sl.u.', mixed(136, word)],
  ['WPL_AP1.', mixed(24)],
  ['oauth:', made(small, 30)],
  ['Atza|', mixed(120, word)],
  ['amzn.mws.', uuid],
  ['o.', mixed(32)],
  ['secret-live-', `${mixed(35, word)}=`],
  ['secret-test-', `${mixed(35, word)}=`],
  ['pk_12345678_', made(upper, 32)],
  ['uk1_', mixed(40, word)],
  ['', `${mixed(76)}AZDO${made(alnum, 4)}`],
  ['', `${mixed(52)}JQQJ99${made(alnum, 26)}`],
  ['', `${mixed(76, base64)}+ASt${made(alnum, 6)}==`],
  ['', `${mixed(42)}AzSe${made(alnum, 6)}`],
  ['314|', mixed(48)],
  ['PVEAPIToken=monitor@pve!reader=', uuid],
  ['1000.', `${made(hex, 32)}.${made(hex, 32, 9)}`],
  ['2/1204567890123456/1207654321098765:', made(hex, 32)],
  ['', `${made(hex, 10)}msh${made(hex, 15)}p1${made(hex, 6)}jsn${made(hex, 12)}`],
  ['', `${made(hex, 32)}.${mixed(16)}`],
  ['', `AAAAAAAAAAAAAAAAAAAAAA${mixed(30)}%2B${made(alnum, 58)}`],
  ['00D5g000001AbCd!', `AQ${mixed(94)}`],
  ['K10', `${made(hex, 64)}::server:${made(hex, 32)}`],
  ['ST-1234-', `${mixed(20)}-cas01`],
]

/** What stands before the secret, the secret, and what stands behind it and is public. */
const addresses: readonly (readonly [string, string, string])[] = [
  ['https://hooks.zapier.com/hooks/catch/1234567/', 'q7k3m9x', '/'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=', uuid, ''],
  ['https://open.feishu.cn/open-apis/bot/v2/hook/', uuid, ''],
  ['https://open.larksuite.com/open-apis/bot/v2/hook/', uuid, ''],
  ['https://oapi.dingtalk.com/robot/send?access_token=', made(hex, 64), ''],
  ['https://hook.eu1.make.com/', made(small, 32), ''],
  ['https://maker.ifttt.com/trigger/door/with/key/', mixed(22), ''],
  ['https://home.example.com/api/webhook/', mixed(43, word), ''],
  ['https://hc-ping.com/', uuid, '/fail'],
  ['https://status.example.com/api/push/', mixed(32), '?status=up'],
  ['https://mainnet.infura.io/v3/', made(hex, 32), ''],
  ['https://eth-mainnet.g.alchemy.com/v2/', mixed(32, word), ''],
  ['https://made-up.quiknode.pro/', made(hex, 40), '/'],
  ['https://calendar.google.com/calendar/ical/office/private-', made(hex, 32), '/basic.ics'],
  ['http://192.168.1.2/api/', mixed(40), '/lights'],
  ['https://chat.example.com/hooks/', made(small, 26), ''],
  ['https://events.pagerduty.com/integration/', made(hex, 32), '/enqueue'],
  ['https://app.example.com/reset-password/', mixed(40), '?lang=en'],
  ['https://app.example.com/password/reset/', made(hex, 64), ''],
  ['https://app.example.com/reset/MQ/', `abc123-${made(hex, 32)}`, '/'],
  ['https://app.example.com/verify-email/', mixed(32), ''],
  ['https://app.example.com/magic-link/', mixed(32), ''],
  ['https://app.example.com/invite/', uuid, ''],
  ['https://news.example.com/unsubscribe/', mixed(32), ''],
  ['http://tv.example.com:8080/live/', `${mixed(10)}/${mixed(11)}`, '/1234.ts'],
  ['http://tv.example.com:8080/series/', `${mixed(10)}/${mixed(11)}`, '/1234'],
  ['https://app.example.com/?ticket=ST-', `1234-${mixed(20)}-cas01`, '&x=1'],
  ['http://music.example.com/rest/ping.view?u=listener&p=', mixed(12), '&v=1.16.1'],
  ['https://api.telegram.org/bot', `123456789:AA${made(word, 33)}`, '/getMe'],
]

describe('a credential of a vendor', () => {
  it.each(credentials)('that begins with %j leaves nothing of itself', (before, body) => {
    for (const text of [
      `I get 401 with ${before}${body} since today`,
      `VENDOR_SETTING=${before}${body}\nPORT=80`,
      `{"setting":"${before}${body}"}`,
      `Authorization: Bearer ${before}${body}`,
    ])
      expect(leaksOf(conceal(text), [body])).toEqual([])
  })

  it.each(addresses)('in the address %s… leaves the address', (before, body, after) => {
    expect(conceal(`I sent it to ${before}${body}${after} today`)).toMatch(/^I sent it to https?:\S*█████\S* today$/)
    for (const text of [
      `I sent it to ${before}${body}${after} today`,
      `ENDPOINT=${before}${body}${after}\nPORT=80`,
      `{"endpoint":"${before}${body}${after}"}`,
      `curl -i '${before}${body}${after}'`,
    ])
      expect(leaksOf(conceal(text), [body])).toEqual([])
  })

  it.each([
    ['https://home.example.com/api/webhook/', mixed(43), '?x=1'],
    ['https://hook.eu1.make.com/', made(small, 32), '/'],
    ['https://calendar.google.com/calendar/ical/office/private-', made(hex, 32), '/basic.ics'],
    ['https://app.example.com/reset-password/', mixed(40), '?lang=en'],
    ['http://music.example.com/rest/ping.view?u=listener&p=', mixed(12), '&v=1.16.1'],
    ['314|', mixed(48), ' is it'],
    ['1000.', `${made(hex, 32)}.${made(hex, 32, 9)}`, ' is it'],
  ])('keeps what is public of %s…', (before, body, after) => {
    expect(conceal(`See ${before}${body}${after}`)).toBe(`See ${before}█████${after}`)
  })

  it.each(['app-', '+49 170 ', '+1', '/reset/', '/live/ab/', '4242 ', 'DE89 ', '/rest/x?p=', 'A'])(
    'is looked for in a time that grows with a text of %j',
    async (piece) => {
      expect(await growsLinearly(conceal, (length) => piece.repeat(length / piece.length), 40_000)).toBe(true)
    },
  )
})
