/** What a refusal of Discord's is known by: its code (docs.discord.com/developers/topics/opcodes-and-status-codes). */
export const codes = {
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  tooLarge: 40_005,
  alreadyAcknowledged: 40_060,
  missingAccess: 50_001,
  cannotSendToUser: 50_007,
  missingPermissions: 50_013,
  invalidWebhookToken: 50_027,
  invalidForm: 50_035,
  cannotReply: 160_002,
} as const

/** The code of a refusal; undefined where Discord did not refuse but something else failed. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined

/** Whether Discord refused with one of these codes. */
export const isRefusal = (error: unknown, ...expected: readonly (keyof typeof codes)[]): boolean =>
  expected.some((name) => codes[name] === codeOf(error))
