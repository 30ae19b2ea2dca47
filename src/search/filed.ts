/** Rows under their numbers: those of number `n` are `rows[starts[n]]` up to before `rows[starts[n + 1]]`. */
export type Filed = { readonly starts: Int32Array; readonly rows: Int32Array }

/** Files rows under each of their numbers, which are below `size`, in two lists without gaps: what is spread over the memory costs more to fetch than to compare. */
export const fileBy = (numbers: readonly (readonly number[])[], size: number): Filed => {
  const starts = new Int32Array(size + 1)
  let all = 0
  for (const own of numbers)
    for (const number of own) {
      starts[number + 1]!++
      all++
    }
  for (let number = 0; number < size; number++) starts[number + 1]! += starts[number]!
  const next = starts.slice()
  const rows = new Int32Array(all)
  for (let row = 0; row < numbers.length; row++) for (const number of numbers[row]!) rows[next[number]!++] = row
  return { starts, rows }
}
