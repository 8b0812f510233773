/** Conversion for publishing: dictionaries, segmentation, grammar. Node only; the device has `src/script/device`. */
export {
  convert,
  createConverter,
  prepare,
  type Converted,
  type Converter,
  type Direction,
  type Flag,
} from './converter'
export { NO_USAGE, withOverrides, withOwn, type OwnUsage, type Usage } from './usage'
