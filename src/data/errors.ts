/** What may come of asking the library for something. */

/** The library has no such file: an id mistyped, a variant never made. */
export class MissingError extends Error {
  override name = 'MissingError'

  /** @param status how the host put it: a 403 is said for much else, too */
  constructor(
    message: string,
    readonly status: 403 | 404 | 410 = 404,
  ) {
    super(message)
  }
}

/** The library held the article once and has taken it back. */
export class WithdrawnError extends Error {
  override name = 'WithdrawnError'
}

/** The library has the article, but not in the script asked for. */
export class VariantMissingError extends Error {
  override name = 'VariantMissingError'
}

/**
 * No answer came; none came in time; the answer was an error; the answer is not what was asked for, or not the whole of
 * it; it is of a later edition of the model than this app knows; the library is being published anew at this moment.
 */
export type LoadFault = 'unreachable' | 'slow' | 'refused' | 'garbled' | 'newer' | 'changing'

/** What was asked for may well be there, but could not be had. */
export class LoadError extends Error {
  override name = 'LoadError'

  constructor(
    readonly fault: LoadFault,
    message: string,
  ) {
    super(message)
  }
}

/** The fault that a reader is told of, where what failed is nothing that may be missing. */
export function faultOf(error: unknown): LoadFault {
  if (error instanceof LoadError) return error.fault
  return error instanceof MissingError ? 'refused' : 'unreachable'
}
