/** Rows of the benches' tables: what was measured, and the most that it may be. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

/** One row; `budget` is the most that `value`, or `value / baseline`, may be; for marks (`atLeast`) the least. */
export interface Row {
  name: string
  value: number
  unit: string
  baseline?: number
  ratio?: number
  budget: number
  ok: boolean
}

export const row = (name: string, value: number, unit: string, budget: number): Row => ({
  name,
  value,
  unit,
  budget,
  ok: value <= budget,
})

/** A value that may be no less than its budget. */
export const atLeast = (name: string, value: number, unit: string, budget: number): Row => ({
  ...row(name, value, unit, budget),
  ok: value >= budget,
})

/** A value measured by the side of another one. */
export const against = (name: string, value: number, baseline: number, budget: number, unit = 'ms'): Row => {
  const ratio = value / baseline
  return { name, value, unit, baseline, ratio, budget, ok: ratio <= budget }
}

/** The one that so much of all is smaller than: 0.95 for the 95th percentile. */
const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] ?? NaN

/** The middle one. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)
/** The one that 95 of 100 are smaller than. */
export const p95 = (numbers: readonly number[]): number => quantile(numbers, 0.95)

/** Prints the rows and leaves them in `results-<name>.json`, beside whatever else `facts` says. */
export async function report(name: string, facts: object, rows: readonly Row[]): Promise<boolean> {
  console.table(
    rows.map(({ name, value, unit, baseline, ratio, budget, ok }) => ({
      '': name,
      value: `${Number(value.toFixed(3))} ${unit}`.trim(),
      baseline: baseline === undefined ? '' : `${baseline.toFixed(0)} ${unit}`,
      ratio: ratio?.toFixed(2) ?? '',
      budget: baseline === undefined ? `${budget} ${unit}`.trim() : `× ${budget.toFixed(2)}`,
      ok: ok ? 'yes' : 'NO',
    })),
  )
  await writeFile(resultsOf(name), `${JSON.stringify({ ...facts, rows }, null, 2)}\n`)
  return rows.every(({ ok }) => ok)
}

/** Where a bench leaves its figures. */
export const resultsOf = (name: string): string => path.join(__dirname, `results-${name}.json`)
