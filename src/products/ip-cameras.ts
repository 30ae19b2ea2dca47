import { defineProduct } from '../product.ts'

const gst = 'https://gstreamer.freedesktop.org/documentation/rtsp/rtspsrc.html'
const gortsplib = 'https://github.com/bluenviron/gortsplib/blob/main/client.go'
const onvif = 'https://www.onvif.org/specs/core/ONVIF-Core-Specification.pdf'
const encode = 'Encode it: `node -p "encodeURIComponent(\'p@ss\')"`; an `@` is `%40`, a `:` `%3A`, a `#` `%23`.'

/** Cameras by RTSP and ONVIF, with GStreamer, ffmpeg and gortsplib. */
export const ipCameras = defineProduct({
  name: 'IP camera',
  marks: ['rtsp://', 'onvif', 'gortsplib', 'mediamtx'],
  says: [
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
      text: 'bad status code: 401 (Unauthorized)',
      when: { text: ['qop=', 'qop', 'sha-256', 'sha256'] },
      means: ['client-bug', 'challenge-not-answered', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'provider',
      because:
        'The same user and password work with another variety of Digest: this version of gortsplib answers a challenge with SHA-256 or `qop` in a way that the camera refuses.',
      steps: {
        developer: [
          'Update MediaMTX (or what holds gortsplib).',
          'Until then set the camera’s RTSP authentication to MD5 Digest or Basic.',
        ],
      },
      ask: 'the camera’s WWW-Authenticate field, and the version of MediaMTX',
      source: 'https://github.com/bluenviron/gortsplib/blob/main/pkg/auth/sender.go',
    },
    {
      text: 'bad status code: 401 (Unauthorized)',
      when: { noText: ['qop', 'sha-256', 'sha256'] },
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
      status: 400,
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
      text: 'Sender not Authorized',
      when: {
        text: ['onvif', 'soap'],
        noText: ['1970', '2000-01-01', 'power cut', 'without power', 'lost its time', 'clock'],
      },
      means: ['wrong-credentials', 'clock-skew', 'insufficient-scope'],
      certainty: 'likely',
      because: 'ONVIF refused the login: password, a clock apart from the camera’s, or a user without the right.',
      source: onvif,
    },
  ],
})
