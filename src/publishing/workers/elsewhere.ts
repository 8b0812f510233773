/** The side of a thread that makes libraries: does one task after the other. */
import { answering } from './answer'
import { tasks } from './tasks'

export default () => answering(tasks)
