import { expect, test as base, type MiniProgram } from '../../driver'

type Job = (...given: unknown[]) => unknown

/** What the fixture's app.js lays out for the tests. */
interface Mini {
  wx: Record<string, Job>
  /** See jobs.js. */
  jobs: Record<string, Job>
  told: unknown[][]
  hidden: string[]
  card?: unknown
  scrollTop?: number
  farSeen?: boolean
}
declare const mini: Mini

/** `test` on the harness's own small mini-program, tests/fixtures/weapp/mini. */
export const test = base.extend({ address: process.env.WEAPP_MINI_ADDRESS ?? '' })

/** What the fixture's app has noted, by name. */
export const noted = <Name extends 'told' | 'hidden' | 'scrollTop' | 'farSeen'>(
  app: MiniProgram,
  name: Name,
): Promise<Mini[Name]> => app.page.evaluate(key => mini[key], name) as Promise<Mini[Name]>

/** Sets what the detail page answers when it is shared. */
export const setCard = (app: MiniProgram, card: unknown): Promise<void> =>
  app.page.evaluate(given => void (mini.card = given), card)

/** Has the fixture's app do one of its jobs. @returns the job's answer */
export const run = (app: MiniProgram, job: string, ...given: unknown[]): Promise<unknown> =>
  app.page.evaluate(([name, values]) => mini.jobs[name]?.(...values), [job, given] as const)

/** Calls `wx[name]` as the fixture's app would. @returns its answer, or the failure's words */
export const call = (app: MiniProgram, name: string, ...given: unknown[]): Promise<unknown> =>
  app.page.evaluate(
    async ([method, values]) => {
      try {
        return await mini.wx[method]?.(...values)
      } catch (cause) {
        return cause instanceof Error ? cause.message : (cause as { errMsg: string }).errMsg
      }
    },
    [name, given] as const,
  )

export { expect }
