/** How much chance gets: a little in every run, a lot in the nightly one (NIGHTLY=1). */
export const IS_NIGHTLY = process.env.NIGHTLY === '1'

/** Cases of a property; the nightly run has at least `often` of them. */
export const runs = (seldom: number, often: number): number => (IS_NIGHTLY ? often : seldom)
