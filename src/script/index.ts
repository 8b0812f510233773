/**
 * What both sides may use: nothing here loads a dictionary. Converters on the device come from `./device`
 * (dynamic), converters for publishing from `src/publishing/script` (`createConverter`, Node only).
 */
export { align } from './align'
export { detectRegion, detectScript, isJapaneseOrKorean, sourceScript } from './detect'
export { setQuotes } from './quotes'
export { convertRuns } from './runs'
