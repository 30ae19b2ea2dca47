import { defineProduct } from '../product.ts'

const luci = 'https://github.com/openwrt/luci/blob/master/modules/luci-base/ucode/dispatcher.uc'
const mikrotik = 'https://help.mikrotik.com/docs/spaces/ROS/pages/47579162/REST+API'

/** The web pages of OpenWrt and MikroTik. */
export const routers = defineProduct({
  name: 'Router',
  marks: ['/cgi-bin/luci', 'openwrt', 'routeros', 'mikrotik'],
  says: [
    {
      text: '/cgi-bin/luci',
      when: {
        told: ['changed:upgrade', 'changed:firmware', 'changed:https', 'tells:login-loop', 'changed:configuration'],
      },
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'A login cookie that the browser once got from the same address over https keeps the one of http from being stored.',
      steps: {
        visitor: ['Delete the cookies of the router’s address in the browser (or use a private window), then log in.'],
      },
      ask: 'whether the login works in a private window',
      source: luci,
    },
    {
      text: '"error":401,"message":"Unauthorized"',
      when: { text: ['routeros', 'mikrotik', '/rest/'] },
      means: ['wrong-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because: 'RouterOS’s REST API takes Basic with a user whose group has `rest-api` and the policy for it.',
      source: mikrotik,
    },
  ],
})
