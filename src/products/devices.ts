import { defineProduct } from '../product.ts'

const shelly = 'https://shelly-api-docs.shelly.cloud/gen2/General/Authentication'
const gst = 'https://gstreamer.freedesktop.org/documentation/rtsp/rtspsrc.html'
const ffmpeg = 'https://ffmpeg.org/ffmpeg-protocols.html#rtsp'
const gortsplib = 'https://github.com/bluenviron/gortsplib/blob/main/client.go'
const onvif = 'https://www.onvif.org/specs/core/ONVIF-Core-Specification.pdf'
const luci = 'https://github.com/openwrt/luci/blob/master/modules/luci-base/ucode/dispatcher.uc'
const mikrotik = 'https://help.mikrotik.com/docs/spaces/ROS/pages/47579162/REST+API'
const pywinrm = 'https://github.com/diyan/pywinrm/blob/master/README.md'
const winrm = 'https://learn.microsoft.com/windows/win32/winrm/authentication-for-remote-connections'
const encode = 'Encode it: `node -p "encodeURIComponent(\'p@ss\')"`; an `@` is `%40`, a `:` `%3A`, a `#` `%23`.'

/** Devices and remote control: Shelly, cameras (RTSP, ONVIF), routers, WinRM. */
export const devices = defineProduct({
  name: 'Device',
  marks: ['shelly', 'rtsp://', 'onvif', 'gortsplib', 'luci', 'openwrt', 'routeros', 'mikrotik', 'winrm', 'wsman'],
  says: [
    {
      text: '/rpc/',
      when: { text: ['shelly'], status: [401] },
      means: ['challenge-not-answered', 'wrong-scheme'],
      certainty: 'likely',
      because:
        'A Shelly of the second generation on takes Digest with SHA-256 alone (user `admin`), and Basic, as a URL’s user and password are sent, is not looked at.',
      steps: {
        developer: [
          '`curl --digest -u "admin:$PASSWORD" http://$SHELLY/rpc/Shelly.GetStatus` (curl 7.57 or newer)',
          'Home Assistant: `rest_command` with `authentication: digest`, or the Shelly integration.',
        ],
      },
      ask: 'the WWW-Authenticate field: `curl -i http://$SHELLY/rpc/Shelly.GetStatus`',
      source: shelly,
    },
    {
      text: 'rtsp://',
      pattern: /^rtsp:\/\/[^\s/@]{1,200}@[^\s/@]{0,200}@/i,
      means: ['corrupted-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'The address holds two `@`: the one of the password splits it in the wrong place.',
      steps: { developer: [encode] },
      source: gst,
    },
    {
      text: 'request uri is: rtsp://',
      pattern: /^request uri is: rtsp:\/\/[^\s/@]{1,80}@/i,
      means: ['corrupted-credential', 'malformed-header'],
      certainty: 'certain',
      because:
        'GStreamer still has an `@` in the address after taking user and password out: the password holds one itself.',
      steps: { developer: [encode] },
      source: gst,
    },
    {
      text: 'method DESCRIBE failed: 401',
      means: ['wrong-credentials', 'no-credentials', 'corrupted-credential', 'challenge-not-answered'],
      certainty: 'likely',
      because: 'The camera refused user and password of the RTSP address (ffmpeg).',
      steps: {
        developer: [
          encode,
          '`ffprobe -rtsp_transport tcp "rtsp://$USER:$PASSWORD@$CAMERA:554/…"`; some cameras keep an RTSP or ONVIF user apart from the web login.',
        ],
      },
      ask: 'whether the password holds any of `@ : / # ? %`, and whether VLC plays the address',
      source: ffmpeg,
    },
    {
      text: 'bad status code: 401 (Unauthorized)',
      means: ['wrong-credentials', 'client-bug', 'corrupted-credential', 'challenge-not-answered'],
      certainty: 'likely',
      because:
        'The camera refused what gortsplib (MediaMTX, Home Assistant’s go2rtc kin) sent; special characters, or a Digest variety that this version answers wrongly.',
      steps: {
        developer: [encode, 'Update MediaMTX; on the camera set the RTSP authentication to MD5 Digest, for a try.'],
      },
      ask: 'the WWW-Authenticate field of the camera (log level debug), and whether ffplay opens the address',
      source: gortsplib,
    },
    {
      text: 'Wsse authorized time check failed',
      means: ['clock-skew', 'stale-nonce'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The camera compares `Created` of the ONVIF login with its own clock, and they are too far apart.',
      steps: {
        developer: [
          'Set the camera’s date, time zone and NTP server; or compute the shift: `GetSystemDateAndTime` needs no login.',
        ],
      },
      source: onvif,
    },
    {
      text: 'ter:NotAuthorized',
      means: ['wrong-credentials', 'clock-skew', 'insufficient-scope'],
      certainty: 'likely',
      because: 'ONVIF refused the login: password, a clock apart from the camera’s, or a user without the right.',
      steps: {
        developer: ['Make an ONVIF user on the camera, set its clock by NTP, and compare with `GetSystemDateAndTime`.'],
      },
      ask: 'the camera’s time (GetSystemDateAndTime) beside the program’s',
      source: onvif,
    },
    {
      text: 'Sender not Authorized',
      when: { text: ['onvif', 'soap'] },
      means: ['wrong-credentials', 'clock-skew', 'insufficient-scope'],
      certainty: 'likely',
      because: 'ONVIF refused the login: password, a clock apart from the camera’s, or a user without the right.',
      source: onvif,
    },
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
    {
      text: 'the specified credentials were rejected by the server',
      means: ['wrong-credentials', 'wrong-scheme', 'kerberos-failure'],
      certainty: 'likely',
      because:
        'WinRM refused the login: the account’s form, or a transport (Basic, NTLM, Kerberos) that the server has switched off.',
      steps: {
        developer: [
          'Local account: `transport="ntlm"` and `MACHINE\\user`; Basic works for local users alone and wants `winrm set winrm/config/service/auth @{Basic="true"}`.',
          'On the server: `winrm get winrm/config/service/auth`.',
        ],
      },
      ask: 'the transport, the form of the user name, and `winrm get winrm/config/service/auth`',
      source: pywinrm,
    },
    {
      text: 'WinRMAuthorizationError',
      means: ['wrong-credentials', 'wrong-scheme', 'kerberos-failure'],
      certainty: 'likely',
      because: 'The WinRM client could not log in with this transport.',
      source: winrm,
    },
  ],
})
