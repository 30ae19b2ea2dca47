import type { Receiver, ReceiverEvent } from '@slack/bolt'

/** Milliseconds after which an event is acknowledged whether or not it is answered; Slack waits for 3,000. */
const latest = 2_000

const patiently = async (event: ReceiverEvent, handle: (event: ReceiverEvent) => Promise<void>): Promise<void> => {
  let done: Promise<void> | undefined
  const acknowledge = (): Promise<void> => (done ??= event.ack())
  const timer = setTimeout(() => void acknowledge().catch(() => undefined), latest)
  try {
    await handle({ ...event, ack: async () => undefined })
  } finally {
    clearTimeout(timer)
    await acknowledge()
  }
}

/**
 * A receiver that acknowledges an event when it is answered, at the latest after two seconds. Bolt acknowledges before it
 * hands an event on; then the event is lost if the process dies before it answers. So Slack delivers it again.
 * Commands and buttons, which Slack never repeats, are acknowledged as their listeners say.
 */
export const patient = (receiver: Receiver): Receiver => ({
  init: (app) => {
    const handle = app.processEvent.bind(app)
    const processEvent = (event: ReceiverEvent): Promise<void> =>
      event.body['type'] === 'event_callback' ? patiently(event, handle) : handle(event)
    app.processEvent = processEvent
    receiver.init(app)
  },
  start: (...args) => receiver.start(...args),
  stop: (...args) => receiver.stop(...args),
})
