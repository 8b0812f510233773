import type { FirstPage } from './first-page-model'

/** WeChat draws no page ahead of the app. */
export const firstPage = (): FirstPage | undefined => undefined
