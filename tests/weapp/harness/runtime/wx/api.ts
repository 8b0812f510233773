import { messageOf, reportError, reportMissing } from '../report'

export interface Callbacks {
  success?: (result: object) => void
  fail?: (failure: object) => void
  complete?: (result: object) => void
}

/** A refusal that WeChat tells by a number, too. */
export class Refusal extends Error {
  constructor(
    readonly errCode: number,
    message: string,
  ) {
    super(message)
  }
}

/** Methods of `wx`, or of an object that it hands out. */
export type Api = Record<string, unknown>

/**
 * Makes an asynchronous API as WeChat's are: it answers through `success`, `fail` and `complete`, or, called
 * without any of them, by a promise.
 * @param work gives the result's fields, or throws what becomes `name:fail message`
 */
export function asynchronous<Options extends object = object>(
  name: string,
  work: (options: Options) => unknown,
): (options?: Options & Callbacks) => Promise<object> | undefined {
  const outcomeOf = async (options: Options): Promise<{ done: boolean; result: object }> => {
    try {
      // Never at once: a phone answers in a later task.
      await Promise.resolve()
      const fields = await work(options)
      return { done: true, result: { errMsg: `${name}:ok`, ...(typeof fields === 'object' && fields) } }
    } catch (cause) {
      const code = cause instanceof Refusal && { errCode: cause.errCode }
      return { done: false, result: { errMsg: `${name}:fail ${messageOf(cause)}`, ...code } }
    }
  }
  return (given?: Options & Callbacks) => {
    const options = (given ?? {}) as Options & Callbacks
    const { success, fail, complete } = options
    const answer = outcomeOf(options).then(({ done, result }) => {
      if (done) success?.(result)
      else fail?.(result)
      complete?.(result)
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- WeChat rejects with plain objects
      if (!done) throw result
      return result
    })
    if (!success && !fail && !complete) return answer
    answer.catch((cause: unknown) => {
      // What a callback throws is the app's error; a failure is one only where nobody listens for it.
      if (cause instanceof Error || (!fail && !complete)) reportError(`wx.${name}: ${messageOf(cause)}`)
    })
    return undefined
  }
}

/** The synchronous forms throw what the asynchronous ones tell `fail`. */
export const named =
  <Arguments extends unknown[], Result>(name: string, work: (...given: Arguments) => Result) =>
  (...given: Arguments): Result => {
    try {
      return work(...given)
    } catch (cause) {
      throw new Error(`${name}:fail ${(cause as Error).message}`)
    }
  }

/** A pair of `onX` and `offX`, and a way to call what was given. */
export function listenable<Value>(): {
  on(listener: (value: Value) => void): void
  off(listener?: (value: Value) => void): void
  tell(value: Value): void
} {
  const listeners = new Set<(value: Value) => void>()
  return {
    on: listener => void listeners.add(listener),
    off(listener) {
      if (listener) listeners.delete(listener)
      else listeners.clear()
    },
    tell: value => [...listeners].forEach(listener => listener(value)),
  }
}

/** An object that WeChat hands out: what the harness lacks of it is noted when the app reaches for it. */
export const handedOut = <T extends object>(name: string, object: T): T =>
  new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && key !== 'then') reportMissing(`${name}.${key}`)
      return Reflect.get(target, key, receiver) as unknown
    },
  })
