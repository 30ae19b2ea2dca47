import { defineProduct } from '../product.ts'

const pusher401 =
  'https://docs.bird.com/pusher/channels/channels/troubleshooting/what-can-cause-error-401-unauthorized-from-the-channels-rest-api'

/** Pusher Channels: signed calls, with the time in the signature. */
export const pusher = defineProduct({
  name: 'Pusher Channels',
  hosts: ['.pusher.com', '.pusherapp.com'],
  marks: ['pusher'],
  says: [
    {
      text: 'Timestamp expired',
      when: { text: ['pusher', 'auth_timestamp'] },
      means: ['clock-skew'],
      certainty: 'likely',
      status: 401,
      fixer: 'owner',
      because: 'Pusher’s signature holds the time, and the clock of the machine that signs is wrong.',
      steps: { developer: ['Set the clock by NTP (`timedatectl`); in Docker and WSL restart the virtual machine.'] },
      ask: 'what `date -u` says on the machine that sends the event',
      source: pusher401,
    },
    {
      text: 'pusher',
      when: { status: [401], noText: ['timestamp expired', 'broadcasting/auth', 'pusher/auth', '/auth'] },
      means: ['invalid-api-key', 'signature-mismatch', 'clock-skew'],
      certainty: 'possible',
      fixer: 'caller',
      because: 'Pusher refused app key, secret or app id, or the signature made of them and of the time.',
      steps: {
        developer: [
          'Compare app id, key, secret and cluster with App Keys in the dashboard; all four belong to one app.',
          'See that the clock of the sending machine is right.',
        ],
      },
      ask: 'the body of the 401, which names what failed',
      source: pusher401,
    },
  ],
})
