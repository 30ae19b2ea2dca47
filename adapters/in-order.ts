/** Runs work after all work of the same key that was given before; work of other keys runs at once. */
export type InOrder = <T>(key: string, work: () => Promise<T>) => Promise<T>

const ignore = (): void => {}

/** A queue a key; a key without work takes no memory. */
export const openInOrder = (): InOrder => {
  const last = new Map<string, Promise<void>>()
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const result = before.then(work)
    const settled = result.then(ignore, ignore).then(() => {
      if (last.get(key) === settled) last.delete(key)
    })
    last.set(key, settled)
    return result
  }
}
