/** What a bench prints: rows of a value, its budget, and where there is one what it is measured against. */

/** One row of the table; `budget` is the most that `value`, or `value / baseline`, may be. */
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

export const against = (name: string, value: number, baseline: number, budget: number): Row => {
  const ratio = value / baseline
  return { name, value, unit: 'ms', baseline, ratio, budget, ok: ratio <= budget }
}

export const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

/** Prints the rows as a table. */
export function print(rows: readonly Row[]): void {
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
}
