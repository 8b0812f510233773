/** The reader's locale as the browser tells it; simplified script's where there is no browser. */
export const deviceLocale = (): string => (typeof navigator === 'undefined' ? 'zh-Hans' : navigator.language)
