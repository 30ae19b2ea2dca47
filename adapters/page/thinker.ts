import type { Ask, Numbered, Told } from './protocol.ts'

/** Asks the worker something, and gives what it tells. */
export type Thinker = (ask: Ask) => Promise<Told>

type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => {
    readonly createScriptURL: (url: string) => string
  }
}

const trusted = (url: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return trustedTypes?.createPolicy('worker', { createScriptURL: (given) => given }).createScriptURL(url) ?? url
}

/**
 * Starts the worker. It is started from a blob that imports the script, because such a worker is bound by the page's
 * own Content-Security-Policy (CSP3 §4.2.3), wherever the files lie: it can send nothing either.
 */
const startWorker = (script: string): Worker => {
  const source = new Blob([`import ${JSON.stringify(new URL(script, document.baseURI).href)}`], {
    type: 'text/javascript',
  })
  const url = URL.createObjectURL(source)
  return new Worker(trusted(url), { type: 'module' })
}

/** Opens the worker and waits until it is ready; rejects with a sentence for people where it does not start. */
export const openThinker = async (script: string): Promise<Thinker> => {
  const worker = startWorker(script)
  const waiting = new Map<number, (told: Told) => void>()
  const { promise: ready, resolve, reject } = Promise.withResolvers<Told>()
  waiting.set(0, resolve)
  worker.addEventListener('error', () => reject(new Error('The script of this page could not be started.')))
  worker.addEventListener('message', ({ data: { number, content } }: MessageEvent<Numbered<Told>>) => {
    waiting.get(number)?.(content)
    waiting.delete(number)
  })
  await ready
  let count = 0
  return (ask) => {
    const { promise, resolve } = Promise.withResolvers<Told>()
    count += 1
    waiting.set(count, resolve)
    worker.postMessage({ number: count, content: ask } satisfies Numbered<Ask>)
    return promise
  }
}
