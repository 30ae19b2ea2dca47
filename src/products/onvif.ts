import { defineProduct } from '../product.ts'
import { findWording, says } from '../questions/near.ts'

const core = 'https://www.onvif.org/specs/core/ONVIF-Core-Specification.pdf'
const clock = {
  visitor: ['Set date, time and time zone of the camera (better: its NTP server), and add it again.'],
  developer: [
    'Set the camera’s clock by NTP in its web interface, in UTC and with the right time zone, and that of the client too.',
    'In the client ask the camera’s time first (`GetSystemDateAndTime`, which needs no login), and make `wsu:Created` from it.',
  ],
}

/** That the login is right, in whatever words: another client takes it, or it did until now (lower case). */
const credentialsAreGood = says(
  /\bgetsystemdateandtime\b|\bdevice manager\b|\b(?:passwords?|credentials|log-?in)\b[^.\n]{0,24}\b(?:right|correct|ok|fine|double-?checked)\b|\bsame (?:password|log-?in|credentials)\b[^.\n]{0,24}\bworks?\b/,
)

/** ONVIF cameras and clients. */
export const onvif = defineProduct({
  name: 'ONVIF',
  marks: ['onvif', 'wsse:', 'ter:notauthorized', 'getsystemdateandtime', 'usernametoken'],
  says: [
    {
      text: 'onvif',
      when: {
        text: [
          'camera’s time',
          "camera's time",
          'camera time',
          'time of the camera',
          'clock of the camera',
          "camera's clock",
          'camera clock',
          'time difference',
          'seconds off',
          'wrong time',
          'time is wrong',
          'time resets',
          'out of sync',
          'utc time',
          'wsu:created drift',
          '1970',
          '01-01-2000',
          '2000-01-01',
          'power cut',
          'without power',
          'lost its time',
          'lost the time',
          'clock is wrong',
          'clock was reset',
        ],
      },
      means: ['clock-skew', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'An ONVIF login carries the time of the client, and a camera refuses one that is more than some seconds from its own clock.',
      steps: clock,
      ask: 'the camera’s time beside that of the client, to the second',
      source: core,
    },
    {
      text: 'onvif',
      when: {
        text: ['notauthorized', 'not authorized', 'unauthorized', '401'],
        holds: (evidence) => findWording(evidence, credentialsAreGood) !== undefined,
      },
      means: ['clock-skew', 'wrong-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'User and password are good elsewhere: an ONVIF login also carries the client’s time, and a camera whose clock is some seconds off refuses it.',
      steps: clock,
      ask: 'the camera’s time beside that of the client, to the second',
      source: core,
    },
    {
      text: 'the action requested requires authorization and the sender is not authorized',
      means: ['clock-skew', 'wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      status: 400,
      because: 'The camera refused the ONVIF login: user or password, or a `Created` that is not in UTC.',
      steps: clock,
      source: core,
    },
  ],
})
