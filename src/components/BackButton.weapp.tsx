/** WeChat's own bar has the way back. */
export const BackButton = (): null => null
