/** The side of a thread that draws pages. */
import { answering } from '../publishing/workers/answer'
import { drawingTasks, type Drawing } from './drawing'

export default (drawing: Drawing) => answering(drawingTasks(drawing))
