/** How many cases a property is tried with: few in every run of the tests, more at night, as many as you like if asked. */
import { runs as orAtNight } from '../../nightly'

/** Reading a file is slower than what the other properties try. */
const AT_NIGHT = 20
/** `PROPERTY_RUNS=100000 npm test -- unit` */
const ASKED = Number(process.env.PROPERTY_RUNS)

/** Runs of a property, where somebody has asked for a number that; else these, and at night twenty times as many. */
export const runs = (usual: number): number =>
  Number.isInteger(ASKED) && ASKED > 0 ? ASKED : orAtNight(usual, usual * AT_NIGHT)

/** Milliseconds that a property may take in all: far more than it needs, so that only what hangs is stopped. */
export const patience = (usual: number): number => Math.max(60_000, runs(usual) * 100)
