import { expect } from 'vitest'

import { openHouse } from './house.ts'
import type { House, Mode } from './house.ts'
import type { SlackServer } from './server.ts'

/** Plays a script with a bot of its own; whatever it does, Slack finds no fault with it and is acknowledged in time. */
export const inHouse =
  (mode: Mode, script: (house: House) => Promise<void>, prepare?: (slack: SlackServer) => void) => async () => {
    const house = await openHouse(mode, {}, prepare)
    try {
      await script(house)
      expect(house.slack.faults).toEqual([])
      expect(house.slack.late).toEqual([])
    } finally {
      await house.stop()
    }
  }
