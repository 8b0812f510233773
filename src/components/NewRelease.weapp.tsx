/** WeChat brings new releases itself. */
export const NewRelease = (): null => null
