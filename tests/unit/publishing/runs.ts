/** How many cases a property is tried with: few in every run of the tests, as many as you like at night. */

/** `PROPERTY_RUNS=100000 npm test -- unit` */
const ASKED = Number(process.env.PROPERTY_RUNS)

/** Runs of a property, where somebody has asked for a number that; else these. */
export const runs = (usual: number): number => (Number.isInteger(ASKED) && ASKED > 0 ? ASKED : usual)

/** Milliseconds that a property may take in all: far more than it needs, so that only what hangs is stopped. */
export const patience = (usual: number): number => Math.max(60_000, runs(usual) * 100)
