import type { Needles } from './needles.ts'

/** The needles of expressions by their sources, as far as a build worked them out beforehand; sources that run as they are have none. */
export const knownNeedles: Readonly<Record<string, Needles>> = {}
