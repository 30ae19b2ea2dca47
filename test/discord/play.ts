import { expect } from 'vitest'

import { openHouse } from './house.ts'
import type { House } from './house.ts'

/** Plays a script with a bot of its own; whatever it does, Discord finds no fault with it and is acknowledged in time. */
export const inHouse =
  (script: (house: House) => Promise<void>, more: Record<string, string> = {}) =>
  async (): Promise<void> => {
    const house = await openHouse(more)
    try {
      await script(house)
      expect(house.discord.faults).toEqual([])
      expect(house.discord.late).toEqual([])
    } finally {
      await house.stop()
    }
  }
