/** Articles that are being drawn part by part. Who wants to go further than they have grown has the rest hastened. */
const hasteners = new Map<string, () => void>()

/** Whether more of the text is still to be drawn. @param bodyId the element whose children are the article's blocks */
export const isGrowing = (bodyId: string): boolean => hasteners.has(bodyId)

/** Has what is missing of the text drawn without a pause. */
export const hasten = (bodyId: string): void => hasteners.get(bodyId)?.()

/** Says that a text is being drawn part by part. @returns says that it is whole, or gone */
export function growing(bodyId: string, hurry: () => void): () => void {
  hasteners.set(bodyId, hurry)
  return () => hasteners.delete(bodyId)
}
