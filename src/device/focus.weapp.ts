/** WeChat moves its screen readers' focus by itself. */
export const useScreenFocus = (_main: string): void => undefined
