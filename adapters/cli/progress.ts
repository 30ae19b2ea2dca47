import type { WriteStream } from 'node:tty'

const step = 250

/** Shows how far a long batch is, on a terminal only; the line is rewritten in place. */
export const showProgress =
  (stream: WriteStream) =>
  (done: number): void => {
    if (stream.isTTY && done % step === 0) stream.write(`\r${done} reports`)
  }
