/** The labels of a sample: `{ platform: 'slack' }`. Few values each, none from a paste. */
export type Labels = Readonly<Record<string, string>>

/** Counts up. */
export type Counter = { readonly add: (labels?: Labels, by?: number) => void }

/** Sorts what is observed into buckets. */
export type Histogram = { readonly observe: (value: number, labels?: Labels) => void }

/** The numbers of this process, in Prometheus' text format (prometheus.io/docs/instrumenting/exposition_formats, 0.0.4). */
export type Metrics = {
  readonly counter: (name: string, help: string) => Counter
  readonly gauge: (name: string, help: string, read: () => number) => void
  /** `bounds`: upper bounds in the unit of the name, ascending; +Inf is added. */
  readonly histogram: (name: string, help: string, bounds: readonly number[]) => Histogram
  readonly render: () => string
}

const escaped = (value: string): string => value.replace(/[\\"\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`))

const written = (labels: Labels): string => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}

const head = (name: string, help: string, type: string): string => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`

type Family = () => string

const counterOf = (name: string, help: string): [Counter, Family] => {
  const totals = new Map<string, number>()
  const add: Counter['add'] = (labels = {}, by = 1) => {
    const key = written(labels)
    totals.set(key, (totals.get(key) ?? 0) + by)
  }
  return [
    { add },
    () => head(name, help, 'counter') + [...totals].map(([key, total]) => `${name}${key} ${total}\n`).join(''),
  ]
}

type Series = { readonly labels: Labels; readonly buckets: number[]; sum: number; count: number }

const histogramOf = (name: string, help: string, bounds: readonly number[]): [Histogram, Family] => {
  const all = new Map<string, Series>()
  const observe: Histogram['observe'] = (value, labels = {}) => {
    const key = written(labels)
    const series = all.get(key) ?? { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 }
    all.set(key, series)
    for (const [index, bound] of bounds.entries()) if (value <= bound) series.buckets[index]! += 1
    series.sum += value
    series.count += 1
  }
  const lines = ({ labels, buckets, sum, count }: Series): string[] => [
    ...bounds.map((bound, index) => `${name}_bucket${written({ ...labels, le: String(bound) })} ${buckets[index]}\n`),
    `${name}_bucket${written({ ...labels, le: '+Inf' })} ${count}\n`,
    `${name}_sum${written(labels)} ${sum}\n`,
    `${name}_count${written(labels)} ${count}\n`,
  ]
  return [{ observe }, () => head(name, help, 'histogram') + [...all.values()].flatMap(lines).join('')]
}

/** Metrics of which none is registered yet. Names are given once each. */
export const openMetrics = (): Metrics => {
  const families: Family[] = []
  const add = <T>([metric, family]: readonly [T, Family]): T => {
    families.push(family)
    return metric
  }
  return {
    counter: (name, help) => add(counterOf(name, help)),
    gauge: (name, help, read) => add([undefined, () => `${head(name, help, 'gauge')}${name} ${read()}\n`]),
    histogram: (name, help, bounds) => add(histogramOf(name, help, bounds)),
    render: () => families.map((family) => family()).join(''),
  }
}
