const factor = 8
const rounds = 3

/** 2.6 for each doubling; what is quadratic costs 64. */
const bearable = 18

/** Milliseconds below which the compiler and whatever else the machine does count more than the work. */
const least = 20

const best = async (work: (text: string) => unknown, text: string): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work(text)
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

/**
 * Whether work on a text grows with its length and not with its square: eight times as long, it may take 18 times as
 * long. A ratio within one run, the best of some rounds each, so that the machine and what else it does hardly count.
 */
export const growsLinearly = async (
  work: (text: string) => unknown,
  shape: (size: number) => string,
  size: number,
): Promise<boolean> => {
  const [short, long] = [shape(size), shape(size * factor)]
  await work(short)
  return (await best(work, long)) / Math.max(least, await best(work, short)) < bearable
}
