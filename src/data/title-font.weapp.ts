/** In WeChat a font is asked for by the page that is drawn with it: `src/device/title-font.weapp.ts`. */
export const bringFont = async (_family: string | undefined): Promise<void> => {}
