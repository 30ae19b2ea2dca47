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
 * Starts the worker. It is started from a blob that imports the scripts, because such a worker is bound by the page's
 * own Content-Security-Policy (CSP3 §4.2.3), wherever the files lie: it can send nothing either. The blob names all of them, so that
 * none is asked for only once another has been read.
 */
const startWorker = (scripts: readonly string[]): Worker => {
  const imports = scripts.map((script) => `import ${JSON.stringify(new URL(script, document.baseURI).href)}`)
  const source = new Blob([imports.join('\n')], { type: 'text/javascript' })
  const url = URL.createObjectURL(source)
  return new Worker(trusted(url), { type: 'module' })
}

const notStarted = 'The script of this page could not be started.'

/** A worker that loads. */
export type Opened = {
  /** Asked before the worker is loaded, it answers when it is; where it does not start, it says so. */
  readonly think: Thinker
  /** Resolves when nothing more is asked of the network; rejects with a sentence for people where it does not start. */
  readonly loaded: Promise<void>
}

const load = async (worker: Worker, first: Promise<Told>): Promise<void> => {
  const { promise: fails, reject } = Promise.withResolvers<never>()
  worker.addEventListener('error', () => reject(new Error(notStarted)))
  await Promise.race([first, fails])
}

/** Opens a worker of these scripts, and waits for nothing: its tables take a moment, in which one can already write. */
export const openThinker = (...scripts: readonly string[]): Opened => {
  const worker = startWorker(scripts)
  const waiting = new Map<number, (told: Told) => void>()
  let count = 0
  const next = (): { readonly number: number; readonly told: Promise<Told> } => {
    const { promise: told, resolve } = Promise.withResolvers<Told>()
    const number = count
    waiting.set(number, resolve)
    count += 1
    return { number, told }
  }
  worker.addEventListener('message', ({ data: { number, content } }: MessageEvent<Numbered<Told>>) => {
    waiting.get(number)?.(content)
    waiting.delete(number)
  })
  const loaded = load(worker, next().told)
  const think: Thinker = async (content) => {
    const isLoaded = await loaded.then(
      () => true,
      () => false,
    )
    if (!isLoaded) return { type: 'unusable', message: notStarted }
    const { number, told } = next()
    worker.postMessage({ number, content } satisfies Numbered<Ask>)
    return told
  }
  return { think, loaded }
}
