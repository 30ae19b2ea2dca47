import type { Placeholder } from '../evidence.ts'

/** Whether a stand-in was put there by hand before it was pasted, and a real credential was sent: `****`, `<redacted>`, or `xxxx`, which documentation writes as well. */
export const isRedacted = ({ kind, text }: Placeholder): boolean =>
  kind === 'redaction' || (kind === 'example' && /^[x\W_]+$/i.test(text))
