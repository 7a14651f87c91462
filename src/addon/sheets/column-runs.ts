// Columns that stand side by side, so that one write does for all of them.

/** The runs of adjacent columns from left to right, each with its first column and its keys. */
export function runsOf<K>(
  places: Iterable<readonly [K, number]>,
): { readonly column: number; readonly keys: readonly [K, ...K[]] }[] {
  const runs: { column: number; keys: [K, ...K[]] }[] = []
  for (const [key, column] of [...places].sort((a, b) => a[1] - b[1])) {
    const run = runs[runs.length - 1]
    if (run && run.column + run.keys.length === column) run.keys.push(key)
    else runs.push({ column, keys: [key] })
  }
  return runs
}
