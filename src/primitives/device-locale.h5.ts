/** The reader's locale as the browser tells it. */
export const deviceLocale = (): string => navigator.language
