/** WeChat draws no page ahead of the app. */
export const isTakingOver = (): boolean => false
