import { defineProduct } from '../product.ts'

const luci = 'https://github.com/openwrt/luci/blob/master/modules/luci-base/ucode/dispatcher.uc'
const mikrotik = 'https://help.mikrotik.com/docs/spaces/ROS/pages/47579162/REST+API'

/** OpenWrt, MikroTik and FRITZ!Box. */
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
      text: '401 unauthorized (err_none)',
      means: ['wrong-credentials', 'wrong-scheme', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'FRITZ!Box’s TR-064 wants Digest with the name of a user and its password; an empty name is refused since users have names.',
      steps: {
        visitor: [
          'Take the name from System › FRITZ!Box-Benutzer (often `fritz` and four digits), give that user the right “FRITZ!Box Einstellungen”, and enter name and password.',
        ],
        developer: [
          '`curl --anyauth -u "$FRITZ_USER:$FRITZ_PASSWORD" …`, the password in single quotes where it is typed: a shell takes `$` for a variable.',
        ],
      },
      ask: 'the user name that is sent, and whether “Zugriff für Anwendungen zulassen” is on',
      source: 'https://fritz.com/fileadmin/user_upload/Global/Service/Schnittstellen/AVM_TR-064_first_steps.pdf',
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
