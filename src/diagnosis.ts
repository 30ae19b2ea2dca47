import { z } from 'zod'

const certainty = z.enum(['certain', 'likely', 'possible'])
const audience = z.enum(['visitor', 'developer'])
const fixer = z.enum(['visitor', 'caller', 'owner', 'proxy-admin', 'provider'])
const where = z.object({ input: z.string(), line: z.int().positive() }).readonly()

/** One sign: a sentence, its place, and the reporter's own line (concealed) where it says more than the sentence. */
const because = z.object({ text: z.string(), where, quote: z.string().optional() }).readonly()

const finding = z
  .object({
    cause: z.string(),
    certainty,
    title: z.string(),
    because: z.array(because).readonly(),
    fixer,
    why: z.string(),
    references: z.array(z.string()).readonly(),
  })
  .readonly()

const ask = z.object({ what: z.string(), means: z.string().optional(), command: z.string().optional() }).readonly()

/** The answer to a question in general terms, where no request is shown: the topic and its words. */
const about = z
  .object({
    id: z.string(),
    title: z.string(),
    says: z.array(z.string()).readonly(),
    example: z.string().optional(),
    references: z.array(z.string()).readonly(),
  })
  .readonly()

/** `until`: when the secret ends by itself, as far as it tells. */
const secret = z.object({ kind: z.string(), where, advice: z.string(), until: z.string().optional() }).readonly()

const redacted = z
  .object({
    message: z.string(),
    files: z.array(z.object({ name: z.string(), content: z.string() }).readonly()).readonly(),
  })
  .readonly()

/** The published JSON of a diagnosis (contract.md, "A diagnosis"). */
export const diagnosisSchema = z
  .object({
    id: z.string().optional(),
    status: z.int().nullable(),
    audience,
    findings: z.array(finding).readonly(),
    about: about.optional(),
    steps: z.object({ visitor: z.array(z.string()).readonly(), developer: z.array(z.string()).readonly() }).readonly(),
    ask: z.array(ask).readonly(),
    secrets: z.array(secret).readonly(),
    /** What could not be read, a sentence each. */
    unread: z.array(z.string()).readonly(),
    /** Whether the paste shows the exchange end well. */
    success: z.boolean(),
    redacted: redacted.optional(),
    text: z.string(),
  })
  .readonly()

/** A diagnosis as it is published; see diagnosisSchema. */
export type Diagnosis = z.infer<typeof diagnosisSchema>
/** One cause of a diagnosis, with its proof. */
export type DiagnosisFinding = z.infer<typeof finding>
/** The answer to a question in general terms. */
export type About = z.infer<typeof about>
/** Whose steps come first. */
export type Audience = z.infer<typeof audience>
