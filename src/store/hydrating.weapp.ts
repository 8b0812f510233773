/** WeChat draws no page ahead of the app. */
export const isHydrating = (): boolean => false
