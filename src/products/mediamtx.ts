import { defineProduct } from '../product.ts'

const publish = 'https://github.com/bluenviron/mediamtx/blob/main/README.md'
const manager = 'https://github.com/bluenviron/mediamtx/blob/main/internal/auth/manager.go'
const rtmp = {
  developer: [
    'RTMP: give user and password in the path: `rtmp://$HOST/mystream?user=$USER_NAME&pass=$PASSWORD`. In OBS: Server `rtmp://$HOST`, Stream key `mystream?user=…&pass=…`, and “Use authentication” off.',
    'Give the user `publish` for this path: `authInternalUsers: - user: … permissions: [{ action: publish, path: mystream }]`.',
  ],
}

/** MediaMTX (formerly rtsp-simple-server). */
export const mediamtx = defineProduct({
  name: 'MediaMTX',
  marks: ['mediamtx', 'rtsp-simple-server', 'gortsplib', 'authinternalusers', 'publishuser'],
  says: [
    {
      text: '[rtmp] [conn ',
      pattern:
        /^\[rtmp\] \[conn .{0,80}closed.{0,20}(?:invalid credentials|authentication failed|failed to authenticate|authentication error)/i,
      means: ['wrong-place', 'wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      because:
        'MediaMTX reads user and password of RTMP from the query of the stream path; the login fields of the encoder or `user:password@` in the address do not reach it.',
      steps: rtmp,
      ask: 'server address and stream key as set in the encoder (password blotted out)',
      source: publish,
    },
    {
      text: 'critical authentication error',
      means: ['wrong-place', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The publisher’s login was not accepted; with RTMP it has to stand in the query of the stream path.',
      steps: rtmp,
      source: publish,
    },
    {
      text: 'failed to authenticate: server replied with code 401',
      means: ['wrong-credentials', 'no-credentials', 'wrong-place'],
      certainty: 'likely',
      because:
        'The address in `authHTTPAddress` answered 401 to the user, password, path and action that MediaMTX posted to it.',
      source: manager,
    },
    {
      text: 'closed: authentication failed',
      when: { noText: ['[rtmp'] },
      means: ['wrong-credentials', 'no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because: 'No entry of `authInternalUsers` fits the user, password, action, path and address of this client.',
      source: publish,
    },
    {
      text: 'failed to authenticate: authentication failed',
      when: { noText: ['[rtmp'] },
      means: ['wrong-credentials', 'no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because: 'No entry of `authInternalUsers` fits the user, password, action, path and address of this client.',
      source: manager,
    },
    {
      text: 'failed to authenticate: JWT not provided',
      means: ['no-credentials', 'wrong-place', 'challenge-not-answered'],
      certainty: 'likely',
      because: 'MediaMTX is set to `authMethod: jwt` and found no token.',
      steps: {
        developer: [
          'Send it as `Authorization: Bearer`, or as the password; in the address as `?jwt=…` (for HTTP only with `authJWTInHTTPQuery: true`).',
        ],
      },
      ask: 'how the client is given the token: in a field, as the password, or in the address',
      source: manager,
    },
    {
      text: "user doesn't have permission to perform action",
      when: { text: ['mediamtx', 'failed to authenticate'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The JWT is good; its `mediamtx_permissions` do not name this action and path.',
      source: manager,
    },
  ],
})
