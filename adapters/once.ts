/** Does what has an id at most once. */
export type Once<T> = {
  /**
   * The result of the work; undefined where work of that id was done before. While it is being done its end is waited
   * for, and where it failed this work is done instead.
   */
  readonly run: (id: string, work: () => Promise<T>) => Promise<T | undefined>
  /** Resolves when nothing is being done. */
  readonly settled: () => Promise<void>
}

/** How many ids are remembered; platforms deliver again within minutes. */
const remembered = 5_000

/** Remembers ids in this process, also while the store is away. `isDone`: whether a result means that it is not to be done again. */
export const openOnce = <T>(isDone: (result: T) => boolean): Once<T> => {
  const running = new Map<string, Promise<T>>()
  const done = new Set<string>()
  const remember = (id: string): void => {
    done.add(id)
    for (const oldest of done) if (done.size > remembered) done.delete(oldest)
  }
  const start = async (id: string, work: () => Promise<T>): Promise<T> => {
    const promise = work()
    running.set(id, promise)
    try {
      const result = await promise
      if (isDone(result)) remember(id)
      return result
    } finally {
      running.delete(id)
    }
  }
  const run: Once<T>['run'] = async (id, work) => {
    for (let before = running.get(id); before; before = running.get(id)) await before.catch(() => undefined)
    return done.has(id) ? undefined : start(id, work)
  }
  return {
    run,
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running.values())
    },
  }
}
