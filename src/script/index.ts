/**
 * What both sides may use: nothing here loads a dictionary. Converters on the device come from `./device`
 * (dynamic), converters for publishing from `src/publishing/script` (`createConverter`, Node only).
 */
export { align, type Alignment } from './align'
export { detectRegion, detectScript, type DetectedScript, isJapaneseOrKorean, sourceScript } from './detect'
export { type QuoteStyle, setQuotes } from './quotes'
export { convertRuns } from './runs'
