import { upon } from '../../command-line/last-resort'
import { PublishingError } from '../errors'
import { systemProblem } from './system-error'

/** Does some work upon a source: an error that nobody has foreseen is told with the source's name. */
export const atHand = <T>(file: string, work: () => Promise<T>): Promise<T> =>
  upon(file, error => error instanceof PublishingError || systemProblem(error) !== undefined, work)
