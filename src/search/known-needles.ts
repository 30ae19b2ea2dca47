/** The needles of expressions as `inOneText` gives them, by the expressions' sources, as far as a build worked them out beforehand; sources that run as they are have none. */
export const knownNeedles: Readonly<Record<string, string>> = {}
