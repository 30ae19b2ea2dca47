/** Texts by which a report speaks of clocks or of a new token: then “expired” may be the clock’s fault. */
export const clockHints = [
  'clock is',
  'clocks',
  'server time',
  'time zone',
  'timezone',
  'just issued',
  'brand new token',
  'freshly',
  'immediately expire',
]
