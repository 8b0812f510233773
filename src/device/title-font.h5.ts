/** Nothing is to be done for a page's font where it is drawn: it comes with the page, or with its document (`src/data/title-font.h5.ts`). */
export const useTitleFont = (_font: string | undefined): void => {}
