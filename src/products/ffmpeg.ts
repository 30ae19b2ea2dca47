import { defineProduct } from '../product.ts'

const errors = 'https://github.com/FFmpeg/FFmpeg/blob/master/libavutil/error.c'
const restream = 'https://docs.frigate.video/configuration/restream/'
const go2rtc = 'https://github.com/AlexxIT/go2rtc/blob/master/pkg/rtsp/client.go'
const encode = {
  developer: [
    'Percent-encode the password in the URL: `python3 -c "import urllib.parse,getpass; print(urllib.parse.quote(getpass.getpass(), safe=\'\'))"` (`@` is `%40`, `#` is `%23`, `$` is `%24`, `!` is `%21`); VLC asks for it apart and needs no encoding.',
    '`ffprobe -rtsp_transport tcp "rtsp://$USER_NAME:$ENCODED_PASSWORD@$CAMERA/$PATH"`',
    'Check the user in the camera: some keep RTSP or ONVIF users apart from those of the web page, and lock them after several wrong tries.',
  ],
}
const special = { told: ['tells:password-has-special-characters'] } as const

/** FFmpeg and what is built on it or beside it to read cameras: Frigate, go2rtc, OpenCV. */
export const ffmpeg = defineProduct({
  name: 'FFmpeg',
  marks: ['ffmpeg', 'ffprobe', 'libav', 'frigate', 'go2rtc', 'method describe failed'],
  says: [
    ...['server returned 401 unauthorized', 'method describe failed: 401'].map((text) => ({
      text,
      when: special,
      means: ['corrupted-credential', 'wrong-credentials'] as const,
      certainty: 'likely' as const,
      because: 'The password has characters with a meaning in a URL, so the camera gets another one than you typed.',
      steps: encode,
      source: text.startsWith('server') ? errors : 'https://github.com/FFmpeg/FFmpeg/blob/master/libavformat/rtsp.c',
    })),
    {
      text: 'server returned 401 unauthorized',
      when: { noText: ['method describe failed'] },
      means: ['wrong-credentials', 'corrupted-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'The camera or server answered 401 to the login in the URL.',
      steps: encode,
      ask: 'whether the password has characters such as @ : / ? # & $ % in it, and the user’s rights in the camera',
      source: errors,
    },
    {
      text: 'wrong user/pass',
      when: { text: ['go2rtc', 'rtsp', 'frigate', 'streams:'], told: special.told },
      means: ['corrupted-credential', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'go2rtc takes the URL as it stands: special characters of the password have to be percent-encoded in it.',
      steps: encode,
      source: restream,
    },
    {
      text: 'wrong user/pass',
      when: { text: ['go2rtc', 'rtsp', 'frigate', 'streams:'] },
      means: ['wrong-credentials', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The camera answered 401 to the user and password in the URL.',
      steps: encode,
      source: go2rtc,
    },
    {
      text: 'user/pass not provided',
      when: { text: ['go2rtc', 'rtsp', 'frigate', 'streams:'] },
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The camera wants a login, and the URL has none.',
      steps: encode,
      source: go2rtc,
    },
    {
      text: 'invalid url escape "%',
      when: { text: ['rtsp', 'http', 'streams:'] },
      means: ['corrupted-credential', 'bad-request'],
      certainty: 'likely',
      because: 'A `%` in the password is read as the beginning of an escape; write it `%25`.',
      steps: encode,
      source: restream,
    },
  ],
})
