const factor = 8
const rounds = 3

/** 2.6 for each doubling; what is quadratic costs 64. */
const bearable = 18

/** Milliseconds below which the compiler counts more than the work. */
const least = 20

/** Milliseconds that this thread has worked; what else the machine does is not in it. */
export const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const best = async (work: (text: string) => unknown, text: string): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = worked()
    await work(text)
    times.push(worked() - start)
  }
  return Math.min(...times)
}

/** What is quadratic costs 64 each time; what only seems so, because something else kept the machine's caches busy, does not three times. */
const attempts = 3

/**
 * Whether work on a text grows with its length and not with its square: eight times as long, it may take 18 times as
 * long. A ratio of the thread's own time within one run, the best of some rounds each; what is over it is measured again.
 */
export const growsLinearly = async (
  work: (text: string) => unknown,
  shape: (size: number) => string,
  size: number,
): Promise<boolean> => {
  const [short, long] = [shape(size), shape(size * factor)]
  await work(short)
  for (let attempt = 0; attempt < attempts; attempt++)
    if ((await best(work, long)) / Math.max(least, await best(work, short)) < bearable) return true
  return false
}
