/** All that adapters may import. */
export { compose, headline, toPlainText } from './answer.ts'
export type { Answer, Block } from './answer.ts'
export { diagnose } from './diagnose.ts'
export type { Wishes } from './diagnose.ts'
export type { Audience, Diagnosis } from './diagnosis.ts'
export { causeIds, explain } from './explain.ts'
export { UnusableReport, toReport } from './report.ts'
export type { Report } from './report.ts'
